# SPDX-License-Identifier: Apache-2.0
"""Where a person keeps documents."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """Return the system's folder of documents; the person's own when that is named but not there."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    # pathlib fails in a folder closed to this person.
    return found if os.path.isdir(found) else Path.home()  # noqa: PTH112
