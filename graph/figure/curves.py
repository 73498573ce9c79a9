"""Which part of a curve between two actors is seen, and pieces of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

from graph.geometry import Point, point_on

Curve = tuple[Point, Point, Point]
"""A quadratic Bézier curve: start, control point, end."""
Covered = Callable[[Point], bool]

_STEPS = 32
_HALVINGS = 12


def at(curve: Curve, t: float) -> Point:
    """The point of the curve at t in 0..1."""
    return point_on(*curve, t)


def length(curve: Curve) -> float:
    """About the length of a curve: that of eight chords."""
    points = [at(curve, i / 8) for i in range(9)]
    return sum(math.dist(a, b) for a, b in pairwise(points))


def piece(curve: Curve, first: float, last: float) -> Curve:
    """The part of the curve from t = first to t = last, itself a curve.

    >>> piece(((0.0, 0.0), (1.0, 1.0), (2.0, 0.0)), 0, 0.5)
    ((0.0, 0.0), (0.5, 0.5), (1.0, 0.5))
    """
    (x0, y0), (x1, y1), (x2, y2) = curve
    a, b, c = (1 - first) * (1 - last), first + last - 2 * first * last, first * last
    return at(curve, first), (a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2), at(curve, last)


def shortened(curve: Curve, at_start: float, at_end: float) -> Curve:
    """The curve without a stretch of the given length at either end; at least a tenth of it stays."""
    whole = length(curve) or 1.0
    first, last = at_start / whole, 1 - at_end / whole
    if last - first < 0.1:
        return piece(curve, 0.45, 0.55)
    return piece(curve, first, last)


def heading(curve: Curve, back: float) -> float:
    """The angle, in radians, in which the curve reaches its end, judged over the last `back` of it."""
    t = max(0.0, 1 - back / (length(curve) or 1.0))
    (x, y), (end_x, end_y) = at(curve, t), curve[2]
    return math.atan2(end_y - y, end_x - x)


def backwards(curve: Curve) -> Curve:
    """The same curve from its end to its start."""
    start, control, end = curve
    return end, control, start


def beside(curve: Curve, distance: float) -> Curve:
    """About the curve that runs so far beside a gentle one, at its left hand when y points up.

    >>> beside(((0.0, 0.0), (1.0, 0.0), (2.0, 0.0)), 3)
    ((0.0, 3.0), (1.0, 3.0), (2.0, 3.0))
    """
    start, control, end = curve
    return (
        _moved(start, start, control, distance),
        _moved(control, start, end, distance),
        _moved(end, control, end, distance),
    )


def _moved(point: Point, start: Point, end: Point, distance: float) -> Point:
    """The point moved at right angles to the way from start to end."""
    along = math.dist(start, end) or 1.0
    dx, dy = (end[0] - start[0]) / along, (end[1] - start[1]) / along
    return point[0] - dy * distance, point[1] + dx * distance


def uncovered(curve: Curve, at_start: Covered, at_end: Covered) -> Curve:
    """The part of the curve between what covers its start and what covers its end."""
    first = 1 - _entry(backwards(curve), at_start)
    return piece(curve, first, max(first, _entry(curve, at_end)))


def _entry(curve: Curve, covered: Covered) -> float:
    """The least t, from the middle on, at which the curve is under what covers its end."""
    before = 0.5
    for t in _from_the_middle():
        if covered(at(curve, t)):
            return _border(curve, covered, before, t)
        before = t
    return 1.0


def _from_the_middle() -> Iterator[float]:
    return (0.5 + i / (2 * _STEPS) for i in range(_STEPS + 1))


def _border(curve: Curve, covered: Covered, out: float, under: float) -> float:
    for _ in range(_HALVINGS):
        middle = (out + under) / 2
        if covered(at(curve, middle)):
            under = middle
        else:
            out = middle
    return out
