# SPDX-License-Identifier: Apache-2.0
"""The sentence over the list: what the shape of a drawing says before any muscle."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("regions", "begins", "link"),
    [
        (("left.groin",), "A painful hip joint", "condition:hip_osteoarthritis"),
        (("left.buttock_middle", "right.buttock_middle"), "Much the same on both sides", "questions:nerves"),
        (("left.thigh_posterior_middle", "left.calf_upper"), "Pain that passes the knee", "questions:nerves"),
    ],
)
def test_one_sentence_with_what_to_read(window, mark, regions, begins, link):
    made = window()
    mark(made, *regions)
    remark = made.side.answers.remark
    assert remark.isVisible()
    assert remark.text().startswith(begins)
    assert link in remark.text()


def test_its_links_lead_there(window, mark, switch):
    made = window()
    panel = made.side.answers
    mark(made, "left.thigh_posterior_middle", "left.calf_upper")
    panel.remark.linkActivated.emit("questions:nerves")
    assert not panel.answers.isVisible()
    panel.show_answers()
    panel.remark.linkActivated.emit("layer:nerve:posterior_femoral_cutaneous")
    assert made.context.store.state.compare == "nerve:posterior_femoral_cutaneous"
    panel.remark.linkActivated.emit("condition:lumbar_radiculopathy")
    assert made.context.store.state.page.id == "lumbar_radiculopathy"


def test_a_drawing_in_the_shape_of_a_nerve_offers_to_show_it(window, qtbot):
    made = window()
    context = made.context
    cells = context.library.area_zone("nerve", "lateral_femoral_cutaneous", "left") & context.atlas.skin
    with qtbot.waitSignal(made.side.ranker.combined):
        context.store.toggle(cells)
    remark = made.side.answers.remark
    assert "lateral femoral cutaneous nerve" in remark.text()
    assert "layer:nerve:lateral_femoral_cutaneous" in remark.text()


def test_it_speaks_danish_and_goes_with_the_drawing(window, mark, switch):
    made = window(language="da")
    mark(made, "left.groin")
    assert made.side.answers.remark.text().startswith("Et hofteled")
    made.context.store.clear()
    assert made.context.store.state.drawing.cells == 0
    mark(made)
    assert not made.side.answers.remark.isVisible()
