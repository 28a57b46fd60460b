# SPDX-License-Identifier: Apache-2.0
"""The layer that is not drawn in, as a thin dashed line over the body."""

from __future__ import annotations

from hipmap.core.session.model import LAYERS
from hipmap.ui.visits.dashes import Dashes


class OtherLayer(Dashes):
    """Dashes tell it from the drawing, whatever the colour."""

    @property
    def cells(self) -> int:
        """Return what is drawn on the skin in the other layer of the shown visit."""
        state = self.canvas.store.state
        other = next(layer for layer in LAYERS if layer != state.layer)
        return state.session.visits[state.visit].drawing(other).cells & self.canvas.sheet.atlas.skin
