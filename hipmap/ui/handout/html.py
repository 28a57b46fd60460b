# SPDX-License-Identifier: Apache-2.0
"""A hand-out as one page for the browser: its pictures are inside, it runs nothing and fetches nothing."""

from __future__ import annotations

import base64
from html import escape

from PySide6.QtGui import QImage

from hipmap.core.entities import AT_ONCE
from hipmap.core.record.hand_out import Discussed, Fact, HandOut, Plane
from hipmap.ui.handout.blocks import legend, texture
from hipmap.ui.handout.paper import LOOKS
from hipmap.ui.handout.pictures import Pictures, Shot
from hipmap.ui.png import png

_DOTS = 9.0  # pixels a millimetre
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #24211e; background: #fff; max-width: 48rem;
 margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; }
h3 { margin: 0; line-height: 1.3; } h4 { margin: 1rem 0 .4rem; } p { margin: .5rem 0; }
header { display: flex; gap: 1rem; align-items: center; border-bottom: 1px solid #8c8378; }
header img { max-height: 4rem; max-width: 10rem; } header .day { margin-left: auto; white-space: nowrap; }
figure, dl { margin: 0; } img { max-width: 100%; height: auto; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin-bottom: 1.4rem; }
.row > * { flex: 1 1 14rem; min-width: 0; overflow-wrap: break-word; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; }
.legend img { width: 2.1rem; vertical-align: middle; margin-right: .4rem; }
.warn { border: 3px solid #b26a00; background: #fff3dc; color: #5c3600; border-radius: 10px;
 padding: .8rem 1rem; } .warn h2 { margin-top: 0; } .warn ul { padding-left: 1.4rem; }
.warn .urgent { font-size: 1.8rem; font-weight: 700; line-height: 1.2; margin: 0 0 .5rem; }
.caution { border-left: 4px solid #b26a00; padding-left: .6rem; color: #5c3600; font-size: .9em; }
.second, dt { color: #5f584f; font-size: .9em; } dd { margin: 0 0 .6rem; }
@page { size: A4; margin: 14mm 16mm; }
@media print {
 body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.35; }
 h1 { font-size: 15pt; margin: .6rem 0; } h2 { font-size: 11.5pt; margin: .9rem 0 .3rem; }
 h4 { margin: .6rem 0 .2rem; } p, ul { margin: .25rem 0; }
 .row { gap: .8rem; flex-wrap: nowrap; margin-bottom: .7rem; } .row > * { flex: 1 1 0; }
 .row > figure { flex: 0 0 57mm; }
 h2, h3, h4 { break-after: avoid; } figure, section.row, .warn, li { break-inside: avoid; }
}
"""


def html(said: HandOut, pictures: Pictures) -> str:
    """Return the page as text."""
    titles = said.titles
    parts = [_header(said), _urgency(said), _title(said), _drawing(said, pictures)]
    parts.append(_questions(said))
    if said.muscles:
        parts.append(f"<h2>{escape(titles.muscles)}</h2>{_legend(said)}")
        parts += [_muscle(one, said, pictures) for one in said.muscles]
        parts.append(_paragraph(titles.schematic.capitalize() + ".", "second"))
    parts.append(_paragraph(said.left_out))
    if said.planes or said.attempt_note:
        parts.append(f"<h2>{escape(titles.attempt)}</h2>{_paragraph(said.attempt_note)}")
        parts.append('<div class="row">' + "".join(_plane(one) for one in said.planes) + "</div>")
    if said.habits:
        parts.append("<ul>" + "".join(f"<li>{escape(one)}</li>" for one in said.habits) + "</ul>")
    if said.when:
        parts.append(f"<h2>{escape(titles.when)}</h2>" + "".join(_when(fact) for fact in said.when))
    if said.sure:
        parts.append(f"<h2>{escape(titles.sure)}</h2>{_paragraph(said.sure)}")
    if said.sources:
        # Titles of sources stand in the language of the source.
        found = "".join(f'<li lang="en">{escape(one)}</li>' for one in said.sources)
        parts.append(f'<h2>{escape(titles.sources)}</h2><ul class="second">{found}</ul>')
    parts.append(f"<p><strong>{escape(titles.not_this)}</strong> {escape(said.not_this)}</p>")
    body = "\n".join(part for part in parts if part)
    return (
        f'<!DOCTYPE html>\n<html lang="{said.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(titles.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _header(said: HandOut) -> str:
    clinic = said.clinic
    logo = f'<img alt="" src="data:image/png;base64,{_base64(clinic.logo)}">' if clinic.logo else ""
    lines = "<br>".join(
        escape(line)
        for text in (clinic.name, clinic.address, clinic.contact)
        for line in text.splitlines()
        if line.strip()
    )
    return f'<header>{logo}<p>{lines}</p><p class="day">{escape(said.date)}</p></header>'


def _title(said: HandOut) -> str:
    return f"<h1>{escape(said.titles.title)}</h1>" if said.level not in AT_ONCE else ""


def _urgency(said: HandOut) -> str:
    if not said.urgency:
        return ""
    signs = "".join(
        _paragraph(sign.question) + (f"<p><strong>{escape(sign.advice)}</strong></p>" if sign.advice else "")
        for sign in said.signs
    )
    return f'<section class="warn"><p class="urgent">{escape(said.urgency)}</p>{signs}</section>'


def _drawing(said: HandOut, pictures: Pictures) -> str:
    size = LOOKS[0].drawing
    images = "".join(
        _figure(
            pictures.image(size, Shot(view), _DOTS),
            f"{said.titles.pain}: {pictures.caption(view)}",
        )
        for view in said.views
    )
    facts = "".join(
        f"<dt>{escape(fact.label)}</dt><dd>{escape(fact.text)}</dd>" for fact in (*said.about, *said.facts)
    )
    return f'<h2>{escape(said.titles.marked)}</h2><div class="row">{images}<dl>{facts}</dl></div>'


def _questions(said: HandOut) -> str:
    if not said.asked:
        return _paragraph(said.asked_note)
    groups = "".join(
        f"<p><strong>{escape(asked.urgency)}</strong></p><ul>"
        + "".join(f"<li>{escape(question)}</li>" for question in asked.questions)
        + "</ul>"
        for asked in said.asked
    )
    note = _paragraph(said.asked_note, "second")
    return f'<section class="warn"><h2>{escape(said.titles.questions)}</h2>{groups}{note}</section>'


def _legend(said: HandOut) -> str:
    found = "".join(
        f"<li>{_image(texture(kind, _DOTS), '')}{escape(words)}</li>" for kind, words in legend(said)
    )
    return f'<ul class="legend second">{found}</ul>'


def _muscle(one: Discussed, said: HandOut, pictures: Pictures) -> str:
    image = pictures.image(LOOKS[0].muscle, Shot(one.view, one.choice), _DOTS)
    words = f"{one.name}: {said.titles.here}, {said.titles.spread} ({pictures.caption(one.view)})"
    return (
        f'<section class="row">{_figure(image, words)}<div><h3>{escape(one.name)}</h3>'
        f'<p class="second"><i lang="la">{escape(one.latin)}</i></p>{_paragraph(one.text)}'
        f"{_paragraph(one.sure, 'second')}</div></section>"
    )


def _plane(plane: Plane) -> str:
    tries = "".join(
        f"<h4>{escape(one.name)}</h4>"
        + "".join(_paragraph(caution, "caution") for caution in one.cautions)
        + _paragraph(one.how)
        for one in plane.tries
    )
    return f"<section><h3>{escape(plane.name)}</h3>{tries}</section>"


def _when(fact: Fact) -> str:
    label = f"<strong>{escape(fact.label)}:</strong> " if fact.label else ""
    return f"<p>{label}{escape(fact.text)}</p>"


def _paragraph(text: str, kind: str = "") -> str:
    shown = f' class="{kind}"' if kind else ""
    return f"<p{shown}>{escape(text)}</p>" if text else ""


def _figure(image: QImage, words: str) -> str:
    return f"<figure>{_image(image.convertToFormat(QImage.Format.Format_RGB32), words)}</figure>"


def _image(image: QImage, words: str) -> str:
    return f'<img alt="{escape(words)}" src="data:image/png;base64,{_base64(png(image))}">'


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
