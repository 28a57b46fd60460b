# SPDX-License-Identifier: Apache-2.0
"""The hand-out before it leaves: its pages, its language, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from hipmap.core.record.discussed import to_hand_out
from hipmap.core.record.hand_out import Wish
from hipmap.core.state import LANGUAGE_NAMES
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.dialogs import CloseButton, fit, scrolling
from hipmap.ui.export.saving import Saver
from hipmap.ui.handout.block import clinic_of
from hipmap.ui.handout.make import Made, make
from hipmap.ui.handout.preview import Preview
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks
from hipmap.ui.png import png
from hipmap.ui.settings import Settings
from hipmap.ui.tick import Tick

_PICTURE = 7.9  # pixels a millimetre: about 200 an inch


class HandOutDialog(Speaks, QDialog):
    """Shows the pages; every change shows at once, and nothing is written until it is asked for."""

    def __init__(self, context: Context, settings: Settings | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._settings = context, settings
        self._clinic = clinic_of(settings)
        self.language = context.language
        self.made: Made | None = None
        self._saver = Saver(self)
        store = context.store
        self.heading = Line(store, 15.5, HALF, parent=self)
        self.muscles = Line(store, 12.5, role="text2", parent=self)
        self.languages: dict[str, Button] = {}
        for name, words in LANGUAGE_NAMES.items():
            button = self.languages[name] = Button(store, "outlined", parent=self)
            button.setText(words)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self.speak(name))
        self.alias, self.note = Tick(context, self), Tick(context, self)
        for box in (self.alias, self.note):
            box.toggled.connect(lambda _: self.refresh())
        self.clinic = self._button(self.open_clinic)
        self.save = self._button(self.save_pdf, "filled")
        self.print_ = self._button(self.print_out)
        self.page = self._button(self.save_html)
        self.pictures = self._button(self.save_pictures)
        self.close_ = CloseButton(store, self, "quiet")
        self.told = Line(store, 13, parent=self)
        self.told.setMinimumHeight(px(40))
        self._lay_out()
        fit(self, px(940), px(690))
        self._retranslate()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, does: Callable[[], object], kind: str = "outlined") -> Button:
        button = Button(self._context.store, kind, parent=self)
        button.clicked.connect(lambda: does())
        return button

    def _lay_out(self) -> None:
        languages = QHBoxLayout()
        for button in self.languages.values():
            languages.addWidget(button)
        languages.addStretch(1)
        area, column = scrolling(self)
        column.setSpacing(px(8))
        column.addWidget(self.heading)
        column.addWidget(self.muscles)
        column.addSpacing(px(6))
        column.addLayout(languages)
        for widget in (self.alias, self.note, self.clinic):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.told)
        for widget in (self.save, self.print_, self.page, self.pictures, self.close_):
            column.addWidget(widget)
        self.preview = Preview(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(16), px(16), px(16))
        row.setSpacing(px(18))
        column.setContentsMargins(0, 0, px(8), 0)
        area.setFixedWidth(px(290))
        row.addWidget(area)
        row.addWidget(self.preview, 1)

    # what is shown

    def speak(self, language: str) -> None:
        """Write the pages in another language; the interface keeps its own."""
        self.language = language
        self.refresh()

    def refresh(self) -> None:
        """Make the pages anew."""
        context = self._context
        state = context.store.state
        wish = Wish(self.language, self.alias.isChecked(), self.note.isChecked())
        muscles = to_hand_out(context.library, state)
        self.made = make(
            context.library,
            context.atlas,
            state.session,
            state.visit,
            muscles,
            wish,
            self._clinic,
            state.person,
            state.figure,
        )
        for name, button in self.languages.items():
            button.setChecked(name == self.language)
        names = ", ".join(context.name(one.id) for one in muscles)
        none = self.tr("No muscle is chosen. “To hand-out” stands over each muscle's article.")
        self.muscles.setText(names or none)
        self.alias.setEnabled(bool(state.session.alias))
        self.note.setEnabled(bool(state.session.note or state.session.visits[state.visit].note))
        page = self.tr("Page {number} of the hand-out")
        self.preview.show_pages(
            self.made.pages, [page.format(number=1 + n) for n in range(self.made.pages.count)]
        )

    def open_clinic(self) -> None:
        """Let the clinic's block be changed."""
        from hipmap.ui.handout.clinic import ClinicDialog

        dialog = ClinicDialog(self._context.store, self._settings, self)
        dialog.section.changed.connect(lambda: self._take_clinic(dialog))
        dialog.open()

    def _take_clinic(self, dialog: QDialog) -> None:
        from hipmap.ui.handout.clinic import ClinicDialog

        if isinstance(dialog, ClinicDialog):
            self._clinic = dialog.section.clinic
            self.refresh()

    # ways out

    def save_pdf(self) -> None:
        """Write a PDF file."""
        path = self._ask("pdf", self.tr("PDF (*.pdf)"))
        if path and self.made:
            self._keep([(path, self.made.pdf())])

    def save_html(self) -> None:
        """Write a page for the browser."""
        path = self._ask("html", self.tr("Web page (*.html)"))
        if path and self.made:
            self._keep([(path, self.made.html())])

    def save_pictures(self) -> None:
        """Write each page as a picture, numbered when there are several."""
        path = self._ask("png", self.tr("Pictures (*.png)"))
        if path and self.made:
            pages = self.made.pages
            files = self._saver.numbered(path, pages.count) if pages.count > 1 else [path]
            self._keep([(file, png(pages.image(n, _PICTURE))) for n, file in enumerate(files)])

    def print_out(self) -> None:
        """Print the pages, or say why that cannot be done."""
        from hipmap.ui.handout.printing import print_pages

        if self.made:
            self.tell(print_pages(self.made.pages, self.made.said.titles.title, self))

    def _ask(self, ending: str, kinds: str) -> Path | None:
        return self._saver.ask(self.tr("Save the hand-out"), ending, kinds)

    def _keep(self, files: list[tuple[Path, bytes]]) -> None:
        self.tell(self._saver.keep(files))

    def tell(self, words: str) -> None:
        """Say what became of it."""
        self.told.setText(words)
        self.told.setAccessibleName(words)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hand-out"))
        self.heading.setText(self.tr("Hand-out"))
        self.alias.setText(self.tr("With the alias"))
        self.note.setText(self.tr("With the notes"))
        self.clinic.setText(self.tr("The clinic…"))
        self.save.setText(self.tr("Save as PDF…"))
        self.print_.setText(self.tr("Print…"))
        self.page.setText(self.tr("Save as web page…"))
        self.pictures.setText(self.tr("Save the pages as pictures…"))
        self.preview.setAccessibleName(self.tr("Pages of the hand-out"))
        self.refresh()
