"""How good a drawing is: links that cross, links behind foreign boxes or labels, lengths that are off.

The criteria are those of Davidson and Harel 1996, "Drawing Graphs Nicely Using Simulated Annealing", ACM TOG
15(4), 301-331; the lengths are judged by the stress of Kamada and Kawai 1989, "An Algorithm for Drawing
General Undirected Graphs", IPL 31(1), 7-15. A lower score is better; the unit is one crossing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.layout.boxes import LABEL_GAP, Shapes
from graph.layout.frame import REACH, Places

Segment = tuple[float, float, float, float]
"""A straight line: x and y of its start, x and y of its end, in pixels."""
Box = tuple[float, float, float, float]
"""The middle of a box, half its width and half its height, in pixels."""

_BEHIND_BOX = 3.0
_BEHIND_SHAPE = 4.0
_BEHIND_OWN_LABEL = 0.3
_TOO_SHORT = 2.0
_STRAIN = 0.4
_AT_THE_RIM = 0.35


@dataclass(frozen=True, slots=True)
class Aims:
    """What the drawing of one component should come near.

    `closeness[i][j]` is one over the distance wanted between i and j, in 1/pixels, 0 for a body and itself.
    Distances are judged as if the frame, `aspect` times as wide as high, were square. `severity`, 0 to 1, is
    how much it counts that a link runs behind a foreign box.
    """

    shapes: Shapes
    ties: Sequence[tuple[int, int]]
    neighbours: Sequence[Sequence[int]]
    closeness: Sequence[Sequence[float]]
    aspect: float
    severity: float = 1.0


@dataclass(frozen=True, slots=True)
class Rest:
    """A drawing without one body: the links that do not end at it, the other bodies' boxes and shapes."""

    segments: Sequence[Segment]
    boxes: Sequence[Box]
    shapes: Sequence[Box]


def closeness(places: Places, tables: Sequence[Sequence[float]]) -> list[list[float]]:
    """One over the wanted distances: path lengths (in no unit) in the scale that suits the places."""
    aspect = places.width / places.height
    linear = square = 0.0
    for i, table in enumerate(tables):
        for j in range(i):
            dx, dy = places.xs[i] - places.xs[j], places.ys[i] - places.ys[j]
            ratio = math.sqrt(dx * dx / aspect + dy * dy * aspect) / table[j]
            linear += ratio
            square += ratio * ratio
    scale = square / linear if linear > 0 else 1.0
    return [[1 / (scale * d) if d > 0 else 0.0 for d in table] for table in tables]


def segments(places: Places, ties: Iterable[tuple[int, int]]) -> list[Segment]:
    """The links as straight lines between the centres of shapes."""
    xs, ys = places.xs, places.ys
    return [(xs[i], ys[i], xs[j], ys[j]) for i, j in ties]


def box(i: int, x: float, y: float, shapes: Shapes) -> Box:
    """The box of body i when the centre of its shape is at x, y."""
    up, down = shapes.up[i], shapes.down[i]
    return x, y + (down - up) / 2, shapes.half[i], (up + down) / 2


def square(i: int, x: float, y: float, shapes: Shapes) -> Box:
    """The square around the shape of body i, half a margin included."""
    return x, y, shapes.up[i], shapes.up[i]


def score(places: Places, aims: Aims) -> float:
    """The score of a whole drawing."""
    lines = segments(places, aims.ties)
    spots = list(enumerate(zip(places.xs, places.ys, strict=True)))
    boxes = [box(i, x, y, aims.shapes) for i, (x, y) in spots]
    squares = [square(i, x, y, aims.shapes) for i, (x, y) in spots]
    total = 0.0
    for place, ((i, j), line) in enumerate(zip(aims.ties, lines, strict=True)):
        ax, ay, bx, by = line
        total += crossings(*line, lines[place + 1 :])
        total += aims.severity * _behind(line, boxes, squares, 2)
        total += _link_faults(i, j, bx - ax, by - ay, aims.shapes)
    twice = math.fsum(_strain(i, places.xs[i], places.ys[i], places, aims) for i in range(len(places.xs)))
    rims = math.fsum(_rim(i, places.xs[i], places.ys[i], places, aims) for i in range(len(places.xs)))
    return total + twice / 2 + rims


