# SPDX-License-Identifier: Apache-2.0
"""Asks where a file goes, and says in one sentence what became of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from hipmap.core import whole_file
from hipmap.core.session.remarks import SessionWords


class Saver(QObject):
    """Writes files whole or not at all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    def ask(self, title: str, ending: str, kinds: str) -> Path | None:
        """Return the chosen file with its ending, None when it was given up."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = Path(folder) / f"hipmap-{date.today().isoformat()}.{ending}"
        while True:
            name, _ = QFileDialog.getSaveFileName(self._widget, title, str(path), kinds)
            if not name:
                return None
            if Path(name).suffix:
                return Path(name)
            path = Path(name).with_suffix(f".{ending}")
            if not path.exists():
                return path
            # The system asks before it replaces a file only when it has the whole of its name.

    def keep(self, files: list[tuple[Path, bytes]]) -> str:
        """Write files, and return what to say."""
        for path, raw in files:
            trouble = self._write(path, raw)
            if trouble:
                return trouble
        return self.tr("Saved as {file}.").format(file=", ".join(path.name for path, _ in files))

    @staticmethod
    def _write(path: Path, raw: bytes) -> str:
        try:
            whole_file.replace(path, raw)
        except OSError as error:
            words = SessionWords(lambda english: QCoreApplication.translate("SessionWords", english))
            return words.trouble(path.name, error.errno or 0, error.strerror or "")
        return ""
