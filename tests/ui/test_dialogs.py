# SPDX-License-Identifier: Apache-2.0
"""A closed dialog is gone: it holds no pictures and follows no switch of language."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

_ACTIONS = ("settings", "hand_out", "export", "keys", "visits.compare", "visits.timeline")


def test_each_dialog_goes_when_it_is_closed(window):
    made = window()
    for name in _ACTIONS:
        made.actions_[name].setEnabled(True)
        made.actions_[name].trigger()
        (dialog,) = made.findChildren(QDialog)
        dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert made.findChildren(QDialog) == [], name


def test_the_clinic_is_asked_in_a_dialog_that_goes(window):
    made = window()
    made.actions_["hand_out"].trigger()
    (pages,) = made.findChildren(QDialog)
    pages.open_clinic()
    (clinic,) = pages.findChildren(QDialog)
    clinic.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert pages.findChildren(QDialog) == []
    pages.reject()
