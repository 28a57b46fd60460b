# SPDX-License-Identifier: Apache-2.0
"""In the smallest usual window too, a finger hits each tool, row and button of the strip: 40 px, chips 28."""

from __future__ import annotations

import pytest

from hipmap.core.drawing import Drawing, PainArea
from tests.access import room
from tests.access.scenes import CHOSEN, cells_of, ranked, settle


@pytest.mark.parametrize("language", ["da", "en"])
def test_targets_at_1024_by_700_during_a_demonstration(made, language):
    window = made(language=language, still=True)
    window.resize(1024, 700)
    window.add_panels()
    window.stage.furnish()
    store = window.context.store
    store.draw(Drawing((PainArea(cells_of(window, "left.greater_trochanter")),)))
    ranked(window)
    rows = window.side.answers.list
    assert min(rows.sizeHintForRow(number) for number in range(rows.model().rowCount())) >= 40
    store.choose(CHOSEN)
    window.actions_["demo"].trigger()
    settle()
    running = next(one.running for one in window.features if getattr(one, "running", None))
    assert running.strip.isVisible()
    assert list(room.small(window, 40)) == []
    window.actions_["demo"].trigger()
