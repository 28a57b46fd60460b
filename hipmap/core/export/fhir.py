# SPDX-License-Identifier: Apache-2.0
"""A session as a Bundle of HL7 FHIR R4 (4.0.1, hl7.org/fhir/R4): Observations of what was drawn and rated.

Each visit is an Observation with its ratings that names the Observations of its areas as members; each area
of each layer is one. There is no subject, no alias and nothing of the patterns looked up, of warning signs or
of palpation. Words that somebody typed (notes, names of areas, the question) come only when they are asked
for. The same session gives the same bytes: times are those of the visits, ids follow from the contents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from hipmap.core.atlas import Atlas
from hipmap.core.drawing import PainArea
from hipmap.core.export.codes import CODES, INTENSITY, OWN, coded, concept, quantity, score, standard
from hipmap.core.library import Library
from hipmap.core.record.voice import Voice
from hipmap.core.session.model import LAYERS, Session, Visit

Resource = dict[str, Any]
_NOT_SAID = "Found by the therapist, not said by the patient."


def fhir(session: Session, library: Library, atlas: Atlas, words: bool = False) -> bytes:
    """Return the file: JSON in UTF-8, with the words that somebody typed when ``words`` is set."""
    return (
        json.dumps(_Writer(library, atlas, words).bundle(session), ensure_ascii=False, indent=2) + "\n"
    ).encode()


class _Writer(Voice):
    """Speaks English, as codes do; it is programs that read it."""

    def __init__(self, library: Library, atlas: Atlas, words: bool) -> None:
        super().__init__(library, atlas, {}, "en")
        self._words = words

    def bundle(self, session: Session) -> Resource:
        """Return the whole, visits in their order, each before its areas."""
        entries = []
        for number, visit in enumerate(session.visits, start=1):
            areas = [_named(one, number, place) for place, one in enumerate(self._areas(visit))]
            whole = _named(self._visit(session, visit, number, areas), number, -1)
            entries += [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in (whole, *areas)]
        times = [time for visit in session.visits if (time := _time(visit))]
        made: Resource = {"resourceType": "Bundle", "type": "collection"}
        if times:
            made["timestamp"] = max(times)
        return _named({**made, "entry": entries}, 0, 0)

    def _visit(self, session: Session, visit: Visit, number: int, areas: list[Resource]) -> Resource:
        made = {**_observation(visit, "visit"), "category": [standard("survey")]}
        if areas:
            made["hasMember"] = [{"reference": f"urn:uuid:{one['id']}"} for one in areas]
        notes = [session.note if number == 1 else "", visit.note] if self._words else []
        if any(map(_clean, notes)):
            made["note"] = [{"text": text} for text in map(_clean, notes) if text]
        now, worst, average = visit.ratings
        parts: list[Resource] = [{"code": concept("visit-number"), "valueInteger": number}]
        for code, said in (("pain-worst", worst), ("pain-average", average), ("function", visit.function)):
            if said is not None:
                parts.append({"code": concept(code), "valueQuantity": score(said)})
        if visit.function is not None and self._words and _clean(session.question):
            parts[-1]["code"]["text"] = _clean(session.question)
        if now is not None:
            parts.insert(1, {"code": concept("pain-now", INTENSITY), "valueQuantity": score(now)})
        return {**made, "component": parts}

    def _areas(self, visit: Visit) -> Iterator[Resource]:
        for layer in LAYERS:
            found = layer == LAYERS[1]
            for area in visit.drawing(layer).areas:
                if area.cells:
                    yield {
                        **_observation(visit, "found-area" if found else "pain-area"),
                        "category": [standard("exam" if found else "survey")],
                        **self._note(area, found),
                        "bodySite": self._site(area.cells),
                        "method": concept(f"drawn-by-{layer}"),
                        "component": [*self._parts(area, found)],
                    }

    def _note(self, area: PainArea, found: bool) -> Resource:
        name = _clean(area.name) if self._words else ""
        notes = [text for text in (_NOT_SAID if found else "", name) if text]
        return {"note": [{"text": text} for text in notes]} if notes else {}

    def _site(self, cells: int) -> Resource:
        """Return all regions in words, and a single one as a code too: codes of one site are synonyms."""
        regions = self.atlas.regions_of(cells)
        site = {"text": self.places(cells, most=len(regions))}
        return {**self._region(regions[0]), **site} if len(regions) == 1 else site

    def _region(self, region: str) -> Resource:
        return {"coding": [coded(f"region.{region}", self.place(region))]}

    def _parts(self, area: PainArea, found: bool) -> Iterator[Resource]:
        mm2 = self.atlas.area_mm2(area.cells)
        yield {"code": concept("extent"), "valueQuantity": quantity(mm2 / 100, "cm²", "cm2")}
        share = quantity(100 * mm2 / self.atlas.skin_mm2, "%", "%")
        yield {"code": concept("share-of-skin"), "valueQuantity": share}
        if area.intensity is not None:
            # What is rated by pressing is not what the code of LOINC means.
            code = concept("intensity") if found else concept("intensity", INTENSITY)
            yield {"code": code, "valueQuantity": score(area.intensity)}
        for quality in area.qualities:
            felt = {"coding": [coded(f"quality.{quality}", self.terms.quality(quality))]}
            yield {"code": concept("quality"), "valueCodeableConcept": felt}
        if area.depth:
            lies = {"coding": [coded(f"depth.{area.depth}", self.terms.depth(area.depth))]}
            yield {"code": concept("depth"), "valueCodeableConcept": lies}
        for region in self.atlas.regions_of(area.cells):
            yield {"code": concept("region"), "valueCodeableConcept": self._region(region)}


def _observation(visit: Visit, code: str) -> Resource:
    """Return the beginning of one: what was never saved is preliminary and has no time."""
    time = _time(visit)
    made: Resource = {"resourceType": "Observation", "status": "final" if time else "preliminary"}
    made["code"] = {**concept(code), "text": CODES[code]}
    return {**made, "effectiveDateTime": time} if time else made


def _time(visit: Visit) -> str:
    """Return when a visit was; empty when there is no such day."""
    try:
        time = datetime.fromisoformat(visit.when.removesuffix("Z"))
    except ValueError:
        return ""
    return f"{time.isoformat(timespec='seconds')}Z"


def _named(resource: Resource, *place: int) -> Resource:
    """Return a resource with an id that follows from its contents and its place."""
    said = json.dumps([place, resource], sort_keys=True)
    return {"resourceType": resource["resourceType"], "id": str(uuid5(UUID(OWN), said)), **resource}


def _clean(words: str) -> str:
    """Return typed words as FHIR allows them: no control characters, no spaces but the usual ones."""
    return "".join(one if one in "\n\t" or one.isprintable() else " " for one in words).strip()
