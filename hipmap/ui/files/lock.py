# SPDX-License-Identifier: Apache-2.0
"""One writer for each file: a small lock file beside it names the process that has it open."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QLockFile

_SOON = 10.0  # s in which who made a lock has written its name into it


class Lock:
    """A lock on a file; one that a process left behind when it died gives way."""

    def __init__(self, path: Path) -> None:
        real = Path(os.path.realpath(path))
        self.path = real.with_name(f".{real.name}.lock")
        self._file = QLockFile(str(self.path))
        self._file.setStaleLockTime(0)  # however long a consultation takes; a dead process is noticed anyway

    def take(self) -> bool:
        """Take the lock; False when another process has it.

        True as well where no lock can be made, such as in a folder that can only be read.
        """
        if self._file.tryLock(0) or self._file.error() != QLockFile.LockError.LockFailedError:
            return True
        return self._remove_empty() and self._file.tryLock(0)

    def _remove_empty(self) -> bool:
        """Remove a lock that names nobody, as a power cut leaves it: Qt would hold it for ever."""
        try:
            found = self.path.stat()
            if found.st_size or abs(time.time() - found.st_mtime) < _SOON:
                return False
            self.path.unlink()
        except OSError:
            return False
        return True

    @property
    def owner(self) -> str:
        """Return the computer on which the file is open, empty when that is not known."""
        return self._file.getLockInfo()[1]

    def release(self) -> None:
        """Let others have the file."""
        self._file.unlock()
