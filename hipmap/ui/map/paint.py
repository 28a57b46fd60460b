# SPDX-License-Identifier: Apache-2.0
"""How each thing on the body is painted: in pixels, from shapes in millimetres of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from hipmap.ui.map.camera import Camera
from hipmap.ui.map.picture import Picture
from hipmap.ui.map.sheet import Sheet
from hipmap.ui.theme import Theme

if TYPE_CHECKING:
    from hipmap.ui.map.curve import Outline

MARKED = 0.42
COVERED = 0.57
NOT_MARKED = 0.22
PREVIEW = 0.70
CONTOUR, HALO = 2.4, 5.0
_ROUND = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)  # names cost time
SMALL = 0.3  # pixels a millimetre; below, lines and textures are those of thumbnails


def within(painter: QPainter, area: QRectF) -> bool:
    """Tell whether the painter will show anything of a rectangle in pixels."""
    return not painter.hasClipping() or painter.clipBoundingRect().intersects(area)


def near(painter: QPainter, camera: Camera, found: Outline) -> QPainterPath:
    """Return in pixels those pieces of an outline that the painter will show."""
    to_px = camera.transform()
    if not painter.hasClipping():
        return to_px.map(found.near(QRectF(-1e6, -1e6, 2e6, 2e6)))
    x, y = camera.to_mm(painter.clipBoundingRect().topLeft())
    return to_px.map(
        found.near(
            QRectF(x, y, *(side / camera.scale for side in painter.clipBoundingRect().size().toTuple()))
        )
    )


def tinted(colour: str, opacity: float) -> QColor:
    """Return a colour with an opacity of 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(opacity)
    return result


def line(colour: str | QColor, width: float) -> QPen:
    """Return a pen of a width in pixels with round joins and ends."""
    return QPen(QBrush(QColor(colour)), width, *_ROUND)


