# SPDX-License-Identifier: Apache-2.0
"""Letters twice as large, at 1280 x 800: everything is readable, nothing lies on anything else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.access import room
from tests.access.conftest import USUAL
from tests.access.scenes import scenes


@pytest.mark.parametrize(("language", "times"), [("da", 2), ("en", 2), ("da", 1)])
def test_words_fit_and_every_target_can_be_hit_in_every_state(made, language, times):
    wrong, seen = [], 0
    for scene in scenes(made(points=USUAL * times, language=language)):
        for top in scene.shown:
            seen += len(room.inside(top))
            found = [*room.cut(top), *room.outside(top), *room.on_one_another(top), *room.small(top)]
            wrong += [f"{scene.name}: {one}" for one in found + _too_large(top)]
    assert wrong == []
    assert seen > 1000


def _too_large(top: QWidget) -> list[str]:
    return [] if top.width() <= 1280 and top.height() <= 800 else [f"{top.windowTitle()} is {top.size()}"]
