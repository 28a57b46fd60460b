# SPDX-License-Identifier: Apache-2.0
"""Which muscle or condition is looked at."""

from __future__ import annotations

from typing import NamedTuple

SIDES = ("left", "right")


class Choice(NamedTuple):
    """A muscle or condition on one side (``left``, ``right``, ``both``), whole or one trigger point of it."""

    kind: str  # "muscle" or "condition"
    id: str
    side: str = "left"
    trigger_point: str | None = None

    @property
    def sides(self) -> tuple[str, ...]:
        """Return the sides that it stands for, of SIDES."""
        return SIDES if self.side == "both" else (self.side,)
