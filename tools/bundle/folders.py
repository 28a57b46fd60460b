# SPDX-License-Identifier: Apache-2.0
"""What makes equal folders equal to the byte once they are packed; and how large a folder is."""

from __future__ import annotations

import os
from pathlib import Path


def moment() -> str:
    """Return the time that all files get: the first second of 2020, unless the environment names another."""
    return os.environ.get("SOURCE_DATE_EPOCH", "1577836800")


def settle(folder: Path) -> None:
    """Give all files one time, for the compiled library must not look older than what it is made from.

    And the same rights whatever the maker's own are: everybody may read, and run what is run; no library is.
    """
    time = float(moment())
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if runs else 0o644)
            os.utime(path, (time, time))


def size_of(folder: Path) -> int:
    """Return how many bytes the files of a folder hold, links not counted."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_symlink() and path.is_file())
