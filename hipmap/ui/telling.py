# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told of changes that happen where the keyboard is not."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def heard() -> bool:
    """Return whether anybody listens."""
    return bool(QAccessible.isActive())


def send(event: QAccessibleEvent) -> None:
    """Hand an event to the system."""
    QAccessible.updateAccessibility(event)


def announce(widget: QWidget, words: str) -> None:
    """Let words be spoken."""
    send(QAccessibleAnnouncementEvent(widget, words))
