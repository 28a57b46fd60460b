# SPDX-License-Identifier: Apache-2.0
"""The body on the patient's screen: large, calm, and answering nothing but what the therapist asks for."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import (
    QColor,
    QFont,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from hipmap.core.state import State
from hipmap.ui.demo import sizes
from hipmap.ui.demo.bold import Bold
from hipmap.ui.demo.course import Course
from hipmap.ui.demo.pointing import paint_aim, paint_spotlight, paint_strokes
from hipmap.ui.demo.step_picture import Reveal, StepIllustrator
from hipmap.ui.map import labels, muscle, paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.canvas import Canvas
from hipmap.ui.motion import REVEAL, duration
from hipmap.ui.store import Store

_FINGER = 18.0  # mm beside the body where a finger still means the body
_MARGIN = 60.0  # mm round what a demonstration is about
_LAYERED = ("muscle",)  # steps at which the slider from skin to bone is followed


class PatientBody(Canvas):
    """Shows the present step of a course from a state of its own, which holds no note and no alias."""

    def __init__(self, course: Course, parent: QWidget | None = None) -> None:
        main = course.context.store.state
        own = Store(State(figure=main.figure, view=course.scene.view, theme=main.theme, zoom="hip"))
        super().__init__(course.context.atlas, course.context.library, own, parent)
        own.setParent(self)
        self._course = course
        self._factor = 1.0
        self._edge: tuple[object, QPixmap] | None = None
        self._interest = 0
        self._step: tuple[object, ...] = ()
        self._reveal: Reveal | None = None
        self._grown = 1.0
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._grow)
        self.illustrator: StepIllustrator = StepIllustrator(course.context.atlas, course.context.library)
        self.head = 0
        self.setMouseTracking(True)
        course.changed.connect(self.present)
        course.pointed.connect(self.update)
        self.present()

    # what is shown

    def present(self) -> None:
        """Show the step at which the course stands."""
        scene, main = self._course.shown, self._course.context.store.state
        before = self._step
        self._step = (scene.step, scene.choice)
        self.illustrator.shown = scene.shown
        self.all_layers = scene.shown | {"body", "bones"}
        self.store.update(
            drawing=scene.drawing,
            chosen=scene.choice,
            view=main.view,
            figure=main.figure,
            theme=main.theme,
            language=main.language,
            still=main.still,
            depth=main.depth if scene.step in _LAYERED else 0,
        )
        self.picture = self.illustrator.picture(self.store.state)
        if self._interest != scene.cells:
            self._interest = scene.cells
            self.fit()
        self._side_places.forget()
        self.setAccessibleName(self.words.view(main.view))
        self.setCursor(Qt.CursorShape.CrossCursor if self._course.tool else Qt.CursorShape.ArrowCursor)
        if before != self._step:
            self._begin(animated=bool(before) and scene.step == "zone")
        self.update()

    def _begin(self, animated: bool) -> None:
        self._motion.stop()
        time = duration(self._course.context.store.state, REVEAL) if animated else 0
        self._grown = 1.0 if time == 0 else 0.0
        if time:
            self._reveal = Reveal.of(self.sheet, self.picture)
            self._motion.setDuration(time)
            self._motion.start()

    def _grow(self, share: float) -> None:
        self._grown = float(share)
        self.update()

    @property
    def moving(self) -> bool:
        """Tell whether the zone is still spreading from its points."""
        return self._motion.state() == QVariantAnimation.State.Running

    def set_factor(self, factor: float) -> None:
        """Take the size of letters from the window."""
        self._factor = factor
        self._side_places.forget()
        self.update()

    def fit(self) -> None:
        """Show the hip, and with it all that the demonstration is about."""
        if self.rect().isEmpty():
            return
        area = QRectF(*self.sheet.view.hip)
        wanted = self.sheet.bounds(self._interest) if self._interest else QRectF()
        if not wanted.isEmpty():
            area = area.united(wanted.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.set_camera(Camera.fitting(area, QRectF(self.rect())))
        corners = QPointF(self.rect().topLeft()), QPointF(self.rect().bottomRight())
        self._course.seen = *self.camera.to_mm(corners[0]), *self.camera.to_mm(corners[1])

    @property
    def free(self) -> QRectF:
        """Return the part where words may stand."""
        edge = 24 * self._factor
        return QRectF(self.rect()).adjusted(edge, 60 * self._factor, -edge, -edge)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything: there is little of it, and none of it in a hurry."""
        ground = self._ground.pixmap(self._look(), self.picture)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._course.flipped:
            sizes.turn(painter, self.size())
        painter.drawPixmap(0, 0, ground)
        self.paint_zones(painter)
        self._paint_edge(painter)
        self.paint_words(painter)
        paint_strokes(painter, self._course.pen.strokes, self.camera, self.theme, self._factor)
        paint_aim(painter, self._course, self.camera, self.theme, self._factor)
        if self._course.spot is not None:
            paint_spotlight(painter, QRectF(self.rect()), self.camera.to_px(*self._course.spot), self.theme)
        painter.end()

    def paint_zones(self, painter: QPainter) -> None:
        """Paint zone, drawing, muscle and marks as far as the step shows them."""
        picture, layers = self.picture, self.layers
        bold = Bold(self.sheet, self.camera, self.theme, self._factor)
        if "zone" in layers:
            reveal, grown = self._reveal, self._grown
            growing = reveal if grown < 1 else None
            bold.dots(painter, picture, lambda at: growing is None or growing.holds(at, grown))
            painter.save()
            if growing is not None:
                painter.setClipPath(growing.path(self.camera, grown))
            bold.core(painter, picture)
            painter.restore()
        if "pain" in layers:
            bold.pain(painter, picture)
        if "muscle" in layers:
            muscle.paint_muscle(painter, self.sheet, self.camera, self.theme, picture)
        if "marks" in layers:
            bold.marks(painter, picture)

    def _paint_edge(self, painter: QPainter) -> None:
        """Let the body fade towards the words."""
        wide, ratio = round(90 * self._factor), self.devicePixelRatioF()
        key = (wide, self.height(), self.theme.name, ratio)
        if self._edge is None or self._edge[0] != key:
            veil = QPixmap(round(wide * ratio), round(self.height() * ratio))
            veil.setDevicePixelRatio(ratio)
            veil.fill(Qt.GlobalColor.transparent)
            box = QRectF(0, 0, wide, self.height())
            brush = QPainter(veil)
            paint.paint_ground(brush, box, self.theme)
            gradient = QLinearGradient(box.topLeft(), box.topRight())
            gradient.setColorAt(0, paint.tinted("#000000", 0.0))
            gradient.setColorAt(1, paint.tinted("#000000", 1.0))
            brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            brush.fillRect(box, gradient)
            brush.end()
            self._edge = key, veil
        painter.drawPixmap(self.width() - wide, 0, self._edge[1])

    def paint_words(self, painter: QPainter) -> None:
        """Write left and right on the body, or which side is seen."""
        places, _ = self._sides()
        labels.paint_sides(painter, places, self._side_words(), self.theme, self._side_letters)
        seen = QPainterPath()
        half = sizes.letters(sizes.KEY * self._factor, QFont.Weight.DemiBold)
        seen.addText(QPointF(32, 52) * self._factor, half, self.words.view(self.store.state.view))
        painter.strokePath(seen, paint.line(self.theme.stage_top, 9 * self._factor))
        painter.fillPath(seen, QColor(self.theme.text2))

    @property
    def _side_letters(self) -> QFont:
        return sizes.letters(sizes.SIDE * self._factor, QFont.Weight.Bold)

    def renew_notes(self) -> None:
        """Say nothing of what is not covered, and no figures."""

    # pointing

    def place(self, at: QPointF) -> tuple[float, float]:
        """Return the place in mm under a pixel of the widget, also when it is turned round."""
        if self._course.flipped:
            at = QPointF(self.width() - at.x(), self.height() - at.y())
        return self.camera.to_mm(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the pen down, or mark what a finger is on."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self.place(event.position())
        self._course.press(at)
        self._course.point(at)  # a finger comes down without having moved
        if self._course.tool == "points":
            self._course.mark(self._touched(*at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """End a line; anything else takes a second press for one more."""
        if self._course.tool == "pen":
            self._course.finish()
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or move the spotlight."""
        at = self.place(event.position())
        self._course.drag(at)
        self._course.point(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the pen off."""
        self._course.lift()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the spotlight away with the pointer."""
        self._course.point(None)

    def _touched(self, x: float, y: float) -> int:
        """Return the cells of the region under a finger: whole regions, which no finger misses."""
        cell = self.sheet.view.nearest(x, y, _FINGER)
        atlas = self.sheet.atlas
        return atlas.region_mask(atlas.region_of(cell)) if cell is not None else 0
