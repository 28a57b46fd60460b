# SPDX-License-Identifier: Apache-2.0
"""Turns the data folder into what the program loads."""

from __future__ import annotations

from pathlib import Path

from hipmap.core.atlas import Atlas
from hipmap.core.content.read import Content, Reader
from hipmap.core.problems import Report


def read_content(folder: Path, shown: str, atlas: Atlas | None, report: Report) -> tuple[Content, None]:
    """Read and check a data folder."""
    return Reader(folder, shown, report).read(atlas), None
