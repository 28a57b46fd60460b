# SPDX-License-Identifier: Apache-2.0
"""One short word for all that is drawn and said, the same before and after a file."""

from __future__ import annotations

import hashlib

from hipmap.core.session.model import Session
from hipmap.core.session.write import bare, to_text


def digest(session: Session) -> str:
    """Return the word; when a visit was, and which area is drawn in, do not count."""
    visits = tuple(visit._replace(when="") for visit in bare(session).visits)
    text = to_text(session._replace(visits=visits), "", "")
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
