# SPDX-License-Identifier: Apache-2.0
"""Leaves out of the bundle what the Qt hooks bring and a window with pictures never opens."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

_LANGUAGES = ("da", "en")
# Qt for the web, for scripted interfaces and for other screens than desktops; no network code comes along.
_UNUSED = (
    "Qt6Network", "Qt6Qml", "Qt6Quick", "Qt6OpenGL", "Qt6Pdf", "Qt6VirtualKeyboard", "Qt6Sql", "Qt6Test",
    "Qt6EglFS", "Qt6EglFs", "Qt6ShaderTools", "Qt6Labs", "Qt6Help", "Qt6Designer", "Qt6UiTools",
    "QtNetwork", "QtQml", "QtQuick", "QtPdf", "QtVirtualKeyboard", "opengl32sw",
)  # fmt: skip
_PLUGINS = (
    "egldeviceintegrations", "networkinformation", "tls", "platforminputcontexts/libqtvirtual",
    "platforms/libqeglfs", "platforms/libqlinuxfb", "platforms/libqvkkhr", "platforms/libqvnc",
    "platforms/libqminimalegl", "imageformats/libqpdf", "imageformats/libqtiff", "imageformats/libqwebp",
    "imageformats/libqicns", "imageformats/libqtga", "imageformats/libqwbmp", "generic/libqtuio",
    "platformthemes/libqgtk3", "xcbglintegrations", "wayland-graphics-integration",
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
    name, whole = path.name, path.as_posix()
    if "translations" in path.parts:
        return name.startswith("qtbase_") and path.stem.removeprefix("qtbase_") in _LANGUAGES
    if "plugins" in path.parts:
        inside = whole.partition("plugins/")[2]
        return not inside.startswith(_PLUGINS)
    if len(path.parts) == 1 and ".so." in name and not name.startswith(_SYSTEM + _OWN):
        return False
    return not name.removeprefix("lib").startswith(_UNUSED)
