# SPDX-License-Identifier: Apache-2.0
"""Small live pictures of the other views; a click brings one to the stage."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from hipmap.core.choice import SIDES
from hipmap.core.figure import BODY_VIEWS, VIEWS
from hipmap.core.state import State
from hipmap.ui.map import paint
from hipmap.ui.map.body_view import BodyView
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.canvas import LATER, Canvas
from hipmap.ui.map.muscle import paint_all
from hipmap.ui.map.picture import Picture
from hipmap.ui.measures import font
from hipmap.ui.mixins import KeepsTip
from hipmap.ui.theme import THEMES

_FOLLOW = 250  # ms
_APART = 50  # ms between one small view and the next while a stroke is being made
_WEIGHTS = {"soles": 4, "inner": 5}


class Thumbnail(KeepsTip, QAbstractButton):
    """One view, small."""

    def __init__(self, stage: Canvas, view: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage, self.view = stage, view
        self._ground: tuple[object, QPixmap] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda: stage.store.update(view=self.view))
        self.awake = False  # the body on the stage comes first

    def sizeHint(self) -> QSize:
        """Return a size in the shape of the view."""
        return QSize(104, 96)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the picture still reads."""
        return QSize(56, 64)

    @property
    def _caption_height(self) -> float:
        return QFontMetricsF(font(11.5)).height() + 8

    def _camera(self, area: QRectF) -> Camera:
        sheet = self._stage.sheets.sheet(self._stage.store.state.figure, self.view)
        if self.view in BODY_VIEWS and self._stage.store.state.zoom != "body":
            x, y, width, height = sheet.view.hip
            shown = QRectF(x, y, width, height * 1.2)
        else:
            shown = sheet.size.adjusted(-12, -12, 12, 12)
        return Camera.fitting(shown, area)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint body, drawing, pattern and caption."""
        theme = THEMES[self._stage.store.state.theme]
        picture = self._stage.picture
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        area = frame.adjusted(0, 0, 0, -self._caption_height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QPainterPath()
        card.addRoundedRect(frame, 10, 10)
        painter.fillPath(card, QColor(theme.panel))
        painter.setClipPath(card)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        if self.awake:
            self._paint_body(painter, area, picture)
        painter.restore()
        self._paint_caption(painter, frame)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = self.hasFocus() or self.underMouse()
        painter.setPen(
            paint.line(
                theme.text if self.hasFocus() else theme.line2 if ring else theme.line, 2.0 if ring else 1.0
            )
        )
        painter.drawPath(card)
        painter.end()

    def _paint_body(self, painter: QPainter, area: QRectF, picture: Picture) -> None:
        state = self._stage.store.state
        theme = THEMES[state.theme]
        sheet = self._stage.sheets.sheet(state.figure, self.view)
        camera = self._camera(area)
        ratio = self.devicePixelRatioF()
        faint = bool(state.depth) and picture.pattern
        key = (sheet, camera, theme.name, self.size(), ratio, self._stage.compare, state.depth, faint)
        if self._ground is None or self._ground[0] != key:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(QColor(theme.panel))
            body = QPainter(pixmap)
            body.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.paint_body(body, sheet, camera, theme)
            if state.depth:
                from hipmap.ui.map.inside import paint_inside  # only when asked for

                paint_inside(body, sheet, camera, theme, state.depth, faint)
            if self._stage.compare is not None:
                from hipmap.ui.map.zones import paint_zones  # only when asked for

                paint_zones(body, sheet, camera, theme, self._stage.compare, names=False)
            body.end()
            sheet.let_go_of_shade()  # the small picture keeps what it needs of it
            self._ground = key, pixmap
        painter.drawPixmap(0, 0, self._ground[1])
        paint.paint_core(painter, sheet, camera, theme, picture)
        paint.paint_dots(painter, sheet, camera, theme, picture)
        unknown = self._stage.library.unknown if picture.uncovered else 0
        paint.paint_uncovered(painter, sheet, camera, theme, picture, unknown)
        paint.paint_pain(painter, sheet, camera, theme, picture, unknown)
        if state.feeling is not None:
            from hipmap.ui.map.felt import paint_felt  # only when asked for

            paint_felt(painter, sheet, camera, theme, self._stage.store.target)
        paint_all(painter, sheet, camera, theme, picture, self._stage.layers)

    def _paint_caption(self, painter: QPainter, frame: QRectF) -> None:
        theme = THEMES[self._stage.store.state.theme]
        bar = QRectF(frame.left(), frame.bottom() - self._caption_height, frame.width(), self._caption_height)
        painter.fillRect(bar, QColor(theme.panel))
        painter.setPen(paint.line(theme.line, 1.0))
        painter.drawLine(bar.topLeft(), bar.topRight())
        painter.setPen(QColor(theme.text))
        painter.setFont(self._fitting(bar.width() - 10))
        painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, self._stage.words.view(self.view))
        self._paint_letters(painter, bar)

    def _fitting(self, room: float) -> QFont:
        """Return the letters of the caption, smaller where large ones would be cut."""
        letters = font(11.5, QFont.Weight.Medium)
        wide = QFontMetricsF(letters).horizontalAdvance(self._stage.words.view(self.view))
        if wide > room > 0:
            letters.setPointSizeF(letters.pointSizeF() * room / wide)
        return letters

    def _paint_letters(self, painter: QPainter, bar: QRectF) -> None:
        """Write L and R beside the caption, or above its ends where there is no room."""
        labels = self._stage.sheets.sheet(self._stage.store.state.figure, self.view).view.labels
        if not set(SIDES) <= set(labels):
            return
        letters = {"left": self.tr("L"), "right": self.tr("R")}
        first, last = sorted(SIDES, key=lambda side: labels[side][0])
        words = QFontMetricsF(painter.font()).horizontalAdvance(self._stage.words.view(self.view))
        painter.setFont(font(11.5, QFont.Weight.Bold))
        inner = bar.adjusted(9, 0, -9, 0)
        if words + 40 > inner.width():
            inner.translate(0, -bar.height())
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | centre, letters[first])
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | centre, letters[last])


class Thumbnails(QWidget):
    """All views but the one on the stage, above one another."""

    def __init__(self, stage: BodyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.buttons = {view: Thumbnail(stage, view, self) for view in VIEWS}
        for view, button in self.buttons.items():
            self._layout.addWidget(button, _WEIGHTS.get(view, 9))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._refresh)
        self._now_and_then = QTimer(self)  # a stroke in the making is followed, but not step by step
        self._now_and_then.setSingleShot(True)
        self._now_and_then.setInterval(_FOLLOW)
        self._now_and_then.timeout.connect(self._refresh)
        self._waking = QTimer(self)
        self._waking.timeout.connect(self._wake)
        self._due: list[Thumbnail] = []
        self._one_by_one = QTimer(self)  # so that a click never waits for all of them
        self._one_by_one.timeout.connect(self._refresh_next)
        stage.store.changed.connect(self._on_changed)
        self._stepped = False
        stage.sketched.connect(self._follow)
        self._show_others()

    def set_width(self, width: int) -> None:
        """Take less room in a small window."""
        self.setFixedWidth(width)
        for button in self.buttons.values():
            button.setFixedWidth(width)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to draw, one view at a time."""
        super().showEvent(event)
        self._waking.start(0)

    def _wake(self) -> None:
        for button in self.buttons.values():
            if not button.awake and button.isVisible():
                button.awake = True
                button.update()
                return
        self.wake_all()

    def wake_all(self) -> None:
        """Let every view be drawn from now on."""
        self._waking.stop()
        for button in self.buttons.values():
            button.awake = True

    def _on_changed(self, old: State, new: State) -> None:
        if old.view != new.view or old.language != new.language:
            self._show_others()
        self._one_by_one.stop()  # what is left of the last change waits for what this one asks for
        self._later.start()

    def _follow(self) -> None:
        self._stepped = True
        if not self._now_and_then.isActive():
            self._now_and_then.start()

    def _show_others(self) -> None:
        for view, button in self.buttons.items():
            button.setVisible(view != self._stage.store.state.view)
            button.setAccessibleName(self._stage.words.view(view))
            button.setToolTip(self.tr("Show this view"))

    def _refresh(self) -> None:
        self._stepped = False
        shown = (button for button in self.buttons.values() if button.isVisible())
        self._due += [button for button in shown if button not in self._due]
        self._one_by_one.start(0)

    def _refresh_next(self) -> None:
        if not self._due:
            self._one_by_one.stop()
        elif self._stepped or self._stage.behind:  # the stroke itself is painted first
            self._stepped = False
            self._one_by_one.start(0)
        else:
            self._due.pop(0).repaint()  # now: put off, it would stand before the next step
            self._one_by_one.start(_APART if self._now_and_then.isActive() else 0)
