"""Where the bodies of a picture stand: one place for all dates, the same on every machine.

Stress is minimised from several starts, boxes are pushed apart, the best drawing is polished body by body,
and components are packed side by side. Only + - * /, square roots and math.fsum are used, which give the
same bits everywhere, and of `random` only `Random(seed).random()`, whose sequence Python guarantees.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graph.layout.boxes import shapes
from graph.layout.component import TieCounts, arranged, components
from graph.layout.frame import Places, centre, stretch
from graph.layout.pack import packed

_GAP = 24.0


@dataclass(frozen=True, slots=True)
class Body:
    """Something to place: its id, its label (lines parted by newlines), its shape's radius in pixels."""

    id: str
    label: str
    size: float


def positions(
    bodies: Iterable[Body], ties: Iterable[tuple[str, str]], aspect: float = 1.35
) -> dict[str, tuple[float, float]]:
    """The centres of the bodies' shapes by id, in pixels at scale 1, y pointing down.

    Boxes (shape and label, 14 px type) never overlap, and the frame around them is centred on (0, 0) and
    about `aspect` times as wide as high. Ties are unordered pairs of ids; a pair may come often, which draws
    it closer. Ties of a body with itself or with an id that is not among the bodies are left out. The order
    of bodies and of ties does not matter. Raises ValueError for an id given twice, a radius that is negative
    or not finite, and an aspect that is not a positive number.

    The method is Zheng, Pawar and Goodman 2018, "Graph Drawing by Stochastic Gradient Descent", IEEE TVCG
    25(9), 2738-2748, polished after Davidson and Harel 1996, ACM TOG 15(4), 301-331.

    >>> positions([Body("a", "A", 10), Body("b", "B", 10)], [])
    {'a': (-26.0, -10.5), 'b': (26.0, -10.5)}
    """
    ordered = sorted(bodies, key=lambda body: body.id)
    _check(ordered, aspect)
    if not ordered:
        return {}
    counts = tuple(_tie_counts(ordered, ties).items())
    return dict(zip((body.id for body in ordered), _centres(tuple(ordered), counts, aspect), strict=True))


@lru_cache(maxsize=8)
def _centres(
    ordered: tuple[Body, ...], counts: tuple[tuple[tuple[int, int], int], ...], aspect: float
) -> tuple[tuple[float, float], ...]:
    """The centre of each body; kept, since most of what one writes in a case moves nobody."""
    measures = shapes([(body.label, body.size) for body in ordered])
    places = _assembled(ordered, dict(counts), aspect)
    stretch(places, measures, aspect)
    centre(places, measures)
    return tuple((_rounded(x), _rounded(y)) for x, y in zip(places.xs, places.ys, strict=True))


def _check(ordered: Sequence[Body], aspect: float) -> None:
    if not (math.isfinite(aspect) and aspect > 0):
        raise ValueError(f"aspect must be a positive number, not {aspect!r}")
    for body in ordered:
        if not (math.isfinite(body.size) and body.size >= 0):
            raise ValueError(f"size of {body.id!r} must be a number of pixels from 0 up, not {body.size!r}")
    for first, second in pairwise(ordered):
        if first.id == second.id:
            raise ValueError(f"two bodies have the id {first.id!r}")


def _tie_counts(ordered: Sequence[Body], ties: Iterable[tuple[str, str]]) -> TieCounts:
    """How often each pair of bodies is tied, by their places in the order, low before high, sorted."""
    place = {body.id: i for i, body in enumerate(ordered)}
    known = ((place[a], place[b]) for a, b in ties if a != b and a in place and b in place)
    counts = Counter((min(i, j), max(i, j)) for i, j in known)
    return dict(sorted(counts.items()))


def _assembled(ordered: Sequence[Body], counts: TieCounts, aspect: float) -> Places:
    """The places of all bodies, component beside component."""
    parts = components(len(ordered), counts)
    drawings = [_drawing([ordered[i] for i in part], _inner(part, counts), aspect) for part in parts]
    spots = packed([(drawing.width + _GAP, drawing.height + _GAP) for drawing in drawings], aspect)
    whole = Places([0.0] * len(ordered), [0.0] * len(ordered), 0.0, 0.0)
    for part, drawing, (x, y) in zip(parts, drawings, spots, strict=True):
        for i, dx, dy in zip(part, drawing.xs, drawing.ys, strict=True):
            whole.xs[i], whole.ys[i] = x + dx, y + dy
    return whole


def _drawing(bodies: Sequence[Body], counts: TieCounts, aspect: float) -> Places:
    measures = shapes([(body.label, body.size) for body in bodies])
    places = arranged(measures, counts, aspect)
    centre(places, measures)
    return places


def _inner(part: Sequence[int], counts: TieCounts) -> TieCounts:
    """The ties within a component, by the places of its bodies in it."""
    place = {i: k for k, i in enumerate(part)}
    return {(place[i], place[j]): count for (i, j), count in counts.items() if i in place}


def _rounded(pixels: float) -> float:
    """To a tenth of a pixel, and never -0.0."""
    return round(pixels, 1) + 0.0
