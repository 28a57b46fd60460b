# SPDX-License-Identifier: Apache-2.0
"""Gathers the licences of everything in the bundle, with one page that says what is under which."""

from __future__ import annotations

import platform
import shutil
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

_PAGE = (HERE / "licences" / "THIRD-PARTY.md.in").read_text("utf-8")


def write_notices(folder: Path) -> None:
    """Write all licence texts and the page ``THIRD-PARTY.md`` into ``folder``."""
    import hipmap

    texts = {
        "hipmap/LICENSE.txt": ROOT / "LICENSE",
        "hipmap/NOTICE.txt": ROOT / "NOTICE",
        "qt/LGPL-3.0.txt": HERE / "licences" / "LGPL-3.0.txt",
        "qt/GPL-3.0.txt": HERE / "licences" / "GPL-3.0.txt",
        "python/LICENSE.txt": _python_licence(),
        "pyyaml/LICENSE.txt": _licence_of("PyYAML"),
        "pyinstaller/COPYING.txt": _licence_of("pyinstaller"),
        "icu/LICENSE.txt": HERE / "licences" / "ICU.txt",
    }
    for path in sorted((ROOT / "assets" / "body" / "LICENSES").iterdir()):
        texts[f"hipmap/assets/{path.name}"] = path
    for name, source in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / name)
    from PySide6.QtCore import qVersion

    page = _PAGE.format(
        hipmap=hipmap.__version__,
        qt=qVersion(),
        pyside=distribution("PySide6-Essentials").version,
        python=platform.python_version(),
        yaml=distribution("PyYAML").version,
        pyinstaller=distribution("pyinstaller").version,
    )
    (folder / "THIRD-PARTY.md").write_text(page, "utf-8")


def _python_licence() -> Path:
    """Return Python's own licence, which systems keep in different places; raises FileNotFoundError."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for path in (
        Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
        Path(f"/usr/share/doc/python{version}-minimal/copyright"),
        Path(f"/usr/share/doc/libpython{version}-minimal/copyright"),
    ):
        if path.is_file():
            return path
    raise FileNotFoundError("Python's licence is in none of the usual places")


def _licence_of(name: str) -> Path:
    found = [file for file in distribution(name).files or () if file.name.startswith(("LICEN", "COPYING"))]
    return Path(str(found[0].locate()))
