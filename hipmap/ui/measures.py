# SPDX-License-Identifier: Apache-2.0
"""Lengths and letters that grow with the system's font size, and numbers as a language writes them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

LIST, ARTICLE = 324, 336  # least widths of the panels at the right
TOP = 56  # height of the top bar
_BASE = 10.5  # points at which a length is taken as it stands
_LOCALES = {"da": QLocale.Language.Danish, "en": QLocale.Language.English}


def scale() -> float:
    """Return how much larger than usual the system's font is, from 0.8 up."""
    points = QApplication.font().pointSizeF()
    return max(0.8, points / _BASE) if points > 0 else 1.0


def px(length: float) -> int:
    """Return a length of the design in pixels, grown with the font."""
    return round(length * scale())


def font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the application font at a size given for a base of 14 px, grown with the system's font size."""
    result = QFont(QApplication.font())
    base = result.pointSizeF() if result.pointSizeF() > 0 else _BASE
    result.setPointSizeF(max(base * size / 14, 8.6))
    result.setWeight(weight)
    return result


def rounded(shares: Sequence[float]) -> list[int]:
    """Return shares that sum to 1 as whole per cents that sum to 100, each as near as that allows."""
    exact = [100 * max(0.0, share) for share in shares]
    whole = [int(value) for value in exact]
    missing = round(sum(exact)) - sum(whole)
    for index in sorted(range(len(exact)), key=lambda i: whole[i] - exact[i])[:missing]:
        whole[index] += 1
    return whole


def percent(number: int, language: str) -> str:
    """Return whole per cents; Danish writes a space that does not break before the sign."""
    return f"{number}\N{NO-BREAK SPACE}%" if language == "da" else f"{number}%"


def area(cm2: float, language: str) -> str:
    """Return an area in whole square centimetres, or with one decimal when it is small."""
    return f"{locale(language).toString(cm2, 'f', 1 if 0 < cm2 < 9.95 else 0)} cm²"


def locale(language: str) -> QLocale:
    """Return how a language writes numbers."""
    result = QLocale(_LOCALES.get(language, QLocale.Language.English))
    result.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return result
