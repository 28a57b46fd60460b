# SPDX-License-Identifier: Apache-2.0
"""Edges that fields, boxes to tick and choices need to be seen in every theme."""

FIELDS = """
QLineEdit { border: 1px solid palette(dark); border-radius: 6px; padding: 4px 8px;
 background: palette(base); color: palette(text); }
QLineEdit:focus { border: 2px solid palette(text); }
QLineEdit:disabled { color: palette(dark); }
QCheckBox, QRadioButton { padding: 2px 6px; border: 1px solid transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 2px solid palette(dark);
 background: palette(base); }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator { border-radius: 4px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: palette(link);
 border-color: palette(text); }
QCheckBox:focus, QRadioButton:focus { border: 1px solid palette(text); border-radius: 6px; }
QCheckBox:disabled, QRadioButton:disabled { color: palette(dark); }
"""
