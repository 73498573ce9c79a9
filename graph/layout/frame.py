"""The frame that boxes share: turning and fitting a drawing to it, pushing boxes apart in it.

Coordinates are those of the centre of a body's shape, in pixels at scale 1, y down; a frame is centred on
(0, 0).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from graph.layout.boxes import Shapes, bounds

REACH = 45.0
"""Length that a link should show between the borders of two shapes, in pixels."""

_CORRIDOR = 72.0
_EVEN = 0.5
_FLAT = 1e-6
_GROWTH = 1.02
_SLACK = 0.01
_WIDE = 0.8
_MOST_STRETCH = 1.3


def frame_size(shapes: Shapes, aspect: float) -> tuple[float, float]:
    """Width and height in pixels of a frame of the aspect in which the boxes have a corridor all round."""
    area = math.fsum(
        (2 * half + _CORRIDOR) * (up + down + _CORRIDOR)
        for half, up, down in zip(shapes.half, shapes.up, shapes.down, strict=True)
    )
    widest = 2 * max(shapes.half)
    highest = max(up + down for up, down in zip(shapes.up, shapes.down, strict=True))
    width = max(math.sqrt(area * aspect), widest, highest * aspect)
    return width, width / aspect


@dataclass(slots=True)
class Places:
    """Where the bodies are, and how large the frame is that holds their boxes."""

    xs: list[float]
    ys: list[float]
    width: float
    height: float

    def scale(self, factor: float) -> None:
        """Move all centres, and the frame, away from or towards the middle."""
        self.xs = [x * factor for x in self.xs]
        self.ys = [y * factor for y in self.ys]
        self.width *= factor
        self.height *= factor


def fitted(xs: Sequence[float], ys: Sequence[float], width: float, height: float) -> Places:
    """Turn the drawing so that it lies along the frame, then stretch it evenly over width and height."""
    along, across = _turned(xs, ys)
    least = _FLAT * (max(along) - min(along))
    return Places(_spread(along, width, least), _spread(across, height, least), width, height)


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


def _spread(values: list[float], extent: float, least: float) -> list[float]:
    low, high = min(values), max(values)
    span = high - low
    if span <= least:
        return [0.0] * len(values)
    places = [0.0] * len(values)
    for rank, i in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        even = (rank + 0.5) / len(values) - 0.5
        true = (values[i] - low) / span - 0.5
        places[i] = extent * (_EVEN * even + (1 - _EVEN) * true)
    return places


def centre(places: Places, shapes: Shapes) -> None:
    """Shrink the frame to what the boxes cover, and move its middle to (0, 0)."""
    left, right, top, bottom = bounds(places.xs, places.ys, shapes)
    places.xs = [x - (left + right) / 2 for x in places.xs]
    places.ys = [y - (top + bottom) / 2 for y in places.ys]
    places.width, places.height = right - left, bottom - top


def stretch(places: Places, shapes: Shapes, aspect: float) -> None:
    """Draw centres apart along one axis towards the aspect, within reason; no overlap can arise from it."""
    left, right, top, bottom = bounds(places.xs, places.ys, shapes)
    factor = aspect * (bottom - top) / (right - left)
    across, along = min(max(factor, 1.0), _MOST_STRETCH), min(max(1 / factor, 1.0), _MOST_STRETCH)
    places.xs = [x * across for x in places.xs]
    places.ys = [y * along for y in places.ys]


def separate(places: Places, shapes: Shapes, ties: Sequence[tuple[int, int]], patience: int) -> None:
    """Push boxes apart until none overlap and all lie in the frame, which grows when they do not find room.

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


def parted(places: Places, shapes: Shapes, passes: int) -> bool:
    """Push boxes apart in a frame that does not grow; whether so many passes were enough."""
    for _ in range(passes):
        _clamp(places, shapes)
        if _push(places, shapes) == 0:
            return True
    return False


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
        x, bottom, wide = xs[i], ys[i] + down[i], half[i]
        for j in order[a + 1 :]:
            if ys[j] - up[j] >= bottom:
                break
            dx = xs[j] - x
            if abs(dx) >= wide + half[j]:
                continue
            over_x = wide + half[j] - abs(dx)
            over_y = min(bottom, ys[j] + down[j]) - max(ys[i] - up[i], ys[j] - up[j])
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
            x, bottom = xs[i], ys[i] + down[i]
    return moved
