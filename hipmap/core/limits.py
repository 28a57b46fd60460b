# SPDX-License-Identifier: Apache-2.0
"""Values that a person or a file may give, brought inside what is possible."""

from __future__ import annotations

import math

SMALLEST_RADIUS_CM, LARGEST_RADIUS_CM = 1.0, 8.0
STRONGEST = 10


def clamp(value: float, low: float, high: float, otherwise: float) -> float:
    """Return ``value`` between ``low`` and ``high``; ``otherwise`` for what is not a number."""
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return otherwise
    return otherwise if math.isnan(number) else min(max(number, low), high)


def radius_cm(value: float) -> float:
    """Return a possible brush radius in cm on the skin of the reference body."""
    return clamp(value, SMALLEST_RADIUS_CM, LARGEST_RADIUS_CM, 2.0)


def intensity(value: float) -> int:
    """Return a possible pain intensity, a whole number from 0 to 10."""
    return round(clamp(value, 0, STRONGEST, 5))


def pressure(value: float) -> float:
    """Return a possible pen pressure from 0 to 1."""
    return clamp(value, 0.0, 1.0, 1.0)
