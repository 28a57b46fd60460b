# SPDX-License-Identifier: Apache-2.0
"""Drafts that a program left behind when it ended in mid-work: found at start, and offered."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from hipmap.core.session import file as session_file
from hipmap.core.session.file import PART, SUFFIX
from hipmap.core.session.known import Known
from hipmap.core.session.read import Reading
from hipmap.core.session.remarks import SessionError
from hipmap.core.session.write import is_empty
from hipmap.ui.files.lock import Lock


class Found(NamedTuple):
    """A draft that no running program holds; its lock is taken as long as it is offered."""

    path: Path
    lock: Lock
    reading: Reading

    def remove(self) -> None:
        """Delete the draft; one that cannot be deleted is offered again."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        session_file.sweep(self.path)
        self.lock.release()


def find(folder: Path, facts: Known) -> list[Found]:
    """Return the drafts left behind, the newest first, each locked; empty ones are removed."""
    _sweep_unfinished(folder)
    found = []
    for path in _newest_first(folder):
        lock = Lock(path)
        if not lock.take():
            continue
        try:
            one = Found(path, lock, session_file.load(path, facts)[0])
        except SessionError:
            lock.release()  # of another version, say: it is not ours to delete
            continue
        session_file.sweep(path)
        if is_empty(one.reading.session):
            one.remove()
        else:
            found.append(one)
    return found


def _sweep_unfinished(folder: Path) -> None:
    """Remove what there is of drafts whose first writing never ended: of others ``sweep`` takes care."""
    for path in {session_file.whole_of(part) for part in folder.glob(f".*{SUFFIX}.*{PART}")}:
        lock = Lock(path)
        if lock.take():
            session_file.sweep(path)
            lock.release()


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"), key=_written, reverse=True)


def _written(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # another program is taking it away
        return 0
