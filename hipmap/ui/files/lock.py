# SPDX-License-Identifier: Apache-2.0
"""One writer for each file: a small lock file beside it names the process that has it open."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLockFile


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
        return self._file.tryLock(0) or self._file.error() != QLockFile.LockError.LockFailedError

    @property
    def owner(self) -> str:
        """Return the computer on which the file is open, empty when that is not known."""
        return self._file.getLockInfo()[1]

    def release(self) -> None:
        """Let others have the file."""
        self._file.unlock()
