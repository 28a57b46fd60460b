# SPDX-License-Identifier: Apache-2.0
"""Style sheets after a switch of theme."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def restyle(window: QWidget) -> None:
    """Let style sheets take the colours of the new palette; Qt keeps those of the old one."""
    for widget in window.findChildren(QWidget):
        if words := widget.styleSheet():
            widget.setStyleSheet("")
            widget.setStyleSheet(words)
