# SPDX-License-Identifier: Apache-2.0
"""The answer of ``hipmap match`` for people."""

from __future__ import annotations

from collections.abc import Iterable

from hipmap.core.library import Library
from hipmap.core.match import Match, Ranking
from hipmap.core.together import Combination

_HEAD = (
    "",
    "muscle",
    "side",
    "points",
    "covered",
    "core",
    "spillover",
    "not marked",
    "texts agree",
    "checked",
)
_MOST = 12


def table(library: Library, ranking: Ranking, combinations: Iterable[Combination]) -> str:
    """Return aligned lines."""
    area = f"{ranking.area_mm2 / 100:.0f} cm², {ranking.share_of_skin:.1%} of the skin"
    lines = [f"Marked: {', '.join(ranking.regions) or 'nothing'} ({area})"]
    for flag in library.red_flags:
        if flag.id in ranking.red_flags:
            lines.append(f"Ask:    {library.text(flag.ask, 'en')} [{flag.level}]")
    lines.append("")
    if not ranking.matches:
        lines.append("No published pattern in the library has its core here.")
    elif ranking.rival is not None:
        lines.append(f"No clear match: {ranking.rival.kind} {ranking.rival.id} resembles this more.")
    elif not ranking.clear:
        lines.append("No clear match. The nearest:")
    if ranking.matches:
        lines += _aligned([_HEAD, *map(_row, ranking.matches[:_MOST])])
        if len(ranking.matches) > _MOST:
            lines.append(f"   and {len(ranking.matches) - _MOST} more")
        lines.append("Shares are of what is marked; = says that the ranks are tied.")
    if ranking.spillover_only:
        near = ", ".join(f"{m.muscle} {m.side} {m.covered:.0%}" for m in ranking.spillover_only[:_MOST])
        lines += ["", f"By spillover only: {near}"]
    for one in combinations:
        names = " + ".join(f"{member.muscle} {member.side}" for member in one.muscles)
        lines.append(f"Together: {names} cover {one.covered:.0%}")
    if ranking.also_consider:
        near = ", ".join(f"{m.condition} {m.side} {m.overlap:.0%}" for m in ranking.also_consider)
        lines.append(f"Also consider: {near}")
    if ranking.matches or ranking.uncovered:
        lines.append(f"Covered by no published pattern in the library: {ranking.uncovered:.0%}")
    return "\n".join(lines)


def _row(match: Match) -> tuple[str, ...]:
    return (
        f"{match.rank}{'=' if match.tied else ''}",
        match.muscle,
        match.side,
        " ".join(match.trigger_points),
        f"{match.covered:.0%}",
        f"{match.covered_by_core:.0%}",
        f"{match.covered_by_spillover:.0%}",
        f"{match.not_marked:.0%}",
        match.texts_agree,
        match.independent_check.replace("_", " "),
    )


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
