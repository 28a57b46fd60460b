# SPDX-License-Identifier: Apache-2.0
"""The pages of a hand-out: what stands where, and how a page is painted on anything that takes a painter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from hipmap.core.entities import AT_ONCE
from hipmap.core.record.hand_out import HandOut
from hipmap.ui.handout import blocks
from hipmap.ui.handout.boxes import add_urgency, pin_questions
from hipmap.ui.handout.flow import Flow
from hipmap.ui.handout.notes import add_notes, parted
from hipmap.ui.handout.paper import (
    CONTENT,
    HEIGHT,
    INK,
    LOOKS,
    MARGIN,
    TOP,
    WIDTH,
    Look,
    height_of,
    type_,
    write,
)
from hipmap.ui.handout.pictures import Pictures
from hipmap.ui.map.paint import line

_HEAD, _LATER = 150.0, 60.0
_LOGO = (300.0, 110.0)


class Pages:
    """A hand-out laid out on A4; the same on paper, in a file and on the screen."""

    def __init__(self, said: HandOut, pictures: Pictures) -> None:
        self._said, self._pictures = said, pictures
        self._logo = QImage.fromData(said.clinic.logo) if said.clinic.logo else QImage()
        clinic = any((said.clinic.name, said.clinic.address, said.clinic.contact, said.clinic.logo))
        self._head = _HEAD if clinic else _LATER
        tried = [self._lay_out(look) for look in LOOKS]
        # The usual look, unless the close one saves a page.
        self._flow = min(tried, key=lambda flow: len(flow.pages))

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._flow.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, from 0, in tenths of a millimetre from its corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter, number)
        for box, paint in self._flow.pages[number]:
            paint(painter, box)

    def image(self, number: int, dots: float) -> QImage:
        """Return a page as a picture with ``dots`` pixels a millimetre."""
        factor = dots / 10
        image = QImage(round(WIDTH * factor), round(HEIGHT * factor), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(factor, factor)
        self.paint(painter, number)
        painter.end()
        return image

    def _lay_out(self, look: Look) -> Flow:
        said, flow = self._said, Flow(self._head, _LATER, look)
        titles = said.titles
        self._pin_not_this(flow)
        pin_questions(flow, said)
        add_urgency(flow, said)
        if said.level not in AT_ONCE:
            blocks.add_title(flow, titles.title, 15.5, 14)
        blocks.add_title(flow, titles.marked, 12)
        beside, below = parted(said.about)
        blocks.add_drawing(flow, said._replace(about=beside), self._pictures)
        add_notes(flow, below)
        if said.muscles:
            blocks.add_title(flow, titles.muscles, 12)
            blocks.add_legend(flow, said)
        for one in said.muscles:
            blocks.add_muscle(flow, one, self._pictures)
        blocks.add_text(flow, said.left_out, 10.5)
        if not said.asked:
            blocks.add_text(flow, said.asked_note, 9.5)
        if said.planes and len(flow.pages) == 1:
            flow.new_page()  # what to try stays together
        if said.planes or said.attempt_note:
            flow.space(14)
            blocks.add_title(flow, titles.attempt, 13)
            blocks.add_text(flow, said.attempt_note, 9.5, space=18)
        blocks.add_planes(flow, said.planes)
        for habit in said.habits:
            blocks.add_text(flow, f"• {habit}", 9.2)
        if said.when:
            flow.space(14)
            blocks.add_title(flow, titles.when, 13)
        for fact in said.when:
            blocks.add_text(flow, f"{fact.label}: {fact.text}" if fact.label else fact.text, 9.2)
        if said.sure:
            flow.space(14)
            blocks.add_title(flow, titles.sure, 11, 8)
            blocks.add_text(flow, said.sure, 8.8)
        if said.sources:
            flow.space(8)
            blocks.add_title(flow, titles.sources, 9.5, 6)
            blocks.add_text(flow, " · ".join(said.sources), 7.5, INK.text2)
        return flow

    def _pin_not_this(self, flow: Flow) -> None:
        text = f"{self._said.titles.not_this} {self._said.not_this}"
        font = type_(8.2)
        height = height_of(text, font, CONTENT)
        flow.pin(height, lambda painter, box: write(painter, text, font, box, INK.text2))

    def _paint_head(self, painter: QPainter, number: int) -> None:
        said, clinic = self._said, self._said.clinic
        page = said.titles.page.format(number=number + 1, count=self.count)
        small, strong = type_(9), type_(11.5, bold=True)
        right = Qt.AlignmentFlag.AlignRight.value
        if number or self._head == _LATER:
            words = " · ".join(filter(None, (clinic.name if number else "", said.date)))
            row = QRectF(MARGIN, TOP - 20, CONTENT, 40)
            write(painter, words, small, row, INK.text2)
            write(painter, page, small, row, INK.text2, right)
            y = TOP + 30
        else:
            left = MARGIN + self._paint_logo(painter)
            wide = CONTENT - (left - MARGIN) - 420
            lines = (clinic.name, strong, INK.text), (_joined(clinic.address), small, INK.text2)
            y = TOP - 20
            for text, font, role in (*lines, (_joined(clinic.contact), small, INK.text2)):
                if text:
                    high = min(height_of(text, font, wide), 84)
                    write(painter, text, font, QRectF(left, y, wide, high), role)
                    y += high
            block = QRectF(WIDTH - MARGIN - 400, TOP - 20, 400, 100)
            write(painter, f"{said.date}\n{page}", small, block, INK.text2, right)
            y = TOP + 112
        painter.setPen(line(INK.line2, 2.0))
        painter.drawLine(QPointF(MARGIN, y), QPointF(WIDTH - MARGIN, y))

    def _paint_logo(self, painter: QPainter) -> float:
        """Paint the logo and return how much room it takes from the left."""
        if self._logo.isNull():
            return 0.0
        factor = min(_LOGO[0] / self._logo.width(), _LOGO[1] / self._logo.height())
        box = QRectF(MARGIN, TOP - 20, self._logo.width() * factor, self._logo.height() * factor)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._logo)
        return box.width() + 30


def _joined(text: str) -> str:
    return " · ".join(filter(None, (part.strip() for part in text.splitlines())))
