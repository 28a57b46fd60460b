# SPDX-License-Identifier: Apache-2.0
"""Names of bony places: where they belong, in both languages, and never on one another."""

from __future__ import annotations

from itertools import combinations

import pytest

from hipmap.core.figure import VIEWS
from hipmap.ui.figures.feature import FIGURES
from hipmap.ui.map.landmarks import Landmarks
from hipmap.ui.translator import Language, read_table


def _labels(made, qtbot):
    qtbot.waitUntil(lambda: bool(made.view.notes and made.view.notes.labels))
    return made.view.notes.labels


@pytest.mark.parametrize("size", [(1000, 1000), (560, 640)])
@pytest.mark.parametrize("view", VIEWS[:4])
def test_they_never_overlap_and_stay_clear_of_cards_and_sides(stage, qtbot, view, size):
    made = stage(*size, view=view, landmarks=True)
    labels = _labels(made, qtbot)
    taken = [*made.view.taken, *made.view.side_boxes()]
    for one, other in combinations(labels, 2):
        assert not one.box.intersects(other.box), (one.text, other.text)
    for label in labels:
        assert made.view.free.contains(label.box), label.text
        assert not any(box.intersects(label.box) for box in taken), label.text


def test_the_hip_seen_from_behind_names_what_matters_there(stage, qtbot):
    labels = {one.text: one for one in _labels(stage(view="back", landmarks=True), qtbot)}
    for words in (
        "PSIS, posterior iliac spine",
        "Sacrum",
        "Iliac crest",
        "Sitting bone",
        "Greater trochanter",
    ):
        assert words in labels
    assert "Pubic symphysis" not in labels
    assert labels["Sitting bone"].target.y() > labels["Sacrum"].target.y()
    assert labels["Iliac crest"].target.y() < labels["Greater trochanter"].target.y()


def test_bones_come_with_names_and_skin_without(stage, qtbot):
    made = stage(view="front", depth=4)
    assert _labels(made, qtbot)
    made.store.update(depth=0)
    qtbot.waitUntil(lambda: not made.view.notes.labels)


@pytest.mark.parametrize("figure", FIGURES)
def test_they_lie_on_the_same_cells_of_every_figure(stage, qtbot, figure):
    made = stage(view="front", figure=figure, landmarks=True)
    labels = {one.text: one for one in _labels(made, qtbot)}
    cells = Landmarks().cells(made.view.atlas)["asis"]
    xy = made.view.sheet.view.xy
    places = [made.view.camera.to_px(xy[2 * cell], xy[2 * cell + 1]) for cell in cells]
    assert labels["ASIS, anterior iliac spine"].target in places
    assert len(places) == 2


def test_every_name_has_danish(qtbot, library, qapp):
    names = Landmarks().names()
    language = Language(lambda: read_table(library.folder))
    language.use("da")
    try:
        danish = Landmarks().names()
    finally:
        language.use("en")
    assert len(names) >= 15
    assert all(danish[name] != words for name, words in names.items())
