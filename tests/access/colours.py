# SPDX-License-Identifier: Apache-2.0
"""Contrast as WCAG defines it, and colours as they look to people who see fewer of them."""

from __future__ import annotations

Rgb = tuple[float, float, float]  # 0 to 1, as stored (gamma coded)

# Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113), severity 1.0, on linear light.
SIGHT = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "deutan": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "tritan": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}
_WHITE = (0.95047, 1.0, 1.08883)  # D65


def rgb(colour: str) -> Rgb:
    """Return ``#RRGGBB`` as three shares."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def over(above: str, below: str, opacity: float) -> str:
    """Return what is seen of a colour painted over another with some opacity from 0 to 1."""
    mixed = (a * opacity + b * (1 - opacity) for a, b in zip(rgb(above), rgb(below), strict=True))
    return "#" + "".join(f"{round(255 * share):02X}" for share in mixed)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1."""
    red, green, blue = map(_linear, rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, sight: str = "usual") -> Rgb:
    """Return CIE L*a*b* as a kind of sight sees the colour."""
    light = tuple(map(_linear, rgb(colour)))
    seen = [sum(a * b for a, b in zip(row, light, strict=True)) for row in SIGHT[sight]]
    red, green, blue = (min(1.0, max(0.0, share)) for share in seen)
    xyz = (
        0.4124564 * red + 0.3575761 * green + 0.1804375 * blue,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        0.0193339 * red + 0.1191920 * green + 0.9503041 * blue,
    )
    x, y, z = (_root(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def difference(one: str, other: str, sight: str = "usual") -> float:
    """Return the CIE 1976 colour difference; about 2.3 is just noticeable side by side."""
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)
