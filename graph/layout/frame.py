"""Boxes around bodies and the frame they share: turning, fitting, pushing apart.

Every body owns a box: its shape, the label below it, half a margin all round. Coordinates are those of the
centre of its shape, in pixels at scale 1, y down; a frame is centred on (0, 0).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

MARGIN = 8.0
"""Least distance between the boxes of two bodies, in pixels."""
LINE_HEIGHT = 17.0
"""Height of one line of a label, in pixels."""
LABEL_GAP = 4.0
"""Distance between a shape and its label, in pixels."""
REACH = 45.0
"""Length that a link should show between the borders of two shapes, in pixels."""

_EVEN = 0.5
_PATIENCE = 14
_GROWTH = 1.02
_SLACK = 0.01
_WIDE = 0.8


@dataclass(frozen=True, slots=True)
class Shapes:
    """The bodies' measures, one list entry a body, in pixels: margins are included in half, up and down."""

    radius: Sequence[float]
    half: Sequence[float]
    up: Sequence[float]
    down: Sequence[float]

    @property
    def area(self) -> float:
        """The area of all boxes, in square pixels."""
        return math.fsum(2 * h * (u + d) for h, u, d in zip(self.half, self.up, self.down, strict=True))


@dataclass(slots=True)
class Places:
    """Where the bodies are, and how large the frame is that holds their boxes."""

    xs: list[float]
    ys: list[float]
    width: float
    height: float

    def copy(self) -> Places:
        """The same places, to be changed freely."""
        return Places(list(self.xs), list(self.ys), self.width, self.height)

    def scale(self, factor: float) -> None:
        """Move all centres, and the frame, away from or towards the middle."""
        self.xs = [x * factor for x in self.xs]
        self.ys = [y * factor for y in self.ys]
        self.width *= factor
        self.height *= factor


def fitted(xs: Sequence[float], ys: Sequence[float], width: float, height: float) -> Places:
    """Turn the drawing so that it lies along the frame, then stretch it evenly over width and height."""
    along, across = _turned(xs, ys)
    return Places(_spread(along, width), _spread(across, height), width, height)


def _turned(xs: Sequence[float], ys: Sequence[float]) -> tuple[list[float], list[float]]:
    n = len(xs)
    mx, my = math.fsum(xs) / n, math.fsum(ys) / n
    xx = math.fsum((x - mx) * (x - mx) for x in xs)
    yy = math.fsum((y - my) * (y - my) for y in ys)
    xy = math.fsum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    half = (xx - yy) / 2
    c, s = half + math.sqrt(half * half + xy * xy), xy
    norm = math.sqrt(c * c + s * s)
    c, s = (c / norm, s / norm) if norm > 0 else (0.0, 1.0)
    along = [c * (x - mx) + s * (y - my) for x, y in zip(xs, ys, strict=True)]
    across = [c * (y - my) - s * (x - mx) for x, y in zip(xs, ys, strict=True)]
    return along, across


def _spread(values: list[float], extent: float) -> list[float]:
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    places = [0.0] * len(values)
    for rank, i in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        even = (rank + 0.5) / len(values) - 0.5
        true = (values[i] - low) / span - 0.5
        places[i] = extent * (_EVEN * even + (1 - _EVEN) * true)
    return places


def separate(
    places: Places, shapes: Shapes, ties: Sequence[tuple[int, int]], patience: int = _PATIENCE
) -> None:
    """Push boxes apart until none overlap and all lie in the frame; the frame grows when they do not find room.

    Each pass moves every overlapping pair apart along the axis of least overlap, and lengthens links that are
    shorter than REACH. After `patience` passes the whole drawing is scaled up a little, again and again, so
    that the end is always reached.
    """
    passes = 0
    while True:
        if passes % patience == patience - 1:
            places.scale(_GROWTH)
        if passes < 8 * patience:
            _stretch(places, shapes, ties)
        _clamp(places, shapes)
        if _push(places, shapes) == 0:
            return
        passes += 1


def _stretch(places: Places, shapes: Shapes, ties: Sequence[tuple[int, int]]) -> None:
    xs, ys, radius = places.xs, places.ys, shapes.radius
    for i, j in ties:
        dx, dy = xs[j] - xs[i], ys[j] - ys[i]
        apart = math.sqrt(dx * dx + dy * dy) or 1e-9
        lack = radius[i] + radius[j] + REACH - apart
        if lack > 0:
            share = lack / (2 * apart)
            xs[i] -= share * dx
            ys[i] -= share * dy
            xs[j] += share * dx
            ys[j] += share * dy


def _clamp(places: Places, shapes: Shapes) -> None:
    right, bottom = places.width / 2, places.height / 2
    for i, half in enumerate(shapes.half):
        places.xs[i] = max(half - right, min(right - half, places.xs[i]))
        places.ys[i] = max(shapes.up[i] - bottom, min(bottom - shapes.down[i], places.ys[i]))


def _push(places: Places, shapes: Shapes) -> int:
    """One pass over all pairs of boxes that meet, from top to bottom; returns how many it moved."""
    xs, ys, half, up, down = places.xs, places.ys, shapes.half, shapes.up, shapes.down
    order = sorted(range(len(xs)), key=lambda i: (ys[i] - up[i], i))
    moved = 0
    for a, i in enumerate(order):
        for j in order[a + 1 :]:
            if ys[j] - up[j] >= ys[i] + down[i]:
                break
            dx = xs[j] - xs[i]
            over_x = half[i] + half[j] - abs(dx)
            if over_x <= 0:
                continue
            over_y = min(ys[i] + down[i], ys[j] + down[j]) - max(ys[i] - up[i], ys[j] - up[j])
            if over_y <= 0:
                continue
            moved += 1
            if over_x * _WIDE < over_y:
                shift = (over_x / 2 + _SLACK) * (1 if dx >= 0 else -1)
                xs[i] -= shift
                xs[j] += shift
            else:
                shift = (over_y / 2 + _SLACK) * (1 if ys[j] >= ys[i] else -1)
                ys[i] -= shift
                ys[j] += shift
    return moved
