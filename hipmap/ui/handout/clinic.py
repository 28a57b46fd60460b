# SPDX-License-Identifier: Apache-2.0
"""The clinic's block in the settings: name, address, how to reach it, and a logo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hipmap.core.problems import called
from hipmap.core.record.hand_out import Clinic
from hipmap.ui.buttons import Button
from hipmap.ui.dialogs import closing, fit, scrolling
from hipmap.ui.fields import FIELD
from hipmap.ui.handout.block import LONGEST, WORDS, clinic_of, keep_clinic
from hipmap.ui.handout.logo import LogoError, read_logo
from hipmap.ui.labels import Line
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import Speaks
from hipmap.ui.settings import Settings
from hipmap.ui.store import Store


class ClinicSection(Speaks, QWidget):
    """Keeps what is typed as soon as a field is left; ``changed`` tells that the block looks different."""

    changed = Signal()

    def __init__(self, store: Store, settings: Settings | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.clinic = clinic_of(settings)
        self.title = Line(store, 13, role="text2", parent=self)
        self.fields: dict[str, QLineEdit] = {}
        self._labels: dict[str, Line] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.title)
        for name in WORDS:
            self._labels[name] = Line(store, 12.5, role="text2", parent=self)
            field = self.fields[name] = QLineEdit(getattr(self.clinic, name), self)
            field.setMaxLength(LONGEST)
            field.setFont(font(14))
            field.setMinimumHeight(px(40))
            field.editingFinished.connect(self._typed)
            self._labels[name].setBuddy(field)
            column.addWidget(self._labels[name])
            column.addWidget(field)
        self.picture = QLabel(self)
        self.picture.setMinimumHeight(px(48))
        self.choose = Button(store, "outlined", parent=self)
        self.remove = Button(store, "quiet", parent=self)
        self.choose.clicked.connect(self.ask_for_logo)
        self.remove.clicked.connect(lambda: self._become(self.clinic._replace(logo=b"")))
        row = QHBoxLayout()
        row.addWidget(self.picture)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        self.told = Line(store, 12.5, role="warn_text", parent=self)
        column.addWidget(self.told)
        self.setStyleSheet(FIELD)
        self._retranslate()
        self._show()

    def ask_for_logo(self) -> None:
        """Let a picture be chosen."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.svg *.gif *.bmp *.webp)")
        name, _ = QFileDialog.getOpenFileName(self, self.choose.text(), "", kinds)
        if name:
            self.take_logo(Path(name))

    def take_logo(self, path: Path) -> None:
        """Take a picture file as the logo, or say in one sentence why it cannot be one."""
        try:
            logo = read_logo(path)
        except LogoError as error:
            if str(error) == "large":
                words = self.tr("{file} is too large for a logo.")
            else:
                words = self.tr("{file} is not a picture that hipmap can read.")
            self._tell(words.format(file=called(path.name)))
            return
        self._become(self.clinic._replace(logo=logo))

    def _typed(self) -> None:
        name, address, contact = (field.text().strip() for field in self.fields.values())
        self._become(self.clinic._replace(name=name, address=address, contact=contact))

    def _become(self, clinic: Clinic) -> None:
        self._tell("")
        if clinic == self.clinic:
            return
        self.clinic = clinic
        if self._settings is not None and not keep_clinic(self._settings, clinic):
            self._tell(self.tr("This cannot be kept; it holds until you close hipmap."))
        self._show()
        self.changed.emit()

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _show(self) -> None:
        logo = QImage.fromData(self.clinic.logo) if self.clinic.logo else QImage()
        self.picture.setVisible(not logo.isNull())
        self.remove.setVisible(not logo.isNull())
        if not logo.isNull():
            size = self.picture.size().expandedTo(self.picture.minimumSize())
            size.setWidth(px(140))
            size.setHeight(px(48))
            how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(QPixmap.fromImage(logo.scaled(size, *how)))
        self._tell(self.told.text())

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Stands at the top of the hand-out; empty fields are left out."))
        names = {
            "name": self.tr("Name of the clinic"),
            "address": self.tr("Address"),
            "contact": self.tr("Telephone, mail or web address"),
        }
        for name, words in names.items():
            self._labels[name].setText(words)
            self.fields[name].setAccessibleName(words)
        self.picture.setAccessibleName(self.tr("Logo"))
        self.choose.setText(self.tr("Choose a logo…"))
        self.remove.setText(self.tr("Remove the logo"))


class ClinicDialog(QDialog):
    """The section in a window of its own."""

    def __init__(self, store: Store, settings: Settings | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The clinic"))
        self.section = ClinicSection(store, settings, self)
        area, inside = scrolling(self)
        inside.setContentsMargins(0, 0, px(8), 0)
        inside.addWidget(self.section)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(14), px(16))
        column.setSpacing(px(12))
        column.addWidget(area, 1)
        column.addLayout(closing(store, self))
        fit(self, px(460), px(430))
