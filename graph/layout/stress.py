"""Distances between bodies, and places that keep them: stress minimised by stochastic gradient descent.

Zheng, Pawar and Goodman 2018, "Graph Drawing by Stochastic Gradient Descent", IEEE TVCG 25(9), 2738-2748:
the full model for small graphs, and for large ones the sparse model of its section 4, after Ortmann, Klimenta
and Brandes 2017, "A Sparse Stress Model", JGAA 21(5), 791-821.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

Terms = list[tuple[int, int, float, float, float]]
"""Spring terms: body i, body j, their ideal distance, and the weights with which i and j follow it."""

Links = list[list[tuple[int, float]]]
"""For each body its neighbours and the ideal length of the link to each."""

_ROOM_PER_TIE = 0.35
_CLOSER = 0.07
_LEAST_PIVOTS = 25
_MOST_PIVOTS = 80
_TERMS_TO_PIVOTS = 50_000
_HALVINGS = 4
_MANY_TERMS = 55_000
_HALVINGS_OF_MANY = 3
_LAST_STEP = 0.1


def links(n: int, ties: Mapping[tuple[int, int], int]) -> Links:
    """The neighbours of bodies 0 to n-1 with the ideal length of each link, in no unit.

    A link is longer the more neighbours its ends have, so that what hangs on a hub finds room to fan out, and
    shorter the more often the pair is tied.
    """
    degree = [0] * n
    for i, j in ties:
        degree[i] += 1
        degree[j] += 1
    result: Links = [[] for _ in range(n)]
    for (i, j), count in sorted(ties.items()):
        crowd = math.sqrt(degree[i]) + math.sqrt(degree[j])
        length = (1 + _ROOM_PER_TIE * crowd) * (1 - _CLOSER * min(count - 1, 3))
        result[i].append((j, length))
        result[j].append((i, length))
    return result


def distances(near: Links, start: int) -> list[float]:
    """The length of the shortest path from one body to every other of its component (Dijkstra)."""
    reached = [math.inf] * len(near)
    reached[start] = 0.0
    queue = [(0.0, start)]
    while queue:
        so_far, i = heapq.heappop(queue)
        if so_far > reached[i]:
            continue
        for j, length in near[i]:
            if so_far + length < reached[j]:
                reached[j] = so_far + length
                heapq.heappush(queue, (so_far + length, j))
    return reached


def full_terms(tables: Sequence[Sequence[float]]) -> Terms:
    """One term for every pair of bodies of a connected graph, given the distances from each body."""
    n = len(tables)
    terms: Terms = []
    for i, ideal in enumerate(tables):
        terms += [(i, j, ideal[j], w := 1 / (ideal[j] * ideal[j]), w) for j in range(i + 1, n)]
    return terms


def sparse_terms(near: Links) -> Terms:
    """One term for every link, and one between every body and every pivot that is not its neighbour.

    A pivot stands for the bodies nearest to it: the other body follows it with the weight of those that are
    less than half as far from the pivot as it is itself. The pivot itself does not follow.

    The more bodies, the fewer pivots, and many terms are gone through less often. So 2,000 bodies take a
    seventh of the time, while the normalised stress of random, clustered and scale-free graphs is at most
    an eighth higher, and of trees a fifth.
    """
    tables, pivots = _pivot_tables(near)
    terms: Terms = [
        (i, j, length, 1 / (length * length), 1 / (length * length))
        for i, neighbours in enumerate(near)
        for j, length in neighbours
        if i < j
    ]
    regions = _regions(tables)
    for pivot, table, region in zip(pivots, tables, regions, strict=True):
        tied = {j for j, _ in near[pivot]} | {pivot}
        terms += _terms_to_pivot(pivot, table, sorted(table[i] for i in region), tied)
    return terms


def _pivot_tables(near: Links) -> tuple[list[list[float]], list[int]]:
    pivot, pivots, tables = 0, [], []
    nearest = [math.inf] * len(near)
    for _ in range(min(_pivots(len(near)), len(near))):
        table = distances(near, pivot)
        pivots.append(pivot)
        tables.append(table)
        nearest = list(map(min, nearest, table))
        pivot = max(range(len(near)), key=nearest.__getitem__)
    return tables, pivots


def _pivots(bodies: int) -> int:
    return max(_LEAST_PIVOTS, min(_MOST_PIVOTS, _TERMS_TO_PIVOTS // bodies))


def _regions(tables: Sequence[Sequence[float]]) -> list[list[int]]:
    regions: list[list[int]] = [[] for _ in tables]
    for i in range(len(tables[0])):
        regions[min(range(len(tables)), key=lambda p: tables[p][i])].append(i)
    return regions


def _terms_to_pivot(pivot: int, table: Sequence[float], region: Sequence[float], tied: set[int]) -> Terms:
    terms: Terms = []
    for i, ideal in enumerate(table):
        if i not in tied:
            share = bisect_right(region, ideal / 2)
            terms.append((i, pivot, ideal, share / (ideal * ideal), 0.0))
    return terms


def shuffled(items: list[Any], rng: Random) -> None:
    """Shuffle in place (Fisher and Yates) with `rng.random` alone, whose sequence Python guarantees."""
    chance = rng.random
    for last in range(len(items) - 1, 0, -1):
        other = int(chance() * (last + 1))
        items[last], items[other] = items[other], items[last]


def descend(n: int, terms: Terms, rng: Random) -> tuple[list[float], list[float]]:
    """Coordinates of n bodies that come near the ideal distances of the terms, in the terms' unit."""
    reach = max((term[2] for term in terms), default=1.0)
    xs = [reach * (rng.random() - 0.5) for _ in range(n)]
    ys = [reach * (rng.random() - 0.5) for _ in range(n)]
    order = list(terms)
    for step in _steps(terms):
        shuffled(order, rng)
        _round(xs, ys, order, step)
    return xs, ys


def _steps(terms: Terms) -> list[float]:
    weights = [w for term in terms for w in term[3:] if w > 0] or [1.0]
    first, last = 1 / min(weights), _LAST_STEP / max(weights)
    ratio = last / first
    halvings = _HALVINGS_OF_MANY if len(terms) > _MANY_TERMS else _HALVINGS
    for _ in range(halvings):
        ratio = math.sqrt(ratio)
    steps = [first]
    for _ in range(2**halvings):
        steps.append(steps[-1] * ratio)
    return steps


def _round(xs: list[float], ys: list[float], terms: Terms, step: float) -> None:
    """Bring every pair of bodies nearer to its distance, one term after the other.

    Written out, and without calls, since most of a layout's time is spent here.
    """
    for i, j, ideal, weight_i, weight_j in terms:
        dx, dy = xs[i] - xs[j], ys[i] - ys[j]
        apart = math.sqrt(dx * dx + dy * dy) or 1e-9
        pull = (apart - ideal) / (2 * apart)
        share = weight_i * step
        share_i = pull if share > 1.0 else share * pull
        xs[i] -= share_i * dx
        ys[i] -= share_i * dy
        if weight_j:
            share = weight_j * step
            share_j = pull if share > 1.0 else share * pull
            xs[j] += share_j * dx
            ys[j] += share_j * dy
