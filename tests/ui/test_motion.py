# SPDX-License-Identifier: Apache-2.0
"""Nothing moves for somebody who asks for stillness."""

from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from hipmap.core.state import State
from hipmap.ui.motion import REVEAL, duration, system_is_still


class Calm(QProxyStyle):
    """A desktop that asks programs not to animate."""

    def styleHint(self, hint, option=None, widget=None, returned=None):
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returned)


def test_a_movement_takes_its_time_unless_stillness_is_asked_for(qapp):
    assert duration(State(), REVEAL) == 900
    assert duration(State(still=True), REVEAL) == 0


def test_the_desktop_can_ask_for_it(qapp, monkeypatch):
    calm = Calm("fusion")
    monkeypatch.setattr(QApplication, "style", lambda: calm)
    assert system_is_still()
    assert duration(State(), REVEAL) == 0
