# SPDX-License-Identifier: Apache-2.0
"""The words for what content and sessions say by id, the same on the screen and on paper."""

from __future__ import annotations

from collections.abc import Callable


class Terms:
    """Says them in English, or through ``translate`` in another language; an unknown id is said as it is."""

    def __init__(self, translate: Callable[[str], str] = str) -> None:
        self.tr = translate

    def side(self, side: str) -> str:
        """Return left, right or both sides."""
        sides = {"left": self.tr("left"), "right": self.tr("right"), "both": self.tr("both sides")}
        return sides.get(side, side)

    def sided(self, side: str, place: str) -> str:
        """Return the name of a place with its side, left or right."""
        pattern = self.tr("left {place}") if side == "left" else self.tr("right {place}")
        return pattern.format(place=place)

    def urgency(self, level: str) -> str:
        """Return what a level of urgency asks for."""
        return {
            "112": self.tr("Call 112 now (or your local emergency number)"),
            "now": self.tr("Call your doctor now; outside opening hours the doctor on call"),
            "today": self.tr("Contact a doctor today."),
            "days": self.tr("See your doctor within a few days."),
        }.get(level, level)

    def none_marked(self) -> str:
        """Return what is said when every warning question was answered with no."""
        return self.tr("None of these signs is marked; that does not rule out illness.")

    def quality(self, quality: str) -> str:
        """Return how a pain feels."""
        return {
            "aching": self.tr("aching"),
            "pressing": self.tr("pressing"),
            "stabbing": self.tr("stabbing"),
            "burning": self.tr("burning"),
            "tingling": self.tr("tingling"),
            "numb": self.tr("numb"),
            "cramping": self.tr("cramping"),
            "pulling": self.tr("pulling"),
        }.get(quality, quality)

    def depth(self, depth: str) -> str:
        """Return how deep a pain lies."""
        depths = {"skin": self.tr("in the skin"), "deep": self.tr("deep"), "joint": self.tr("in the joint")}
        return depths.get(depth, depth)

    def texts_agree(self, grade: str) -> str:
        """Return whether texts agree on a pattern."""
        return {
            "many": self.tr("Many texts agree"),
            "two": self.tr("Two texts agree"),
            "one": self.tr("One text only"),
            "conflict": self.tr("Texts differ"),
        }.get(grade, grade)

    def independent_check(self, grade: str) -> str:
        """Return whether a pattern was ever checked independently."""
        return {
            "none": self.tr("No independent check"),
            "injection": self.tr("Checked by injection"),
            "palpation_cohort": self.tr("Reproduced in a patient group"),
            "against": self.tr("A check speaks against it"),
        }.get(grade, grade)

    def answer(self, answer: str) -> str:
        """Return what was found when a point was pressed."""
        return {
            "familiar": self.tr("familiar pain"),
            "only_tender": self.tr("only tender"),
            "not_tender_today": self.tr("not tender today"),
            "not_examined": self.tr("not examined"),
        }.get(answer, answer)

    def plane(self, plane: str) -> str:
        """Return in which plane an exercise moves."""
        return {
            "sagittal": self.tr("forwards and back"),
            "frontal": self.tr("sideways"),
            "transverse": self.tr("turning"),
            "multi": self.tr("all directions"),
        }.get(plane, plane)