def paint_ground(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint what stands behind the body."""
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    gradient.setColorAt(0, QColor(theme.stage_top))
    gradient.setColorAt(1, QColor(theme.stage_bottom))
    painter.fillRect(rect, gradient)


def paint_fade(painter: QPainter, theme: Theme, width: float, head: float) -> None:
    """Let the body fade under the words at the top, so that they read."""
    gradient = QLinearGradient(0, 0, 0, head)
    top = QColor(theme.stage_top)
    gradient.setColorAt(0.0, top)
    gradient.setColorAt(max(0.6, 1 - 24 / head), top)
    top.setAlpha(0)
    gradient.setColorAt(1.0, top)
    painter.fillRect(QRectF(0, 0, width, head), gradient)


def paint_body(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme) -> None:
    """Paint the filled body, its shading and its contour lines."""
    painter.save()
    painter.setTransform(camera.transform(), True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.body))
    painter.drawPath(sheet.silhouette)
    if theme.shade_opacity and not sheet.shade.isNull():
        painter.save()
        painter.setClipPath(sheet.silhouette)  # its pixels are coarse and reach beyond the edge
        painter.setOpacity(theme.shade_opacity)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(sheet.size, sheet.shade)
        painter.restore()
    painter.setBrush(QColor(theme.outline))
    for name, shape in sheet.layer("outline").items():
        if name != "silhouette":
            painter.setOpacity(float(shape.attributes.get("fill-opacity", "1")))
            painter.drawPath(shape.path)
    painter.restore()
    painter.setPen(line(theme.outline, 1.6 if camera.scale > 0.4 else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(camera.transform().map(sheet.silhouette))


def paint_bones(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme) -> None:
    """Paint the skeleton faintly, as seen through the skin."""
    painter.save()
    painter.setTransform(camera.transform(), True)
    painter.setOpacity(theme.bone_opacity)
    fill = QColor("#E9DCC3") if theme.name == "light" else QColor("#8A8072")
    pen = line(theme.outline, 1.0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(fill)
    for shape in sheet.layer("bones").values():
        painter.drawPath(shape.path)
    painter.restore()


def paint_dots(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Stipple the spillover."""
    if not picture.spillover:
        return
    from hipmap.ui.map.textures import dot_radius  # not on the way to the first frame

    points = sheet.dots.points(picture.core, picture.spillover, camera.scale)
    if not points:
        return
    painter.setOpacity(PREVIEW if picture.preview else 1.0)
    painter.setPen(line(theme.accent, 2 * dot_radius(camera.scale)))
    painter.drawPoints(
        [QPointF(camera.x + p.x() * camera.scale, camera.y + p.y() * camera.scale) for p in points]
    )
    painter.setOpacity(1.0)


def outside(path: QPainterPath) -> QPainterPath:
    """Return everything but the inside of a path, to clip with."""
    around = QPainterPath()
    around.addRect(path.controlPointRect().adjusted(-4000, -4000, 4000, 4000))
    around.addPath(path)
    around.setFillRule(Qt.FillRule.OddEvenFill)
    return around


def paint_core(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Pour the core into the drawing; what of it lies outside the drawing stays pale with a thin edge.

    Core and drawing keep an outline each and clip one another, so that no gap shows between the two.
    """
    if not picture.core & sheet.view.visible:
        return
    to_px = camera.transform()
    core = to_px.map(sheet.contours.outline(picture.core).whole)
    pain = to_px.map(sheet.contours.outline(picture.pain, "pain").whole)
    painter.setOpacity(PREVIEW if picture.preview else 1.0)
    painter.save()
    if not pain.isEmpty():
        painter.setClipPath(outside(pain), Qt.ClipOperation.IntersectClip)
    painter.setPen(line(theme.accent, 1.0))
    painter.setBrush(tinted(theme.accent, NOT_MARKED))
    painter.drawPath(core)
    painter.restore()
    if not pain.isEmpty():
        painter.save()
        painter.setClipPath(pain, Qt.ClipOperation.IntersectClip)
        tint_core(painter, sheet, camera, theme, picture)
        painter.restore()
    painter.setOpacity(1.0)


def tint_core(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Paint the core as it looks where it is marked."""
    core = camera.transform().map(sheet.contours.outline(picture.core).whole)
    painter.setOpacity(PREVIEW if picture.preview else 1.0)
    painter.fillPath(core, tinted(theme.accent, COVERED))
    painter.setOpacity(1.0)


def paint_uncovered(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture, unknown: int
) -> None:
    """Hatch what of the drawing the shown pattern does not cover, or without one, no pattern at all."""
    if not picture.uncovered & sheet.view.visible:
        return
    pain = camera.transform().map(sheet.contours.outline(picture.pain, "pain").whole)
    painter.save()
    painter.setClipPath(pain, Qt.ClipOperation.IntersectClip)
    hatch_uncovered(painter, sheet, camera, theme, picture, unknown, pain.controlPointRect())
    painter.restore()


def hatch_uncovered(
    painter: QPainter,
    sheet: Sheet,
    camera: Camera,
    theme: Theme,
    picture: Picture,
    unknown: int,
    area: QRectF,
) -> None:
    """Hatch what is not covered of a rectangle in pixels; the painter's clip is left narrower."""
    from hipmap.ui.map.textures import hatch  # not on the way to the first frame

    to_px = camera.transform()
    ratio = painter.device().devicePixelRatio()
    lines = (6, 1.1) if camera.scale < SMALL else (10, 2.2)
    brush = sheet.once(("hatch", theme.pain, ratio, *lines), lambda: hatch(theme.pain, ratio, *lines))
    if picture.pattern:
        covered = to_px.map(sheet.contours.outline(picture.core | picture.spillover).whole)
        painter.setClipPath(outside(covered), Qt.ClipOperation.IntersectClip)
        painter.fillRect(area, brush)
    else:
        painter.fillPath(to_px.map(sheet.contours.lasting(unknown).whole), brush)


def paint_pain(
    painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture, unknown: int
) -> None:
    """Paint the drawing: filled when no pattern is shown, else only its contour, on a halo."""
    if not picture.pain & sheet.view.visible:
        return
    if picture.areas:
        from hipmap.ui.map.hues import paint_areas  # one area is the rule

        paint_areas(painter, sheet, camera, theme, picture)
        return
    if not picture.pattern:
        pain = camera.transform().map(sheet.contours.outline(picture.pain, "pain").whole)
        fill_known(painter, sheet, camera, theme, picture, unknown, pain)
    paint_contour(painter, sheet, camera, theme, picture)


def fill_known(
    painter: QPainter,
    sheet: Sheet,
    camera: Camera,
    theme: Theme,
    picture: Picture,
    unknown: int,
    shape: QPainterPath,
) -> None:
    """Fill what some pattern covers of a shape in pixels, as when none is chosen."""
    painter.save()
    if picture.uncovered:
        beyond = camera.transform().map(sheet.contours.lasting(unknown).whole)
        painter.setClipPath(outside(beyond), Qt.ClipOperation.IntersectClip)
    painter.fillPath(shape, tinted(theme.pain, MARKED))
    painter.restore()


def paint_contour(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, picture: Picture) -> None:
    """Paint the line round the drawing, on a halo."""
    edge = near(painter, camera, sheet.contours.outline(picture.pain, "pain"))
    small = camera.scale < SMALL
    painter.strokePath(edge, line(theme.body, 2.6 if small else HALO))
    painter.strokePath(edge, line(theme.pain, 1.4 if small else CONTOUR))


def paint_hover(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, cells: int) -> None:
    """Show the place under the pointer before it is clicked."""
    shown = camera.transform().map(sheet.contours.outline(cells).whole)
    painter.fillPath(shown, tinted(theme.pain, 0.16))
    pen = QPen(QColor(theme.pain), 2.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.0, 2.0])
    painter.strokePath(shown, pen)


def paint_focus(painter: QPainter, sheet: Sheet, camera: Camera, theme: Theme, cells: int) -> None:
    """Ring the place that the keyboard stands on."""
    shown = camera.transform().map(sheet.contours.outline(cells).whole)
    painter.strokePath(shown, line(theme.body, 6.0))
    painter.strokePath(shown, line(theme.text, 2.0))


def paint_pointed(painter: QPainter, theme: Theme, found: QPainterPath, focus: bool) -> None:
    """Show the muscle under the pointer, or with ``focus`` the one that the keyboard stands on."""
    if not focus:
        painter.fillPath(found, tinted(theme.accent, 0.22))
    painter.strokePath(found, line(theme.body, 6.0))
    painter.strokePath(found, line(theme.text if focus else theme.accent, 2.2))


def paint_card(widget: QWidget, theme: Theme) -> None:
    """Paint the ground of a card that stands on the body."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line(theme.line, 1.0))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    painter.end()
