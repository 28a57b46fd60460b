# SPDX-License-Identifier: Apache-2.0
"""Values that a person or a file may give, brought inside what is possible, with a word for why."""

from __future__ import annotations

import math
from typing import NamedTuple

SMALLEST_RADIUS_CM, LARGEST_RADIUS_CM = 1.0, 8.0
STRONGEST = 10


class Clamped(NamedTuple):
    """A possible value; ``word`` is empty, or ``too_small``, ``too_large`` or ``not_a_number``."""

    value: float
    word: str = ""


def clamp(value: float, low: float, high: float, otherwise: float) -> Clamped:
    """Return ``value`` between ``low`` and ``high``; ``otherwise`` for what is not a number."""
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return Clamped(otherwise, "not_a_number")
    if math.isnan(number):
        return Clamped(otherwise, "not_a_number")
    if number < low:
        return Clamped(low, "too_small")
    if number > high:
        return Clamped(high, "too_large")
    return Clamped(number)


def radius_cm(value: float) -> Clamped:
    """Return a possible brush radius in cm on the skin of the reference body."""
    return clamp(value, SMALLEST_RADIUS_CM, LARGEST_RADIUS_CM, 2.0)


def intensity(value: float) -> Clamped:
    """Return a possible pain intensity, a whole number from 0 to 10."""
    found = clamp(value, 0, STRONGEST, 5)
    return Clamped(round(found.value), found.word)


def pressure(value: float) -> Clamped:
    """Return a possible pen pressure from 0 to 1."""
    return clamp(value, 0.0, 1.0, 1.0)
