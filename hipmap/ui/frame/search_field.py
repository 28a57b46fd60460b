# SPDX-License-Identifier: Apache-2.0
"""The search field; what it finds hangs under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from hipmap.ui import icons
from hipmap.ui.context import Context
from hipmap.ui.measures import font, px
from hipmap.ui.place_words import PlaceWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidget

_WAIT = 60  # ms after the last letter
_MOST = 12


class Found(NamedTuple):
    """One line under the field; ``region`` is sided, empty for what has an article."""

    text: str
    article: str
    region: str


class SearchField(QLineEdit):
    """Finds muscles, conditions, places and articles by any of their names; empty, Escape leaves it."""

    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = PlaceWords(context.library, self)
        self._popup: QListWidget | None = None
        self.found: list[Found] = []
        self.setFont(font(14))
        self.setFrame(False)
        self.setMinimumWidth(px(150))
        self.setFixedHeight(px(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(px(34), 0, px(12), 0)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT)
        self._later.timeout.connect(self.search)
        self.textEdited.connect(lambda: self._later.start())
        self._colour()
        self._retranslate()

    def search(self) -> None:
        """Look up what is typed and show what is found."""
        from hipmap.core.search import find  # not needed before somebody types

        typed = self.text().strip()
        if typed:
            hits = find(self._context.library, typed, limit=_MOST, lang=self._context.language)
            self.found = [line for hit in hits for line in self._lines(hit.kind, hit.id, hit.name)]
        else:
            self.found = self._known()
        popup = self._list()
        popup.clear()
        for found in self.found:
            popup.addItem(found.text)
        if not self.found and self.text().strip():
            popup.addItem(self.tr("Nothing is called that here."))
            popup.item(0).setFlags(Qt.ItemFlag.NoItemFlags)
        if self.found:
            popup.setCurrentRow(0 if typed else -1)
        self._place()

    def _known(self) -> list[Found]:
        """Return the favourites and the muscles that were looked at last, for a field that is empty."""
        context = self._context
        state, muscles = context.store.state, context.library.muscles
        found: list[Found] = []
        for names, kind in (
            (state.favourites, self.tr("favourite")),
            (state.recents, self.tr("looked at before")),
        ):
            seen = {line.article for line in found}
            found += [
                Found(f"{context.name(name)} · {kind}", name, "")
                for name in names
                if name in muscles and name not in seen
            ]
        return found

    def _lines(self, kind: str, name: str, said: str) -> list[Found]:
        said = said[:1].upper() + said[1:]
        if kind != "region":
            kinds = {
                "muscle": self.tr("muscle"),
                "condition": self.tr("condition"),
                "article": self.tr("article"),
            }
            return [Found(f"{said} · {kinds[kind]}", name, "")]
        atlas, language = self._context.atlas, self._context.language
        known = {*atlas.regions, *atlas.deep}
        sided = [each for each in (name, f"left.{name}", f"right.{name}") if each in known]
        return [
            Found(f"{self._words.title(each, language)} · {self.tr('place')}", "", each) for each in sided
        ]

    def take(self, row: int) -> None:
        """Open or mark what stands in a row of the list."""
        if not 0 <= row < len(self.found):
            return
        found = self.found[row]
        self.close_list()
        self.clear()
        if found.region:
            self._context.store.look_up_place(self._context.atlas.region_mask(found.region))
        else:
            self._context.open(found.article)

    # the list under the field

    def _list(self) -> QListWidget:
        if self._popup is None:
            from PySide6.QtWidgets import QListWidget  # not needed before somebody types

            popup = self._popup = QListWidget(self.window())
            popup.setFont(font(14))
            popup.setStyleSheet(f"QListWidget::item {{ padding: {px(4)}px {px(10)}px }}")
            popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            popup.setWordWrap(True)
            popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            popup.setAccessibleName(self.tr("What was found"))
            popup.itemClicked.connect(lambda item: self.take(popup.row(item)))
        return self._popup

    def _place(self) -> None:
        popup = self._list()
        popup.setVisible(popup.count() > 0)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + px(4)))
        metrics = popup.fontMetrics()
        items = [popup.item(row) for row in range(popup.count())]
        longest = max((metrics.horizontalAdvance(item.text()) for item in items), default=0)
        width = min(max(self.width(), longest + px(40)), self.window().width() - px(16))
        left = min(corner.x(), self.window().width() - width - px(8))
        lines = QRect(0, 0, width - px(40), 4000)
        whole = 0
        for item in items:
            words = metrics.boundingRect(lines, Qt.TextFlag.TextWordWrap, item.text())
            high = max(px(40), words.height() + px(14))
            item.setSizeHint(QSize(0, high))
            whole += high
        room = self.window().height() - corner.y() - px(16)
        popup.setGeometry(left, corner.y(), width, min(room, whole + px(6)))
        popup.raise_()

    def close_list(self) -> None:
        """Take the list away."""
        if self._popup is not None:
            self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk in the list, Enter takes, Escape leaves."""
        popup = self._popup if self._popup is not None and self._popup.isVisible() else None
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and popup is not None and self.found:
            step = 1 if key == Qt.Key.Key_Down else -1 if popup.currentRow() >= 0 else 0
            popup.setCurrentRow((popup.currentRow() + step) % len(self.found))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._later.isActive() or popup is None:
                self._later.stop()
                self.search()
            self.take(max(0 if self.text().strip() else -1, self._list().currentRow()))
        elif key == Qt.Key.Key_Escape:
            if popup is None and not self.text():
                self.left.emit()
            self.close_list()
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show favourites and what was looked at before anything is typed."""
        super().focusInEvent(event)
        if not self.text() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            state = self._context.store.state
            if state.favourites or state.recents:
                self.search()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away when something else is used."""
        super().focusOutEvent(event)
        self.close_list()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded field under the words and the glass before them."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(theme.text if focus else theme.line2), 2.0 if focus else 1.0))
        painter.setBrush(QColor(theme.window))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        glass = QRectF(px(12), (self.height() - px(18)) / 2, px(18), px(18))
        icons.paint(painter, "search", glass, QColor(theme.text2))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it shorter when there is less room."""
        super().resizeEvent(event)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Take new words and colours."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        palette = self.palette()
        if palette.color(QPalette.ColorRole.Base).alpha():
            palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
            self.setPalette(palette)

    def _retranslate(self) -> None:
        words = self.tr("Find a muscle or a place")
        room = self.width() - px(56)
        fits = self.fontMetrics().horizontalAdvance(words) <= room
        self.setPlaceholderText(words if fits else self.tr("Find"))
        self.setAccessibleName(words)
        self.close_list()
