# SPDX-License-Identifier: Apache-2.0
"""Puts bytes into a file whole or not at all, and waits for nothing when it reads one."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def replace(
    path: Path,
    raw: bytes,
    prefix: str = ".hipmap-",
    suffix: str = "",
    before: Callable[[Path, Path], None] | None = None,
) -> int:
    """Write ``raw`` in the place of a file that only its owner can read; return its time in ns.

    What stood there before stays until all of the new is on the disk. ``prefix`` and ``suffix`` name the new
    file while it is made, so that what a killed program left can be told. ``before`` is called with the file
    and the one about to take its place. Raises OSError, and then leaves everything as it was; so it does for
    a file that somebody protected from writing, which the system would let us replace all the same.
    """
    import tempfile  # not on the way to the first frame

    if "\0" in str(path):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    path = Path(os.path.realpath(path))  # a link stays a link
    _refuse(path)
    handle, name = tempfile.mkstemp(suffix, prefix, path.parent)  # mode 0600
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
            mtime = os.fstat(file.fileno()).st_mtime_ns
        if before is not None:
            before(path, beside)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return mtime


def content(path: Path) -> bytes:
    """Return what a file holds; raises OSError, also for a pipe or a device, which would be waited for."""
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise OSError(errno.ENXIO, "is no file", str(path))
    return path.read_bytes()


def _refuse(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        if not path.parent.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path)) from error
        return
    why = 0
    if stat.S_ISDIR(mode):
        why = errno.EISDIR
    elif not stat.S_ISREG(mode):  # a pipe, a device
        why = errno.ENXIO
    elif not mode & 0o222 or (os.access(path.parent, os.W_OK) and not os.access(path, os.W_OK)):
        why = errno.EPERM
    if why:
        raise OSError(why, os.strerror(why), str(path))
