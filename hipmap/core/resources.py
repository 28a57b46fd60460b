# SPDX-License-Identifier: Apache-2.0
"""Where the program's assets and data lie."""

from __future__ import annotations

from pathlib import Path


def root() -> Path:
    """Return the folder that holds ``assets`` and ``data``: the package when installed, else the checkout."""
    package = Path(__file__).resolve().parent.parent
    return package if (package / "data").is_dir() else package.parent
