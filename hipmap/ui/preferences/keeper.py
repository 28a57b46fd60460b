# SPDX-License-Identifier: Apache-2.0
"""What hipmap keeps on this machine beside the files that a person saved: listed, and deleted on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hipmap.core.session.file import PART, whole_of

if TYPE_CHECKING:
    from hipmap.ui.files.drafting import Drafting
    from hipmap.ui.files.lock import Lock
    from hipmap.ui.settings import Settings

# By kind, the names that hipmap gives. Nothing else in its folders is touched.
_SETTINGS = {"settings": ("settings.json",), "remains": ("settings.damaged.json", ".settings-*")}
_DRAFTS = {"draft": ("*.hipmap",), "remains": (f".*.hipmap.*{PART}",), "lock": (".*.hipmap.lock",)}


class Kept(NamedTuple):
    """A file of ``size`` bytes; its kind is settings, draft, lock, or remains (of a crash, of damage)."""

    path: Path
    kind: str
    size: int


class Keeper:
    """Knows the two folders in which hipmap keeps things; either may be missing."""

    def __init__(self, settings: Settings | None, drafting: Drafting | None = None) -> None:
        self._settings, self._drafting = settings, drafting

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders, whether they exist or not."""
        found = [self._settings.path.parent] if self._settings else []
        return (*found, self._drafting.folder) if self._drafting else tuple(found)

    def files(self) -> tuple[Kept, ...]:
        """Return every file that hipmap keeps now, in the order of folders and names."""
        found = list(_held(self._settings.path.parent, _SETTINGS)) if self._settings else []
        if self._drafting:
            found += _held(self._drafting.folder, _DRAFTS)
        return tuple(found)

    def delete(self) -> tuple[Path, ...]:
        """Delete all of it, and keep nothing more until the next start; return what could not be deleted.

        A draft that another running hipmap is writing stays: it holds work that nobody has saved.
        """
        if self._drafting:
            self._drafting.stop()
        if self._settings:
            self._settings.forget()
            self._settings.set(drafts=False)  # in memory alone
        left: list[Path] = []
        for one in sorted(self.files(), key=lambda kept: kept.kind == "lock"):
            lock = _lock_of(one)
            if (lock is not None and not lock.take()) or (one.kind == "lock" and _guarded(one.path)):
                left.append(one.path)
                continue
            try:
                one.path.unlink(missing_ok=True)
            except OSError:
                left.append(one.path)
            if lock is not None:
                lock.release()
        for folder in self.folders:
            with suppress(OSError):  # not empty: something in it is not ours
                folder.rmdir()
        return tuple(left)


def _lock_of(kept: Kept) -> Lock | None:
    from hipmap.ui.files.lock import Lock

    if kept.kind == "draft":
        return Lock(kept.path)
    return Lock(whole_of(kept.path)) if kept.path.suffix == PART else None


def _guarded(lock: Path) -> bool:
    """Tell whether the draft that a lock belongs to is still there."""
    return lock.with_name(lock.name[1:].removesuffix(".lock")).exists()


def _held(folder: Path, kinds: Mapping[str, tuple[str, ...]]) -> Iterator[Kept]:
    for kind, patterns in kinds.items():
        for path in sorted({path for pattern in patterns for path in folder.glob(pattern)}):
            if kind == "draft" and path.name.startswith("."):
                continue
            with suppress(OSError):
                yield Kept(path, kind, path.lstat().st_size)
