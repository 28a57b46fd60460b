# SPDX-License-Identifier: Apache-2.0
"""Times as a session says them: UTC in whole seconds, ``2026-11-23T09:15:00Z``."""

from __future__ import annotations

from datetime import UTC, datetime

_FORM = "%Y-%m-%dT%H:%M:%SZ"


def now() -> str:
    """Return the time of the moment."""
    return datetime.now(UTC).strftime(_FORM)


def moment(said: str) -> datetime | None:
    """Return a time that was said, in UTC; None where none is said, or none that a calendar here can show."""
    try:
        found = datetime.strptime(said, _FORM).replace(tzinfo=UTC)
        found.astimezone()  # at either end of the calendar, the day here may be beyond it
    except (ValueError, OverflowError, OSError):
        return None
    return found
