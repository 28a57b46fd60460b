# SPDX-License-Identifier: Apache-2.0
"""Long notes on paper: line by line under the drawing, over as many pages as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from hipmap.core.record.hand_out import Fact
from hipmap.ui.handout.blocks import add_title
from hipmap.ui.handout.flow import Flow
from hipmap.ui.handout.paper import CONTENT, INK, height_of, type_, write

_BESIDE = 320  # signs of a note that stand beside the drawing
_LINES = 8
_WORD = 30  # letters that have room there


def parted(facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return what stands beside the drawing, and what is too long for that."""
    return tuple(one for one in facts if not _long(one.text)), tuple(one for one in facts if _long(one.text))


def add_notes(flow: Flow, facts: Sequence[Fact]) -> None:
    """Put long facts; each line is a block, so that a page can end after any of them."""
    for fact in facts:
        add_title(flow, fact.label, 10.5, 6)
        font = type_(flow.look.points(9.5))
        high = height_of("Å", font, CONTENT)
        for paragraph in fact.text.split("\n"):
            for line in _lines(paragraph, font):
                flow.add(high, partial(_paint, line, font))
        flow.space(20)


def _paint(line: str, font: QFont, painter: QPainter, box: QRectF) -> None:
    write(painter, line, font, box.adjusted(0, 0, 100, 0), INK.text)  # wider, so that it is not broken again


def _long(text: str) -> bool:
    words = text.split()
    return len(text) > _BESIDE or text.count("\n") >= _LINES or max(map(len, words), default=0) > _WORD


def _lines(paragraph: str, font: QFont) -> Iterator[str]:
    """Yield the lines of a paragraph; a word that is wider than the page is broken anywhere."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(option)
    counted = paragraph.encode("utf-16-le")  # as Qt counts
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(CONTENT)
        start = 2 * line.textStart()
        yield counted[start : start + 2 * line.textLength()].decode("utf-16-le").rstrip()
    layout.endLayout()
