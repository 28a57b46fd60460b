# SPDX-License-Identifier: Apache-2.0
"""Each test finds the program as at its start; Qt draws off screen unless the environment says otherwise."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same inputs every time, unless HIPMAP_FUZZ asks for new ones; no judgement by a clock others share, nor
# by how large inputs are: hypothesis likes to take numbers from whatever modules are loaded.
settings.register_profile(
    "hipmap",
    derandomize="HIPMAP_FUZZ" not in os.environ,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("hipmap")

_LONGEST = 60_000  # ms; what is waited for comes much sooner unless the machine is busy with something else


class PatientBot(QtBot):
    """Waits longer than pytest-qt's 5 s before it says that something does not come."""

    def waitSignal(self, signal, *, timeout: int = _LONGEST, **how):
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitUntil(self, callback, *, timeout: int = _LONGEST):
        return super().waitUntil(callback, timeout=timeout)

    def waitExposed(self, widget, *, timeout: int = _LONGEST):
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def as_at_first(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no window, language, letters or colours of a test live on in the next.

    A window that is closed but not deleted still hears of each switch of colours and words, still finishes
    its answer, and with the store behind it switches the language back in the middle of the next test.
    """
    if "qapp" in request.fixturenames:  # now, so that its first letters and colours are known
        request.getfixturevalue("qapp")
    application = _running()
    if application is None:  # most tests have nothing to do with windows
        yield
        application = _running()
        if application is not None:
            _clear(application, [])
        return
    wider, letters, colours = application.topLevelWidgets(), application.font(), application.palette()
    yield
    _clear(application, wider)
    if application.font() != letters:
        application.setFont(letters)
    if application.palette() != colours:
        application.setPalette(colours)


def _running() -> QApplication | None:
    if "PySide6.QtWidgets" not in sys.modules:
        return None
    from PySide6.QtWidgets import QApplication

    found = QApplication.instance()
    return found if isinstance(found, QApplication) else None


def _clear(application: QApplication, kept: list[QWidget]) -> None:
    """Delete all windows but those of fixtures that serve several tests."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for widget in application.topLevelWidgets():
        if widget.parent() is None and widget not in kept:
            widget.hide()
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language = application.property("language")
    if language is not None:
        language.use("en")


def pytest_collection_finish() -> None:
    """Keep what was imported out of every later collection of rubbish."""
    gc.collect()
    gc.freeze()
