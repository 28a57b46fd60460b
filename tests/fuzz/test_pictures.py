# SPDX-License-Identifier: Apache-2.0
"""Drawings of any content are drawn, or named with what is wrong; a picture can be no bomb."""

import pytest
from hypothesis import example, given

from hipmap.core.pictures import picture_problems
from hipmap.ui.map.svg import Chart, ChartError
from tests.fuzz.inputs import anything, examples, soon, spoiled

LAYERS = ("outline", "bones", "muscles", "regions")
SOUND = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">\n<g id="outline">\n'
    b'<path id="silhouette" d="M1 1L8 1C8 2 8 3 8 8Q4 8 1 8Z" fill="none" stroke="none"/>\n</g>\n'
    b'<g id="bones">\n</g>\n<g id="muscles">\n'
    b'<path id="left.m" d="M1 1L2 2Z" fill="#fff" stroke="none" data-depth="1">'
    b'<title>a &amp; b</title></path>\n</g>\n<g id="regions"/>\n</svg>\n'
)
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (name, b"&%c;" % (name - 1) * 10) for name in range(ord("b"), ord("k")))
    + b']><svg><g id="outline"><path id="x" d="M0 0"><title>&j;</title></path></g></svg>'
)


class View:
    def __init__(self, path):
        self.svg_path = self.shade_path = path


class Figure:
    def __init__(self, path):
        self.views = {"front": View(path)}


@example(BOMB)
@example(SOUND.replace(b"M1 1L8 1", b"M" + b"1 " * 100_000))
@examples(60, most=2000)
@given(spoiled(SOUND) | anything())
def test_any_drawing(tmp_path_factory, raw):
    path = tmp_path_factory.getbasetemp() / "fuzzed.svg"
    path.write_bytes(raw)
    with soon():
        for layer in LAYERS:
            assert "\n" not in said_of(path, layer)
        for _, why in picture_problems(Figure(path), thorough=True):
            assert why
            assert "\n" not in why


def said_of(path, layer):
    try:
        Chart(path).layer(layer)
    except ChartError as error:
        return str(error)
    return ""


def test_the_sound_one_is_sound(tmp_path):
    path = tmp_path / "sound.svg"
    path.write_bytes(SOUND)
    assert list(Chart(path).layer("muscles")) == ["left.m"]
    assert list(picture_problems(Figure(path), thorough=True)) == []
    with pytest.raises(ChartError):
        Chart(tmp_path / "none.svg").layer("bones")
