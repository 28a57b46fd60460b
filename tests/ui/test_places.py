# SPDX-License-Identifier: Apache-2.0
"""The list of places mirrors the map."""

from PySide6.QtCore import Qt

from hipmap.ui.frame.places import PlacesList
from hipmap.ui.visits.panel import VisitsPanel


def opened(made):
    made.actions_["places"].trigger()
    return made.places


def item(places, name: str):
    return next(each for each in places._items() if each.text(0) == name)


def test_every_region_of_the_library_stands_in_the_list(window):
    made = window()
    places = opened(made)
    names = {each.data(0, Qt.ItemDataRole.UserRole) for each in places._items()}
    atlas = made.context.atlas
    wanted = {name for name in atlas.regions if name not in atlas.outside} | set(atlas.deep)
    assert wanted <= names


def test_a_tick_marks_and_unmarks(window):
    made = window()
    places = opened(made)
    groin = item(places, "Left groin")
    groin.setCheckState(0, Qt.CheckState.Checked)
    assert made.context.store.state.drawing.cells == made.context.atlas.region_mask("left.groin")
    groin.setCheckState(0, Qt.CheckState.Unchecked)
    assert not made.context.store.state.drawing.cells


def test_what_the_map_marks_is_ticked(window):
    made = window()
    places = opened(made)
    atlas = made.context.atlas
    made.context.store.toggle(atlas.region_mask("right.groin"))
    assert item(places, "Right groin").checkState(0) == Qt.CheckState.Checked
    assert item(places, "Left groin").checkState(0) == Qt.CheckState.Unchecked
    half = atlas.region_mask("left.groin")
    made.context.store.toggle(half & -half)
    assert item(places, "Left groin").checkState(0) == Qt.CheckState.PartiallyChecked


def test_deep_places_can_be_marked(window):
    made = window()
    places = opened(made)
    rectum = next(e for e in places._items() if e.data(0, Qt.ItemDataRole.UserRole) == "rectum")
    rectum.setCheckState(0, Qt.CheckState.Checked)
    assert made.context.store.state.drawing.cells == made.context.atlas.deep["rectum"]


def test_it_opens_and_closes_with_the_same_key_and_escape(window, qtbot):
    made = window()
    places = opened(made)
    assert places.isVisible()
    opened(made)
    assert not places.isVisible()
    opened(made)
    qtbot.keyClick(places, Qt.Key.Key_Escape)
    assert not places.isVisible()


def test_it_speaks_the_language_and_stays_open_where_it_was(window, switch):
    made = window()
    places = opened(made)
    places.tree.topLevelItem(2).setExpanded(True)
    switch(made, language="da")
    assert places.tree.topLevelItem(2).text(0) == "Hoften"
    assert places.tree.topLevelItem(2).isExpanded()
    assert item(places, "Lysken, venstre")


def test_places_and_visits_lie_over_the_article_and_hide_nothing_of_the_list(window, mark):
    made = window(size=(1280, 800))
    mark(made, "left.groin", "left.buttock_middle")
    answers = made.side.answers
    for name, kind in (("places", PlacesList), ("visits", VisitsPanel)):
        made.actions_[name].trigger()
        panel = made.findChild(kind)
        assert panel.isVisible()
        assert panel.x() == answers.mapTo(made, answers.rect().topRight()).x() + 1, name
        assert panel.geometry().right() == made.width() - 1, name
        panel.leave()
