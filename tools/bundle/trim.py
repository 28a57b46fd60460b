# SPDX-License-Identifier: Apache-2.0
"""Leaves out of the bundle what the Qt hooks bring and a window with pictures never opens."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

_LANGUAGES = ("da", "en")
# Qt for the web, for scripted interfaces and for other screens than desktops; no network code comes along.
# The systems name a part in their own ways: libQt6Pdf.so.6, Qt6Pdf.dll, QtPdf.framework.
_UNUSED = (
    "QtNetwork", "QtQml", "QtQuick", "QtOpenGL", "QtPdf", "QtVirtualKeyboard", "QtSql", "QtTest", "QtEglF",
    "QtShaderTools", "QtLabs", "QtHelp", "QtDesigner", "QtUiTools", "opengl32sw",
)  # fmt: skip
# By folder and the beginning of the name; on Windows and macOS the names are nearly the same.
_PLUGINS = (
    "egldeviceintegrations", "networkinformation", "tls", "platforminputcontexts/qtvirtual",
    "platforms/qeglfs", "platforms/qlinuxfb", "platforms/qvkkhr", "platforms/qvnc", "platforms/qminimal",
    "imageformats/qpdf", "imageformats/qtiff", "imageformats/qwebp", "imageformats/qicns",
    "imageformats/qtga", "imageformats/qwbmp", "generic/qtuio", "generic/qevdev", "platformthemes/qgtk3",
    "xcbglintegrations", "wayland-graphics-integration",
)  # fmt: skip
# Of the system's libraries these come along. The others (fonts, X11, D-Bus, printing) every desktop has, and
# has in the version that fits its settings and drivers.
_SYSTEM = (
    "libpython",
    "libffi",
    "libbz2",
    "liblzma",
    "libz.",
    "libexpat",
    "libxcb-",
    "libxkbcommon",
)
_OWN = ("libQt6", "libicu", "libpyside6", "libshiboken6")


def trimmed(entries: list[Any]) -> list[Any]:
    """Return the files of PyInstaller's table of contents that hipmap needs."""
    return [entry for entry in entries if _needed(PurePath(entry[0]))]


def _needed(path: PurePath) -> bool:
    name = path.name.removeprefix("lib")
    if "translations" in path.parts:
        return name.startswith("qtbase_") and path.stem.removeprefix("qtbase_") in _LANGUAGES
    if "plugins" in path.parts:
        inside = path.as_posix().partition("plugins/")[2]
        return not inside.replace("/lib", "/").startswith(_PLUGINS)
    if len(path.parts) == 1 and ".so." in name and not path.name.startswith(_SYSTEM + _OWN):
        return False
    # All of a macOS framework goes, for one without its library cannot be signed.
    return not any(_module(part).startswith(_UNUSED) for part in path.parts)


def _module(part: str) -> str:
    return part.removeprefix("lib").replace("Qt6", "Qt", 1)
