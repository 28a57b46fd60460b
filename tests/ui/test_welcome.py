# SPDX-License-Identifier: Apache-2.0
"""The welcome shows once, in nobody's way, and again when it is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hipmap import app
from hipmap.core.drawing import Drawing, PainArea
from hipmap.ui.settings import Settings
from hipmap.ui.welcome.card import WelcomeCard
from hipmap.ui.welcome.feature import offer_welcome


def _card(made) -> WelcomeCard | None:
    return made.findChild(WelcomeCard)


def test_only_the_very_first_start_shows_it(qtbot, tmp_path):
    for expected in (True, False):
        made = app.build(settings=Settings(tmp_path))
        qtbot.addWidget(made)
        made.show()
        offer_welcome(made)
        assert (_card(made) is not None) is expected
        made.close()


def test_without_settings_it_never_comes_by_itself(window):
    made = window()
    offer_welcome(made)
    assert _card(made) is None


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1024, 700)])
def test_it_stands_in_the_panels_with_three_pictures_and_leaves_the_body_alone(window, size):
    made = window(size)
    made.actions_["welcome"].trigger()
    card = _card(made)
    corner = made.stage.mapTo(made, made.stage.rect().topRight()).x()
    assert card.geometry().left() > corner
    assert made.rect().contains(card.geometry())
    pictures = [image.pixmap().toImage() for image in card.images]
    assert len({bytes(one.constBits()) for one in pictures}) == 3
    for image, words in zip(card.images, card.words, strict=True):
        assert image.width() <= card.width()
        assert words.height() >= words.heightForWidth(words.width())
    assert not card.isAncestorOf(QApplication.focusWidget())


def test_its_cross_escape_and_the_first_mark_take_it_away(window, qtbot):
    made = window()
    made.actions_["welcome"].trigger()
    card = _card(made)
    qtbot.mouseClick(card.away, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    made.actions_["welcome"].trigger()
    assert card.isVisible()
    card.away.setFocus()
    qtbot.keyClick(card.away, Qt.Key.Key_Escape)
    assert not card.isVisible()
    made.actions_["welcome"].trigger()
    made.context.store.draw(Drawing((PainArea(made.context.atlas.region_mask("left.groin")),)))
    assert not card.isVisible()


def test_it_speaks_both_languages_and_follows_the_window(window, switch, qtbot):
    made = window()
    made.actions_["welcome"].trigger()
    card = _card(made)
    switch(made, language="da")
    assert card.title.text() == "Velkommen: hipmap på tre billeder"
    made.resize(1024, 700)
    qtbot.waitUntil(lambda: card.width() < 400)
    assert made.rect().contains(card.geometry())
