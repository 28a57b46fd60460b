# SPDX-License-Identifier: Apache-2.0
"""What can be seen of a window, and what a screen reader is told."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QWidget

from hipmap.core.choice import Choice

PIRIFORMIS = Choice("muscle", "piriformis", "left")


def picture(widget: QWidget) -> QImage:
    """Return a window as it looks."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage, trace: int = 60, every: int = 4) -> float:
    """Return in how many of the pixels looked at (0 to 1) two pictures differ by more than a trace."""
    assert one.size() == other.size()
    places = [(x, y) for x in range(0, one.width(), every) for y in range(0, one.height(), every)]
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > trace for x, y in places
    ) / len(places)


def alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures differ by no more than Qt's drawing of the edges of letters."""
    return differing(one, other, 24, 3) == 0


def read_aloud(widget: QWidget) -> str:
    """Return every name, description and value in the accessible tree of a window."""
    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    )
    said: list[str] = [widget.windowTitle()]

    def walk(node: QAccessibleInterface) -> None:
        said.extend(node.text(kind) for kind in kinds)
        for number in range(node.childCount()):
            child = node.child(number)
            if child is not None and child.isValid():
                walk(child)

    walk(QAccessible.queryAccessibleInterface(widget))
    return "\n".join(filter(None, said))
