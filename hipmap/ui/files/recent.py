# SPDX-License-Identifier: Apache-2.0
"""The files that were open last: their paths, in the settings and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject

from hipmap.ui.settings import Settings

if TYPE_CHECKING:
    from hipmap.ui.files.files import Files

MOST = 10
_LONGEST = 46  # signs of a folder that a menu shows


class Recent(QObject):
    """The list in the settings; without settings there is none."""

    def __init__(self, settings: Settings | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def remembers(self) -> bool:
        """Tell whether this person wants the list."""
        return self._settings is not None and bool(self._settings.get("recent_files", bool, True))

    @property
    def paths(self) -> list[Path]:
        """Return the files, the last one first."""
        said = self._settings.get("recent", list, []) if self._settings and self.remembers else []
        return [Path(one) for one in said if isinstance(one, str)][:MOST]

    def add(self, path: Path) -> None:
        """Put a file first."""
        self._renew()
        if self.remembers:
            self._keep([path.absolute(), *(one for one in self.paths if one != path.absolute())])

    def drop(self, path: Path) -> None:
        """Take away a file that cannot be opened."""
        self._renew()
        if path in self.paths:
            self._keep([one for one in self.paths if one != path])

    def forget(self) -> None:
        """Forget all of them."""
        self._keep([])

    def remember(self, wanted: bool) -> None:
        """Keep a list from now on, or forget it and keep none."""
        if self._settings is not None:
            self._settings.set(recent_files=wanted)
            self._keep([])

    def _renew(self) -> None:
        """See what other windows opened, or that one of them was told to forget it."""
        if self._settings is not None:
            self._settings.renew()

    def _keep(self, paths: list[Path]) -> None:
        if self._settings is not None:
            self._settings.set(recent=[str(path) for path in paths[:MOST]])
            self._settings.write()

    def words(self) -> tuple[str, str, str]:
        """Return what the menu says below the files."""
        return self.tr("No file yet"), self.tr("Remember opened files"), self.tr("Forget this list")


def _short(folder: str) -> str:
    home = QDir.homePath()  # pathlib fails where the system knows of none
    inside = home != QDir.rootPath() and f"{folder}/".startswith(f"{home}/")
    return "~" + folder[len(home) :] if inside else folder


def fill(files: Files) -> None:
    """Fill the menu of files."""
    menu, recent = files.recent, files.flows.recent
    menu.clear()
    none, remember, forget = recent.words()
    for number, path in enumerate(recent.paths, start=1):
        folder = _short(str(path.parent))
        folder = folder if len(folder) <= _LONGEST else "…" + folder[-_LONGEST:]
        action = menu.addAction(f"&{number % 10}  {path.name}   {folder}".replace("&", "&&")[1:])
        action.triggered.connect(lambda _=False, path=path: files.flows.open(path))
    if menu.isEmpty():
        menu.addAction(none).setEnabled(False)
    menu.addSeparator()
    switch = menu.addAction(remember)
    switch.setCheckable(True)
    switch.setChecked(recent.remembers)
    switch.setEnabled(files.window.settings is not None)
    switch.triggered.connect(recent.remember)
    clear = menu.addAction(forget)
    clear.setEnabled(bool(recent.paths))
    clear.triggered.connect(recent.forget)
