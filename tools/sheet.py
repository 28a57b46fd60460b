# SPDX-License-Identifier: Apache-2.0
"""``make sheet``: every trigger point with mark, core, spillover and muscle, one page a muscle.

Pages are written to ``build/sheet/<muscle>.png``; each row is a trigger point, each column a view in
which a good part of its pattern can be seen. They are made to be looked at beside the words, which
stand under each row.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.entities import Muscle, TriggerPoint
from hipmap.core.library import Library
from hipmap.core.resources import root
from hipmap.core.state import State
from hipmap.ui.map.camera import Camera
from hipmap.ui.map.canvas import Canvas
from hipmap.ui.store import Store
from hipmap.ui.theme import LIGHT, palette

WIDTH, HEIGHT, TEXT = 420, 520, 96
VIEWS = ("back", "left", "front", "inner", "soles", "right")
LEAST_SHARE = 0.12
"""A view is shown when at least this share of the pattern can be seen in it."""


class Pages:
    """Paints pages for muscles of one library."""

    def __init__(self, atlas: Atlas, library: Library) -> None:
        self._atlas, self._library = atlas, library
        self._store = Store(State(language="en"))
        self._canvas = Canvas(atlas, library, self._store)
        self._canvas.resize(WIDTH, HEIGHT)

    def page(self, muscle: Muscle) -> QImage:
        """Return the page of one muscle."""
        rows = [(point, self._views(muscle, point)) for point in muscle.trigger_points]
        columns = max((len(views) for _, views in rows), default=1)
        page = QImage(max(columns, 2) * WIDTH, len(rows) * (HEIGHT + TEXT) + 40, QImage.Format.Format_RGB32)
        page.fill(Qt.GlobalColor.white)
        painter = QPainter(page)
        painter.setFont(QFont("sans-serif", 14, QFont.Weight.Bold))
        painter.drawText(12, 27, f"{muscle.names['en']} · {muscle.id}")
        top = 40
        for point, views in rows:
            for column, view in enumerate(views):
                painter.drawPixmap(column * WIDTH, top, self._picture(muscle, point, view))
            painter.setFont(QFont("sans-serif", 9))
            painter.setPen(QColor(LIGHT.text))
            head = f"{point.id} ({point.name['en']}): {point.where['en']}"
            words = "\n".join((head, point.pain["en"], self._areas(muscle, point)))
            box = QRectF(12, top + HEIGHT + 4, page.width() - 24, TEXT - 8)
            painter.drawText(box, Qt.TextFlag.TextWordWrap, words)
            top += HEIGHT + TEXT
        painter.end()
        return page

    def _side(self, point: TriggerPoint) -> str:
        return point.side or "left"

    def _views(self, muscle: Muscle, point: TriggerPoint) -> list[str]:
        pattern = self._library.pattern(muscle.id, self._side(point), point.id)
        cells = (pattern.core | pattern.spillover) & ((1 << self._atlas.n) - 1)
        marks = [mark.cell for mark in pattern.marks]
        shown = []
        for name in VIEWS:
            visible = self._atlas.figure("neutral").views[name].visible
            share = (cells & visible).bit_count() / max(1, cells.bit_count())
            if share >= LEAST_SHARE or (not shown and any(visible >> cell & 1 for cell in marks)):
                shown.append(name)
        return shown[:4] or ["back"]

    def _picture(self, muscle: Muscle, point: TriggerPoint, view: str) -> object:
        side = self._side(point)
        self._store.update(view=view, chosen=Choice("muscle", muscle.id, side, point.id), zoom="free")
        pattern = self._library.pattern(muscle.id, side, point.id)
        cells = pattern.core | pattern.spillover
        for mark in pattern.marks:
            cells |= 1 << mark.cell
        area = self._canvas.sheet.bounds(cells & ((1 << self._atlas.n) - 1))
        viewport = QRectF(0, 0, WIDTH, HEIGHT)
        # Never closer than half a metre of body, so that the place can be recognised.
        grown = area.adjusted(-60, -60, 60, 60)
        wanted = QRectF(0, 0, max(grown.width(), 420), max(grown.height(), 500))
        wanted.moveCenter(grown.center())
        self._canvas.set_camera(Camera.fitting(wanted, viewport))
        return self._canvas.grab()

    def _areas(self, muscle: Muscle, point: TriggerPoint) -> str:
        pattern = self._library.pattern(muscle.id, self._side(point), point.id)
        core, spillover = (self._atlas.area_mm2(cells) / 100 for cells in (pattern.core, pattern.spillover))
        grade = f"{point.core_grade.texts_agree}, {point.core_grade.independent_check}"
        return f"core {core:.0f} cm², spillover {spillover:.0f} cm²; grades: {grade}"


def main() -> int:
    """Write the pages of all muscles, or of those named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("muscles", nargs="*", help="muscle ids; all when none is named")
    parser.add_argument("--out", type=Path, default=Path("build/sheet"))
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setPalette(palette(LIGHT))
    atlas = Atlas.load(root())
    library = Library.load(root(), atlas)
    options.out.mkdir(parents=True, exist_ok=True)
    pages = Pages(atlas, library)
    for name in options.muscles or library.muscles:
        pages.page(library.muscles[name]).save(str(options.out / f"{name}.png"))
        print(options.out / f"{name}.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
