# SPDX-License-Identifier: Apache-2.0
"""A column of fields that scrolls when large letters need more room than the screen has."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from hipmap.ui.column import Column, Inside


def scrolling(parent: QWidget) -> tuple[Column, QVBoxLayout]:
    """Return a scrolling area on the ground of its window, and the layout inside it."""
    area = Column(parent)
    inside = Inside(parent)
    inside.setBackgroundRole(QPalette.ColorRole.Window)
    area.viewport().setBackgroundRole(QPalette.ColorRole.Window)
    column = QVBoxLayout(inside)
    area.setWidget(inside)
    area.named_after(parent)
    return area, column


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size, but never more than the window it belongs to."""
    parent = dialog.parentWidget()
    if parent is not None:
        width, height = min(width, parent.window().width()), min(height, parent.window().height())
    dialog.resize(width, height)
