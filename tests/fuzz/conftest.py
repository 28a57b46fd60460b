# SPDX-License-Identifier: Apache-2.0
"""Each test is timed without the garbage of those before it."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _own_garbage() -> Iterator[None]:
    """Let no collection look through what 10 000 inputs of another test left: that alone takes a second."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
