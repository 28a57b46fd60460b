# SPDX-License-Identifier: Apache-2.0
"""What a file of an older form needs to become one of the present form."""

from __future__ import annotations

from collections.abc import Callable

from hipmap.core.session.nodes import Node

Migration = Callable[[dict[str, Node]], dict[str, Node]]

MIGRATIONS: tuple[Migration, ...] = ()
"""The first makes form 2 of form 1, and so on: each takes the fields of a whole file and returns new ones."""


def version(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """Return the form of file that is written now."""
    return 1 + len(migrations)
