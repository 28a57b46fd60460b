# SPDX-License-Identifier: Apache-2.0
"""What the window can do beside marking and reading; each part brings its own actions.

They stand on the way to the whole window, so each is light until it is used: what it opens is imported then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from hipmap.ui.frame.actions import Actions
    from hipmap.ui.window import MainWindow


def add_features(window: MainWindow, actions: Actions) -> list[QObject]:
    """Give the window its further parts, before its menus are made; the caller keeps them."""
    from hipmap.ui.demo.feature import DemoFeature
    from hipmap.ui.figures.feature import FiguresFeature
    from hipmap.ui.files.files import Files
    from hipmap.ui.frame.depth import DepthFeature
    from hipmap.ui.handout.feature import HandOutFeature
    from hipmap.ui.preferences.feature import PreferencesFeature
    from hipmap.ui.visits.feature import VisitsFeature
    from hipmap.ui.welcome.feature import WelcomeFeature

    return [
        FiguresFeature(window, actions),
        DepthFeature(window, actions),
        PreferencesFeature(window, actions),
        WelcomeFeature(window, actions),
        DemoFeature(window, actions),
        Files(window, actions),
        VisitsFeature(window, actions),
        HandOutFeature(window, actions),
    ]
