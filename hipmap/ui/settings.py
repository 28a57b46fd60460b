# SPDX-License-Identifier: Apache-2.0
"""What the window remembers between two starts: one small JSON file that only its owner can read."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

NAME = "settings.json"
_VERSION = 1
_LARGEST = 4_000_000  # bytes; our own hold a few hundred, a clinic's sign included a few hundred thousand


class Settings:
    """Values by name; ``trouble`` is the last reason why they could not be read or kept, else empty."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.trouble = ""
        self._values: dict[str, Any] = {}
        self._fresh: dict[str, Any] = {}  # noted since they were read or kept
        self._forgotten = False
        self._unread = False  # what could not be read may still be worth something: it is left alone
        self._read()

    def get(self, name: str, kind: type, default: Any = None) -> Any:
        """Return a value of the wanted kind, or ``default`` when there is none or it is of another kind."""
        value = self._values.get(name)
        return value if isinstance(value, kind) else default

    def set(self, **values: Any) -> None:
        """Note values; ``write`` keeps them."""
        self._values.update(values)
        self._fresh.update(values)

    def renew(self) -> None:
        """Take up what another window kept meanwhile; what was noted here since then goes before it."""
        try:
            found = self._load()
        except FileNotFoundError:
            found = {}  # somebody deleted it, and wants nothing of it back
        except (OSError, ValueError, RecursionError):
            return
        if not self._unread and not self._forgotten:
            self._values = {**found, **self._fresh}

    def write(self) -> bool:
        """Keep what was noted; False with ``trouble`` set when the folder does not allow it.

        What another window kept meanwhile stays, unless it was noted here as well.
        """
        if self._unread or self._forgotten:
            return self._forgotten
        self.renew()
        from hipmap.core import whole_file  # not on the way to the first frame

        text = json.dumps({"version": _VERSION, **self._values}, indent=1, sort_keys=True)
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            whole_file.replace(self.path, (text + "\n").encode(), ".settings-")
        except OSError as error:
            self.trouble = f"{self.path}: {error.strerror}"
            return False
        self.trouble = ""
        self._fresh.clear()
        return True

    def forget(self) -> None:
        """Hold no values, and keep none until the program starts again."""
        self._values.clear()
        self._fresh.clear()
        self._forgotten = True

    def can_write(self) -> bool:
        """Say whether the folder allows keeping the values, without writing anything."""
        place = self.path.parent
        while not os.path.lexists(place) and place != place.parent:
            place = place.parent
        return (
            place.is_dir()
            and os.access(place, os.W_OK | os.X_OK)
            and (not self.path.exists() or os.access(self.path, os.W_OK))
        )

    def _read(self) -> None:
        try:
            self._values = self._load()
        except FileNotFoundError:
            return
        except OSError as error:
            self._refuse(error)
        except (ValueError, RecursionError):
            self._put_aside()

    def _load(self) -> dict[str, Any]:
        if not self.path.is_file() and self.path.exists():
            raise IsADirectoryError(errno.EISDIR, "is no file")
        with self.path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        said = json.loads(raw.decode("utf-8")) if len(raw) <= _LARGEST else None
        if not isinstance(said, dict):
            raise ValueError
        return said

    def _put_aside(self) -> None:
        """Keep a damaged file under another name: what is in it may still be worth something."""
        aside = self.path.with_suffix(".damaged.json")
        try:
            self.path.replace(aside)
        except OSError as error:
            self._refuse(error)

    def _refuse(self, error: OSError) -> None:
        self._unread = True
        self.trouble = f"{self.path}: {error.strerror}"
