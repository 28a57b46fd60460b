# SPDX-License-Identifier: Apache-2.0
"""A hand-out as PDF or on a printer: vectors, with words that can be selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

import hipmap
from hipmap.ui.handout.pages import Pages
from hipmap.ui.handout.paper import HEIGHT, WIDTH

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DOTS = 1016  # an inch: four a tenth of a millimetre, so that places on them are whole numbers


class PrintError(RuntimeError):
    """A printer that could not be written to."""


def pdf(pages: Pages, title: str) -> bytes:
    """Return the pages as a PDF file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(f"hipmap {hipmap.__version__}")
    writer.setResolution(_DOTS)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # smaller: the shading is one tone
    painter.scale(_DOTS / 254, _DOTS / 254)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    painter.end()
    return bytes(buffer.data().data())


def print_on(pages: Pages, printer: QPrinter) -> None:
    """Print the pages, fitted to the sheets of a printer; raises PrintError when it does not take them."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    factor = min(sheet.width() / WIDTH, sheet.height() / HEIGHT)
    painter.scale(factor, factor)
    first = max(1, printer.fromPage() or 1)
    last = min(pages.count, printer.toPage() or pages.count)
    for number in range(first - 1, last):
        if number >= first and not printer.newPage():
            painter.end()
            raise PrintError
        pages.paint(painter, number)
    if not painter.end():
        raise PrintError
