# SPDX-License-Identifier: Apache-2.0
"""Edges that fields and choices need to be seen in every theme."""

FIELDS = """
QLineEdit { border: 1px solid palette(dark); border-radius: 6px; padding: 4px 8px;
 background: palette(base); color: palette(text); }
QLineEdit:focus { border: 2px solid palette(text); }
QLineEdit:disabled { color: palette(dark); }
QRadioButton { padding: 2px 6px; border: 1px solid transparent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 2px solid palette(dark); border-radius: 9px;
 background: palette(base); }
QRadioButton::indicator:checked { background: palette(link); border-color: palette(text); }
QRadioButton:focus { border: 1px solid palette(text); border-radius: 6px; }
QRadioButton:disabled { color: palette(dark); }
"""
