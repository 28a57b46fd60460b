# SPDX-License-Identifier: Apache-2.0
"""How a measured child process tells its parent what happened when."""

from __future__ import annotations

import sys
import time
from pathlib import Path


def mark(name: str, value: int | None = None) -> None:
    """Print ``name`` with ``value``, or with the monotonic clock in ns, which all processes share."""
    sys.stdout.write(f"{name} {time.monotonic_ns() if value is None else value}\n")
    sys.stdout.flush()


def resident_kilobytes() -> int:
    """Return the resident memory of this process in kB (Linux)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0
