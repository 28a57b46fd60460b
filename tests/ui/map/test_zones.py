# SPDX-License-Identifier: Apache-2.0
"""Skin areas of nerve roots and nerves under the drawing, with their map named."""

from __future__ import annotations

import pytest

from hipmap.core.cells import iterate
from hipmap.core.match import rank
from hipmap.core.rims import inner
from hipmap.ui.frame.layers import LayersMenu
from tests.ui.map.resting import alike, rest


def middle(view, cells: int):
    """Return the pixel of a cell deep inside a zone."""
    seen = inner(view.atlas, cells & view.sheet.view.visible)
    numbers = list(iterate(seen))
    xy = view.sheet.view.xy
    x = sum(xy[2 * cell] for cell in numbers) / len(numbers)
    y = sum(xy[2 * cell + 1] for cell in numbers) / len(numbers)
    return view.camera.to_px(x, y).toPoint()


def test_a_layer_is_pale_and_goes_again(stage, library, qtbot):
    made = stage(view="front", zoom="body")
    view = made.view
    cells = library.area_zone("nerve", "lateral_femoral_cutaneous", "left")
    xy = view.sheet.view.xy
    seen = list(iterate(inner(view.atlas, cells & view.sheet.view.visible)))
    places = [view.camera.to_px(xy[2 * cell], xy[2 * cell + 1]).toPoint() for cell in seen]
    rest(made, qtbot)
    before = view.grab().toImage()
    made.store.update(compare="nerve:lateral_femoral_cutaneous")
    rest(made, qtbot)
    during = view.grab().toImage()
    darker = [before.pixelColor(at).lightness() - during.pixelColor(at).lightness() for at in places]
    assert sum(3 < step < 40 for step in darker) > len(darker) / 2  # names and edges stand on the rest
    made.store.update(compare="")
    qtbot.waitUntil(lambda: alike(view.grab().toImage(), before))


@pytest.mark.parametrize("kind", ["dermatome", "nerve"])
def test_the_note_names_map_and_doubt(stage, library, kind):
    made = stage(view="back", compare=kind)
    note = made.note
    assert note is not None
    assert note.isVisible()
    for area in library.areas:
        source = library.sources[area.map]
        if area.kind == kind and source.read != "none":
            assert source.title in note.text.text()
    assert note.tr("Map: {source}. Maps differ.").partition("}. ")[2] in note.text.text()
    note.text.linkActivated.emit("article:dermatomes_and_nerves")
    assert made.store.state.page.id == "dermatomes_and_nerves"
    note.away.click()
    assert made.store.state.compare == ""
    assert not note.isVisible()


def test_the_note_of_one_nerve_names_its_roots(stage):
    made = stage(view="back", compare="nerve:lateral_femoral_cutaneous")
    assert "L2–L3" in made.note.text.text()
    made.store.update(compare="dermatome:L3")
    assert "roots" not in made.note.text.text()


def test_a_layer_moves_nothing_in_the_ranking(stage, library, atlas):
    made = stage(view="back")
    made.store.toggle(atlas.region_mask("left.buttock_middle"))
    before = rank(library, atlas, made.store.state.drawing)
    made.store.update(compare="dermatome")
    assert rank(library, atlas, made.store.state.drawing) == before


def test_the_menu_has_every_area_and_brings_a_single_one_into_sight(stage, library, atlas, qtbot):
    from hipmap.ui.context import Context

    made = stage(view="back", zoom="hip")
    menu = LayersMenu(Context(atlas, library, made.store))
    qtbot.addWidget(menu)
    single = [entry.menu() for entry in menu.actions() if entry.menu()]
    entries = [entry for one in single for entry in one.actions()]
    assert len(entries) == len(library.areas)
    next(entry for entry in entries if entry.text() == "Saphenous nerve").trigger()
    state = made.store.state
    assert state.compare == "nerve:saphenous"
    assert (state.view, state.zoom) != ("back", "hip")
    cells = library.area_zone("nerve", "saphenous", "left")
    assert made.view.rect().contains(middle(made.view, cells))
    menu.actions()[0].trigger()
    assert made.store.state.compare == ""
