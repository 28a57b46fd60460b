# SPDX-License-Identifier: Apache-2.0
"""Visits, times and figures as a language says them; for the window and for paper."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QObject

from hipmap.core.session.model import Session
from hipmap.core.session.times import moment
from hipmap.core.visits.compare import Comparison
from hipmap.ui.measures import area, locale

SERIES = ("now", "worst", "average", "function")


class VisitWords(QObject):
    """``language`` is asked for each time: da or en."""

    def day(self, when: datetime | None, language: str) -> str:
        """Return the day of a time on the clock of this machine; a dash where none is known."""
        return self._said(when, language, "d. MMM yyyy" if language == "da" else "d MMM yyyy") or "–"

    def time(self, when: datetime | None, language: str) -> str:
        """Return day and time on the clock of this machine, or that it gets one when it is saved."""
        form = "d. MMM yyyy 'kl.' HH.mm" if language == "da" else "d MMM yyyy, HH:mm"
        return self._said(when, language, form) or self.tr("not saved yet")

    @staticmethod
    def _said(when: datetime | None, language: str, form: str) -> str:
        if when is None:
            return ""
        return locale(language).toString(QDateTime.fromSecsSinceEpoch(round(when.timestamp())), form)

    def visit(self, session: Session, index: int, language: str) -> str:
        """Return number and time of a visit."""
        when = self.time(moment(session.visits[index].when), language)
        return self.tr("Visit {number} · {time}").format(number=index + 1, time=when)

    def extent(self, cm2: float | None, language: str) -> str:
        """Return an extent in cm², or that nothing was drawn."""
        return self.tr("nothing drawn") if cm2 is None else area(cm2, language)

    def rating(self, value: int | None) -> str:
        """Return a rating of 0 to 10; a dash where nobody asked."""
        return "–" if value is None else f"{value}/10"

    def share(self, jaccard: float | None, language: str) -> str:
        """Return how alike two drawings are, 0 to 1 with two decimals."""
        return "–" if jaccard is None else locale(language).toString(jaccard, "f", 2)

    def series(self) -> dict[str, str]:
        """Return the names of what is rated, by SERIES."""
        return {
            "now": self.tr("pain now"),
            "worst": self.tr("worst pain"),
            "average": self.tr("average pain"),
            "function": self.tr("function"),
        }

    def headings(self) -> dict[str, str]:
        """Return the headings of the two fields of a timeline."""
        return {
            "extent": self.tr("Extent of what was marked"),
            "rated": self.tr("Pain and function, 0 to 10"),
        }

    def layer(self, name: str) -> str:
        """Return who marked a layer, one of LAYERS."""
        return self.tr("therapist marked") if name == "therapist" else self.tr("patient marked")

    def difference(self) -> dict[str, str]:
        """Return the words of the picture of a difference."""
        return {"new": self.tr("new"), "same": self.tr("the same"), "gone": self.tr("gone")}

    def change(self, found: Comparison, language: str) -> str:
        """Return what is new, gone and the same between two visits, in one line."""
        return self.tr("New {new} · the same {same} · gone {gone} · overlap (Jaccard) {share}").format(
            **self._figures(found, language)
        )

    def agreement(self, found: Comparison, language: str) -> str:
        """Return how the layers of one visit agree, in one line."""
        if not found.either:
            return self.tr("Nothing is drawn in either layer.")
        if not found.first_cm2 or not found.second_cm2:
            return self.tr("Only one layer is drawn; agreement shows when both are.")
        return self.tr("Both {same} · patient only {gone} · therapist only {new} · Jaccard {share}").format(
            **self._figures(found, language)
        )

    def _figures(self, found: Comparison, language: str) -> dict[str, str]:
        return {
            "new": self.extent(found.new_cm2, language),
            "gone": self.extent(found.gone_cm2, language),
            "same": self.extent(found.same_cm2, language),
            "share": self.share(found.jaccard, language),
        }

    def caution(self) -> str:
        """Return the sentence that goes with every comparison."""
        return self.tr(
            "A smaller drawing is not proof of improvement, nor a larger one of the opposite: "
            "people draw differently from day to day. Hold it beside pain and function."
        )

    def backwards(self) -> str:
        """Return the remark on visits whose clock was wrong."""
        return self.tr("A later visit has an earlier time; the order is that of the visits.")
