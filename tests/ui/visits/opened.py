# SPDX-License-Identifier: Apache-2.0
"""What brings visits into an open window."""

from __future__ import annotations

from hipmap.ui.visits.feature import VisitsFeature
from hipmap.ui.window import MainWindow


def feature(made: MainWindow) -> VisitsFeature:
    """Return what opens panel, comparison and timeline."""
    return next(one for one in made.features if isinstance(one, VisitsFeature))
