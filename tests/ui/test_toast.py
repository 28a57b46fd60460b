# SPDX-License-Identifier: Apache-2.0
"""What has been done is said in letters that are read, over the foot of the body, and goes again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from hipmap.ui.frame.toast import Toast
from tests.access.colours import contrast


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_message_stands_over_the_foot_of_the_body(window, theme):
    made = window((1024, 700), theme=theme, language="da")
    made.actions_["record"].trigger()
    QApplication.processEvents()
    toast = made.findChild(Toast)
    assert toast.isVisible()
    assert toast.text() == made.statusBar().currentMessage()
    assert toast.fontInfo().pixelSize() >= 13
    body = QRect(made.stage.view.mapTo(made, QPoint(0, 0)), made.stage.view.size())
    assert body.contains(toast.geometry())
    assert toast.y() > body.center().y()
    colours = toast.palette()
    assert contrast(colours.base().color().name(), colours.text().color().name()) >= 7
    made.resize(1280, 800)
    QApplication.processEvents()
    body = QRect(made.stage.view.mapTo(made, QPoint(0, 0)), made.stage.view.size())
    assert body.contains(toast.geometry())
    made.statusBar().clearMessage()
    assert not toast.isVisible()
