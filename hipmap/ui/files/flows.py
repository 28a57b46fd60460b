# SPDX-License-Identifier: Apache-2.0
"""Opening and saving step by step, with the questions in between; nothing waits, each answer goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from hipmap.core.problems import called
from hipmap.core.session import file as session_file
from hipmap.core.session.file import SUFFIX
from hipmap.core.session.known import known
from hipmap.core.session.model import Session
from hipmap.core.session.read import Reading
from hipmap.core.session.remarks import SessionError, SessionWords
from hipmap.core.session.times import now
from hipmap.core.session.write import bare, stamped, to_text
from hipmap.ui.files.document import Document
from hipmap.ui.files.lock import Lock
from hipmap.ui.files.recent import Recent
from hipmap.ui.question import Answer, Question, nothing

if TYPE_CHECKING:
    from hipmap.ui.files.files import Files

Then = Callable[[], object]


class Flows(QObject):
    """What the entries of the file menu do."""

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self._files, self._window, self._store = files, files.window, files.store
        self.words = SessionWords(lambda text: QCoreApplication.translate("SessionWords", text))
        self.recent = Recent(files.window.settings, self)
        self.question: Question | None = None
        self._said: list[str] = []  # what the strip says of the open file
        self.suggested: Path | None = None  # the name for a file that is opened without being its own

    # new and open

    def new(self) -> None:
        """Begin with nothing, after asking about what is not kept."""
        self.clear_first(lambda: self.show(Session(), None, None))

    def choose(self) -> None:
        """Let a person choose a file to open."""
        dialog = QFileDialog(self._window, self.tr("Open"), str(self._place()), self._kinds())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        self._show_dialog(dialog)

    def open(self, path: Path) -> None:
        """Open a file, after asking about what is not kept."""
        path = Path(str(path).replace("\0", "\N{REPLACEMENT CHARACTER}"))  # no file's name has one
        self.clear_first(lambda: self._open(path))

    def clear_first(self, then: Then) -> None:
        """Do what takes the place of what is shown, after asking about what is not kept."""
        self._files.lift()
        if self._files.modified:
            self.ask(then)
        else:
            then()

    def ask(self, then: Then) -> None:
        """Ask whether to save, and go on unless the answer is neither."""
        document = self._files.document
        alias = self._store.state.session.alias or (document.name if document else "")
        heading = self.tr("Save “{name}”?").format(name=alias) if alias else self.tr("Save what is marked?")
        self._ask(
            heading,
            self.tr("What is marked and noted is not in a file yet. If you do not save it, it is gone."),
            (self.tr("Save"), lambda: self.save(then)),
            (self.tr("Don't save"), then),
            (self.tr("Cancel"), nothing),
        )

    def show(self, session: Session, document: Document | None, kept: Session | None) -> None:
        """Put another session in the place of what is shown."""
        self._window.strip.drop(self._said)
        self._said = []
        self.suggested = None
        self._store.open_session(session)
        self._files.hold(document, kept)

    def _open(self, path: Path) -> None:
        before = self._files.document
        own = before.lend_lock() if before is not None and before.is_at(path) else None
        lock = own or Lock(path)
        free = own is not None or lock.take()
        try:
            context = self._window.context
            reading, stamp = session_file.load(path, known(context.atlas, context.library))
        except SessionError as error:
            if before is not None and own is not None:
                before.take_lock(own)
            elif free:
                lock.release()
            self._fail(self.tr("The file was not opened"), self.words.refusal(path.name, error))
            self.recent.drop(path)
            return
        owner = "" if free else lock.owner or self.tr("another window")
        if free:
            session_file.sweep(path)
        if free and not reading.whole:
            lock.release()  # it is saved under another name
        mine = free and reading.whole
        self.show(reading.session, Document(path, stamp, lock if mine else None), bare(reading.session))
        self.recent.add(path)
        self._say_of(path, reading, owner)

    def _say_of(self, path: Path, reading: Reading, where: str) -> None:
        if where:
            self._said.append(
                self.tr("{file} is open already ({where}). Here you can look, and save under another name.")
                .format(file=called(path.name), where=where)
            )  # fmt: skip
        if reading.broken is not None:
            self._said.append(self.words.broken(reading.broken))
        self._said += [self.words.remark(called(path.name), remark) for remark in reading.remarks]
        if not reading.whole:
            self._suggest_copy(path)
        for sentence in self._said:
            self._window.strip.add(sentence)

    def _suggest_copy(self, path: Path) -> None:
        self.suggested = path.with_name(path.stem + self.tr(" (copy)") + path.suffix)

    # save

    def save(self, then: Then = nothing) -> None:
        """Save to the open file, else ask for a name; ``then`` happens only when all is kept."""
        self._files.lift()
        document = self._files.document
        if document is None or not document.writable:
            self.save_as(then)
        elif document.changed_outside:
            self._ask_to_overwrite(document, then)
        else:
            self._write(document, then)

    def _ask_to_overwrite(self, document: Document, then: Then) -> None:
        own = document is self._files.document
        let_go = nothing if own else document.close
        self._ask(
            self.tr("The file has changed"),
            self.tr(
                "{file} was changed by another program since you opened it."
                " Save yours as a copy, or overwrite the other?"
            ).format(file=document.name),
            (self.tr("Save as a copy…"), lambda: self._save_copy(then, let_go)),
            (self.tr("Overwrite"), lambda: self._write(document, then)),
            (self.tr("Cancel"), let_go),
        )

    def _save_copy(self, then: Then, let_go: Then) -> None:
        let_go()
        if self._files.document is not None:
            self._suggest_copy(self._files.document.path)
        self.save_as(then)

    def save_as(self, then: Then = nothing) -> None:
        """Ask for a name and save there."""
        self._files.lift()
        dialog = QFileDialog(self._window, self.tr("Save as"), str(self._place()), self._kinds())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.selectFile(str(self._place() / self._suggestion()))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name), then))
        self._show_dialog(dialog)

    def save_to(self, path: Path, then: Then = nothing) -> None:
        """Save to a file that a person chose."""
        document = self._files.document
        if document is not None and document.writable and document.is_at(path):
            self._write(document, then)
            return
        lock = Lock(path)
        if not lock.take():
            self._fail(
                self.tr("Nothing is saved yet"),
                self.tr("{file} is open in another window. Choose another name.").format(file=path.name),
                then,
            )
            return
        made = Document(path, None, lock)
        if document is not None and document.is_at(path) and document.changed_outside:
            self._ask_to_overwrite(made, then)  # it was open to look at, and who had it has let go
        else:
            self._write(made, then)

    def _write(self, document: Document, then: Then) -> None:
        session = stamped(self._store.state.session, now())
        try:
            document.save(to_text(session, self._window.context.atlas.version, now()))
        except OSError as error:
            if document is not self._files.document:
                document.close()
            said = self.words.trouble(document.name, error.errno or 0, error.strerror or "")
            self._fail(self.tr("Nothing is saved yet"), said, then)
            return
        session_file.sweep(document.path)
        self._store.tell(visits=session.visits)
        self._window.strip.drop(self._said)
        self.suggested = None
        self._files.hold(document, bare(session))
        self.recent.add(document.path)
        then()

    def draft_failed(self, number: int, otherwise: str) -> None:
        """Say that there is no draft."""
        said = self.words.trouble(self.tr("The draft cannot be kept"), number, otherwise)
        self._window.strip.add(said + " " + self.tr("Save the file yourself."))

    # dialogs

    def confirm(self, heading: str, words: str, word: str, then: Then) -> None:
        """Ask before something that cannot be undone."""
        self._ask(heading, words, (word, then), (self.tr("Cancel"), nothing))

    def _fail(self, heading: str, words: str, then: Then | None = None) -> None:
        if then is None:
            self._ask(heading, words, (self.tr("OK"), nothing))
        else:
            self._ask(
                heading,
                words + " " + self.tr("What you marked is still here."),
                (self.tr("Save as…"), lambda: self.save_as(then)),
                (self.tr("Cancel"), nothing),
            )

    def _ask(self, heading: str, words: str, *answers: Answer) -> None:
        if self.question is not None:
            self.question.raise_()
            return
        self.question = Question(self._store, self._window, heading, words, answers)
        self.question.finished.connect(self._answered)
        self.question.open()

    def _answered(self) -> None:
        self.question = None

    def _show_dialog(self, dialog: QFileDialog) -> None:
        # Where the system has no dialog of its own, these two are not in Qt's Danish.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("&Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of &type:"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _kinds(self) -> str:
        return self.tr("hipmap files") + f" (*{SUFFIX})"

    def _place(self) -> Path:
        """Return the folder in which a person most likely looks for files."""
        if self._files.document is not None:
            return self._files.document.path.parent
        if self.suggested is not None:
            return self.suggested.parent
        for path in self.recent.paths:
            if os.path.isdir(path.parent):  # noqa: PTH112 (pathlib fails in a folder closed to this person)
                return path.parent
        from hipmap.ui.documents import documents  # not on the way to the window

        return documents()

    def _suggestion(self) -> str:
        document = self._files.document
        if self.suggested is not None:
            return self.suggested.name
        if document is not None:
            return document.name
        alias = self._store.state.session.alias
        plain = "".join(sign if sign.isalnum() or sign in " -_" else "_" for sign in alias).strip()
        return (plain or f"hipmap {date.today().isoformat()}") + SUFFIX
