# SPDX-License-Identifier: Apache-2.0
"""Search: any name, slips forgiven, arrows and Enter."""

import pytest
from PySide6.QtCore import Qt


def look(qtbot, made, text: str):
    field = made.top_bar.search
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.waitUntil(lambda: field._popup is not None and field._popup.isVisible())
    return field


def test_no_name_is_cut(window, qtbot):
    made = window((1024, 700), language="da")
    popup = look(qtbot, made, "lænd")._popup
    for row in range(popup.count()):
        item = popup.item(row)
        room = popup.visualItemRect(item).adjusted(10, 0, -10, 0)
        words = popup.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
        assert words.width() <= room.width()
        assert words.height() <= room.height()


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("piriformis", "piriformis"),
        ("pæreformede", "piriformis"),
        ("paereformede", "piriformis"),
        ("pirifromis", "piriformis"),
        ("musculus quadratus lumborum", "quadratus_lumborum"),
        ("privacy", "privacy"),
    ],
)
def test_what_is_typed_is_found_and_opened(window, qtbot, text, article):
    made = window()
    field = look(qtbot, made, text)
    assert field.found[0].article == article
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert made.context.store.state.page.id == article
    assert not field._popup.isVisible()
    assert field.text() == ""


def test_a_place_is_marked_on_its_side(window, qtbot):
    made = window()
    field = look(qtbot, made, "groin")
    places = [found.region for found in field.found]
    assert {"left.groin", "right.groin"} <= set(places)
    for _ in range(places.index("right.groin")):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert made.context.store.state.drawing.cells == made.context.atlas.region_mask("right.groin")


def test_a_click_takes_a_line(window, qtbot):
    made = window()
    field = look(qtbot, made, "gluteus")
    popup = field._popup
    assert popup.count() > 2
    qtbot.mouseClick(
        popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualItemRect(popup.item(1)).center()
    )
    assert made.context.store.state.page.id == field.found[1].article


def test_escape_empties_it_and_then_leaves_it(window, qtbot):
    made = window()
    field = made.top_bar.search
    field.setFocus()
    qtbot.keyClicks(field, "psoas")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert made.stage.view.hasFocus()


def test_nothing_found_is_said(window, qtbot):
    made = window()
    field = look(qtbot, made, "xyzzyx")
    assert field.found == []
    assert field._popup.item(0).text() == "Nothing is called that here."
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert made.context.store.state.page is None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field._popup.isVisible()
