# SPDX-License-Identifier: Apache-2.0
"""A muscle on paper: a plain explanation out of its article, and how much of the drawing it covers."""

from __future__ import annotations

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing
from hipmap.core.figure import Figure
from hipmap.core.prose import sentences, shortened, without_brackets
from hipmap.core.record import article
from hipmap.core.record.hand_out import Discussed, Fact
from hipmap.core.record.views import best_view
from hipmap.core.record.voice import Voice
from hipmap.core.weights import Marked

_INTRO, _DOES, _BRINGS = 140, 130, 170  # characters
_LOOK_ALIKES = 4


class Muscles(Voice):
    """Says them in the language of the paper."""

    def discussed(self, choice: Choice, drawing: Drawing, figure: Figure) -> Discussed:
        """Return one muscle of a hand-out."""
        muscle = self.library.muscles[choice.id]
        text = self.library.article(choice.id, self.language)
        parts = [
            shortened(article.section(text, 0), _INTRO),
            shortened(article.section(text, article.WHAT_IT_DOES), _DOES),
            self.cover(choice, drawing),
        ]
        brings = shortened(article.section(text, article.BRINGS_ON), _BRINGS)
        if brings:
            parts.append(self.tr("What can bring it on: {what}").format(what=brings[:1].lower() + brings[1:]))
        latin = " · ".join(filter(None, (muscle.names.get("la", ""), self.terms.side(choice.side))))
        pattern = self.library.pattern_of(choice)
        return Discussed(
            choice,
            self.muscle(choice.id),
            latin,
            " ".join(filter(None, parts)),
            self.sureness(choice),
            best_view(figure, pattern),
        )

    def look_alikes(self, muscles: tuple[Choice, ...], drawing: Drawing) -> str:
        """Name the conditions that some muscles are taken for, those most like the drawing first."""
        marked = drawing.cells

        def alike(name: str) -> float:
            zones = (self.library.condition_zone(name, side) for one in muscles for side in one.sides)
            return max((zone & marked).bit_count() / max(1, (zone | marked).bit_count()) for zone in zones)

        known = self.library.conditions
        there = [name for one in muscles for name in self.library.muscles[one.id].look_alikes]
        there = [name for name in dict.fromkeys(there) if name in known]
        nearest = sorted(there, key=alike, reverse=True)[:_LOOK_ALIKES]
        # What stands in brackets is left out: some of it is a word that frightens, as slidgigt does.
        return "; ".join(without_brackets(self.text(known[name].names)) for name in nearest)

    def covered(self, drawing: Drawing, choice: Choice) -> float | None:
        """Return the share of a drawing inside a muscle's pattern; None when nothing is drawn."""
        marked = Marked.of(self.atlas, drawing)
        if not marked.total:
            return None
        pattern = self.library.pattern_of(choice)
        return marked.weight(pattern.core | pattern.spillover) / marked.total

    def cover(self, choice: Choice, drawing: Drawing) -> str:
        """Say how much of a drawing the published pattern covers; empty when nothing is drawn."""
        share = self.covered(drawing, choice)
        if share is None:
            return ""
        point = self.point(choice)
        if point:
            return self.tr(
                "The published pattern of one point ({point}) covers {share} of what you marked."
            ).format(point=point, share=self.percent(share))
        return self.tr("The published pattern covers {share} of what you marked.").format(
            share=self.percent(share)
        )

    def sureness(self, choice: Choice) -> str:
        """Say whether texts agree on the pattern and whether it was ever checked."""
        points = self.library.muscles[choice.id].trigger_points
        if not points:
            return ""
        grade = next((one for one in points if one.id == choice.trigger_point), points[0]).core_grade
        agree = self.terms.texts_agree(grade.texts_agree)
        return f"{agree}. {self.terms.independent_check(grade.independent_check)}."

    def when(self, muscles: tuple[Choice, ...]) -> tuple[Fact, ...]:
        """Return when to see someone, muscle by muscle; a sentence said once is not said again.

        Whom to call when the practice is closed holds for all of them and stands once, at the end.
        """
        closed = self.tr("When the practice is closed, call the out-of-hours service.")
        said = {closed}
        found = []
        for name in dict.fromkeys(one.id for one in muscles):
            text = article.section(self.library.article(name, self.language), article.WHEN)
            new = [sentence for sentence in sentences(text) if sentence not in said]
            said.update(new)
            if new:
                found.append(Fact(self.muscle(name), " ".join(new)))
        return (*found, Fact("", closed)) if found else ()

    def sources(self, muscles: tuple[Choice, ...]) -> tuple[str, ...]:
        """Return the references that muscles' patterns and the sentences used here stand on."""
        names: list[str] = []
        for one in muscles:
            names += [name for point in self.library.muscles[one.id].trigger_points for name in point.sources]
        known = [self.library.sources[name] for name in dict.fromkeys(names) if name in self.library.sources]
        return tuple(source.ref for source in known)
