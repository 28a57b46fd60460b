# SPDX-License-Identifier: Apache-2.0
"""Letters twice as large, at 1280 x 800: everything is readable, can be hit, and lies on nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.access import room
from tests.access.conftest import USUAL
from tests.access.scenes import scenes
from tests.access.tree import labelled, misnamed, unlabelled, unnamed


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_state_has_room_and_names_with_letters_twice_as_large(made, language):
    wrong, seen, related = [], 0, 0
    for scene in scenes(made(points=2 * USUAL, language=language)):
        for top in scene.shown:
            seen += len(room.inside(top))
            found = [*room.cut(top), *room.outside(top), *room.on_one_another(top), *room.small(top)]
            found += [*_too_large(top), *unnamed(top), *misnamed(top), *unlabelled(top)]
            wrong += [f"{scene.name}: {one}" for one in found]
            related += labelled(top)
    assert wrong == []
    assert seen > 1000
    assert related > 15


def _too_large(top: QWidget) -> list[str]:
    return [] if top.width() <= 1280 and top.height() <= 800 else [f"{top.windowTitle()} is {top.size()}"]
