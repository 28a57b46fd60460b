# SPDX-License-Identifier: Apache-2.0
"""Works a look-up as a screen reader would: run with the system's Python inside a session bus.

It knows nothing of hipmap's code: it finds elements by role and name over AT-SPI, presses them, and
prints what it read as one JSON object. Words to look for come as JSON on standard input.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

warnings.simplefilter("ignore")
_PATIENCE = 20.0  # seconds
_ARTICLE = 400  # letters; whatever else can be read is shorter


def until(found: Any, what: str) -> Any:
    """Return what ``found`` gives as soon as it gives something."""
    end, last = time.monotonic() + _PATIENCE, ""
    while time.monotonic() < end:
        try:
            if result := found():
                return result
        except Exception as error:
            # An element may go while it is asked.
            last = f" ({error!r})"
        time.sleep(0.05)
    raise SystemExit(f"never came: {what}{last}")


def application() -> Any:
    """Return hipmap once its window stands."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(index)
        if one and one.get_name() == "hipmap" and one.get_child_count():
            return one
    return None


def everything(node: Any) -> Iterator[Any]:
    """Give an element and all below it, each asked for only when it is wanted."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        below = [one.get_child_at_index(index) for index in range(one.get_child_count())]
        waiting += [child for child in reversed(below) if child is not None]


def states(node: Any) -> set[str]:
    """Return the names of an element's states."""
    return {state.value_nick for state in node.get_state_set().get_states()}


_BUTTON = ("button", "push button")  # its role has two names


def find(root: Any, role: str | tuple[str, ...], name: str) -> Any:
    """Return the first shown element of a role whose name begins so."""
    for one in everything(root):
        said = one.get_role_name()
        fits = said == role if isinstance(role, str) else said in role
        if fits and one.get_name().startswith(name) and "showing" in states(one):
            return one
    return None


def press(node: Any, name: str = "") -> None:
    """Do an element's first action, or the one of that name."""
    names = [node.get_action_name(index) for index in range(node.get_n_actions())]
    node.do_action(names.index(name) if name else 0)


def silent(root: Any) -> list[str]:
    """Return the roles of shown elements that take the focus or an action but have no name."""
    found = []
    for one in everything(root):
        if {"showing", "focusable"} <= states(one) and not one.get_name():
            parent = one.get_parent()
            found.append(f"{one.get_role_name()} in {parent.get_role_name()} {parent.get_name()!r}")
    return found


def look_up(root: Any, words: dict[str, str]) -> dict[str, Any]:
    """Mark a place, read the list, choose its first row, read the article; then take the place away."""
    place = until(lambda: find(root, "check box", words["place"]), words["place"])
    press(place)
    until(lambda: "checked" in states(place), "the place as checked")
    rows = until(lambda: find(root, "list", words["list"]), words["list"])
    until(rows.get_child_count, "rows")
    row = rows.get_child_at_index(0)
    names = [rows.get_child_at_index(index).get_name() for index in range(rows.get_child_count())]
    press(row)
    title = row.get_name().split(", ")[1]
    until(lambda: "selected" in states(row), "the row as selected")
    article = until(lambda: _article(root), "an article")
    unnamed = silent(root)
    answered = answer(root, words["no"])
    steps = demonstrate(root, words)
    press(place)
    until(lambda: "checked" not in states(place), "the place as not checked")
    return {
        "title": title, "rows": names, "article": article, "silent": unnamed, "answered": answered,
        "steps": steps, "settings": settings(root, words),
    }  # fmt: skip


def demonstrate(root: Any, words: dict[str, str]) -> list[str]:
    """Show the muscle to the patient, go a step on, and end; return what the patient's window told."""
    press(until(lambda: find(root, _BUTTON, words["show"]), words["show"]))
    told = [until(lambda: _patient(root), "the patient's window")]
    press(until(lambda: find(root, _BUTTON, words["next"]), words["next"]))
    told.append(until(lambda: next((one for one in [_patient(root)] if one != told[0]), ""), "the next step"))
    press(until(lambda: find(root, _BUTTON, words["end"]), words["end"]))
    until(lambda: not _patient(root), "the end of the patient's window")
    return told


def _patient(root: Any) -> str:
    """Return what the patient's window says."""
    top = beside_main(root)
    return "\n".join(filter(None, (one.get_description() for one in everything(top)))) if top else ""


def beside_main(root: Any) -> Any:
    """Return the shown window that has no menus, None when there is but the main window."""
    for index in range(root.get_child_count()):
        top = root.get_child_at_index(index)
        if top is not None and "showing" in states(top) and find(top, "menu bar", "") is None:
            return top
    return None


def settings(root: Any, words: dict[str, str]) -> dict[str, Any]:
    """Open the settings by the menu, turn the keys of one sign off, see it, turn them on, and close."""
    press(until(lambda: find(root, "menu item", words["file"]), words["file"]))
    press(until(lambda: find(root, "menu item", words["settings"]), words["settings"]))
    dialog = until(lambda: beside_main(root), "the settings")
    tick = until(lambda: find(dialog, "check box", words["keys"]), words["keys"])
    seen = ["checked" in states(tick)]
    for _ in range(2):
        press(tick)
        until(lambda: ("checked" in states(tick)) != seen[-1], "the tick changed")
        seen.append("checked" in states(tick))
    title, unnamed = dialog.get_name(), silent(dialog)
    press(until(lambda: find(dialog, _BUTTON, words["close"]), words["close"]))
    until(lambda: beside_main(root) is None, "the end of the settings")
    return {"title": title, "seen": seen, "silent": unnamed}


def answer(root: Any, begins: str) -> str:
    """Answer the first doctor question and return it; the next one then stands in its place."""
    button = until(lambda: find(root, "check box", begins), begins)
    name = str(button.get_name())
    press(button)
    until(lambda: find(root, "check box", name) is None, f"another question than {name}")
    until(lambda: find(root, "check box", begins), "another question")
    return name


def _article(root: Any) -> str:
    """Return the longest text that is shown, once one is as long as an article."""
    words = [
        str(Atspi.Text.get_text(one, 0, -1))
        for one in everything(root)
        if "showing" in states(one) and one.get_text_iface() is not None
    ]
    return max((text for text in words if len(text) > _ARTICLE), key=len, default="")


def main() -> None:
    """Look up in each language that is asked for, switching with its button."""
    root = until(application, "the window")
    read = {}
    for language, words in json.load(sys.stdin).items():
        button = until(lambda words=words: find(root, "check box", words["button"]), words["button"])
        if "checked" not in states(button):
            press(button)
        read[language] = look_up(root, words)
    print(json.dumps(read))


main()
