"""Moving single bodies to where the drawing gets better.

The moves of Davidson and Harel 1996, "Drawing Graphs Nicely Using Simulated Annealing", ACM TOG 15(4),
301-331, with their shrinking reach; only those that improve the score are kept, since the drawing to start
from is good already.
"""

from __future__ import annotations

import math
from dataclasses import replace
from random import Random

from graph.layout.frame import Places
from graph.layout.score import Aims, Box, Rest, box, score_of_body, segments, square
from graph.layout.stress import shuffled

_TRIALS = 12
_FIRST_REACH = 0.4
_LAST_REACH = 0.02


def polish(places: Places, aims: Aims, rng: Random, rounds: int) -> None:
    """Give each body `rounds` times the choice of some free spots, ever nearer to its own.

    First links are untangled, then more and more cleared from behind boxes. No overlap arises and no body
    leaves the frame.
    """
    order = list(range(len(places.xs)))
    for done in range(rounds):
        reach = _FIRST_REACH + (_LAST_REACH - _FIRST_REACH) * done / rounds
        stage = replace(aims, severity=aims.severity * (done + 1) / rounds)
        shuffled(order, rng)
        for i in order:
            _settle(i, places, stage, rng, reach)


def _settle(i: int, places: Places, aims: Aims, rng: Random, reach: float) -> None:
    spots = [spot for spot in _spots(i, places, aims, rng, reach) if _within(i, spot, places, aims)]
    others = [(j, *at) for j, at in enumerate(zip(places.xs, places.ys, strict=True)) if j != i]
    boxes = [box(*other, aims.shapes) for other in others]
    spots = [spot for spot in spots if _free(box(i, *spot, aims.shapes), boxes)]
    if not spots:
        return
    lines = segments(places, (tie for tie in aims.ties if i not in tie))
    rest = Rest(lines, boxes, [square(*other, aims.shapes) for other in others])
    best = places.xs[i], places.ys[i]
    least = score_of_body(i, best, places, aims, rest, math.inf)
    for spot in spots:
        here = score_of_body(i, spot, places, aims, rest, least)
        if here < least:
            best, least = spot, here
    places.xs[i], places.ys[i] = best


def _spots(i: int, places: Places, aims: Aims, rng: Random, reach: float) -> list[tuple[float, float]]:
    """Spots around the body, and around the middle of its neighbours."""
    near = aims.neighbours[i]
    x, y = math.fsum(places.xs[j] for j in near), math.fsum(places.ys[j] for j in near)
    middle = x / len(near), y / len(near)
    wide, high = 2 * reach * places.width, 2 * reach * places.height
    return [
        (x + wide * (rng.random() - 0.5), y + high * (rng.random() - 0.5))
        for x, y in [middle] + [(places.xs[i], places.ys[i])] * (_TRIALS - 1)
    ]


def _within(i: int, spot: tuple[float, float], places: Places, aims: Aims) -> bool:
    x, y, half, tall = box(i, *spot, aims.shapes)
    return abs(x) + half <= places.width / 2 and abs(y) + tall <= places.height / 2


def _free(own: Box, boxes: list[Box]) -> bool:
    x, y, half, tall = own
    return not any(abs(x - bx) < half + h and abs(y - by) < tall + t for bx, by, h, t in boxes)
