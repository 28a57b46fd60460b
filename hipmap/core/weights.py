# SPDX-License-Identifier: Apache-2.0
"""What is marked, as layers of cells that count alike."""

from __future__ import annotations

from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing

DEEP_CELLS = 30.0
"""A place under the skin has no area; in the match it counts as much as this many cells (about 20 cm²)."""
SPILLOVER = 0.4
"""How much spillover counts beside core."""
MISSED = 0.4
"""How much a pattern's unmarked core counts: less than what is marked, because people mark too little."""


class Layer(NamedTuple):
    """Cells that count alike: ``size`` for being there, ``weight`` for how strong the pain is."""

    cells: int
    size: float
    weight: float


class Marked:
    """A drawing made ready for matching; ``sides`` are its left and right parts, None where empty.

    A midline region belongs whole to both sides. The stronger of two overlapping areas counts.
    """

    def __init__(self, layers: tuple[Layer, ...]) -> None:
        self.layers = layers
        self.cells = 0
        for layer in layers:
            self.cells |= layer.cells
        self._low = _low(self.cells)
        self._weights = [
            (layer.cells, layer.size * layer.weight, layer.size, _low(layer.cells)) for layer in layers
        ]
        self._plain = all(factor == 1 for _, factor, _, _ in self._weights)
        self._all_skin = all(layer.size == 1 for layer in layers)
        self.total = self.weight(self.cells)
        self.sides: tuple[Marked | None, Marked | None] = (None, None)

    @classmethod
    def of(cls, atlas: Atlas, drawing: Drawing) -> Marked:
        """Return the layers of a drawing; an area without intensity counts as one of 5."""
        strengths: dict[int, int] = {}
        for area in drawing.areas:
            if not area.cells:
                continue
            strength = 5 if area.intensity is None else max(1, min(10, area.intensity))
            strengths[strength] = strengths.get(strength, 0) | area.cells
        most = max(strengths, default=1)
        layers, taken = [], 0
        for strength in sorted(strengths, reverse=True):
            cells = strengths[strength] & ~taken
            taken |= cells
            layers += _layers(atlas, cells, strength / most)
        whole = cls(tuple(layers))
        left, right = atlas.sided
        if not whole.cells & (left | right):
            whole.sides = (whole, whole)
        else:
            whole.sides = (whole._without(right, left), whole._without(left, right))
        return whole

    def weight(self, cells: int) -> float:
        """Return how much of what is marked lies in a set."""
        inside = self.cells & cells
        if self._plain or not inside:
            return (inside >> self._low).bit_count()
        found = 0.0
        for held, factor, _, low in self._weights:
            part = held & inside
            if part:
                # To count looks at every bit, so those before the first cell are left out.
                found += factor * (part >> low).bit_count()
                inside ^= part  # layers share no cells, and a pattern seldom meets more than two
                if not inside:
                    break
        return found

    def weight_and_count(self, inside: int) -> tuple[float, float]:
        """Return ``weight`` and ``count`` of marked cells, for hardly more than one of them costs."""
        if self._plain and self._all_skin:
            found = (inside >> self._low).bit_count()
            return found, found
        weight = count = 0.0
        for held, factor, size, low in self._weights:
            part = held & inside
            if part:
                found = (part >> low).bit_count()
                weight += factor * found
                count += size * found
                inside ^= part
                if not inside:
                    break
        return weight, count

    def at_most(self, cells: int) -> float:
        """Return what ``weight`` cannot exceed, at a fraction of its cost."""
        shared = ((self.cells & cells) >> self._low).bit_count()
        return shared if self._all_skin else DEEP_CELLS * shared

    def count(self, cells: int) -> float:
        """Return how much of a set is marked, however strongly."""
        inside = self.cells & cells
        if self._all_skin or not inside:
            return (inside >> self._low).bit_count()
        return sum(layer.size * (layer.cells & inside).bit_count() for layer in self.layers)

    def _without(self, other: int, own: int) -> Marked | None:
        if not self.cells & own:
            return None
        if not self.cells & other:
            return self
        there = self.cells & ~other
        kept = (Layer(layer.cells & there, layer.size, layer.weight) for layer in self.layers)
        return Marked(tuple(layer for layer in kept if layer.cells))


def size(atlas: Atlas, cells: int) -> float:
    """Return how much a set counts, in cells."""
    return sum(layer.size * layer.cells.bit_count() for layer in _layers(atlas, cells, 1.0))


def _low(cells: int) -> int:
    """Return the number of the first cell of a set, 0 for none."""
    return (cells ^ (cells - 1)).bit_length() - 1 if cells else 0


def _layers(atlas: Atlas, cells: int, weight: float) -> list[Layer]:
    skin = cells & atlas.skin
    layers = [Layer(skin, 1.0, weight)] if skin else []
    if skin != cells:
        layers += [
            Layer(cells & mask, DEEP_CELLS / mask.bit_count(), weight)
            for mask in atlas.deep.values()
            if cells & mask
        ]
    return layers
