# SPDX-License-Identifier: Apache-2.0
"""What must not be replaced is not, and everything stays as it was."""

from __future__ import annotations

import errno
import os

import pytest

from hipmap.core import whole_file
from hipmap.core.session import file as session_file


def test_a_file_that_is_protected_from_writing_is_not_replaced(tmp_path):
    path = tmp_path / "a.hipmap"
    path.write_text("one")
    path.chmod(0o400)
    with pytest.raises(PermissionError) as refused:
        whole_file.replace(path, b"two")
    assert refused.value.errno == errno.EPERM
    assert path.read_text() == "one"
    assert [one.name for one in tmp_path.iterdir()] == ["a.hipmap"]
    path.chmod(0o600)
    whole_file.replace(path, b"two")
    assert path.read_text() == "two"


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("gone/a.pdf", errno.ENOTDIR),
        ("file/a.pdf", errno.ENOTDIR),
        (".", errno.EISDIR),
        ("a\0b.pdf", errno.EINVAL),
        ("n" * 300, errno.ENAMETOOLONG),
    ],
)
def test_what_cannot_be_a_file_is_refused_by_its_own_number(tmp_path, name, number):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match=r".+") as refused:
        whole_file.replace(tmp_path / name, b"x")
    assert refused.value.errno == number
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_neither_replaced_nor_waited_for(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match=r".+") as refused:
        whole_file.replace(pipe, b"x")
    assert refused.value.errno == errno.ENXIO
    assert pipe.is_fifo()
    found = session_file.stamp(pipe)
    assert found is not None
    assert found.digest == ""  # like no file that was read or written


def test_a_giant_is_not_read_to_see_that_it_is_another(tmp_path):
    path = tmp_path / "a.hipmap"
    kept = session_file.save(path, "one")
    with path.open("r+b") as file:
        file.truncate(50_000_000_000)  # takes no room
    found = session_file.stamp(path)
    assert found is not None
    assert found != kept
    assert found.size == 50_000_000_000
