# SPDX-License-Identifier: Apache-2.0
"""The store shows one layer of one visit and keeps the session whole."""

from __future__ import annotations

from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.session.model import Session, Visit
from hipmap.core.state import State
from hipmap.ui.store import Store


def test_what_is_drawn_is_in_the_session_at_once() -> None:
    store = Store()
    store.toggle(0b110)
    store.update(answers=(("fever", True),))
    (visit,) = store.state.session.visits
    assert visit.patient.cells == 0b110
    assert visit.answers == (("fever", True),)


def test_a_first_drawing_belongs_to_the_session_too() -> None:
    store = Store(State(drawing=Drawing((PainArea(8),))))
    assert store.state.session.visits[0].patient.cells == 8


def test_another_store_of_the_same_state_has_nothing_to_undo() -> None:
    store = Store()
    store.toggle(1)
    again = Store(store.state)
    assert store.state.can_undo
    assert (again.state.drawing.cells, again.state.can_undo) == (1, False)


def test_each_layer_of_each_visit_keeps_its_drawing_and_its_undo() -> None:
    store = Store()
    store.toggle(1)
    store.toggle(2)
    store.show_visit(0, "therapist")
    assert store.state.drawing.cells == 0
    assert not store.state.can_undo
    store.toggle(4)
    store.add_visit(Visit(when="2026-11-23T09:15:00Z"))
    assert (store.state.visit, store.state.layer, store.state.drawing.cells) == (1, "patient", 0)
    store.toggle(8)
    store.show_visit(0, "patient")
    assert store.state.drawing.cells == 3
    store.undo()
    assert store.state.drawing.cells == 1
    store.show_visit(0, "therapist")
    assert store.state.can_undo
    assert [visit.patient.cells for visit in store.state.session.visits] == [1, 8]
    assert store.state.session.visits[0].therapist.cells == 4


def test_another_session_begins_without_undo_at_its_last_visit() -> None:
    store = Store()
    store.toggle(1)
    store.open_session(Session("A", visits=(Visit(), Visit(patient=Drawing((PainArea(16),))))))
    assert (store.state.visit, store.state.drawing.cells, store.state.can_undo) == (1, 16, False)
    store.undo()
    assert store.state.drawing.cells == 16
    store.tell(alias="B")
    store.tell_visit(note="stairs are easier")
    assert store.state.session.alias == "B"
    assert store.state.session.visits[1].note == "stairs are easier"


def test_a_removed_visit_leaves_the_others_their_undo_and_comes_back() -> None:
    store = Store()
    store.toggle(1)
    store.add_visit(Visit(note="second"))
    store.toggle(2)
    store.toggle(4)
    store.add_visit(Visit(note="third"))
    store.toggle(8)
    store.show_visit(0)
    store.remove_visit(0)
    assert [visit.note for visit in store.state.session.visits] == ["second", "third"]
    assert (store.state.visit, store.state.drawing.cells, store.state.can_undo) == (0, 6, True)
    store.undo()
    assert store.state.drawing.cells == 2
    store.insert_visit(0, Visit(note="first"))
    assert [visit.note for visit in store.state.session.visits] == ["first", "second", "third"]
    assert store.state.visit == 0
    store.show_visit(1)
    store.redo()
    assert store.state.drawing.cells == 6


def test_the_only_visit_gives_way_to_an_empty_one() -> None:
    store = Store()
    store.toggle(1)
    store.remove_visit(0)
    assert store.state.session == Session()
    assert not store.state.can_undo


def test_a_change_made_by_one_who_hears_of_another_is_told_to_all_after_it():
    store = Store()
    told: list[str] = []

    def answer(old: State, new: State) -> None:
        if new.view == "front":
            store.update(view="left")
            assert store.state.view == "left"

    store.changed.connect(answer)
    store.changed.connect(lambda old, new: told.append(f"{old.view} {new.view}"))
    store.update(view="back")
    store.update(view="front")
    store.update(view="soles")
    assert told[-3:] == ["back front", "front left", "left soles"]


def test_one_who_fails_at_what_is_told_does_not_silence_the_store(qtbot):
    store = Store()
    told: list[str] = []

    def fail(old: State, new: State) -> None:
        if new.view == "front":
            raise RuntimeError("a mistake")

    store.changed.connect(fail)
    store.changed.connect(lambda old, new: told.append(new.view))
    with qtbot.captureExceptions() as caught:
        store.update(view="front")
    store.update(view="left")
    assert told[-1] == "left"
    assert caught
