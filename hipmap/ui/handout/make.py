# SPDX-License-Identifier: Apache-2.0
"""Makes the hand-out of a visit ready to be painted, from the session and the clinic's own block."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hipmap.core.atlas import Atlas
from hipmap.core.choice import Choice
from hipmap.core.library import Library
from hipmap.core.record.compose import compose
from hipmap.core.record.hand_out import Clinic, HandOut, Wish
from hipmap.core.session.model import Session
from hipmap.core.state import Person
from hipmap.ui.handout.html import html
from hipmap.ui.handout.pages import Pages
from hipmap.ui.handout.pdf import pdf
from hipmap.ui.handout.pictures import Pictures, ViewNames
from hipmap.ui.translator import read_table


class Made(NamedTuple):
    """A hand-out with its pictures and pages."""

    said: HandOut
    pictures: Pictures
    pages: Pages

    def pdf(self) -> bytes:
        """Return it as a PDF file."""
        return pdf(self.pages, self.said.titles.title)

    def html(self) -> bytes:
        """Return it as a page for the browser."""
        return html(self.said, self.pictures).encode("utf-8", "replace")


def make(
    library: Library,
    atlas: Atlas,
    session: Session,
    index: int,
    muscles: tuple[Choice, ...],
    wish: Wish,
    clinic: Clinic,
    person: Person | None = None,
    figure: str = "neutral",
) -> Made:
    """Return the hand-out of one visit, dated today."""
    table = read_table(library.folder)
    day = date.today().isoformat()
    said = compose(library, atlas, table, session, index, muscles, day, wish, clinic, person, figure)
    names = ViewNames(library, atlas, table, wish.language)
    pictures = Pictures(library, atlas, names, session.visits[index].patient, figure)
    return Made(said, pictures, Pages(said, pictures))
