# SPDX-License-Identifier: Apache-2.0
"""The list of muscles: pointing at a row previews its pattern, clicking or Enter chooses it."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QListView, QSizePolicy, QWidget

from hipmap.core.state import State
from hipmap.ui.answers.delegate import RowDelegate
from hipmap.ui.answers.model import RankedModel, Row
from hipmap.ui.context import Context
from hipmap.ui.measures import px
from hipmap.ui.mixins import Speaks


class RankedList(Speaks, QListView):
    """As high as its rows; the panel round it scrolls."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ranked = RankedModel(context, self)
        self.rows = RowDelegate(context, self)
        self.setModel(self.ranked)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.clicked.connect(self.choose)
        self.ranked.modelReset.connect(self._fit)
        self.ranked.modelReset.connect(self._select_chosen)
        context.store.changed.connect(self._on_changed)
        self._retranslate()

    def _on_changed(self, old: State, new: State) -> None:
        if (old.chosen, old.beside) != (new.chosen, new.beside):
            self.scheduleDelayedItemsLayout()
            self._fit()
            self.setDirtyRegion(QRegion(self.rect()))
            self._select_chosen()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Leave the selection alone: pointer and keys choose; only a screen reader selects."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def _on_selected(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            row = self.row_at(index)
            if row is not None and row.choice != self._context.store.state.chosen:
                self._context.store.look_up(row.choice)

    def _select_chosen(self) -> None:
        """Let the chosen row be the selected one, so that it is told as such."""
        chosen, kind = self._context.store.state.chosen, QItemSelectionModel.SelectionFlag
        for number in range(self.ranked.rowCount()):
            row = self.row_at(self.ranked.index(number, 0))
            if row is not None and row.choice == chosen:
                self.selectionModel().select(self.ranked.index(number, 0), kind.ClearAndSelect)
                return
        self.clearSelection()

    def row_at(self, index: QModelIndex) -> Row | None:
        """Return the row at an index."""
        row = index.data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, Row) else None

    def choose(self, index: QModelIndex) -> None:
        """Show a row's pattern and article; choosing it again shows what is marked alone."""
        row = self.row_at(index)
        if row is None:
            return
        store = self._context.store
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            store.show_beside(row.choice)
            return
        if store.state.chosen == row.choice:
            store.choose(None)
        else:
            store.look_up(row.choice)

    def _preview(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        wanted = row.choice if row and row.choice != self._context.store.state.chosen else None
        self._context.store.update(preview=wanted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Preview the row under the pointer."""
        super().mouseMoveEvent(event)
        self._preview(self.indexAt(event.position().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Preview the row that comes under the pointer; Qt tells of none until the pointer moves."""
        event.ignore()
        at = event.globalPosition().toPoint()
        QTimer.singleShot(0, self, lambda: self._preview(self._seen_at(self.mapFromGlobal(at))))

    def _seen_at(self, at: QPoint) -> QModelIndex:
        return self.indexAt(at) if self.visibleRegion().contains(at) else QModelIndex()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what else can be done with the row; by keyboard, with the row that has the focus."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.row_at(self.currentIndex() if keyboard else self.indexAt(event.pos()))
        if row is not None:
            from hipmap.ui.answers.row_menu import RowMenu  # only when asked for

            menu = RowMenu(self._context, row.choice, self)
            menu.aboutToHide.connect(menu.deleteLater)
            at = self.visualRect(self.currentIndex()).center() if keyboard else event.pos()
            menu.popup(self.mapToGlobal(at))

    def leaveEvent(self, event: QEvent) -> None:
        """End the preview."""
        super().leaveEvent(event)
        self._context.store.update(preview=None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows preview, Enter or Space chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(self.currentIndex())
            return
        super().keyPressEvent(event)
        self._preview(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the preview of the keyboard."""
        super().focusOutEvent(event)
        self._context.store.update(preview=None)

    def set_low(self, low: bool) -> None:
        """Make rows lower in a low window."""
        if low != self.rows.low:
            self.rows.low = low
            self.scheduleDelayedItemsLayout()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap names anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        high = sum(self.sizeHintForRow(row) for row in range(self.ranked.rowCount()))
        self.setFixedHeight(high)
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Return a usual width and the height of all rows."""
        return QSize(px(300), self.height())

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Muscles whose patterns cover what is marked"))
        self.ranked.refresh()
        self._fit()
