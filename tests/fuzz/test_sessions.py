# SPDX-License-Identifier: Apache-2.0
"""Session files of any content open in part or are refused in one sentence; nothing of them does harm."""

import os

import pytest
from hypothesis import example, given

from hipmap.core import resources
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from hipmap.core.session import file as session_file
from hipmap.core.session.known import known
from hipmap.core.session.model import Session, Visit
from hipmap.core.session.read import LARGEST, read_text
from hipmap.core.session.remarks import SessionError, SessionWords
from hipmap.core.session.times import now
from hipmap.core.session.write import to_text
from tests.assets.charts import atlas
from tests.fuzz.inputs import anything, examples, soon, spoiled


@pytest.fixture(scope="module")
def facts():
    body = atlas()
    return known(body, Library.load(resources.root(), body))


def sound():
    cells = atlas().region_mask("left.groin") | atlas().region_mask("left.hip_anterior")
    area = PainArea(cells, intensity=7)
    visit = Visit(
        when="2026-11-23T09:15:00Z", patient=Drawing((area, PainArea(1 << 40))), note="sitting\nlong"
    )
    one = Session(
        alias="A", note="n", question="q", visits=(visit, visit._replace(therapist=Drawing((area,))))
    )
    return tuple(to_text(session, atlas().version, now()).encode() for session in (one, Session()))


NESTED = b'{"hipmap": 1, "atlas": "1", "visits": ' + b"[" * 100_000
MANY = b'{"hipmap": 1, "atlas": "1", "visits": [' + b"{}," * 300_000 + b"{}]}"


@example(NESTED)
@example(MANY)
@examples(100)
@given(spoiled(*sound()) | anything())
def test_what_opens_can_be_saved_and_what_does_not_is_one_sentence(facts, tmp_path_factory, raw):
    path = tmp_path_factory.getbasetemp() / "fuzzed.hipmap"
    path.write_bytes(raw)
    with soon():
        try:
            reading, _ = session_file.load(path, facts)
        except SessionError as error:
            said = str(error)
            assert said
            assert "\n" not in said
            return
    for remark in reading.remarks[:50]:
        assert "\n" not in SessionWords().remark("fuzzed.hipmap", remark)
    text = to_text(reading.session, atlas().version, now())
    text.encode("utf-8")
    again = read_text(text, facts)
    assert again.whole, again.remarks
    assert again.session == reading.session


def test_a_file_too_large_for_any_session_is_refused_before_it_is_read(facts, tmp_path):
    path = tmp_path / "huge.hipmap"
    with path.open("wb") as file:
        file.truncate(200 * LARGEST)  # a hole: it takes no room on the disk
    with soon(), pytest.raises(SessionError) as refused:
        session_file.load(path, facts)
    assert refused.value.what == "large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_or_a_device_is_no_file_to_wait_for(facts, tmp_path):
    pipe = tmp_path / "pipe.hipmap"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with soon(), pytest.raises(SessionError):
            session_file.load(path, facts)
