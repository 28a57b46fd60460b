# SPDX-License-Identifier: Apache-2.0
"""A mistake of the program becomes a sentence in the strip; the traceback goes to standard error."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType
from typing import TYPE_CHECKING
from weakref import ref

if TYPE_CHECKING:
    from hipmap.ui.window import MainWindow


def catch(window: MainWindow) -> None:
    """Let ``window`` say it when an action fails; the window stays open."""
    reference = ref(window)

    def hook(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        traceback.print_exception(kind, error, where)
        alive = reference()
        if alive is not None and not issubclass(kind, KeyboardInterrupt):
            alive.say_failure(error)

    sys.excepthook = hook
