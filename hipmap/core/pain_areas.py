# SPDX-License-Identifier: Apache-2.0
"""Pain areas: adding, choosing, editing, deleting, and drawing in the active one; all give a new drawing."""

from __future__ import annotations

from typing import Any

from hipmap.core import limits
from hipmap.core.drawing import PAIN_DEPTHS, QUALITIES, Drawing, PainArea

COLOURS = 6
"""Colour steps before they come round again."""
LONGEST_NAME = 60


def add(drawing: Drawing, **said: Any) -> Drawing:
    """Return the drawing with a new empty area, active, in the first colour not yet taken.

    An empty area at the end of which nothing is said is taken instead of making another.
    """
    last = drawing.areas[-1] if drawing.areas else None
    if last is not None and last == PainArea(colour=last.colour):
        return edit(drawing._replace(active=len(drawing.areas) - 1), **said)
    taken = [area.colour for area in drawing.areas]
    colour = min(range(COLOURS), key=lambda step: (taken.count(step), step))
    areas = (*drawing.areas, PainArea(colour=colour))
    return edit(Drawing(areas, len(areas) - 1), **said)


def choose(drawing: Drawing, index: int) -> Drawing:
    """Return the drawing with another area active; an index beyond the areas means the nearest one."""
    return drawing._replace(active=max(0, min(index, len(drawing.areas) - 1)))


def edit(drawing: Drawing, index: int | None = None, **said: Any) -> Drawing:
    """Return the drawing with what is said of an area changed, the active one unless ``index`` is given.

    Impossible values are clamped (intensity, name, colour) or dropped (qualities, depth). Raises ValueError
    for a field that areas do not have, and for cells, which ``with_cells`` sets.
    """
    if "cells" in said:
        raise ValueError("cells are drawn, not said")
    index = drawing.active if index is None else index
    if not drawing.areas and said and any(value not in (None, "", ()) for value in said.values()):
        drawing, index = Drawing((PainArea(),)), 0
    if not said or not 0 <= index < len(drawing.areas):
        return drawing
    areas = list(drawing.areas)
    areas[index] = areas[index]._replace(**{name: _possible(name, value) for name, value in said.items()})
    return drawing._replace(areas=tuple(areas))


def delete(drawing: Drawing, index: int | None = None) -> Drawing:
    """Return the drawing without an area; the one after it becomes active, else the one before."""
    index = drawing.active if index is None else index
    if not 0 <= index < len(drawing.areas):
        return drawing
    areas = drawing.areas[:index] + drawing.areas[index + 1 :]
    active = drawing.active - (index < drawing.active)
    return Drawing(areas, max(0, min(active, len(areas) - 1)))


def mark(drawing: Drawing, cells: int) -> Drawing:
    """Return the drawing with cells added to the active area."""
    return drawing.with_cells(drawing.active_area.cells | cells)


def unmark(drawing: Drawing, cells: int) -> Drawing:
    """Return the drawing with cells taken from the active area."""
    return drawing.with_cells(drawing.active_area.cells & ~cells)


def toggle(drawing: Drawing, cells: int) -> Drawing:
    """Return the drawing with cells marked in the active area, or unmarked when all of them were."""
    inside = drawing.active_area.cells
    return unmark(drawing, cells) if inside & cells == cells else mark(drawing, cells)


def without_empty(drawing: Drawing) -> Drawing:
    """Return the drawing without areas that hold no cells, whatever is said of them."""
    kept = tuple(area for area in drawing.areas if area.cells)
    before = sum(1 for area in drawing.areas[: drawing.active] if area.cells)
    return Drawing(kept, max(0, min(before, len(kept) - 1)))


def _possible(name: str, value: Any) -> Any:
    if name == "intensity":
        return None if value is None else limits.intensity(value)
    if name == "name":
        return " ".join(str(value).split())[:LONGEST_NAME]
    if name == "colour":
        return int(limits.clamp(value, 0, COLOURS - 1, 0))
    if name == "qualities":
        said = set(value)
        return tuple(quality for quality in QUALITIES if quality in said)
    if name == "depth":
        return value if value in PAIN_DEPTHS else None
    return value
