# SPDX-License-Identifier: Apache-2.0
"""To paper: the system's print dialog, and one sentence when there is no printer to be had."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hipmap.ui.handout.pages import Pages
from hipmap.ui.handout.pdf import PrintError, print_on


class PrintWords(QObject):
    """Says how printing went."""

    def none(self) -> str:
        """There is nothing to print on."""
        return self.tr("No printer was found. Save as PDF instead, and print that.")

    def failed(self) -> str:
        """A printer did not take the pages."""
        return self.tr("The printer does not answer. Save as PDF instead, and print that.")

    def sent(self) -> str:
        """The printer has the pages."""
        return self.tr("Sent to the printer.")


def print_pages(pages: Pages, title: str, parent: QWidget) -> str:
    """Let a printer be chosen and print; returns a sentence to show, empty when it was given up."""
    words = PrintWords()
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
    except ImportError:  # the system's own printing library is missing
        return words.none()
    if not QPrinterInfo.availablePrinterNames():
        return words.none()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages.count)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return ""
    try:
        print_on(pages, printer)
    except PrintError:
        return words.failed()
    return words.sent()
