# SPDX-License-Identifier: Apache-2.0
"""The file that is open: where it lies, what it was like when last seen, and the lock on it."""

from __future__ import annotations

import os
from pathlib import Path

from hipmap.core.session import file as session_file
from hipmap.core.session.file import Stamp
from hipmap.ui.files.lock import Lock


class Document:
    """``path`` may be written only while ``writable``; else saving asks for another name."""

    def __init__(self, path: Path, stamp: Stamp | None, lock: Lock | None) -> None:
        self.path, self._stamp, self._lock = path, stamp, lock

    @property
    def name(self) -> str:
        """Return the name of the file without its folder."""
        return self.path.name

    @property
    def writable(self) -> bool:
        """Tell whether this window is the one that may write the file."""
        return self._lock is not None

    def is_at(self, path: Path) -> bool:
        """Tell whether a path leads to this very file."""
        return os.path.realpath(path) == os.path.realpath(self.path)

    @property
    def changed_outside(self) -> bool:
        """Tell whether another program wrote the file since it was read or written here.

        A file that is gone did not change: to save it puts it back.
        """
        now = session_file.stamp(self.path)
        return now is not None and now != self._stamp

    def save(self, text: str) -> None:
        """Write the file; raises OSError and leaves the file as it was."""
        self._stamp = session_file.save(self.path, text)

    def lend_lock(self) -> Lock | None:
        """Give the lock to another document of the same file."""
        lock, self._lock = self._lock, None
        return lock

    def take_lock(self, lock: Lock) -> None:
        """Take the lock back."""
        self._lock = lock

    def close(self) -> None:
        """Let others have the file."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
