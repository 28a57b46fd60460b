# SPDX-License-Identifier: Apache-2.0
"""A small data folder for the ball: two muscles, a condition, two questions."""

from __future__ import annotations

from pathlib import Path

MUSCLE = """\
id: {id}
names: {{la: musculus {id}, en: {id}, da: {id}}}
search: [prøve]
group: gluteal
nerve: L5
attachments: {{en: here, da: her}}
actions: {{en: this, da: dette}}
prior: {{hip: {prior}}}
provokes: [stairs]
look_alikes: [bursitis]
exercises: [bridge]
self_pressure: care
trigger_points:
  - id: TrP1
    name: {{en: one, da: et}}
    where: {{en: there, da: der}}
    mark: {{from: asis, down: 1}}
    core:
      - region: groin
    spillover:
      - region: thigh_anterior_upper
    pain: {{en: in front, da: foran}}
    grades:
      core: {{texts_agree: two, independent_check: none}}
      spillover: {{texts_agree: one, independent_check: none}}
    sources: [book]
  - id: TrP2
    name: {{en: two, da: to}}
    where: {{en: there, da: der}}
    mark: psis
    core:
      - patch: {{at: {{between: [asis, psis], at: 0.5}}, radius_cm: 4}}
      - region: knee_deep
    rare:
      - band: {{along: [asis, greater_trochanter], width_cm: 3}}
    pain: {{en: behind, da: bagtil}}
    grades: {{core: {{texts_agree: many, independent_check: injection}}}}
    sources: [book]
"""

FILES = {
    "muscles/alpha.yaml": MUSCLE.format(id="alpha", prior=0.1),
    "muscles/beta.yaml": MUSCLE.format(id="beta", prior=0.9),
    "conditions/bursitis.yaml": """\
id: bursitis
names: {en: bursitis, da: slimsækbetændelse}
kind: tendon
zone: [{patch: {at: greater_trochanter, radius_cm: 5}}]
frequencies:
  - {percent: 71, regions: [groin], place: {en: groin, da: lyske}, population: {en: a, da: a}, source: book}
hint: {en: sore to lie on, da: øm at ligge på}
look_alike_of: [alpha]
""",
    "areas/nerves.yaml": """\
- id: long_nerve
  names: {la: nervus longus, en: long nerve, da: lang nerve}
  roots: L2–L3
  condition: bursitis
  where: {en: in front, da: foran}
  zone: [{band: {along: [asis, greater_trochanter], width_cm: 3}}]
  map: book
  note: {en: others differ, da: andre er uenige}
  sources: [book]
- id: short_nerve
  names: {en: short nerve, da: kort nerve}
  roots: {en: several, da: flere}
  where: {en: behind, da: bagtil}
  zone: [{region: buttock_middle}]
  map: book
  note: {en: others differ, da: andre er uenige}
  sources: []
""",
    "red_flags.yaml": """\
- id: fall
  level: "112"
  group: injury
  ask: {en: Did you fall?, da: Faldt du?}
  regions: [groin]
  gravity: 90
  checked: true
  sources: [book]
- id: fever
  level: now
  group: ill
  ask: {en: Are you ill?, da: Er du syg?}
  regions: any
  gravity: 50
  ages: [under_16]
  checked: false
- id: bleed
  level: today
  group: ill
  ask: {en: Do you bleed?, da: Bløder du?}
  regions: any
  gravity: 40
  ticks: [blood_thinners]
  checked: false
""",
    "ui.yaml": "common:\n  Close: Luk\n",
    "sources.yaml": "book: {ref: A book, title: Book, link: '', read: full}\n",
    "provocations.yaml": "stairs: {en: stairs, da: trapper}\n",
    "cautions.yaml": "slowly: {when: [osteoporosis], text: {en: Go slowly., da: Gå langsomt.}}\n",
    "exercises.yaml": """\
bridge:
  {plane: sagittal, kind: loading, name: {en: bridge, da: bro}, how: {en: Up., da: Op.},
   cautions: [slowly]}
""",
    "regions.yaml": """\
parts: {hip: {en: hip, da: hofte}, low_back: {en: low back, da: lænd}}
regions:
  groin: {en: groin, da: lysken, part: hip}
  sacrum: {en: sacrum, da: korsbenet, part: low_back}
  buttock_middle: {en: buttock, da: ballen, part: hip}
  pubis: {en: pubis, da: skambenet, part: hip}
  thigh_anterior_upper: {en: front of the thigh, da: forsiden af låret, part: hip}
  thigh_posterior_upper: {en: back of the thigh, da: bagsiden af låret, part: hip}
  knee_deep: {en: inside the knee, da: inde i knæet, part: hip, deep: true}
  rectum: {en: rectum, da: endetarmen, part: hip, deep: true}
  intrapelvic: {en: inside the pelvis, da: inde i bækkenet, part: hip, deep: true}
spots: {lateral_hip: {en: side of the hip, da: siden af hoften}}
landmarks: {asis: {en: front spine, da: forreste spids}}
outside: {chest: {en: chest, da: brystet, urgent: true}}
""",
}


def write(folder: Path) -> Path:
    """Write the files and return the folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    articles = folder / "articles"
    articles.mkdir()
    general = (
        "hip_pain_and_trigger_points",
        "movement_three_planes",
        "how_sure",
        "dermatomes_and_nerves",
        "how_to_use",
        "about",
        "privacy",
    )
    for entry in ("alpha", "beta", "bursitis", *general):
        for language in ("en", "da"):
            (articles / f"{entry}.{language}.md").write_text(
                f"# {entry}\n\nSee [x](muscle:beta) [@book].\n", "utf-8"
            )
    return folder
