# SPDX-License-Identifier: Apache-2.0
"""Inputs that are almost right, wildly wrong or meant to hurt; how many, and how long each may take.

``HIPMAP_FUZZ`` in the environment is how many inputs each test tries, new ones each time; those whose every
input takes a second of work stop earlier. Without it they are few and always the same.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

LONGEST = 1.0  # seconds
_WANTED = int(os.environ.get("HIPMAP_FUZZ", "0"))

HOSTILE = [
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xf0\x9f\x92\xa9", b"\r", b"\x85", b"\xe2\x80\xae"),
    *(b"\xef\xbb\xbf", b'"', b"'", b"{", b"}", b"[", b"]", b":", b",", b"- ", b"\n", b"\t", b"\\"),
    *(b"\\u0000", b"\\ud800", b"%s", b"{0}", b"null", b"true", b"NaN", b"-1", b"0", b"1e999", b"1" * 400),
    *(b"0.1", b"12:30:00", b"no", b"~", b"&a ", b"*a", b"!!python/object/apply:os.system [ls]", b"<<: *a"),
    *(b"--- ", b"? ", b"|", b">", b"../../../../etc/passwd", b"/dev/zero", b"file:///etc/passwd", b"<b>"),
    *(b"</svg>", b"&amp;", b"<!--", b"${HOME}", b"0-4000000000", b"5-2", b"left.groin", b"left.left.groin"),
    b"x" * 3000,
    *(sign * 3000 for sign in (b"[", b"{", b"(", b"- ", b"> ", b"*a ", b'{"a":', b"\n")),
]


def examples(few: int, most: int = 1_000_000) -> Callable[..., object]:
    """Return how a test is run: ``few`` inputs that are always the same, or new ones, as many as wanted.

    It is never more than ``most``.
    """
    return settings(
        max_examples=min(_WANTED, most) or few,
        derandomize=not _WANTED,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@contextmanager
def soon() -> Iterator[None]:
    """Fail when what is done inside takes longer than a person would wait.

    On a busy machine waiting for one's turn is not counted, but waiting for ever is.
    """
    start, worked = time.perf_counter(), time.process_time()
    yield
    taken, worked = time.perf_counter() - start, time.process_time() - worked
    assert worked < LONGEST, f"worked for {worked:.1f} s"
    assert taken < 10 * LONGEST, f"took {taken:.1f} s"


def spoiled(*sound: bytes) -> st.SearchStrategy[bytes]:
    """Return sound inputs with a few pieces changed, cut out, repeated or replaced."""
    change = st.tuples(
        st.sampled_from(("put", "replace", "cut", "repeat", "flip", "end")),
        st.floats(0, 1),
        st.integers(1, 80),
        st.sampled_from(HOSTILE) | st.binary(max_size=6),
    )
    return st.builds(_changed, st.sampled_from(sound), st.lists(change, min_size=1, max_size=5))


def anything() -> st.SearchStrategy[bytes]:
    """Return bytes of no form at all, and hostile pieces in a row."""
    return st.binary(max_size=200) | st.lists(st.sampled_from(HOSTILE), max_size=6).map(b"".join)


def _changed(raw: bytes, changes: list[tuple[str, float, int, bytes]]) -> bytes:
    for how, where, length, piece in changes:
        at = int(where * len(raw))
        before, here, after = raw[:at], raw[at : at + length], raw[at + length :]
        if how == "put":
            raw = before + piece + here + after
        elif how == "replace":
            raw = before + piece + after
        elif how == "cut":
            raw = before + after
        elif how == "repeat":
            raw = before + here * 3 + after
        elif how == "flip":
            raw = before + bytes(byte ^ 1 << length % 8 for byte in here[:1]) + here[1:] + after
        else:
            raw = before
    return raw
