# SPDX-License-Identifier: Apache-2.0
"""A whole consultation, from the first mark to what the patient takes home."""

import pytest

from tests.consultation import along, first, later, patient


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_consultation_from_the_first_mark_to_the_hand_out(room, language):
    here = room(language)
    here.open()
    first.paint_and_click(here)
    first.describe(here)
    first.answer_a_doctor_question(here)
    first.choose_a_muscle(here)
    first.switch_the_figure(here)
    first.note_in_confidence(here)
    patient.demonstrate(here)
    first.confirm_by_palpation(here)
    first.take_along(here)
    later.save(here)
    later.close_and_open_again(here)
    later.second_visit(here)
    later.compare(here)
    later.timeline(here)
    first.choose_a_muscle(here)
    first.take_along(here)
    along.hand_out(here)
    along.record(here)
    along.export(here)
    later.save_again(here)
