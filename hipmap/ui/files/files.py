# SPDX-License-Identifier: Apache-2.0
"""New, open and save for the window; what each of them does is imported when it is first used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMenu

from hipmap.core.session.model import Session
from hipmap.core.state import State

if TYPE_CHECKING:
    from hipmap.ui.files.document import Document
    from hipmap.ui.files.drafting import Drafting
    from hipmap.ui.files.flows import Flows
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow

SETTLE = 200  # ms after the first of several changes until the draft has them


class Files(QObject):
    """Knows which file is open, and whether it holds all that is drawn and said.

    Nothing asks at closing and no draft is written before ``guard``: a window that only shows something
    needs neither.
    """

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.window, self.store = window, window.context.store
        self.document: Document | None = None
        self.drafting: Drafting | None = None
        self._actions = actions
        self._kept: Session | None = None  # what the open file holds
        self._flows: Flows | None = None
        self._guarded = False
        actions.add("new", lambda: self.flows.new(), "Ctrl+N")
        actions.add("open", lambda: self.flows.choose(), "Ctrl+O")
        actions.add("save", lambda: self.flows.save(), "Ctrl+S")
        actions.add("save_as", lambda: self.flows.save_as(), "Ctrl+Shift+S")
        actions.add("recent", lambda: None)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE)
        self._soon.timeout.connect(self.settle)
        self.store.changed.connect(self._on_changed)
        actions.begun.connect(self.lift)
        actions.spoken.connect(self._speak)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self._retranslate()

    @property
    def flows(self) -> Flows:
        """Return what opens and saves, with the questions that belong to it."""
        if self._flows is None:
            from hipmap.ui.files.flows import Flows

            self._flows = Flows(self)
        return self._flows

    @property
    def modified(self) -> bool:
        """Tell whether something is drawn or said that the open file, if any, does not hold."""
        from hipmap.core.session.write import bare, is_empty

        session = self.store.state.session
        return not is_empty(session) if self._kept is None else bare(session) != self._kept

    def guard(self, folder: Path | None, offer: bool = True) -> None:
        """Ask from now on before unsaved work goes, and keep drafts of it in a folder when given.

        With ``offer`` those that are left there from before are offered.
        """
        self._guarded = True
        self._add_recent()
        if folder is not None:
            from hipmap.ui.files.drafting import Drafting

            self.drafting = Drafting(self, folder)
            if self.window.body is not None:
                self.window.body.sketched.connect(self.settle_soon)
            if offer:
                self.drafting.offer()
        self.settle_soon()

    def lift(self) -> None:
        """Let what is being drawn be drawn, so that nothing is saved, closed or left without it."""
        if self.window.body is not None:
            self.window.body.end_stroke()

    def hold(self, document: Document | None, kept: Session | None) -> None:
        """Take up another file, or none, which holds a session."""
        if self.document is not None and self.document is not document:
            self.document.close()
        self.document, self._kept = document, kept
        self.settle()

    def take_over(self, other: Files) -> None:
        """Go on where the files of another window were; that window then closes without asking."""
        self.document, self._kept = other.document, other._kept
        guarded, drafting = other._guarded, other.drafting
        other.document, other._guarded = None, False
        if guarded:
            self.guard(drafting.folder if drafting else None, offer=False)
        self.settle()
        if self.drafting is not None:
            self.drafting.is_written()  # before the other's goes
        other.leave()

    def settle_soon(self) -> None:
        """Bring title and draft up to date in a moment."""
        # Not put off by the next change: the first one is never older than this when it is kept.
        if not self._soon.isActive():
            self._soon.start()

    def settle(self) -> None:
        """Say what is kept and what is not, and bring the draft up to date."""
        self._soon.stop()
        modified = self.modified
        if self.drafting is not None:
            self.drafting.keep(modified)
        self._title(modified)

    def leave(self) -> None:
        """Give up draft and lock: what is not saved by now is not wanted."""
        self._soon.stop()
        self._guarded = False
        if self.drafting is not None:
            self.drafting.stop()
            self.drafting = None
        if self.document is not None:
            self.document.close()
            self.document = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask before the window closes, and take files that are dropped on it."""
        if watched is not self.window:
            return False
        kind = event.type()
        if kind == QEvent.Type.Close:
            self.lift()
            if self._guarded and self.modified:
                event.ignore()
                self.flows.ask(self._close)
                return True
            self.leave()
        elif kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return self._take_dropped(event)
        return False

    def _take_dropped(self, event: QEvent) -> bool:
        from PySide6.QtGui import QDropEvent  # seldom wanted, and a millisecond of the start

        if not isinstance(event, QDropEvent):
            return False
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            QTimer.singleShot(0, self, lambda: self.flows.open(paths[0]))  # whoever dragged it can go on
        return True

    def _close(self) -> None:
        self.leave()
        self.window.close()

    def _add_recent(self) -> None:
        self.recent = QMenu(self.window)
        self.recent.aboutToShow.connect(self._fill_recent)
        self._actions["recent"].setMenu(self.recent)

    def _fill_recent(self) -> None:
        from hipmap.ui.files.recent import fill

        fill(self)

    def _on_changed(self, old: State, new: State) -> None:
        if old.session is not new.session:
            self.settle_soon()

    def _title(self, modified: bool) -> None:
        session, document = self.store.state.session, self.document
        parts = [session.alias, document.name if document else ""]
        named = " · ".join(part.replace("[*]", "[ * ]") for part in parts if part)
        title = (named or (self.tr("Unnamed") if modified else "hipmap")) + "[*]"
        if title != self.window.windowTitle():
            self.window.setWindowTitle(title)
        self.window.setWindowModified(modified)
        from hipmap.ui.frame.status import Status  # comes with the bars

        status = self.window.statusBar()
        if self._guarded and isinstance(status, Status):
            status.say_kept(self._kept_words(modified))

    def _kept_words(self, modified: bool) -> str:
        if modified and self.drafting is not None and self.drafting.wanted:
            return self.tr("Not saved; a draft is kept until you close")
        if modified:
            return self.tr("Not saved")
        if self.document is None:
            return ""
        words = (
            self.tr("Saved in {file}")
            if self.document.writable
            else self.tr("{file} is open to look at; save under another name")
        )
        return words.format(file=self.document.name)

    def _speak(self) -> None:
        self._retranslate()
        self._title(self.modified)

    def _retranslate(self) -> None:
        for name, text in (
            ("new", self.tr("New")),
            ("open", self.tr("Open…")),
            ("save", self.tr("Save")),
            ("save_as", self.tr("Save as…")),
            ("recent", self.tr("Open recent")),
        ):
            self._actions[name].setText(text)
