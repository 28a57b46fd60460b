# SPDX-License-Identifier: Apache-2.0
"""The list: what it says, how it is chosen from, and that it keeps still."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.ui.answers.model import FEW
from tests.ui.map.resting import rest

BUTTOCK = ("left.sacroiliac", "left.buttock_middle")


def hover(qtbot, made, row: int) -> None:
    view = made.side.answers.list
    qtbot.mouseMove(view.viewport(), view.visualRect(view.model().index(row)).center())


def test_the_empty_panel_leaves_with_the_first_mark(window, mark):
    made = window()
    assert made.side.empty.isVisible()
    place = made.stage.geometry()
    mark(made, *BUTTOCK)
    assert made.side.answers.isVisible()
    assert not made.side.empty.isVisible()
    assert made.stage.geometry() == place, "the body must not move"
    mark(made)
    assert not made.side.empty.isVisible()


def test_parts_of_each_row_make_a_hundred(window, mark):
    made = window()
    mark(made, *BUTTOCK, "left.thigh_posterior_upper")
    rows = made.side.answers.list.ranked.rows
    assert len(rows) == FEW
    for row in rows:
        assert row.parts.core + row.parts.spillover + row.parts.uncovered == 100
        assert row.figure == f"{row.parts.covered}%"


def test_rows_stand_in_the_order_of_the_ranking(window, mark):
    made = window()
    mark(made, *BUTTOCK)
    answers = made.side.answers
    answers.more.click()
    shown = [row.match.muscle for row in answers.list.ranked.rows]
    assert shown == [match.muscle for match in made.side.ranker.ranking.matches]
    assert not answers.more.isVisible()


def test_model_keeps_the_contract(window, mark, qtmodeltester):
    made = window()
    mark(made, *BUTTOCK)
    qtmodeltester.check(made.side.answers.list.ranked)


def test_pointing_previews_and_leaving_ends_it(window, mark, qtbot):
    made = window()
    mark(made, *BUTTOCK)
    view = made.side.answers.list
    hover(qtbot, made, 1)
    assert made.context.store.state.preview == view.ranked.rows[1].choice
    qtbot.mouseMove(made.stage)
    view.leaveEvent(None) if made.context.store.state.preview else None
    assert made.context.store.state.preview is None


def test_the_wheel_previews_what_comes_under_the_resting_pointer(window, mark, qtbot):
    made = window(size=(1280, 720))
    mark(made, "left.groin", "left.buttock_middle")
    rows, bar = made.side.answers.list, made.side.answers.area.verticalScrollBar()
    store = made.context.store
    hover(qtbot, made, 0)
    assert store.state.preview == rows.ranked.rows[0].choice
    at = rows.viewport().mapToGlobal(rows.visualRect(rows.model().index(0, 0)).center())

    def wheel() -> None:
        on = made.windowHandle()
        QTest.wheelEvent(on, QPointF(on.mapFromGlobal(at)), QPoint(0, -120))

    wheel()
    qtbot.waitUntil(lambda: store.state.preview != rows.ranked.rows[0].choice)
    for _ in range(40):
        if not rows.visibleRegion().contains(rows.mapFromGlobal(at)):
            break
        wheel()
        QApplication.processEvents()
    assert bar.value() > 0
    qtbot.waitUntil(lambda: store.state.preview is None)


def test_a_click_chooses_and_opens_the_article(window, mark, qtbot):
    made = window()
    mark(made, *BUTTOCK)
    view = made.side.answers.list
    at = view.visualRect(view.model().index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    state = made.context.store.state
    assert state.chosen == view.ranked.rows[0].choice
    assert state.page.id == view.ranked.rows[0].match.muscle
    assert made.side.article.head.title.text() == view.ranked.rows[0].name
    assert view.sizeHintForRow(0) > view.sizeHintForRow(2)


def test_the_list_is_walked_and_chosen_from_by_keyboard(window, mark, qtbot):
    made = window()
    mark(made, *BUTTOCK)
    view = made.side.answers.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    row = view.currentIndex().row()
    assert made.context.store.state.preview == view.ranked.rows[row].choice
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert made.context.store.state.chosen == view.ranked.rows[row].choice


def test_a_row_is_spoken_whole(window, mark):
    made = window()
    mark(made, *BUTTOCK)
    model = made.side.answers.list.ranked
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    row = model.rows[0]
    assert spoken.startswith(
        f"1, {row.name}, left, covers {row.parts.covered} percent: core {row.parts.core}"
    )


def test_choosing_does_not_reorder(window, mark, qtbot):
    made = window()
    mark(made, *BUTTOCK)
    before = [row.match.muscle for row in made.side.answers.list.ranked.rows]
    made.context.store.choose(Choice("muscle", before[3], "left"))
    made.context.store.update(language="da")
    rest(made, qtbot)
    assert [row.match.muscle for row in made.side.answers.list.ranked.rows] == before


def test_names_are_never_cut(window, mark, qtbot):
    made = window(language="da")
    mark(made, "left.greater_trochanter", "left.thigh_lateral_upper", "left.groin")
    answers = made.side.answers
    answers.more.click()

    def cut() -> list[str]:
        labels = answers.body.findChildren(QLabel)
        wrapped = [label for label in labels if label.isVisible() and label.wordWrap()]
        return [one.text() for one in wrapped if one.height() < one.heightForWidth(one.width()) - 1]

    # What covers together comes last and moves what stands below.
    qtbot.waitUntil(lambda: not cut())


def test_a_short_name_stands_in_the_middle_of_its_row(window, mark):
    made = window()
    mark(made, "left.groin")
    rows = made.side.answers.list
    delegate, model = rows.itemDelegate(), rows.model()
    short = 0
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        places = delegate._places(index.data(Qt.ItemDataRole.UserRole), rows.viewport().width())
        if places.words.lineCount() == 1 and not places.chips:
            short += 1
            assert abs(places.name.top() - (places.height - places.bar.bottom())) < 5
    assert short


def test_the_figures_of_the_chosen_row_take_the_lines_they_need(window, mark):
    made = window(language="da")
    mark(made, *BUTTOCK)
    answers = made.side.answers
    row = answers.list.ranked.rows[0]
    made.context.store.choose(row.choice)
    delegate = answers.list.itemDelegate()
    wide, slim = (delegate._places(row, width).details.height() for width in (400.0, 190.0))
    assert slim > 1.5 * wide


def test_conditions_are_shown_and_chosen(window, mark, qtbot):
    made = window()
    mark(made, *BUTTOCK)
    rest = made.side.answers.rest
    assert [row.property("condition") for row in rest.also] == [
        found.condition for found in made.side.ranker.ranking.also_consider
    ]
    made.side.answers.area.ensureWidgetVisible(rest.also[0])
    qtbot.mouseClick(rest.also[0], Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert made.context.store.state.chosen.kind == "condition"
    assert rest.also[0].isChecked()


def test_a_look_alike_is_the_one_that_is_written_when_others_stood_there_before(window, mark, qtbot):
    made = window()
    rest, store = made.side.answers.rest, made.context.store
    seen = set()
    for places in (BUTTOCK, ("left.groin",), ("left.calf_middle", "right.calf_middle"), BUTTOCK):
        store.clear()
        mark(made, *places)
        found = made.side.ranker.ranking.also_consider
        assert [row.text() for row in rest.also] == [made.context.name(one.condition) for one in found]
        assert all(row.isVisible() for row in rest.also)
        rest.also[0].click()
        assert (store.state.chosen.kind, store.state.chosen.id) == ("condition", found[0].condition)
        assert [row.isChecked() for row in rest.also] == [one is rest.also[0] for one in rest.also]
        seen.add(found[0].condition)
    assert len(seen) > 1


def test_the_list_is_painted_before_anything_else_is_due(window, mark, qtbot):
    made = window()
    mark(made, *BUTTOCK)
    answers, painted, order = made.side.answers, [], []
    model = answers.list.ranked

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                painted.append([row.name for row in model.rows])
            return False

    watch = Watch()
    answers.list.viewport().installEventFilter(watch)
    made.side.ranker.ranked.connect(lambda: order.append(list(painted)))  # comes after the panel's own
    painted.clear()
    with qtbot.waitSignal(made.side.ranker.ranked):
        made.context.store.toggle(made.context.atlas.region_mask("left.groin"))
    assert order[0][-1] == [row.name for row in model.rows]


def test_the_chest_is_said_to_be_outside_and_when_to_ring(window, mark):
    made = window()
    mark(made, "chest")
    answers = made.side.answers
    assert "112" in answers.urgent_words.text()
    assert answers.urgent.isVisible()
    assert answers.outside.text() == "Not part of hipmap: chest."
    assert not answers.body.isVisible()


def test_a_place_without_a_pattern_is_said(window, mark):
    made = window()
    mark(made, "head")
    assert made.side.answers.outside.isVisible()
    assert not made.side.answers.urgent.isVisible()


def test_a_large_drawing_points_to_widespread_pain(window, mark):
    made = window()
    mark(made, "left.groin")
    assert "large" not in made.side.answers.remark.text()
    regions = [
        name for name in made.context.atlas.regions if "thigh" in name or "buttock" in name or "leg_" in name
    ]
    mark(made, *regions)
    assert made.side.ranker.ranking.share_of_skin > 0.2
    assert made.side.answers.remark.text().startswith("So large an area says little")
    assert "widespread_pain" in made.side.answers.remark.text()


def test_a_row_that_rests_on_an_uncommon_point_says_so(window, mark):
    made = window()
    mark(made, "left.sacroiliac")
    rows = {row.match.muscle: row for row in made.side.answers.list.ranked.rows}
    assert rows["soleus"].match.trigger_points == ("TrP3",)
    assert "uncommon point" in rows["soleus"].chips
    assert "uncommon point" not in rows["quadratus_lumborum"].chips


def test_the_heading_names_the_look_alike_that_is_more_alike_and_leads_there(window, qtbot):
    made = window()
    heading, store, library = made.side.answers.heading, made.context.store, made.context.library
    store.draw(Drawing((PainArea(library.area_zone("nerve", "obturator", "left")),)))
    qtbot.waitUntil(lambda: heading.nearer.text().startswith("What you marked is more like "))
    assert "obturator" in heading.nearer.text()
    assert not any(row.grey for row in made.side.answers.list.ranked.rows), (
        "their figures are as good as ever"
    )
    link = heading.nearer.text().partition('href="')[2].partition('"')[0]
    heading.nearer.linkActivated.emit(link)
    assert link.partition(":")[2] in (store.state.compare, store.state.page and store.state.page.id)
    store.draw(Drawing((PainArea(library.area_zone("dermatome", "L3", "left")),)))
    qtbot.waitUntil(lambda: heading.nearer.text().startswith("The best covers "))
    assert all(row.grey for row in made.side.answers.list.ranked.rows)


def test_figures_of_the_drawing_unfold_by_keyboard_and_follow_it(window, mark, qtbot):
    made = window()
    mark(made, "left.groin", "right.groin", "left.knee_anterior")
    extent = made.side.answers.rest.extent
    assert extent.lines.isHidden()
    extent.button.setFocus()
    qtbot.keyClick(extent.button, Qt.Key.Key_Space)
    atlas = made.context.atlas
    groin, knee = (
        atlas.area_mm2(atlas.region_mask(f"left.{name}")) / 100 for name in ("groin", "knee_anterior")
    )
    words = extent.lines.text()
    assert f"left {groin + knee:.0f} cm², right {groin:.0f} cm², midline 0 cm²" in words
    share = 100 * (2 * groin + knee) / (atlas.skin_mm2 / 100)
    assert f"{2 * groin + knee:.0f} cm² of skin, {share:.1f}% of all" in words
    assert f"symmetry index {200 * groin / (2 * groin + knee):.0f}%" in words
    assert f"Right groin: {groin:.0f} cm², 100% of the region" in words
    mark(made, "right.groin")
    assert "left 0 cm²" in extent.lines.text()
    qtbot.keyClick(extent.button, Qt.Key.Key_Space)
    assert extent.lines.isHidden()


def test_the_first_list_is_never_seen_half_laid_out(window, qtbot):
    made = window(language="da")
    atlas, panel = made.context.atlas, made.side.answers
    cells = atlas.region_mask("left.greater_trochanter") | atlas.region_mask("left.thigh_lateral_middle")
    edges = []

    def look():  # comes after the panel's own slot, and before anything can be painted
        for widget in (panel.list, panel.rest):
            edges.append((widget.isVisible(), widget.mapTo(panel, QPoint(0, 0)).y(), widget.height()))

    panel._ranker.ranked.connect(look)
    with qtbot.waitSignal(panel._ranker.ranked):
        made.context.store.draw(Drawing((PainArea(cells),)))
        made.context.store.choose(Choice("muscle", "tensor_fasciae_latae", "left"))
    (seen, top, height), (rest_seen, rest_top, rest_height) = edges[:2]
    assert seen
    assert rest_seen
    assert height >= sum(panel.list.sizeHintForRow(row) for row in range(panel.list.ranked.rowCount()))
    assert rest_height >= panel.rest.heightForWidth(panel.rest.width())
    assert top + height <= rest_top
