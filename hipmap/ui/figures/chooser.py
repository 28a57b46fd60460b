# SPDX-License-Identifier: Apache-2.0
"""Small silhouettes of the figures to choose from, in a row or in a card beside the map's buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QWidget

from hipmap.core.atlas import AtlasError
from hipmap.core.state import State
from hipmap.ui.buttons import ring
from hipmap.ui.context import Context
from hipmap.ui.figures.feature import FIGURES
from hipmap.ui.frame.actions import Actions
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.paint import line, paint_card
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.measures import font, px
from hipmap.ui.mixins import Speaks

_WIDE, _HIGH = 72, 132


class FigureButton(QAbstractButton):
    """One figure from the front, with its name; on when it is shown."""

    def __init__(self, context: Context, name: str, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._name = context, name
        self._sheet: Sheet | None = None
        self.setFont(font(12.5))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._action = action
        action.changed.connect(self._say)  # as another language makes it
        self._say()
        self.setChecked(context.store.state.figure == name)
        self.clicked.connect(action.trigger)
        self.clicked.connect(lambda: self.setChecked(context.store.state.figure == name))
        context.store.changed.connect(self._on_changed)

    def _on_changed(self, old: State, new: State) -> None:
        self.setChecked(new.figure == self._name)

    def _say(self) -> None:
        if self.text() != self._action.text():
            self.setText(self._action.text())
            self.setAccessibleName(self._action.text())
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a size that a finger hits and in which the word stands whole."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text()) + px(16)
        return QSize(max(px(_WIDE), words), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def _front(self) -> Sheet | None:
        if self._sheet is None:
            try:
                view = self._context.atlas.figure(self._name).views["front"]
            except (AtlasError, KeyError):
                return None
            self._sheet = Sheet(self._context.atlas, view)
        return self._sheet

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, silhouette and name."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ground = theme.chosen if self.isChecked() else theme.hover if self.underMouse() else theme.panel
        painter.setPen(line(theme.accent if self.isChecked() else theme.line, 1.6))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 8, 8)
        low = self.fontMetrics().height() + px(10)
        room = box.adjusted(px(6), px(8), -px(6), -low)
        sheet = self._front()
        if sheet is not None and not sheet.silhouette.isEmpty():
            path = Camera.fitting(sheet.size, room).transform().map(sheet.silhouette)
            painter.setPen(line(theme.outline, 1.0))
            painter.setBrush(QColor(theme.body))
            painter.drawPath(path)
        painter.setPen(QColor(theme.accent if self.isChecked() else theme.text))
        painter.setFont(self.font())
        words = QRectF(box.left(), box.bottom() - low, box.width(), low)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), theme, 8)
        painter.end()


class FigureRow(Speaks, QWidget):
    """All figures beside one another."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            name: FigureButton(context, name, actions[f"figure.{name}"], self) for name in FIGURES
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Figure"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from figure to figure."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class FigurePopover(QWidget):
    """The row in a card on the body; it goes when a figure is taken or something else is used."""

    def __init__(self, context: Context, actions: Actions, beside: QWidget) -> None:
        super().__init__(beside.window())
        self._context, self._beside = context, beside
        self.row = FigureRow(context, actions, self)
        column = QHBoxLayout(self)
        column.setContentsMargins(px(10), px(10), px(10), px(10))
        column.addWidget(self.row)
        for button in self.row.buttons.values():
            button.clicked.connect(self.leave)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def open_beside(self) -> None:
        """Show it to the left of its button, with the keyboard on the figure that is shown."""
        size = self.sizeHint()
        corner = self._beside.mapTo(self.window(), QPoint(-size.width() - px(10), 0))
        top = corner.y() - (size.height() - self._beside.height()) // 2
        card = self._beside.parentWidget() or self._beside  # it ends where the card of its button does
        lowest = card.mapTo(self.window(), QPoint(0, card.height())).y() - size.height()
        self.setGeometry(max(px(8), corner.x()), min(top, lowest), size.width(), size.height())
        self.show()
        self.raise_()
        self.row.buttons[self._context.store.state.figure].setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go, and give the keyboard back to the button."""
        if self.isVisible():
            self.hide()
            self._beside.setFocus(Qt.FocusReason.PopupFocusReason)
            self.deleteLater()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.hide()
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves all as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(self, self._context.theme)
