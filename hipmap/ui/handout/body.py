# SPDX-License-Identifier: Apache-2.0
"""The body on paper: the layers of the map, all of them vectors but the soft shading."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QTransform

from hipmap.ui.handout.paper import INK
from hipmap.ui.handout.thin import LEAST, thinned
from hipmap.ui.map import labels, paint
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.muscle import paint_marks, paint_muscle
from hipmap.ui.map.picture import Picture
from hipmap.ui.map.sheet import Sheet

PIXEL = 2.0  # tenths of a millimetre; the map's lines and halos are thought in pixels
_SHADE_DETAIL = 1.5  # of the hip; the whole body is small on paper
_STEP, _WIDTH = 9.0, 1.9  # px between the lines of the hatch, and their width
_DOT = 1.15  # px
_SPARSE = 0.33  # px a millimetre; below, every third cell has a dot
_CORNER = 12.0
_FAINT = 0.4  # px that a point of the pale bones must stand out
Shades = dict[tuple[str, float, float], QImage]
"""Shading by view, and by the top and height in mm of the part that it covers."""


def frame_of(sheet: Sheet, cells: int, shape: tuple[float, float]) -> QRectF:
    """Return what of a view in mm stands in a picture of that shape: the hip, and all of ``cells``."""
    hip = QRectF(*sheet.view.hip)
    if sheet.view.name in ("soles", "inner"):
        area = sheet.size
    else:
        bounds = sheet.bounds(cells)
        # The hip is always there to find one's way, but its sides may go.
        area = hip.adjusted(60, 40, -60, -40).united(bounds) if not bounds.isEmpty() else hip
    middle, (wide, high) = area.center(), shape
    scale = max(area.width() / wide, area.height() / high)
    found = QRectF(0, 0, wide * scale, high * scale)
    found.moveCenter(middle)
    return found


def paint_picture(
    painter: QPainter,
    box: QRectF,
    sheet: Sheet,
    picture: Picture,
    unknown: int,
    sides: dict[str, str],
    caption: str,
    family: QFont,
    shades: Shades,
) -> None:
    """Paint a framed picture with its caption, and left and right in words wherever both are seen.

    ``shades`` keeps the shading from picture to picture: a PDF holds the same image once, and a copy again.
    """
    shown = picture.pain | picture.core | picture.spillover
    for mark in picture.marks:
        shown |= 1 << mark.cell
    painter.save()
    painter.translate(box.topLeft().toPoint())  # `thinned` counts on it
    painter.scale(PIXEL, PIXEL)
    room = QRectF(0, 0, box.width() / PIXEL, box.height() / PIXEL)
    edge = QPainterPath()
    edge.addRoundedRect(room, _CORNER / PIXEL, _CORNER / PIXEL)
    painter.setClipPath(edge)
    painter.fillPath(edge, QColor("#FCFBF9"))
    camera = Camera.fitting(frame_of(sheet, shown, (room.width(), room.height())), room)
    _body(painter, sheet, camera, room, shades)
    if picture.muscles:
        _bones(painter, sheet, camera, room)
    _dots(painter, sheet, camera, picture)
    _core(painter, sheet, camera, picture, room)
    if picture.pattern:
        _hatch(painter, sheet, camera, picture, room)
    plain = picture._replace(uncovered=0)  # the hatch of paper is drawn here, not filled with a texture
    paint.paint_pain(painter, sheet, camera, INK, plain, unknown)
    if picture.muscles:
        paint_muscle(painter, sheet, camera, INK, picture)
        small = QFont(family)
        small.setPixelSize(11)
        paint_marks(painter, sheet, camera, INK, picture, small)
    _words(painter, sheet, camera, room, picture, sides, caption, family)
    painter.restore()
    painter.setPen(paint.line(INK.line2, 2.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, _CORNER, _CORNER)


def _body(painter: QPainter, sheet: Sheet, camera: Camera, room: QRectF, shades: Shades) -> None:
    silhouette = _thin(sheet, camera, room, "silhouette", sheet.silhouette)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(INK.body))
    painter.drawPath(silhouette)
    _shade(painter, sheet, camera, room, silhouette, shades)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(INK.outline))
    for name, shape in sheet.layer("outline").items():
        if name != "silhouette":
            painter.setOpacity(float(shape.attributes.get("fill-opacity", "1")))
            painter.drawPath(_thin(sheet, camera, room, name, shape.path))
    painter.setOpacity(1.0)
    painter.setPen(paint.line(INK.outline, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(silhouette)


def _thin(
    sheet: Sheet, camera: Camera, room: QRectF, name: str, path: QPainterPath, least: float = LEAST
) -> QPainterPath:
    key = ("thin", name, camera, room.width(), room.height())
    return sheet.once(key, lambda: thinned(path, camera.transform(), room, least))


def _shade(
    painter: QPainter, sheet: Sheet, camera: Camera, room: QRectF, inside: QPainterPath, shades: Shades
) -> None:
    """Paint the soft shading of the part in the frame."""
    frame = QRectF(QPointF(*camera.to_mm(room.topLeft())), room.size() / camera.scale)
    hip = QRectF(*sheet.view.hip)
    usual = QRectF(frame.left(), hip.top() - 100, frame.width(), hip.height() + 200)
    part = usual if usual.contains(frame) else sheet.size
    part = QRectF(0, part.top(), sheet.size.width(), part.height()).intersected(sheet.size)
    key = sheet.view.name, part.top(), part.height()
    if key not in shades:
        shades[key] = _finer(sheet, part)
    shade = shades[key]
    if not shade.isNull():
        painter.save()
        painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(camera.rect_to_px(part), shade)
        painter.restore()


def _finer(sheet: Sheet, part: QRectF) -> QImage:
    """Return part of the shading with smaller pixels and fewer tones, which a PDF packs well.

    Viewers show the pixels of a PDF's pictures as squares.
    """
    if sheet.shade.isNull():
        return sheet.shade
    factor = sheet.shade.width() / sheet.size.width()
    cut = QRectF(part.topLeft() * factor, part.size() * factor).toRect()
    grey = sheet.shade.copy(cut)
    grey.reinterpretAsFormat(QImage.Format.Format_Grayscale8)
    detail = _SHADE_DETAIL if part.height() < sheet.size.height() else 1
    grey = grey.scaled(
        grey.size() * detail,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    tones = bytes(min(255, (value + 2) // 4 * 4) for value in range(256))
    raw = bytes(grey.constBits()).translate(tones)
    return QImage(raw, grey.width(), grey.height(), grey.bytesPerLine(), QImage.Format.Format_Alpha8).copy()


def _bones(painter: QPainter, sheet: Sheet, camera: Camera, room: QRectF) -> None:
    # A PDF holds a line of an opaque pen as a line, any other as the outline of one.
    painter.setPen(paint.line("#ACA096", 0.7))
    painter.setBrush(QColor("#EFE3D3"))
    for name, shape in sheet.layer("bones").items():
        if camera.rect_to_px(shape.path.controlPointRect()).intersects(room):
            painter.drawPath(_thin(sheet, camera, room, name, shape.path, _FAINT))


def _dots(painter: QPainter, sheet: Sheet, camera: Camera, picture: Picture) -> None:
    if not picture.spillover:
        return
    dense = 1.0 if camera.scale >= _SPARSE else 0.0
    points = sheet.dots.points(picture.core, picture.spillover, dense)
    if points:
        painter.setPen(paint.line(INK.accent, 2 * _DOT))
        painter.drawPoints([camera.to_px(point.x(), point.y()) for point in points])


def _core(painter: QPainter, sheet: Sheet, camera: Camera, picture: Picture, room: QRectF) -> None:
    """Paint the core: full where it is marked, pale with a thin edge where it is not."""
    if not picture.core & sheet.view.visible:
        return
    outlines = sheet.contours.outline(picture.core, "core"), sheet.contours.outline(picture.pain, "pain")
    core, pain = (thinned(outline.whole, camera.transform(), room) for outline in outlines)
    outside = QPainterPath()
    outside.addRect(room.adjusted(-20, -20, 20, 20))
    outside.addPath(pain)
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    for clip, pen, share in ((outside, True, paint.NOT_MARKED), (pain, False, paint.COVERED)):
        painter.save()
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.setPen(paint.line(INK.accent, 1.0) if pen else Qt.PenStyle.NoPen)
        painter.setBrush(paint.tinted(INK.accent, share))
        painter.drawPath(core)
        painter.restore()


def _hatch(painter: QPainter, sheet: Sheet, camera: Camera, picture: Picture, room: QRectF) -> None:
    if not picture.uncovered & sheet.view.visible:
        return
    to_px = camera.transform()
    pain = to_px.map(sheet.contours.outline(picture.pain, "pain").whole)
    covered = to_px.map(sheet.contours.outline(picture.core | picture.spillover, "pattern").whole)
    rest = pain.subtracted(covered).boundingRect().intersected(room)
    painter.save()
    painter.setClipPath(pain.subtracted(covered), Qt.ClipOperation.IntersectClip)
    painter.fillRect(rest, paint.tinted(INK.pain, 0.10))
    painter.setPen(paint.line(INK.pain, _WIDTH))
    first = rest.left() + rest.top() - (rest.left() + rest.top()) % _STEP
    lines = []
    along = first
    while along < rest.right() + rest.bottom():
        lines.append(
            QLineF(along - rest.bottom(), rest.bottom(), along - rest.top(), rest.top())
        )  # rises to the right
        along += _STEP * 1.414
    painter.drawLines(lines)
    painter.restore()


def _words(
    painter: QPainter,
    sheet: Sheet,
    camera: Camera,
    room: QRectF,
    picture: Picture,
    sides: dict[str, str],
    caption: str,
    family: QFont,
) -> None:
    font = QFont(family)
    font.setPixelSize(14)
    font.setWeight(QFont.Weight.Bold)
    metrics = QFontMetricsF(font)
    widest = max(metrics.horizontalAdvance(word) for word in sides.values())
    size = QFontMetricsF(font).boundingRect("X").size()
    size.setWidth(widest + 4)
    size.setHeight(metrics.height())
    title = QFont(family)
    title.setPixelSize(12)
    title.setWeight(QFont.Weight.DemiBold)
    wide = QFontMetricsF(title).horizontalAdvance(caption) + 18
    pill = QRectF(6, 6, wide, QFontMetricsF(title).height() + 6)
    xy = sheet.view.xy
    taken = [pill]
    for mark in picture.marks:
        at = camera.to_px(xy[2 * mark.cell], xy[2 * mark.cell + 1])
        taken.append(QRectF(at.x() - 12, at.y() - 12, 24, 24))
    places = labels.side_places(sheet, camera, room.adjusted(6, 6, -6, -6), size, taken)
    for side, at in places.items():
        _on_halo(painter, sides[side], font, at, metrics)
    painter.setPen(paint.line(INK.line, 1.0))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setFont(title)
    painter.setPen(QColor(INK.text))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, caption)


def _on_halo(painter: QPainter, word: str, font: QFont, at: QPointF, metrics: QFontMetricsF) -> None:
    """Write a word on a halo, as text that can be selected."""
    start = QPointF(
        at.x() - metrics.horizontalAdvance(word) / 2, at.y() + (metrics.ascent() - metrics.descent()) / 2
    )
    path = QPainterPath()
    path.addText(start, font, word)
    halo = thinned(path, QTransform(), path.boundingRect())
    painter.strokePath(halo, paint.line("#FFFFFF", 4.0))
    painter.setFont(font)
    painter.setPen(QColor(INK.text))
    painter.drawText(start, word)
