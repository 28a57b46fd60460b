# SPDX-License-Identifier: Apache-2.0
"""The name of the place under the pointer, beside what else is written on the body."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hipmap.core.choice import Choice


def test_the_name_gives_way_to_the_label_of_what_is_not_covered(stage, qtbot):
    made = stage(560, 640, view="front", zoom="hip", chosen=Choice("muscle", "gastrocnemius", "right"))
    view, shared = made.view, 0
    for region in ("right.abdomen_lower", "right.groin", "right.thigh_anterior_upper", "left.groin"):
        made.store.clear()
        at = view.camera.to_px(*view.places.middles[region]).toPoint()
        QTest.mouseMove(view, at)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(lambda: view.hovered is not None)
        view.renew_notes()
        leader = view.notes.leader
        assert leader is not None, region
        over = view._name_boxes(view.hovered)[0]
        shared += over.intersects(leader.box)
        assert not view._name_box(view.hovered).intersects(leader.box), region
    assert shared, "in none of these places would they have met"
