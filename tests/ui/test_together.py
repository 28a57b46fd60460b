# SPDX-License-Identifier: Apache-2.0
"""Muscles that cover more of a drawing together than each does alone."""

from PySide6.QtCore import Qt


def test_two_muscles_together_lead_to_both(window, mark, qtbot):
    made = window()
    mark(made, "left.iliac_crest_lateral", "left.knee_medial")
    rest = made.side.answers.rest
    assert rest.together.isVisible()
    heading, names, _ = rest.together.combinations[0]
    assert heading.text().startswith(("Two muscles together cover", "Three muscles together cover"))
    combination = made.side.ranker.combinations[0]
    for member in combination.muscles:
        assert f'"muscle:{member.muscle}"' in names.text()
    names.linkActivated.emit(f"muscle:{combination.muscles[1].muscle}")
    assert made.context.store.state.chosen.id == combination.muscles[1].muscle


def test_muscles_together_are_shown_on_the_body_and_taken_away_again(window, mark, qtbot):
    made = window()
    mark(made, "left.iliac_crest_lateral", "left.knee_medial")
    _, names, show = made.side.answers.rest.together.combinations[0]
    combination = made.side.ranker.combinations[0]
    for member in combination.muscles:
        assert f" {round(100 * member.gain)}%" in names.text(), "what each adds is said"
    show.setFocus()
    qtbot.keyClick(show, Qt.Key.Key_Space)
    state = made.context.store.state
    assert [one.id for one in (state.chosen, *state.beside)] == [one.muscle for one in combination.muscles]
    assert show.isChecked()
    assert made.context.name(combination.muscles[0].muscle) in show.accessibleName()
    qtbot.keyClick(show, Qt.Key.Key_Space)
    state = made.context.store.state
    assert (state.chosen, state.beside) == (None, ())
    assert not show.isChecked()
