# SPDX-License-Identifier: Apache-2.0
"""The evaluation as Markdown, for the terminal and for the README."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import hipmap
from hipmap.cli.match import drawing_of
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from tests.evaluation import calibration as strong
from tests.evaluation import negatives as unlike
from tests.evaluation import recovery as again
from tests.evaluation.invariance import invariance
from tests.evaluation.run import Score, answerable, cases, rankers, score
from tests.evaluation.synthetic import Hand

START, END = "<!-- eval:start -->", "<!-- eval:end -->"
CLUMSY = 1.8
CASES = """Shaded from the words by someone who had not seen the patterns.
First: the first row is a muscle that the source names or accepts."""
RECOVERY = """A hand made them that errs as people do:
border moved, parts left out, something beyond. The ceiling is how often a ranker that knows this hand names
the muscle first, for some patterns truly coincide."""
REACHED = """reach what may be asked: first at least 0.80, or
the muscle's own ceiling less 0.03 where that is lower, and top three at least 0.95."""
NEGATIVES = """Shown: it stands under
*also consider* or in a notice. Quiet: no muscle claims a clear match; in the last column, none but those that
the problem is known to be mistaken for."""
Say = Callable[[str], None]


def report(library: Library, atlas: Atlas, each: int, say: Say = lambda _: None) -> str:
    """Return all tables, with ``each`` drawings per trigger point; ``say`` tells how far it is."""
    parts = [f"*{_version(library, atlas)}*", "\n".join(_cases(library, atlas))]
    say("pattern recovery")
    hand = Hand(atlas)
    found = again.results(library, atlas, list(again.samples(library, hand, each)))
    parts.append("\n".join(_recovery(library, atlas, hand, found, each)))
    say("look-alikes")
    parts.append("\n".join(_negatives(library, atlas, hand, max(2, each // 10))))
    parts.append("\n".join(_calibration(found)))
    say("invariance")
    parts.append("\n".join(_invariance(library, atlas, max(3, each // 8))))
    return "\n\n".join(parts) + "\n"


def misses(library: Library, atlas: Atlas) -> Iterator[str]:
    """Yield a line for each case whose first row is not a muscle that the source names."""
    listed = rankers(library, atlas)["hipmap"]
    for case in answerable(library, cases()):
        names, expected = listed(drawing_of(atlas, case["regions"])), case["expected"]
        if names[0] not in {*expected, *case["accepted"]}:
            there = ", ".join(f"{name} {names.index(name) + 1}" for name in expected if name in names)
            begins = f"  {case['id']} {case['place']}: {', '.join(names[:3])}"
            yield f"{begins}; expected {there or 'none of these'}"


def put_in(readme: Path, text: str) -> bool:
    """Replace what stands between the marks of a README; False when it has no marks."""
    before, start, rest = readme.read_text("utf-8").partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        return False
    readme.write_text(f"{before}{START}\n{text}{END}{after}", "utf-8")
    return True


def _version(library: Library, atlas: Atlas) -> str:
    raw = b"".join(
        pattern.to_bytes(4000, "little")
        for muscle in library.muscles
        for side in ("left", "right")
        for pattern in library.pattern(muscle, side)[:2]
    )
    content = hashlib.sha256(raw).hexdigest()[:8]
    points = sum(len(muscle.trigger_points) for muscle in library.muscles.values() if muscle.match)
    release = f"hipmap {hipmap.__version__}, body atlas {atlas.version}"
    return f"{release}, patterns {content} ({points} trigger points)"


def _cases(library: Library, atlas: Atlas) -> Iterator[str]:
    chosen = answerable(library, cases())
    yield f"**Pain areas that sources describe** ({len(chosen)}). {CASES}"
    yield ""
    yield _head("", "cases", "first", "top three", "recall in five")
    lists = rankers(library, atlas)
    for name, ranker in lists.items():
        yield _score_row(f"**{name}**" if name == "hipmap" else name, score(ranker, atlas, chosen))
    for lineage in sorted({case["lineage"] for case in chosen}):
        group = [case for case in chosen if case["lineage"] == lineage]
        yield _score_row(f"hipmap, {LINEAGES.get(lineage, lineage)}", score(lists["hipmap"], atlas, group))


LINEAGES = {
    "TS": "texts that descend from Travell and Simons",
    "PERRY": "Perry's texts, of the same descent",
    "COHORT": "groups of patients",
    "SPORT": "sports medicine",
    "CODE": "published tables",
}


def _recovery(
    library: Library, atlas: Atlas, hand: Hand, found: list[again.Result], each: int
) -> Iterator[str]:
    own = again.recovery(found)
    yield f"**Pattern recovery**: {own.drawings} drawings, {each} of each trigger point's zone. {RECOVERY}"
    yield ""
    yield _head("hand", "likeness to the core", "first", "ceiling", "top three")
    clumsy = Hand(atlas, CLUMSY)
    rough = again.results(library, atlas, list(again.samples(library, clumsy, max(4, each // 4))))
    hands = ("as people repeat their own drawings", hand, found), ("clumsier", clumsy, rough)
    for name, drawer, results in hands:
        got = again.recovery(results)
        learned = list(again.samples(library, drawer, max(40, each // 2), "learn"))
        known = again.named([one.sample for one in results], learned)
        best = max(again.ceiling(known), got.first)
        likeness = f"{got.likeness:.2f} ± {got.likeness_varies:.2f}"
        yield f"| {name} | {likeness} | {got.first:.2f} | {best:.2f} | {got.top_three:.2f} |"
        if drawer is hand:
            muscles = again.by_muscle(results, known)
    yield ""
    yield from _by_muscle(muscles)
    yield ""
    yield (
        "Found again least often (first, top three): "
        + "; ".join(
            f"{muscle} {point} {first:.2f}, {three:.2f}" for muscle, point, first, three in again.worst(found)
        )
        + "."
    )


def _by_muscle(muscles: list[again.ByMuscle]) -> Iterator[str]:
    def told(rows: list[again.ByMuscle]) -> str:
        return "; ".join(f"{m.muscle} {m.first:.2f}, {m.ceiling:.2f}, {m.top_three:.2f}" for m in rows)

    below = [one for one in muscles if not one.reached]
    lowest = sorted((one for one in muscles if one.reached), key=lambda one: one.first)[:5]
    yield f"**By muscle** {len(muscles) - len(below)} of {len(muscles)} {REACHED}"
    yield f"Below (first, ceiling, top three): {told(below) or 'none'}. Lowest of the others: {told(lowest)}."


def _negatives(library: Library, atlas: Atlas, hand: Hand, each: int) -> Iterator[str]:
    yield f"**Look-alikes**: drawings of other problems, of dermatomes and of nerves' skin. {NEGATIVES}"
    yield ""
    yield _head("drawn", "drawings", "shown", "quiet (specificity)", "quiet or known")
    exact = list(unlike.negatives(library, atlas))
    erring = list(unlike.negatives(library, atlas, hand, each))
    for how, all_of_them in (("exactly", exact), ("by an erring hand", erring)):
        for kind in ("condition", "dermatome", "nerve"):
            own = [one for one in all_of_them if one.kind == kind]
            if own:
                r = unlike.rates(own)
                shares = f"{r.shown:.2f} | {r.quiet:.2f} | {r.quiet_or_expected:.2f}"
                yield f"| {kind}s, {how} | {r.drawings} | {shares} |"
    claims = sorted({f"{one.id} ({one.claimed})" for one in exact if one.claimed and not one.expected})
    hidden = sorted({one.id for one in (*exact, *erring) if not one.shown})
    if hidden:
        yield ""
        yield f"Not shown at least once: {', '.join(hidden)}."
    if claims:
        yield ""
        yield f"Claimed by a muscle not known to be mistaken for it: {', '.join(claims)}."


def _calibration(found: list[again.Result]) -> Iterator[str]:
    share, right, otherwise = strong.clear(found)
    yield f"**Calibration** on the drawings of pattern recovery: {share:.0%} got a clear answer."
    yield f"The first row was right in {right:.2f} of those and in {otherwise:.2f} of the others."
    yield ""
    yield _head("score of the first row", "drawings", "right")
    for one in strong.calibration(found):
        yield f"| {one.low:.2f} to {one.high:.2f} | {one.rows} | {one.right:.2f} |"


def _invariance(library: Library, atlas: Atlas, strokes: int) -> Iterator[str]:
    yield "**Invariance**: the same strokes again, and every number compared."
    yield ""
    yield _head("what changes", "compared", "different")
    for one in invariance(library, atlas, strokes):
        yield f"| {one.what} | {one.compared} | {one.different} |"


def _head(*names: str) -> str:
    return "| " + " | ".join(names) + " |\n| --- |" + " --: |" * (len(names) - 1)


def _score_row(name: str, found: Score) -> str:
    return (
        f"| {name} | {found.cases} | {found.first:.2f} | {found.top_three:.2f} | {found.recall_in_five:.2f} |"
    )
