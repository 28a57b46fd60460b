# SPDX-License-Identifier: Apache-2.0
"""The shapes of a picture and the plain SVG text they become."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

LAYERS = ("outline", "bones", "muscles", "regions")


@dataclass(frozen=True)
class Shape:
    """One path: ``d`` uses absolute ``M L C Q Z`` in millimetres of its view, and is never empty.

    ``attributes`` holds further attributes by name, such as ``data-depth`` or ``stroke-width``.
    """

    id: str
    title: str
    d: str
    fill: str = "none"
    stroke: str = "none"
    attributes: Mapping[str, str] = field(default_factory=dict)

    def element(self) -> str:
        """Return the path as one line of SVG."""
        more = "".join(f" {name}={quoteattr(value)}" for name, value in self.attributes.items())
        title = f"<title>{escape(self.title)}</title>" if self.title else ""
        start = f'<path id="{self.id}" d="{self.d}" fill="{self.fill}" stroke="{self.stroke}"{more}'
        return f"{start}>{title}</path>" if title else f"{start}/>"


def document(width: float, height: float, layers: Mapping[str, Sequence[Shape]]) -> str:
    """Return a whole SVG file with one group a layer; ``ValueError`` on an empty path or unknown layer."""
    unknown = set(layers) - set(LAYERS)
    if unknown:
        raise ValueError(f"unknown layers: {sorted(unknown)}")
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}">'
    ]
    for layer in LAYERS:
        lines.append(f'<g id="{layer}">')
        lines.extend(_elements(layers.get(layer, ())))
        lines.append("</g>")
    lines.append("</svg>\n")
    return "\n".join(lines)


def _elements(shapes: Iterable[Shape]) -> Iterable[str]:
    for shape in shapes:
        if not shape.d:
            raise ValueError(f"{shape.id}: empty path")
        yield shape.element()