def score_of_body(
    i: int, at: tuple[float, float], places: Places, aims: Aims, rest: Rest, limit: float
) -> float:
    """The part of the score that depends on body i, if it stood at `at`; cut short when over `limit`."""
    x, y = at
    total = _strain(i, x, y, places, aims) + _rim(i, x, y, places, aims)
    for j in aims.neighbours[i]:
        if total >= limit:
            return total
        ex, ey = places.xs[j], places.ys[j]
        total += _link_faults(i, j, ex - x, ey - y, aims.shapes)
        total += aims.severity * _behind((x, y, ex, ey), rest.boxes, rest.shapes, 1)
        total += crossings(x, y, ex, ey, rest.segments)
    return total + aims.severity * _in_the_way(i, at, aims.shapes, rest.segments)


def crossings(ax: float, ay: float, bx: float, by: float, lines: Sequence[Segment]) -> int:
    """How many of the lines cross the line from a to b; lines that share an end with it do not."""
    dx, dy = bx - ax, by - ay
    level = ax * dy - ay * dx
    count = 0
    for px, py, qx, qy in lines:
        if (px * dy - py * dx - level) * (qx * dy - qy * dx - level) < 0:
            ex, ey = qx - px, qy - py
            if ((ax - px) * ey - (ay - py) * ex) * ((bx - px) * ey - (by - py) * ex) < 0:
                count += 1
    return count


def boxes_met(ax: float, ay: float, bx: float, by: float, boxes: Sequence[Box]) -> int:
    """How many of the boxes the line from a to b runs through."""
    mx, my, hx, hy = (ax + bx) / 2, (ay + by) / 2, (bx - ax) / 2, (by - ay) / 2
    wide, high = abs(hx), abs(hy)
    count = 0
    for x, y, half, tall in boxes:
        dx, dy = x - mx, y - my
        if (
            -wide - half < dx < wide + half
            and -high - tall < dy < high + tall
            and abs(dx * hy - dy * hx) < half * high + tall * wide
        ):
            count += 1
    return count


def segments_met(frame: Box, lines: Sequence[Segment]) -> int:
    """How many of the lines run through the box."""
    x, y, half, tall = frame
    left, right, top, bottom = x - half, x + half, y - tall, y + tall
    count = 0
    for ax, ay, bx, by in lines:
        if (ax < left and bx < left) or (ax > right and bx > right):
            continue
        if (ay < top and by < top) or (ay > bottom and by > bottom):
            continue
        dx, dy = bx - ax, by - ay
        if abs((x - ax) * dy - (y - ay) * dx) < half * abs(dy) + tall * abs(dx):
            count += 1
    return count


def _behind(line: Segment, boxes: Sequence[Box], squares: Sequence[Box], own: int) -> float:
    """What it costs that a link runs through boxes, or even shapes, besides its `own` ends."""
    hidden = boxes_met(*line, boxes) - own
    if hidden <= 0:
        return 0.0
    return _BEHIND_BOX * hidden + _BEHIND_SHAPE * (boxes_met(*line, squares) - own)


def _in_the_way(i: int, at: tuple[float, float], shapes: Shapes, lines: Sequence[Segment]) -> float:
    """What it costs that links run through the box, or even the shape, of body i at `at`."""
    hidden = segments_met(box(i, *at, shapes), lines)
    if not hidden:
        return 0.0
    return _BEHIND_BOX * hidden + _BEHIND_SHAPE * segments_met(square(i, *at, shapes), lines)


def _link_faults(i: int, j: int, dx: float, dy: float, shapes: Shapes) -> float:
    """What is wrong with a link that goes dx, dy from i to j: too short, or behind its upper end's label."""
    upper = i if dy > 0 else j
    depth = shapes.radius[upper] + LABEL_GAP
    hidden = shapes.label_half[upper] * abs(dy) > depth * abs(dx)
    lack = 1 - math.sqrt(dx * dx + dy * dy) / (shapes.radius[i] + shapes.radius[j] + REACH)
    return (_BEHIND_OWN_LABEL if hidden else 0.0) + (_TOO_SHORT * lack if lack > 0 else 0.0)


def _strain(i: int, x: float, y: float, places: Places, aims: Aims) -> float:
    wide, high = 1 / aims.aspect, aims.aspect
    total = 0.0
    for ox, oy, wanted in zip(places.xs, places.ys, aims.closeness[i], strict=True):
        dx, dy = ox - x, oy - y
        off = 1 - wanted * math.sqrt(dx * dx * wide + dy * dy * high)
        total += off * off
    return _STRAIN * total


def _rim(i: int, x: float, y: float, places: Places, aims: Aims) -> float:
    """What it costs that a body with many neighbours stands far out: its links all come from one side."""
    across, along = 2 * x / places.width, 2 * y / places.height
    return _AT_THE_RIM * len(aims.neighbours[i]) * (across * across + along * along)
