"""The curves between actors, as vis-network draws them.

vis-network's "curvedCW" and "curvedCCW" edges are quadratic Bézier curves whose control point follows from
the ends and a roundness (vis-network 9.1.2, `BezierEdgeStatic._getViaCoordinates`).
The figure draws the same curves from the same numbers, so that print and screen agree.
"""

from __future__ import annotations

import math

Point = tuple[float, float]


def control_point(source: Point, target: Point, bend: float) -> Point:
    """The control point of the curve from source to target.

    `bend` is the roundness, positive for curvedCW, negative for curvedCCW, 0 for the middle of the line.

    >>> control_point((0, 0), (10, 0), 0)
    (5.0, 0.0)
    """
    dx, dy = target[0] - source[0], target[1] - source[1]
    if bend == 0:
        return (source[0] + dx / 2, source[1] + dy / 2)
    reach = (abs(bend) / 2 + 0.5) * math.hypot(dx, dy)
    angle = math.atan2(-dy, dx) + (bend / 2 + 0.5) * math.pi
    return (source[0] + reach * math.sin(angle), source[1] + reach * math.cos(angle))


def point_on(source: Point, control: Point, target: Point, t: float) -> Point:
    """The point of the quadratic Bézier curve at t in 0..1."""
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
    return (a * source[0] + b * control[0] + c * target[0], a * source[1] + b * control[1] + c * target[1])
