"""An edge's line, its heads and its letter as artists."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.artist import Artist

from graph.figure import curves
from graph.figure.curves import Curve
from graph.figure.ink import Type, halo, line, polygon, stroke, words
from graph.figure.shapes import HEADS, turned
from graph.geometry import Point
from graph.palette import BAND, BAND_OPACITY, BAND_WIDTH, DASHES, LIGHT, STROKES
from graph.text_width import text_width

HEAD = 10.5
"""Length of an ordinary arrow's head, in pixels at scale 1."""

LETTER = 11.0
"""Height of a letter's type, in pixels at scale 1."""
_BOLDER = 1.12
_HALO = 2.0
_FAINT = 0.4
_ONE_OF_TWO = 0.34
"""The share of a double line's width that each of its lines takes."""
_SCALES = {"thin": 0.8, "normal": 1.0, "thick": 1.25, "double": 1.25}
"""How much larger than an ordinary one the head of a line is."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look of an edge: names of the palette, and whether it is drawn fainter."""

    colour: str
    dash: str
    head: str
    tail: str
    faint: bool = False
    stroke: str = "normal"
    lit: bool = False

    @property
    def alpha(self) -> float:
        """How opaque the edge is, 0..1."""
        return _FAINT if self.faint else 1.0

    @property
    def width(self) -> float:
        """The width of the line, of both together where there are two, in pixels at scale 1."""
        return STROKES[self.stroke]

    @property
    def head_size(self) -> float:
        """The length of an arrow's head, in pixels at scale 1."""
        return HEAD * _SCALES[self.stroke]


def drawn(curve: Curve, look: Look, pixel: float) -> list[Artist]:
    """The line and heads of an edge along a curve whose ends it touches; `pixel` is one in points."""
    size = look.head_size * pixel
    body = curves.shortened(curve, _back(look.tail) * size, _back(look.head) * size)
    heads = [
        _head(name, way, look, pixel)
        for name, way in ((look.head, curve), (look.tail, curves.backwards(curve)))
        if name != "none"
    ]
    return [*_band(body, look, pixel), *_lines(body, look, pixel), *heads]


def letter(text: str, centre: Point, colour: str, pixel: float) -> list[Artist]:
    """The letter of an edge around a point, with its halo; nothing when there is no letter."""
    if not text:
        return []
    face = Type(LETTER * pixel, LIGHT.colours[colour], bold=True, anchor="center")
    point = (centre[0], centre[1] + 0.37 * face.size)
    return [halo(text, point, face, _HALO * pixel), words(text, point, face)]


def letter_reach(text: str, pixel: float) -> tuple[float, float]:
    """Half the width and half the height of what a letter and its halo need, in points."""
    least = LETTER * 0.5
    wide = text_width(text, LETTER) * _BOLDER / 2
    return (max(least, wide) + _HALO) * pixel, (least + _HALO) * pixel


def _band(body: Curve, look: Look, pixel: float) -> list[Artist]:
    return [line(body, LIGHT.colours[BAND], BAND_WIDTH * pixel, (), BAND_OPACITY)] if look.lit else []


def _lines(body: Curve, look: Look, pixel: float) -> list[Artist]:
    colour = LIGHT.colours[look.colour]
    dashes = [length * pixel for length in DASHES[look.dash]]
    width = look.width * pixel
    if look.stroke != "double":
        return [line(body, colour, width, dashes, look.alpha)]
    one = _ONE_OF_TWO * width
    aside = (width - one) / 2
    return [line(curves.beside(body, way), colour, one, dashes, look.alpha) for way in (aside, -aside)]


def _back(name: str) -> float:
    return HEADS[name].back if name != "none" else 0.0


def _head(name: str, curve: Curve, look: Look, pixel: float) -> Artist:
    head, size, colour = HEADS[name], look.head_size * pixel, LIGHT.colours[look.colour]
    corners = turned(head.corners, curve[2], curves.heading(curve, 0.8 * size), size)
    if head.closed:
        return polygon(corners, colour, "none", 0, look.alpha)
    return stroke(corners, colour, min(look.width, STROKES["normal"]) * pixel, look.alpha)
