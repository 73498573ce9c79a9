"""Components of a drawing side by side, none on top of another."""

from __future__ import annotations

import math
from collections.abc import Sequence

Size = tuple[float, float]
"""Width and height, in pixels."""
Spot = tuple[float, float]
"""The middle of a rectangle, in pixels."""

_WIDTHS = 60
_Shelf = list[list[int]]


def packed(sizes: Sequence[Size], aspect: float) -> list[Spot]:
    """Where the middles of rectangles go so that they fill a frame of about the aspect, centred on (0, 0).

    Rectangles stand on shelves, the highest first; low ones are stacked beside a high one. Of some widths
    of shelf the one is taken whose frame is the smallest. Sizes are to include the gap between rectangles.

    >>> packed([(40, 20), (40, 20)], 1)
    [(0.0, -10.0), (0.0, 10.0)]
    """
    order = sorted(range(len(sizes)), key=lambda k: (-sizes[k][1], k))
    trials = [_shelves(sizes, order, limit) for limit in _limits(sizes)]
    return _spots(sizes, min(trials, key=lambda shelves: _extent(sizes, shelves, aspect)))


def _limits(sizes: Sequence[Size]) -> list[float]:
    widest = max(width for width, _ in sizes)
    total = math.fsum(width for width, _ in sizes)
    return [widest + (total - widest) * step * step / (_WIDTHS * _WIDTHS) for step in range(_WIDTHS + 1)]


def _shelves(sizes: Sequence[Size], order: Sequence[int], limit: float) -> list[_Shelf]:
    """Shelves no wider than `limit`, each of columns from left to right, each of rectangles from the top."""
    shelves: list[_Shelf] = []
    room = left = 0.0
    for k in order:
        width, height = sizes[k]
        if height <= room:
            shelves[-1][-1].append(k)
            room -= height
            continue
        if shelves and width <= left:
            shelves[-1].append([k])
        else:
            shelves.append([[k]])
            left = limit
        left -= width
        room = _height(sizes, shelves[-1]) - height
    return shelves


def _height(sizes: Sequence[Size], shelf: _Shelf) -> float:
    return sizes[shelf[0][0]][1]


def _width(sizes: Sequence[Size], column: Sequence[int]) -> float:
    return max(sizes[k][0] for k in column)


def _extent(sizes: Sequence[Size], shelves: Sequence[_Shelf], aspect: float) -> float:
    """The height of the smallest frame of this aspect that holds the shelves."""
    widest = max(math.fsum(_width(sizes, column) for column in shelf) for shelf in shelves)
    return max(widest / aspect, math.fsum(_height(sizes, shelf) for shelf in shelves))


def _spots(sizes: Sequence[Size], shelves: Sequence[_Shelf]) -> list[Spot]:
    spots = [(0.0, 0.0)] * len(sizes)
    top = -math.fsum(_height(sizes, shelf) for shelf in shelves) / 2
    for shelf in shelves:
        left = -math.fsum(_width(sizes, column) for column in shelf) / 2
        for column in shelf:
            width, y = _width(sizes, column), top
            for k in column:
                spots[k] = (left + width / 2, y + sizes[k][1] / 2)
                y += sizes[k][1]
            left += width
        top += _height(sizes, shelf)
    return spots
