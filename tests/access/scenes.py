# SPDX-License-Identifier: Apache-2.0
"""The states and dialogs that every rule of accessibility is held to, opened one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.session.model import Ratings, Session, Visit
from hipmap.ui.window import MainWindow

CHOSEN = Choice("muscle", "tensor_fasciae_latae", "left")
_PATIENCE = 60_000  # ms
_LOOKS = 200
_SETTLED = 40  # ms in which words and other views follow what was clicked


class Scene(NamedTuple):
    """A state by name, and the windows that are looked at in it."""

    name: str
    shown: tuple[QWidget, ...]


def settle(milliseconds: int = _SETTLED) -> None:
    """Let everything that follows a change come."""
    QTest.qWait(milliseconds)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()


def take_keyboard(top: QWidget) -> None:
    """Give a window the keyboard, and wait until it has it and nothing in it moves any more.

    On a busy machine words, lists and cards come later than ``settle`` waits; Tab would meet them or not.
    """
    top.activateWindow()
    assert QTest.qWaitForWindowActive(top, _PATIENCE), f"{top.windowTitle()!r} never has the keyboard"
    before, same = None, 0
    for _ in range(_LOOKS):
        settle(_SETTLED // 2)
        now = [(one, one.geometry().getRect()) for one in top.findChildren(QWidget) if one.isVisible()]
        same = same + 1 if now == before else 0
        if same == 2 and QApplication.focusWidget() is not None:
            return
        before = now
    raise AssertionError(f"{top.windowTitle()!r} never comes to rest")


def ranked(window: MainWindow) -> None:
    """Wait until the list has answered what is drawn."""
    assert QSignalSpy(window.side.ranker.combined).wait(_PATIENCE), "the list never comes"


def cells_of(window: MainWindow, *regions: str) -> int:
    """Return the cells of regions."""
    found = 0
    for region in regions:
        found |= window.context.atlas.region_mask(region)
    return found


def session_of(window: MainWindow) -> Session:
    """Return two visits of somebody, so that there is something to compare."""
    first = PainArea(cells_of(window, "left.buttock_middle"), name="Balle", intensity=6)
    second = PainArea(cells_of(window, "left.greater_trochanter", "left.thigh_lateral_middle"), intensity=4)
    return Session(
        "K7",
        visits=(
            Visit("2026-10-01T09:00:00Z", patient=Drawing((first,)), ratings=Ratings(6, 8, 7), function=4),
            Visit("2026-11-02T09:00:00Z", patient=Drawing((second,)), ratings=Ratings(3, 5, 4), function=7),
        ),
    )


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Bring a window at its start into one state after another."""
    store = window.context.store
    window.add_panels()
    window.stage.furnish()
    settle()
    yield Scene("empty", (window,))
    store.draw(Drawing((PainArea(cells_of(window, "left.greater_trochanter", "left.thigh_lateral_middle")),)))
    ranked(window)
    settle(250)
    yield Scene("marked", (window,))
    store.choose(CHOSEN)
    store.update(view="left")
    settle()
    yield Scene("chosen", (window,))
    store.update(tool="brush", aids=True)
    settle()
    yield Scene("brush and aids", (window,))
    store.update(tool="lasso", compare="dermatome")
    settle()
    yield Scene("lasso and layer", (window,))
    store.update(tool="select", compare="")
    window.stage.areas.fold(False)
    settle()
    yield Scene("areas", (window,))
    window.stage.areas.fold(True)
    store.show_beside(Choice("muscle", "gluteus_minimus_anterior", "left"))
    window.side.show_list()
    settle()
    yield Scene("side by side, list", (window,))
    for action in ("places", "questions"):
        window.actions_[action].trigger()
        settle()
        yield Scene(action, (window,))
        if action == "places":
            window.actions_[action].trigger()
        else:
            window.side.answers.show_answers()
    store.open_session(session_of(window))
    ranked(window)
    window.actions_["visits"].trigger()
    settle(250)
    yield Scene("visits", (window,))
    window.actions_["visits"].trigger()
    window.actions_["welcome"].trigger()
    settle()
    yield Scene("welcome", (window,))
    window.stage.controls.figure.setFocus()
    window.actions_["figure.choose"].trigger()
    settle()
    yield Scene("figures", (window,))
    window.stage.view.setFocus()
    store.choose(CHOSEN)
    window.actions_["demo"].trigger()
    settle()
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    yield Scene("demonstration", (window, *others))
    window.actions_["demo"].trigger()
    for action in ("settings", "hand_out", "export", "visits.compare", "visits.timeline", "keys"):
        dialog = opened(window, window.actions_[action].trigger)
        yield Scene(action, (dialog,))
        if action == "settings":
            yield from _pages(dialog)
        dialog.reject()
        dialog.deleteLater()
        settle(0)


def _pages(dialog: QDialog) -> Iterator[Scene]:
    from hipmap.ui.preferences.dialog import SettingsDialog

    assert isinstance(dialog, SettingsDialog)
    for row in range(1, dialog.list.count()):
        dialog.list.setCurrentRow(row)
        settle(0)
        yield Scene(f"settings {row + 1}", (dialog,))


def opened(window: MainWindow, does: Callable[[], object]) -> QDialog:
    """Return the dialog that something opens."""
    before = set(window.findChildren(QDialog))
    does()
    settle()
    found = [one for one in window.findChildren(QDialog) if one not in before and one.isVisible()]
    assert len(found) == 1, "no dialog opened"
    return found[0]
