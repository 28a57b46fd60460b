# SPDX-License-Identifier: Apache-2.0
"""Turns an author's Markdown into what is shown: citations numbered, exercises and sources put in."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from hipmap.core import exercises
from hipmap.core.entities import PLANES, Condition, Exercise, Source
from hipmap.core.prose import without_comments
from hipmap.core.state import Person
from hipmap.ui.context import Context
from hipmap.ui.measures import percent
from hipmap.ui.translator import terms

CAUTION = "\ue000"
"""Begins a paragraph that warns; the renderer turns it into a ground of its own."""
SMALL = "\ue001"
"""Begins a paragraph in the second colour."""

# Tried once for each run of spaces: an article of ten thousand empty lines would take seconds otherwise.
_CITATION = re.compile(r"(?<!\s)\s*\[(@[\w-]+(?:\s*[;,]\s*@[\w-]+)*)\]")


class Prepared(QObject):
    """An article ready to be rendered; ``title`` is its heading, ``markdown`` the rest."""

    def __init__(self, context: Context, article: str) -> None:
        super().__init__()
        self._context, self._article = context, article
        self.cited: list[str] = []
        self.source_count = 0
        text = without_comments(context.library.article(article, context.language)) or self._made()
        first, _, body = text.lstrip().partition("\n")
        self.title = first.removeprefix("# ").strip()
        body = _CITATION.sub(self._cite, self._with_anatomy(body))
        if self.cited and "{{sources}}" not in body:
            body += f"\n\n## {self.tr('Sources')}\n\n{{{{sources}}}}\n"
        self.markdown = self._filled(body)

    def _with_anatomy(self, body: str) -> str:
        """Put where a muscle goes, and its nerve, under what it does: the first section."""
        library, language = self._context.library, self._context.language
        muscle = library.muscles.get(self._article)
        before, heading, first = body.partition("## ")
        if muscle is None or not heading:
            return body
        goes, nerve = (_plain(library.text(said, language)) for said in (muscle.attachments, muscle.nerve))
        said = SMALL + self.tr("{goes} Nerve: {nerve}.").format(goes=goes, nerve=nerve)
        does, next_heading, rest = first.partition("\n## ")
        return f"{before}{heading}{does.rstrip()}\n\n{said}\n{next_heading}{rest}"

    def _cite(self, found: re.Match[str]) -> str:
        numbers = []
        for name in re.findall(r"@([\w-]+)", found.group(1)):
            if name not in self._context.library.sources:
                continue
            if name not in self.cited:
                self.cited.append(name)
            numbers.append(f"[\\[{self.cited.index(name) + 1}\\]](source:{name})")
        return "\N{NO-BREAK SPACE}" + "".join(numbers)

    def _filled(self, body: str) -> str:
        lines = []
        for line in body.split("\n"):
            word = line.strip()
            if word == "{{exercises}}":
                line = self._exercises()
            elif word == "{{sources}}":
                line = self._sources()
            lines.append(line)
        return "\n".join(lines)

    def _made(self) -> str:
        """Return an article made from a condition's facts, when nobody has written one."""
        condition = self._context.library.conditions.get(self._article)
        if condition is None:
            return f"# {self._context.name(self._article)}\n\n" + self.tr("There is no article on this yet.")
        return self._condition(condition)

    def _condition(self, condition: Condition) -> str:
        library, language = self._context.library, self._context.language
        parts = [f"# {self._context.name(condition.id)}"]
        hint = library.text(condition.hint, language)
        if hint:
            parts += [f"## {self.tr('How it differs')}", hint.rstrip(".") + "."]
        if condition.frequencies:
            parts.append(f"## {self.tr('Where it was felt')}")
            parts.append(
                "\n".join(
                    f"- {library.text(one.place, language)}: {percent(round(one.percent), language)} "
                    f"({library.text(one.population, language)}) [@{one.source}]"
                    for one in condition.frequencies
                )
            )
        if condition.look_alike_of:
            links = (
                f"[{self._context.name(name)}](muscle:{name})"
                for name in condition.look_alike_of
                if name in library.muscles
            )
            parts += [f"## {self.tr('Can be mistaken for')}", ", ".join(links)]
        who = library.text(condition.whom_to_see, language)
        if who:
            parts += [f"## {self.tr('Whom to see')}", who]
        for name in condition.sources:
            if name not in self.cited:
                self.cited.append(name)
        parts += [f"## {self.tr('Sources')}", "{{sources}}"]
        return "\n\n".join(parts)

    def _exercises(self) -> str:
        library = self._context.library
        person = self._context.store.state.person
        muscle = library.muscles.get(self._article)
        if muscle is None:
            return ""
        if person.child:
            return CAUTION + self.tr("Under 16: a doctor first; no exercises are shown here.")
        known = exercises.known(library, muscle.exercises)
        shown = [exercise for exercise in known if exercises.suits(exercise, person)]
        shown.sort(key=lambda exercise: PLANES.index(exercise.plane))
        parts = [self._exercise(exercise, person) for exercise in shown]
        hidden = len(known) - len(shown)
        if hidden:
            parts.append(
                SMALL + self.tr("Left out because of what was ticked: {count}.").format(count=hidden)
            )
        return "\n\n".join(parts)

    def _exercise(self, exercise: Exercise, person: Person) -> str:
        library, language = self._context.library, self._context.language
        parts = [f"### {library.text(exercise.name, language)}", SMALL + terms().plane(exercise.plane)]
        for caution in exercises.cautions(library, exercise, person):
            parts.append(CAUTION + library.text(caution.text, language))
        parts.append(library.text(exercise.how, language))
        return "\n\n".join(parts)

    def _sources(self) -> str:
        library = self._context.library
        muscle = library.muscles.get(self._article)
        further = [name for point in muscle.trigger_points for name in point.sources] if muscle else []
        names = [name for name in dict.fromkeys([*self.cited, *further]) if name in library.sources]
        self.source_count = len(names)
        return "\n\n".join(
            self._source(number, library.sources[name]) for number, name in enumerate(names, start=1)
        )

    def _source(self, number: int, source: Source) -> str:
        link = (
            source.link
            if source.link.startswith("http") or not source.link
            else f"https://doi.org/{source.link}"
        )
        title = f"[{_plain(source.title)}]({link})" if link else _plain(source.title)
        text = f"{number}. {title}. {_plain(source.ref)}".replace(". ", "\\. ", 1)
        if source.read in ("none", "title"):
            text += " *" + self.tr("Not checked against the original.") + "*"
        return SMALL + text


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)
