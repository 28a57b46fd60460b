# SPDX-License-Identifier: Apache-2.0
"""What is said besides the ranked muscles: places without a pattern, spread alone."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hipmap.core.match import Ranking
from hipmap.ui.context import Context
from hipmap.ui.measures import percent
from hipmap.ui.place_words import PlaceWords

LEAST = 0.02  # of the drawing; less is not worth a sentence


class Beyond(QObject):
    """Puts into sentences, with links, what the rows cannot say."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = PlaceWords(context.library, self)

    def _link(self, article: str) -> str:
        return f'<a href="{self._context.kind(article)}:{article}">{self._context.name(article)}</a>'

    def urgent(self, ranking: Ranking) -> str:
        """Return when to ring 112 for pain in chest, arm or upper belly; empty when none is marked."""
        places = (self._context.library.region_text(region) for region in ranking.regions)
        if any(place and (place.urgent or place.id == "abdomen_upper") for place in places):
            return self.tr(
                "Call 112 for a crushing pain in the chest, shortness of breath or a cold sweat, "
                "also when the pain is felt in the arm, the jaw, the upper back or the upper belly."
            )
        return ""

    def outside(self, ranking: Ranking) -> str:
        """Return which marked places hipmap does not cover."""
        atlas, language = self._context.atlas, self._context.language
        bare = (region.rpartition(".")[2] for region in ranking.regions if region in atlas.outside)
        names = [self._words.place(name, language) for name in dict.fromkeys(bare)]
        if not names:
            return ""
        return self.tr("Not part of hipmap: {places}.").format(places=", ".join(names))

    def uncovered(self, ranking: Ranking) -> str:
        """Return how much of the drawing no published pattern covers, and where."""
        context = self._context
        cells = ranking.uncovered_cells & context.atlas.covered
        if ranking.uncovered < LEAST or not cells or not ranking.matches:
            return ""
        place = self._words.place(context.atlas.regions_of(cells)[0], context.language)
        area = self._words.area(context.atlas.area_mm2(cells), context.language)
        return self.tr("Not covered by any known pattern: {area} ({place}).").format(area=area, place=place)

    def spread(self, ranking: Ranking) -> str:
        """Return the muscles that reach the drawing by their spillover alone."""
        language = self._context.language
        return ", ".join(
            f"{self._link(found.muscle)} {percent(round(100 * found.covered), language)}"
            for found in ranking.spillover_only
        )
