"""An edge's line, its heads and its letter as artists."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.artist import Artist

from graph.figure import curves
from graph.figure.curves import Curve
from graph.figure.ink import Type, halo, line, polygon, stroke, words
from graph.figure.shapes import HEADS, turned
from graph.geometry import Point
from graph.palette import DASHES, LIGHT

WIDTH = 1.7
"""Width of an edge's line, in pixels at scale 1."""
HEAD = 10.5
"""Length of an arrow's head, in pixels at scale 1."""

_LETTER = 11.0
_HALO = 2.0
_FAINT = 0.4


@dataclass(frozen=True, slots=True)
class Look:
    """The look of an edge: names of the palette, and whether it is drawn fainter."""

    colour: str
    dash: str
    head: str
    tail: str
    faint: bool = False

    @property
    def alpha(self) -> float:
        """How opaque the edge is, 0..1."""
        return _FAINT if self.faint else 1.0


def drawn(curve: Curve, look: Look, pixel: float) -> list[Artist]:
    """The line and heads of an edge along a curve whose ends it touches; `pixel` is one in points."""
    size = HEAD * pixel
    colour = LIGHT.colours[look.colour]
    body = curves.shortened(curve, _back(look.tail) * size, _back(look.head) * size)
    dashes = [length * pixel for length in DASHES[look.dash]]
    heads = [
        _head(name, way, look, pixel)
        for name, way in ((look.head, curve), (look.tail, curves.backwards(curve)))
        if name != "none"
    ]
    return [line(body, colour, WIDTH * pixel, dashes, look.alpha), *heads]


def letter(text: str, centre: Point, colour: str, pixel: float) -> list[Artist]:
    """The letter of an edge's type around a point, with its halo; nothing when there is no letter."""
    if not text:
        return []
    face = Type(_LETTER * pixel, LIGHT.colours[colour], bold=True, anchor="center")
    point = (centre[0], centre[1] + 0.37 * face.size)
    return [halo(text, point, face, _HALO * pixel), words(text, point, face)]


def letter_reach(pixel: float) -> float:
    """Half the side of the square that a letter and its halo need, in points."""
    return (_LETTER * 0.5 + _HALO) * pixel


def _back(name: str) -> float:
    return HEADS[name].back if name != "none" else 0.0


def _head(name: str, curve: Curve, look: Look, pixel: float) -> Artist:
    head, size, colour = HEADS[name], HEAD * pixel, LIGHT.colours[look.colour]
    corners = turned(head.corners, curve[2], curves.heading(curve, 0.8 * size), size)
    if head.closed:
        return polygon(corners, colour, "none", 0, look.alpha)
    return stroke(corners, colour, WIDTH * pixel, look.alpha)
