# SPDX-License-Identifier: Apache-2.0
"""A ball with a small library, and the real body with the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from tests.core import content, sphere


@pytest.fixture(scope="session")
def ball_assets(tmp_path_factory) -> Path:
    return sphere.write(tmp_path_factory.mktemp("ball"))


@pytest.fixture(scope="session")
def ball(ball_assets) -> Atlas:
    return Atlas.load(ball_assets)


@pytest.fixture
def ball_root(ball_assets, tmp_path) -> Path:
    """A folder of its own with the ball and a small, sound data folder."""
    shutil.copytree(ball_assets / "assets", tmp_path / "assets")
    content.write(tmp_path / "data")
    return tmp_path


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load(resources.root())


@pytest.fixture(scope="session")
def library(atlas) -> Library:
    return Library.load(resources.root(), atlas)
