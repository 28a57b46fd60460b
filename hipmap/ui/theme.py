# SPDX-License-Identifier: Apache-2.0
"""The colours of the three themes, measured for contrast and colour blindness, and their palettes."""

# No postponed annotations here: those of named tuples would each be compiled anew at every start.

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette


class Theme(NamedTuple):
    """Colours as ``#RRGGBB`` by role; pain has a hue of its own that nothing else uses."""

    name: str
    window: str
    panel: str
    stage_top: str
    stage_bottom: str
    text: str
    text2: str
    line: str
    line2: str
    accent: str
    on_accent: str
    chosen: str
    hover: str
    pain: str
    warn_line: str
    warn_fill: str
    warn_text: str
    body: str
    outline: str
    muscle: str
    muscle_line: str
    mark: str
    mark_halo: str
    second: str
    third: str
    bone_opacity: float
    shade_opacity: float


LIGHT = Theme(
    "light", "#F4F1EC", "#FFFFFF", "#FAF8F5", "#EFEAE3", "#24211E", "#5F584F", "#DED7CD", "#8C8378",
    "#08519C", "#FFFFFF", "#E4EEF8", "#F1ECE5", "#B5123E", "#B26A00", "#FFF3DC", "#5C3600",
    "#F3E9DF", "#4A3931", "#C4935F", "#4A2A18", "#1B1714", "#FFFFFF", "#4292C6", "#9ECAE1", 0.42, 1.0,
)  # fmt: skip
DARK = Theme(
    "dark", "#1B1C1F", "#232428", "#17181A", "#121315", "#F0EDE8", "#B9B3AA", "#393A40", "#85827D",
    "#9AD1FF", "#10202E", "#1F3447", "#2C2D32", "#FF8A3D", "#FFE680", "#3A2D14", "#FFF0BF",
    "#38373C", "#A49C92", "#9C6B52", "#F0D5C2", "#FFFFFF", "#141517", "#4F97D0", "#2F5F86", 0.24, 0.8,
)  # fmt: skip
HIGH_CONTRAST = Theme(
    "contrast", "#000000", "#000000", "#000000", "#000000", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF",
    "#7FD4FF", "#000000", "#003A66", "#262626", "#FFB000", "#FFF27A", "#000000", "#FFF27A",
    "#1A1A1A", "#FFFFFF", "#5A4636", "#FFFFFF", "#FFFFFF", "#000000", "#4F97D0", "#2F5F86", 0.3, 0.0,
)  # fmt: skip
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


def asked_for() -> str:
    """Return the name of the theme that suits what the system asks for; few desktops of Linux tell Qt."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST.name
    return (DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT).name


def palette(theme: Theme) -> QPalette:
    """Return the palette that Fusion draws ``theme`` with."""
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.text2,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.text,
        QPalette.ColorRole.ToolTipText: theme.panel,
        QPalette.ColorRole.Light: theme.panel,
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.line2,
        QPalette.ColorRole.Shadow: theme.line2,
        QPalette.ColorRole.Highlight: theme.chosen,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Accent: theme.accent,
    }
    result = QPalette()
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.line2))
    return result
