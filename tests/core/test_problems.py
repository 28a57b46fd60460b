# SPDX-License-Identifier: Apache-2.0
"""What is wrong is said on one line that can be read."""

from hipmap.core.problems import one_line


def test_a_field_that_is_wrong_by_a_sign_that_cannot_be_seen_shows_it():
    assert one_line("\x00id: unknown\nfield") == "\N{REPLACEMENT CHARACTER}id: unknown field"
    assert one_line("\n id: unknown field") == "id: unknown field"
