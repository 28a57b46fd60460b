# SPDX-License-Identifier: Apache-2.0
"""``hipmap snapshot``: the file it writes, and what it says about wrong words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from hipmap.cli.main import main
from hipmap.ui.theme import THEMES


def has(image: QImage, colour: str, least: int = 40) -> bool:
    """Tell whether a picture has the colour of a line or a letter."""
    wanted = QColor(colour).rgb()
    found = 0
    for y in range(image.height()):
        for x in range(image.width()):
            found += image.pixel(x, y) == wanted
            if found >= least:
                return True
    return False


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_picture_shows_drawing_and_pattern(qapp, tmp_path, theme):
    file = tmp_path / "out.png"
    words = ["snapshot", "--region", "left.buttock_middle", "--muscle", "piriformis", "--theme", theme]
    assert main([*words, "--size", "500x600", "-o", str(file)]) == 0
    image = QImage(str(file))
    assert (image.width(), image.height()) == (500, 600)
    assert has(image, THEMES[theme].pain)
    assert has(image, THEMES[theme].accent)


def test_layers_leave_things_out(qapp, tmp_path):
    file = tmp_path / "out.png"
    words = ["snapshot", "--region", "groin", "--view", "front", "--layers", "body", "--size", "300x300"]
    assert main([*words, "-o", str(file)]) == 0
    assert not has(QImage(str(file)), THEMES["light"].pain, 1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--region", "left.grion"], 'unknown region "left.grion" (did you mean "left.groin"?)'),
        (["--muscle", "piriformiss"], 'unknown muscle "piriformiss" (did you mean "piriformis"?)'),
        (["--layers", "bonez"], 'unknown layer "bonez" (did you mean "bones"?)'),
        (["--figure", "giant"], 'unknown figure "giant"'),
    ],
)
def test_wrong_words_give_one_line_and_exit_2(qapp, tmp_path, capsys, words, said):
    assert main(["snapshot", *words, "-o", str(tmp_path / "out.png")]) == 2
    output = capsys.readouterr().err
    assert output == f"hipmap snapshot: {said}\n"


def test_a_place_that_cannot_be_written_is_named(qapp, tmp_path, capsys):
    file = tmp_path / "none" / "out.png"
    assert main(["snapshot", "-o", str(file)]) == 2
    assert capsys.readouterr().err == f"hipmap snapshot: cannot write {file}\n"


@pytest.mark.parametrize("size", ["12", "20x20", "axb", "99999x100", "²²²x300"])
def test_a_size_that_is_none_is_refused(capsys, size):
    with pytest.raises(SystemExit) as error:
        main(["snapshot", "--size", size, "-o", "out.png"])
    assert error.value.code == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "is not a size" in said or "is outside" in said
