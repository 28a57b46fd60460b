# SPDX-License-Identifier: Apache-2.0
"""How much the weights of the match matter: ``python -m tests.evaluation.weights``.

Every setting of a grid is tried on the cases and on pattern recovery together. Then the choice is made five
times over without a fifth of both and judged on that fifth, to see what choosing by figures would be worth.
"""

from __future__ import annotations

from itertools import product
from statistics import mean
from typing import NamedTuple

from hipmap.cli.match import drawing_of
from hipmap.core import match, resources
from hipmap.core.atlas import Atlas
from hipmap.core.drawing import Drawing, PainArea
from hipmap.core.library import Library
from tests.evaluation.recovery import samples
from tests.evaluation.run import cases
from tests.evaluation.synthetic import Hand

SPILLOVER, MISSED, SEVERAL = (0.2, 0.4, 0.6), (0.15, 0.25, 0.4, 0.55, 0.75, 1.0), (1.0, 0.9, 0.8)
FOLDS = 5


class Outcome(NamedTuple):
    """Per case and per synthetic drawing, whether it was right; parallel to the lists they came from."""

    first: list[bool]
    top_three: list[bool]
    found: list[bool]

    def value(self, fold: int | None, inside: bool) -> float:
        """Return the mean of the three rates on a fold, on all others, or on everything."""
        return mean(
            mean(ok for at, ok in enumerate(part) if fold is None or (at % FOLDS == fold) == inside)
            for part in self
        )


def main() -> None:
    root = resources.root()
    atlas = Atlas.load(root)
    library = Library.load(root, atlas)
    chosen = cases()
    drawings = [drawing_of(atlas, case["regions"]) for case in chosen]
    hand = Hand(atlas)
    drawn = [(one.muscle, Drawing((PainArea(one.cells),))) for one in samples(library, hand, 6, "weights")]
    used = match.SPILLOVER, match.MISSED, match.SEVERAL
    outcomes = {}
    print("spillover  missed  several   first  top three  recovery")
    for setting in product(SPILLOVER, MISSED, SEVERAL):
        match.SPILLOVER, match.MISSED, match.SEVERAL = setting
        outcomes[setting] = one = _outcome(library, atlas, chosen, drawings, drawn)
        rates = f"{mean(one.first):6.2f}  {mean(one.top_three):9.2f}  {mean(one.found):8.3f}"
        print("{:9.2f}  {:6.2f}  {:7.2f}  ".format(*setting) + rates + ("  in use" * (setting == used)))
    match.SPILLOVER, match.MISSED, match.SEVERAL = used
    kept = []
    for fold in range(FOLDS):
        best = max(outcomes, key=lambda setting: outcomes[setting].value(fold, False))
        kept.append(outcomes[best].value(fold, True))
        print(f"fold {fold + 1}: {best} chosen without it, {kept[-1]:.3f} on it")
    fixed = mean(outcomes[used].value(fold, True) for fold in range(FOLDS)) if used in outcomes else 0.0
    print(f"choosing by figures {mean(kept):.3f}, the weights in use {fixed:.3f}")


def _outcome(library, atlas, chosen, drawings, drawn) -> Outcome:
    first, three = [], []
    for case, drawing in zip(chosen, drawings, strict=True):
        names = [row.muscle for row in match.rank(library, atlas, drawing).matches]
        expected = set(case["expected"])
        first.append(bool(names) and names[0] in expected | set(case["accepted"]))
        three.append(bool(expected & set(names[:3])))
    found = []
    for muscle, drawing in drawn:
        rows = match.rank(library, atlas, drawing).matches
        found.append(bool(rows) and rows[0].muscle == muscle)
    return Outcome(first, three, found)


if __name__ == "__main__":
    main()
