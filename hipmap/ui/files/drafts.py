# SPDX-License-Identifier: Apache-2.0
"""The draft of one running program, written beside the window's work so that no disk ever holds it up."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from hipmap.core.session import file as session_file
from hipmap.core.session.file import SUFFIX
from hipmap.core.session.model import Session
from hipmap.core.session.times import now
from hipmap.core.session.write import to_text
from hipmap.ui.files.lock import Lock


class _Job(NamedTuple):
    session: Session | None  # None: the draft goes away
    draft_of: str = ""


class Drafts(QObject):
    """Keeps the newest session given to ``write`` in one file of a folder that only its owner can enter.

    ``failed`` carries the system's number and words for what went wrong, once for each kind of trouble.
    """

    failed = Signal(int, str)

    def __init__(self, folder: Path, atlas: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = folder / f"{os.getpid()}-{os.urandom(4).hex()}{SUFFIX}"
        self._atlas = atlas
        self._lock = Lock(self.path)
        self._job: _Job | None = None
        self._working = self._ended = False
        self._trouble = 0
        self._change = threading.Condition()
        # A daemon: should it hang on a disk that does not answer, the program still ends.
        self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)
        self._thread.start()

    def write(self, session: Session, of: Path | None) -> None:
        """Let the draft hold a session soon; ``of`` is the file it belongs to, if any."""
        self._give(_Job(session, str(of.absolute()) if of else ""))

    def drop(self) -> None:
        """Let there be no draft."""
        self._give(_Job(None))

    def wait(self, seconds: float = 5.0) -> bool:
        """Return True when all that was asked for is done, False when it takes longer."""
        with self._change:
            return self._change.wait_for(lambda: self._job is None and not self._working, seconds)

    def finish(self) -> None:
        """End the work and remove the draft."""
        self.drop()
        self.wait(2.0)
        with self._change:
            self._ended = True
            self._change.notify_all()
        self._thread.join(2.0)
        self._lock.release()

    def _give(self, job: _Job) -> None:
        with self._change:
            self._job = job  # the newest is worth more than those that still wait
            self._change.notify_all()

    def _run(self) -> None:
        while True:
            with self._change:
                self._working = False
                self._change.notify_all()
                self._change.wait_for(lambda: self._job is not None or self._ended)
                job, self._job = self._job, None
                if job is None:
                    return
                self._working = True
            try:
                self._do(job)
                self._trouble = 0
            except Exception as error:  # whatever it is, the next draft is tried, and somebody told
                number = (error.errno if isinstance(error, OSError) else 0) or -1
                if number != self._trouble:
                    self._trouble = number
                    self.failed.emit(number, getattr(error, "strerror", "") or "")

    def _do(self, job: _Job) -> None:
        if job.session is None:
            self.path.unlink(missing_ok=True)
            return
        folder = self.path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._lock.take()
        text = to_text(job.session, self._atlas, now(), job.draft_of)
        session_file.save(self.path, text, backup=False)
