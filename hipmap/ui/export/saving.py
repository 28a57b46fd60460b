# SPDX-License-Identifier: Apache-2.0
"""Asks where a file goes, and says in one sentence what became of it."""

from __future__ import annotations

import itertools
import os
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from hipmap.core import whole_file
from hipmap.core.problems import called
from hipmap.core.session.remarks import SessionWords
from hipmap.ui.documents import documents


class Saver(QObject):
    """Writes files whole or not at all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    def ask(self, title: str, ending: str, kinds: str) -> Path | None:
        """Return the chosen file with its ending, None when it was given up."""
        path = documents() / f"hipmap-{date.today().isoformat()}.{ending}"
        while True:
            name, _ = QFileDialog.getSaveFileName(self._widget, title, str(path), kinds)
            if not name:
                return None
            if Path(name).suffix.lower() == f".{ending}":
                return Path(name)
            path = Path(f"{name}.{ending}")  # also after a dot of another meaning, as in "visit 1.2"
            if not os.path.lexists(path):
                return path
            # The system asks before it replaces a file only when it has the whole of its name.

    @staticmethod
    def numbered(path: Path, count: int) -> list[Path]:
        """Return ``count`` names after the chosen one; none is there yet, since nobody was asked."""
        for again in itertools.count(1):
            stem = path.stem if again == 1 else f"{path.stem} ({again})"
            files = [path.with_stem(f"{stem}-{number}") for number in range(1, count + 1)]
            if not any(map(os.path.lexists, files)):
                break
        return files

    def keep(self, files: list[tuple[Path, bytes]]) -> str:
        """Write files, and return what to say."""
        for path, raw in files:
            trouble = self._write(path, raw)
            if trouble:
                return trouble
        return self.tr("Saved as {file}.").format(file=", ".join(called(path.name) for path, _ in files))

    def _write(self, path: Path, raw: bytes) -> str:
        if not raw:  # as of the largest pictures, for which there may be no memory
            return self.tr("There is not enough memory for this. Nothing is saved.")
        try:
            whole_file.replace(path, raw)
        except OSError as error:
            words = SessionWords(lambda english: QCoreApplication.translate("SessionWords", english))
            return words.trouble(called(path.name), error.errno or 0, error.strerror or "")
        return ""
