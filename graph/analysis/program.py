"""The best split of a densely knit signed network in two, as an integer program. The only import of scipy.

A split frustrates a pair of every negative cycle, and whatever pairs meet all negative cycles are enough: the
frustration index is the least number of such pairs. Cycles are added as the solution breaks them, after
Grötschel and Pulleyblank 1981, "Weakly Bipartite Graphs and the Max-Cut Problem", Operations Research Letters
1(1), 23-27, until the bound meets the best split that is known. Where whole numbers do not come by
themselves, the program of Aref, Mason and Wilson 2020, "A Modeling and Computational Study of the Frustration
Index in Signed Networks", Networks 75(1), 95-110, with these cycles on top, asks HiGHS for a better split
than the one that is known.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from graph.analysis.elimination import Sides

_INFEASIBLE = 2
_LEAST_TIME = 0.05
_TINY = 1e-6

Cycle = tuple[int, ...]
"""The places of some pairs of which a split frustrates at least one."""

Row = tuple[dict[int, float], float]
"""Coefficients by variable, and what their sum must at least be."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best split found, its frustrated pairs, and the least that there may be."""

    sides: Sides
    value: int
    at_least: int


class Program:
    """The program of one block of a network, whose edges have a `sign`.

    `actors` and `pairs` are in a fixed order; the first actor stands on side 0, since a split and its mirror
    image are the same.
    """

    def __init__(self, block: nx.Graph, until: float) -> None:
        self._actors = sorted(block, key=lambda actor: (-block.degree(actor), actor))
        self._place = {actor: n for n, actor in enumerate(self._actors)}
        self._pairs = [(self._place[u], self._place[v], sign) for u, v, sign in block.edges(data="sign")]
        self._cycles = dict.fromkeys(_triangles(block, self._pairs, self._actors))
        self._until = until

    def solved(self, good: Sides, at_least: int = 0) -> Found:
        """The best split, by way of one that is known to be good and of what is known to be the least."""
        best = good
        value = self._frustrated(best)
        while at_least < value and not self._late():
            bound, met = self._relaxed()
            at_least = max(at_least, math.ceil(bound - _TINY))
            new = [] if met is None else [one for one in self._broken_cycles(met) if one not in self._cycles]
            if not new:
                break
            self._cycles |= dict.fromkeys(new)
        while at_least < value and not self._late():
            result = self._milp(self._fewer_than(value))
            if result.x is None:
                at_least = value if result.status == _INFEASIBLE else at_least
                break
            best = self._sides(result.x)
            value = self._frustrated(best)
            at_least = max(at_least, math.ceil((result.mip_dual_bound or 0) - _TINY))
        return Found(best, value, at_least)

    def is_only(self, found: Found) -> bool | None:
        """Whether no split is as good as the best; None when the time was too short to know."""
        if self._moves_freely(found.sides):
            return False
        if self._late():
            return None
        sides = found.sides
        chosen = {n: 1.0 - 2.0 * (sides[actor] ^ sides[self._actors[0]]) for actor, n in self._place.items()}
        another = (chosen, 1.0 - sum(one < 0 for one in chosen.values()))
        result = self._milp([another, *self._fewer_than(found.value + 1)])
        if result.status == _INFEASIBLE:
            return True
        return None if result.x is None else False

    def _late(self) -> bool:
        return time.monotonic() >= self._until

    def _frustrated(self, sides: Sides) -> int:
        side = [sides[actor] for actor in self._actors]
        return sum((side[u] == side[v]) is (sign < 0) for u, v, sign in self._pairs)

    def _moves_freely(self, sides: Sides) -> bool:
        """Whether somebody could change side alone at no cost."""
        balance = [0] * len(self._actors)
        for u, v, sign in self._pairs:
            held = (sides[self._actors[u]] == sides[self._actors[v]]) is (sign > 0)
            for end in (u, v):
                balance[end] += 1 if held else -1
        return 0 in balance

    def _relaxed(self) -> tuple[float, np.ndarray | None]:
        """The bound of the cycles that are known, and how far each pair is frustrated in it.

        No bound and None where the time was too short.
        """
        rows = [(dict.fromkeys(cycle, 1.0), 1.0) for cycle in self._cycles]
        if not rows:
            return 0.0, np.zeros(len(self._pairs))
        A, least = _matrix(rows, len(self._pairs))
        result = linprog(
            np.ones(len(self._pairs)),
            A_ub=-A,
            b_ub=-least,
            bounds=(0, 1),
            method="highs",
            options={"time_limit": self._time_left()},
        )
        return (float(result.fun), result.x) if result.success else (0.0, None)

    def _broken_cycles(self, frustrated: np.ndarray) -> Iterable[Cycle]:
        """Negative cycles of which the solution meets less than one pair.

        A walk from an actor to its mirror image, where negative pairs cross over, is a negative closed walk.
        """
        n, weight = len(self._actors), np.maximum(frustrated, 0) + _TINY / 10
        u, v, sign = (np.array(part) for part in zip(*self._pairs, strict=True))
        cross = np.where(sign < 0, n, 0)
        ends = [np.concatenate([u, u + n]), np.concatenate([v + cross, v + n - cross])]
        graph = csr_array((np.tile(weight, 2), ends), shape=(2 * n, 2 * n))
        far, before = dijkstra(graph, directed=False, indices=range(n), return_predecessors=True)
        between = {frozenset(pair[:2]): k for k, pair in enumerate(self._pairs)}
        for start in np.flatnonzero(far[np.arange(n), np.arange(n) + n] < 1 - _TINY * 100):
            walk = [int(start) + n]
            while walk[-1] != start:
                walk.append(int(before[start, walk[-1]]))
            yield tuple(sorted({between[frozenset((a % n, b % n))] for a, b in pairwise(walk)}))

    def _fewer_than(self, value: int) -> list[Row]:
        places = range(len(self._actors), len(self._actors) + len(self._pairs))
        return [(dict.fromkeys(places, -1.0), 1.0 - value)]

    def _milp(self, extra: list[Row]) -> Any:
        n, m = len(self._actors), len(self._pairs)
        cycles: list[Row] = [({n + k: 1.0 for k in cycle}, 1.0) for cycle in self._cycles]
        A, least = _matrix([*self._pair_rows(), *cycles, *extra], n + m)
        upper = np.ones(n + m)
        upper[0] = 0
        return milp(
            c=np.concatenate([np.zeros(n), np.ones(m)]),
            integrality=np.concatenate([np.ones(n), np.zeros(m)]),
            bounds=Bounds(np.zeros(n + m), upper),
            constraints=LinearConstraint(A, least, np.inf),
            options={"time_limit": self._time_left()},
        )

    def _time_left(self) -> float:
        return max(_LEAST_TIME, self._until - time.monotonic())

    def _pair_rows(self) -> Iterable[Row]:
        for f, (x, y, sign) in enumerate(self._pairs, len(self._actors)):
            if sign > 0:
                yield {f: 1.0, x: -1.0, y: 1.0}, 0.0
                yield {f: 1.0, x: 1.0, y: -1.0}, 0.0
            else:
                yield {f: 1.0, x: -1.0, y: -1.0}, -1.0
                yield {f: 1.0, x: 1.0, y: 1.0}, 1.0

    def _sides(self, values: np.ndarray) -> Sides:
        return {actor: round(float(values[n])) for actor, n in self._place.items()}


def _triangles(block: nx.Graph, pairs: list[tuple[int, int, int]], actors: list[str]) -> Iterable[Cycle]:
    """The unbalanced triangles, as the places of their pairs."""
    between = {frozenset((actors[u], actors[v])): k for k, (u, v, _) in enumerate(pairs)}
    for u, v, sign in block.edges(data="sign"):
        for w in set(block[u]) & set(block[v]):
            if u < w and v < w and sign * block.edges[u, w]["sign"] * block.edges[v, w]["sign"] < 0:
                yield tuple(sorted(between[frozenset(pair)] for pair in ((u, v), (u, w), (v, w))))


def _matrix(rows: list[Row], width: int) -> tuple[csr_array, np.ndarray]:
    values: list[float] = []
    columns: list[int] = []
    starts = [0]
    for coefficients, _ in rows:
        columns += coefficients.keys()
        values += coefficients.values()
        starts.append(len(columns))
    return csr_array((values, columns, starts), shape=(len(rows), width)), np.array(
        [least for _, least in rows]
    )
