# SPDX-License-Identifier: Apache-2.0
"""Puts bytes into a file: whole, or not at all."""

from __future__ import annotations

import os
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
    and the one about to take its place. Raises OSError, and then leaves everything as it was.
    """
    import tempfile  # not on the way to the first frame

    path = Path(os.path.realpath(path))  # a link stays a link
    if path.is_dir():
        raise IsADirectoryError(21, "Is a directory", str(path))
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
