# SPDX-License-Identifier: Apache-2.0
"""``hipmap snapshot --patient`` draws the patient's screen at a step."""

import pytest
from PySide6.QtGui import QImage

from hipmap.cli.main import main


def test_the_patients_screen_as_a_picture(tmp_path, qapp):
    out = tmp_path / "screen.png"
    words = ["snapshot", "--patient", "zone", "--demonstration", "gluteus_minimus", "--lang", "en"]
    assert main([*words, "--size", "960x540", "-o", str(out)]) == 0
    image = QImage(str(out))
    assert (image.width(), image.height()) == (960, 540)
    colours = {image.pixel(x, y) for x in range(0, 960, 8) for y in range(0, 540, 8)}
    assert len(colours) > 100


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["zone"], 'the step "zone" needs a muscle'),
        (
            ["zone", "--demonstration", "gluteus"],
            'unknown demonstration "gluteus" (did you mean "gluteus_min',
        ),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_line(tmp_path, qapp, capsys, words, problem):
    assert main(["snapshot", "--patient", *words, "-o", str(tmp_path / "x.png")]) == 2
    said = capsys.readouterr().err
    assert problem in said
    assert said.count("\n") == 1
