# SPDX-License-Identifier: Apache-2.0
"""Session files on disk: read whole, written beside and put in place at once, never half."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from hipmap.core import whole_file
from hipmap.core.session.known import Known
from hipmap.core.session.read import LARGEST, Reading, read_text
from hipmap.core.session.remarks import SessionError

SUFFIX = ".hipmap"
PART = ".part"


class Stamp(NamedTuple):
    """What a file was like when read or written: compared for being the same, never for being later."""

    mtime_ns: int
    size: int
    digest: str


def load(path: Path, known: Known) -> tuple[Reading, Stamp]:
    """Return the session in a file and what the file was like; raises SessionError."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise SessionError("none")  # a pipe would be waited for, a device never ends
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
            at = os.fstat(file.fileno())
    except OSError as error:
        raise SessionError("system", error.strerror or "", number=error.errno or 0) from error
    except ValueError as error:  # a name with a zero sign in it
        raise SessionError("none") from error
    if len(raw) > LARGEST:
        raise SessionError("large", here=f"{LARGEST // 1_000_000} MB")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        # What stands before the damage is read; the zero sign, which no JSON has, marks where it is.
        text = raw[: error.start].decode("utf-8") + "\0"
    reading = read_text(text, known)
    return reading, Stamp(at.st_mtime_ns, len(raw), _digest(raw))


def stamp(path: Path) -> Stamp | None:
    """Return what a file is like now; None when it is not there.

    What cannot be read, or is no session by its kind or size, has no digest and so is like no other.
    """
    try:
        at = path.stat()
        raw = path.read_bytes() if S_ISREG(at.st_mode) and at.st_size <= LARGEST else None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return Stamp(0, 0, "")
    return Stamp(at.st_mtime_ns, at.st_size, "" if raw is None else _digest(raw))


def save(path: Path, text: str, backup: bool = True) -> Stamp:
    """Put ``text`` in the place of a file, which stays whole whatever happens; raises OSError.

    Only the owner can read it. With ``backup`` the version before stays beside it as ``name~``.
    """
    path = Path(os.path.realpath(path))
    raw = text.encode("utf-8", "replace")
    mtime = whole_file.replace(path, raw, _beginning(path), PART, _keep_before if backup else None)
    _settle(path.parent)
    return Stamp(mtime, len(raw), _digest(raw))


def sweep(path: Path) -> None:
    """Remove what a program left beside a file when it ended while writing; the file is locked meanwhile."""
    path = Path(os.path.realpath(path))
    with suppress(OSError):
        for name in os.listdir(path.parent):  # noqa: PTH208 (names are all that is needed)
            if name.startswith(_beginning(path)) and name.endswith(PART):
                (path.parent / name).unlink()


def whole_of(part: Path) -> Path:
    """Return the file that an unfinished one was to become; its name has up to 40 signs, as drafts have."""
    return part.with_name(part.name[1:].partition(SUFFIX)[0] + SUFFIX)


def _beginning(path: Path) -> str:
    return f".{path.name[:40]}."


def _keep_before(path: Path, beside: Path) -> None:
    """Keep the version before, if that can be: what is written already is worth more than a second copy."""
    with suppress(OSError):
        _link_before(path, beside)


def _link_before(path: Path, beside: Path) -> None:
    """Give the version before a second name: a link needs no room, and leaves the first name in place."""
    if not path.exists():
        return
    second = beside.with_name("~".join((beside.name.removesuffix(PART), PART)))
    try:
        os.link(path, second)
    except OSError:  # some file systems have no links
        import shutil

        shutil.copyfile(path, second)
        second.chmod(0o600)
    try:
        second.replace(path.with_name(path.name + "~"))
    finally:
        with suppress(OSError):
            second.unlink()


def _settle(folder: Path) -> None:
    """Let the folder itself reach the disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _digest(raw: bytes) -> str:
    return hashlib.blake2b(raw, digest_size=16).hexdigest()
