# SPDX-License-Identifier: Apache-2.0
"""Codes and units of the FHIR export.

``CODES`` is hipmap's own code system, of which a UUID is the name. Besides there are ``quality.…`` and
``depth.…`` with the ids of ``core/drawing.py`` and ``region.…`` with the ids of the atlas, which begin with
the side. Codes of others are used only where somebody else's published use says that they mean the same.
"""

from __future__ import annotations

from typing import Any

OWN = "0008ead7-9114-4a0f-b594-dfd1164426a0"
CODES = {
    "visit": "Visit with a pain drawing",
    "visit-number": "Number of the visit, from 1",
    "pain-area": "Area of pain, as the patient marked it on a body map",
    "found-area": "Area that the therapist found, marked on a body map",
    "drawn-by-patient": "Marked on a body map as the patient says or shows",
    "drawn-by-therapist": "Marked on a body map as the therapist found it",
    "extent": "Area of skin covered on the reference body",
    "share-of-skin": "Share of the whole skin of the reference body",
    "intensity": "How strong the pain of the area is, 0 to 10",
    "pain-now": "Pain now, 0 to 10",
    "pain-worst": "Worst pain in the last week, 0 to 10",
    "pain-average": "Average pain in the last week, 0 to 10",
    "function": "One activity, from 0 (cannot) to 10 (as before the pain)",
    "quality": "How the pain feels",
    "depth": "How deep the pain feels",
    "region": "Region of the body that the area touches",
}

# HL7 Belgium's guide «Patient Monitoring Outcome» (value set pain-scale) gives this code with its name and
# meaning: «where 0 is no pain and 10 is the worst pain imaginable».
INTENSITY = {
    "system": "http://loinc.org",
    "code": "72514-3",
    "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
}
# hl7.org/fhir/R4/codesystem-observation-category.html
_CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
# UCUM, of which hl7.org/fhir/R4/ucum.html takes any valid expression: cm2 is a centimetre squared, % a per
# cent, and words in braces, as {score}, name a number without a unit.
_UNITS = "http://unitsofmeasure.org"


def coded(code: str, display: str) -> dict[str, str]:
    """Return a code of hipmap's own system."""
    return {"system": f"urn:uuid:{OWN}", "code": code, "display": display}


def concept(code: str, *others: dict[str, str]) -> dict[str, Any]:
    """Return one of CODES, after codes of others that mean the same."""
    return {"coding": [*others, coded(code, CODES[code])]}


def standard(category: str) -> dict[str, Any]:
    """Return one of FHIR's categories: ``survey`` or ``exam``."""
    return {"coding": [{"system": _CATEGORIES, "code": category, "display": category.capitalize()}]}


def quantity(value: float, unit: str, code: str) -> dict[str, Any]:
    """Return a number with its unit, in words and in UCUM, to two decimals."""
    return {"value": round(value, 2), "unit": unit, "system": _UNITS, "code": code}


def score(value: int) -> dict[str, Any]:
    """Return a rating from 0 to 10."""
    return {"value": value, "unit": "of 10", "system": _UNITS, "code": "{score}"}
