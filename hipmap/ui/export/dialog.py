# SPDX-License-Identifier: Apache-2.0
"""Asks what is to be written for other programs: a picture, a table, body-map segments, FHIR."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QSize, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hipmap.core.export.choir import choir
from hipmap.core.export.fhir import fhir
from hipmap.core.export.table import table
from hipmap.ui.buttons import Button
from hipmap.ui.context import Context
from hipmap.ui.dialogs import CloseButton, fit, scrolling
from hipmap.ui.export.picture import LARGEST, SMALLEST, body_image
from hipmap.ui.export.saving import Saver
from hipmap.ui.fields import FIELD, RADIO
from hipmap.ui.labels import HALF, Line
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import Speaks
from hipmap.ui.png import png
from hipmap.ui.tick import Tick

KINDS = ("png", "table", "choir", "fhir")
_USUAL = (1600, 1200)


class ExportDialog(Speaks, QDialog):
    """One kind at a time; nothing is written until a file is named."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._saver = Saver(self)
        store = context.store
        self.heading = Line(store, 15.5, HALF, parent=self)
        self.told = Line(store, 13, parent=self)
        self.told.setMinimumHeight(px(36))
        area, column = scrolling(self)
        column.setContentsMargins(px(8), px(6), px(10), px(6))
        column.setSpacing(px(6))
        column.addWidget(self.heading)
        self._add_kinds(column)
        column.addStretch(1)
        column.addWidget(self.told)
        self.save = Button(store, "filled", parent=self)
        self.close_ = CloseButton(store, self, "quiet")
        self.save.clicked.connect(self.export)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_)
        row.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(14), px(12), px(14), px(16))
        whole.addWidget(area, 1)
        whole.addLayout(row)
        self.setStyleSheet(FIELD + RADIO)
        self._retranslate()
        self.kinds["png"].setChecked(True)
        self.kinds["png"].setFocus(Qt.FocusReason.OtherFocusReason)
        fit(self, px(500), px(630))

    def _add_kinds(self, column: QVBoxLayout) -> None:
        self.kinds: dict[str, QRadioButton] = {}
        self._about: dict[str, Line] = {}
        group = QButtonGroup(self)
        for kind in KINDS:
            button = self.kinds[kind] = QRadioButton(self)
            button.setFont(font(14, HALF))
            button.setMinimumHeight(px(40))
            button.toggled.connect(lambda _: self._fit())
            group.addButton(button)
            about = self._about[kind] = Line(self._context.store, 12.5, role="text2", parent=self)
            about.setContentsMargins(px(24), 0, 0, px(4))
            column.addWidget(button)
            column.addWidget(about)
            if kind == "png":
                column.addLayout(self._sizes())
        column.addLayout(self._typed())

    def _sizes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(24), 0, 0, px(6))
        row.setSpacing(px(8))
        self.wide, self.high = QLineEdit(self), QLineEdit(self)
        for box, usual in ((self.wide, _USUAL[0]), (self.high, _USUAL[1])):
            box.setValidator(QIntValidator(1, LARGEST, box))
            box.setText(str(usual))
            box.setFont(font(14))
            box.setMinimumHeight(px(40))
            box.setFixedWidth(px(84))
        self._times, self._unit = (Line(self._context.store, 14, parent=self) for _ in range(2))
        self._times.setText("×")
        self._unit.setText("px")
        self.labels = Tick(self._context, self)
        self.labels.setChecked(True)
        for widget in (self.wide, self._times, self.high, self._unit, self.labels):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return row

    def _typed(self) -> QHBoxLayout:
        self.typed = Tick(self._context, self)
        row = QHBoxLayout()
        row.setContentsMargins(px(24), 0, 0, px(6))
        row.addWidget(self.typed)
        row.addStretch(1)
        return row

    def _fit(self) -> None:
        self.typed.setEnabled(self.kinds["fhir"].isChecked())
        picture = self.kinds["png"].isChecked()
        for widget in (self.wide, self.high, self.labels):
            widget.setEnabled(picture)

    @property
    def kind(self) -> str:
        """Return what is chosen, one of KINDS."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def export(self) -> None:
        """Ask for a file, write it, and say how it went."""
        kind = self.kind
        ending, kinds = {
            "png": ("png", self.tr("Pictures (*.png)")),
            "fhir": ("json", self.tr("FHIR in JSON (*.json)")),
        }.get(kind, ("csv", self.tr("Tables (*.csv)")))
        path = self._saver.ask(self.windowTitle(), ending, kinds)
        if path is None:
            return
        self.told.setText(self.tr("One moment…"))  # a picture of the largest size takes seconds
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        try:
            self.told.setText(self._saver.keep([(path, self._made(kind))]))
        finally:
            QApplication.restoreOverrideCursor()
        self.told.setAccessibleName(self.told.text())

    def _made(self, kind: str) -> bytes:
        context = self._context
        session = context.store.state.session
        if kind == "table":
            return table(session, context.atlas)
        if kind == "choir":
            return choir(session, context.atlas)
        if kind == "fhir":
            return fhir(session, context.library, context.atlas, self.typed.isChecked())
        return png(body_image(context, self.size_wanted, self.labels.isChecked()))

    @property
    def size_wanted(self) -> QSize:
        """Return the size of the picture in px: what was typed, as near to it as is possible."""
        # The validator lets signs between thousands pass.
        typed = [int("".join(filter(str.isdecimal, box.text())) or 0) for box in (self.wide, self.high)]
        return QSize(*(min(max(number, SMALLEST), LARGEST) for number in typed))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.heading.setText(self.tr("Export"))
        words = {
            "png": (self.tr("Picture of the body (PNG)"), self.tr("What the stage shows now.")),
            "table": (
                self.tr("Table of areas (CSV)"),
                self.tr(
                    "Every visit: a row for each region that an area touches, with cm² and what was said."
                ),
            ),
            "choir": (
                self.tr("CHOIR body-map segments (CSV)"),
                self.tr(
                    "Numbers of the CHOIR body map, 101 to 136 and 201 to 238. Which region goes to which "
                    "segment is hipmap's own reading; it is not approved by those who made the map."
                ),
            ),
            "fhir": (
                self.tr("FHIR R4 Bundle (JSON)"),
                self.tr(
                    "What was drawn and rated at every visit, as Observations in English for record and "
                    "research systems: no person, no alias, nothing of what was looked up."
                ),
            ),
        }
        for kind, (name, about) in words.items():
            self.kinds[kind].setText(name)
            self.kinds[kind].setAccessibleDescription(about)
            self._about[kind].setText(about)
        self.wide.setAccessibleName(self.tr("Width"))
        self.high.setAccessibleName(self.tr("Height"))
        self.labels.setText(self.tr("With words"))
        self.typed.setText(self.tr("With notes, the question and names of areas"))
        self.save.setText(self.tr("Save…"))
