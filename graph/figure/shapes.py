"""Outlines of actors and of what stands at the ends of edges, as plain points.

The shapes are those of vis-network 9.1.2 (`shapes.js`), so that print and screen agree.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.geometry import Point

Outline = tuple[Point, ...]

_CIRCLE_CORNERS = 32


def outline(shape: str, radius: float) -> Outline:
    """The corners of a shape around (0, 0), y down. Raises KeyError when there is no such shape.

    >>> outline("diamond", 2)
    ((0.0, 2.0), (2.0, 0.0), (0.0, -2.0), (-2.0, 0.0))
    """
    return tuple((x * radius, y * radius) for x, y in _OUTLINES[shape])


def hull(shape: str, radius: float) -> Outline:
    """The convex outline around a shape: that of a star joins its five tips."""
    corners = outline(shape, radius)
    return corners[::2] if shape == "star" else corners


def _ring(corners: int, radius: float = 1.0) -> Outline:
    turns = (2 * math.pi * i / corners for i in range(corners))
    return tuple((radius * math.cos(turn), radius * math.sin(turn)) for turn in turns)


def _star() -> Outline:
    reach, sink = 0.82, 0.082
    turns = ((math.pi * i / 5, reach * (0.5 if i % 2 else 1.3)) for i in range(10))
    return tuple((far * math.sin(turn), sink - far * math.cos(turn)) for turn, far in turns)


def _triangle(up: float) -> Outline:
    side, drop = 1.15, 0.275 * 1.15
    inner, height = side * math.sqrt(3) / 3, side * math.sqrt(3)
    corners = ((0.0, -(height - inner)), (side, inner), (-side, inner))
    return tuple((x, up * (y + drop)) for x, y in corners)


_OUTLINES: Mapping[str, Outline] = MappingProxyType(
    {
        "dot": _ring(_CIRCLE_CORNERS),
        "square": ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)),
        "diamond": ((0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)),
        "hexagon": _ring(6),
        "star": _star(),
        "triangle": _triangle(1),
        "triangleDown": _triangle(-1),
    }
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at an end of an edge: corners with the tip at (0, 0) looking along x, in units of its size.

    The line stops `back` before the tip. A head that is not `closed` is a stroke.
    """

    corners: Outline
    back: float
    closed: bool = True


HEADS: Mapping[str, Head] = MappingProxyType(
    {
        "arrow": Head(((0, 0), (-1, 0.42), (-0.88, 0), (-1, -0.42)), 0.88),
        "vee": Head(((-0.85, 0.5), (0, 0), (-0.85, -0.5)), 0.1, closed=False),
        "bar": Head(((0, 0.6), (0, -0.6), (-0.24, -0.6), (-0.24, 0.6)), 0.2),
        "circle": Head(tuple((x - 0.36, y) for x, y in _ring(20, 0.36)), 0.7),
        "diamond": Head(((0, 0), (-0.55, 0.4), (-1.1, 0), (-0.55, -0.4)), 1.05),
        "box": Head(((0, 0.34), (0, -0.34), (-0.68, -0.34), (-0.68, 0.34)), 0.66),
    }
)
"""Every head of `graph.palette.HEADS` but "none"."""


def turned(corners: Outline, tip: Point, angle: float, size: float) -> Outline:
    """The corners with their (0, 0) moved to the tip, turned by the angle (radians) and sized."""
    c, s = size * math.cos(angle), size * math.sin(angle)
    return tuple((tip[0] + x * c - y * s, tip[1] + x * s + y * c) for x, y in corners)


def inside(corners: Outline) -> Callable[[Point], bool]:
    """A test whether a point lies within a convex outline, its border included."""
    sides = tuple(zip(corners, (*corners[1:], corners[0]), strict=True))

    def test(point: Point) -> bool:
        x, y = point
        crosses = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for (ax, ay), (bx, by) in sides]
        return min(crosses) >= 0 or max(crosses) <= 0

    return test
