"""The frustration index: how few pairs stand against the best split into two camps. The only import of scipy.

Harary 1959, "On the Measurement of Structural Balance", Behavioral Science 4(4), 316-323. Computed exactly as
an integer program after Aref, Mason and Wilson 2020, "A Modeling and Computational Study of the Frustration
Index in Signed Networks", Networks 75(1), 95-110, solved by HiGHS block by block: a frustrated pair lies in
one block of the network, so the blocks' values add up.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from graph.analysis.signed import Pair, Signed

TIME_LIMIT = 20.0
"""Seconds after which the best split found stands, with a bound."""

_OPTIMAL, _INFEASIBLE = 0, 2
_LEAST_TIME = 0.05

Sides = dict[str, int]
Row = tuple[dict[int, float], float]
"""Coefficients by variable, and what their sum must at least be."""


@dataclass(frozen=True, slots=True)
class Frustration:
    """The index, or a bound of it.

    `value` is the number of frustrated pairs of the best split found; where `exact` is false, the index is at
    most this, and at least `at_least`. `camps` is that split, the larger camp first; `unique` says whether no
    other split is as good, None when that is not known. `frustrated` are the pairs that stand against it.
    """

    value: int
    exact: bool
    at_least: int
    camps: tuple[tuple[str, ...], tuple[str, ...]]
    unique: bool | None
    frustrated: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class _Split:
    """The best split found of one block."""

    sides: Sides
    value: int
    at_least: int
    unique: bool | None


def frustration(signed: Signed, time_limit: float = TIME_LIMIT) -> Frustration:
    """The frustration index of a signed network and its best two camps; `time_limit` in seconds.

    Parts of the network that no signed pair connects are split each on their own, so that which camp of one
    goes with which of another means nothing.

    >>> triangle = Signed(frozenset({("a", "b"), ("b", "c")}), frozenset({("a", "c")}))
    >>> frustration(triangle).value
    1
    """
    G = signed.graph
    until = time.monotonic() + time_limit
    splits = [_split(G.subgraph(block), until) for block in sorted(map(sorted, nx.biconnected_components(G)))]
    sides = _joined(G, splits)
    known = [split.unique for split in splits]
    return Frustration(
        value=sum(split.value for split in splits),
        exact=all(split.value == split.at_least for split in splits),
        at_least=sum(split.at_least for split in splits),
        camps=_camps(sides),
        unique=False if False in known else None if None in known else nx.number_connected_components(G) < 2,
        frustrated=tuple(
            pair for pair in signed.pairs if (sides[pair[0]] != sides[pair[1]]) is (pair in signed.positive)
        ),
    )


def _split(block: nx.Graph, until: float) -> _Split:
    balanced = _balanced_sides(block)
    if balanced:
        return _Split(balanced, 0, 0, unique=True)
    program = _Program(block)
    found = program.solved(until)
    if found is None:
        sides = dict.fromkeys(block, 0)
        return _Split(sides, program.frustrated(sides), 1, unique=None)
    sides, at_least = found
    value = program.frustrated(sides)
    unique = program.is_only(sides, value, until) if value == at_least else None
    return _Split(sides, value, at_least, unique)


def _balanced_sides(block: nx.Graph) -> Sides | None:
    """Two camps that frustrate no pair, if there are such (Harary 1953, Michigan Math. J. 2(2), 143-146)."""
    start = min(block)
    sides = {start: 0}
    for u, v in nx.bfs_edges(block, start):
        sides[v] = sides[u] if block.edges[u, v]["sign"] > 0 else 1 - sides[u]
    held = all((sides[u] == sides[v]) is (sign > 0) for u, v, sign in block.edges(data="sign"))
    return sides if held else None


class _Program:
    """The integer program of one block: a binary side an actor, a frustration between 0 and 1 a pair.

    The actor of highest degree is on side 0, since a split and its mirror image are the same.
    """

    def __init__(self, block: nx.Graph) -> None:
        self.actors = sorted(block, key=lambda actor: (-block.degree(actor), actor))
        self.pairs = [(u, v, sign) for u, v, sign in block.edges(data="sign")]
        self._place = {actor: n for n, actor in enumerate(self.actors)}
        self._pair_place = {frozenset(pair[:2]): n for n, pair in enumerate(self.pairs)}
        self._rows = [*self._edge_rows(), *self._triangle_rows(block)]

    def frustrated(self, sides: Sides) -> int:
        """How many pairs stand against a split."""
        return sum((sides[u] == sides[v]) is (sign < 0) for u, v, sign in self.pairs)

    def solved(self, until: float) -> tuple[Sides, int] | None:
        """The best split found in time and the least that the index may be; None when none was found."""
        result = self._run(self._rows, until)
        if result.x is None:
            return None
        sides = self._sides(result.x)
        bound = result.mip_dual_bound if result.status != _OPTIMAL else result.fun
        return sides, max(1, math.ceil(bound - 1e-6))

    def is_only(self, sides: Sides, value: int, until: float) -> bool | None:
        """Whether no other split is as good; None when the time was too short to know."""
        chosen = {n: 1.0 - 2.0 * sides[actor] for actor, n in self._place.items()}
        another: Row = (chosen, 1.0 - sum(sides.values()))
        as_good: Row = ({len(self.actors) + n: -1.0 for n in range(len(self.pairs))}, -float(value) - 0.5)
        result = self._run([*self._rows, another, as_good], until)
        if result.status == _INFEASIBLE:
            return True
        return False if result.x is not None else None

    def _run(self, rows: list[Row], until: float) -> Any:
        n, m = len(self.actors), len(self.pairs)
        upper = np.ones(n + m)
        upper[0] = 0
        return milp(
            c=np.concatenate([np.zeros(n), np.ones(m)]),
            integrality=np.concatenate([np.ones(n), np.zeros(m)]),
            bounds=Bounds(np.zeros(n + m), upper),
            constraints=_constraint(rows, n + m),
            options={"time_limit": max(_LEAST_TIME, until - time.monotonic())},
        )

    def _sides(self, values: np.ndarray) -> Sides:
        return {actor: round(float(values[n])) for actor, n in self._place.items()}

    def _edge_rows(self) -> Iterable[Row]:
        for k, (u, v, sign) in enumerate(self.pairs):
            f, x, y = len(self.actors) + k, self._place[u], self._place[v]
            if sign > 0:
                yield {f: 1.0, x: -1.0, y: 1.0}, 0.0
                yield {f: 1.0, x: 1.0, y: -1.0}, 0.0
            else:
                yield {f: 1.0, x: -1.0, y: -1.0}, -1.0
                yield {f: 1.0, x: 1.0, y: 1.0}, 1.0

    def _triangle_rows(self, block: nx.Graph) -> Iterable[Row]:
        """In an unbalanced triangle at least one pair is frustrated."""
        for u, v, sign in self.pairs:
            for w in set(block[u]) & set(block[v]):
                if u < w and v < w and sign * block.edges[u, w]["sign"] * block.edges[v, w]["sign"] < 0:
                    sides = (frozenset((u, v)), frozenset((u, w)), frozenset((v, w)))
                    yield {len(self.actors) + self._pair_place[pair]: 1.0 for pair in sides}, 1.0


def _constraint(rows: list[Row], width: int) -> LinearConstraint:
    values: list[float] = []
    columns: list[int] = []
    starts, least = [0], []
    for coefficients, bound in rows:
        columns += coefficients.keys()
        values += coefficients.values()
        starts.append(len(columns))
        least.append(bound)
    return LinearConstraint(csr_array((values, columns, starts), shape=(len(rows), width)), least, np.inf)


def _joined(G: nx.Graph, splits: list[_Split]) -> Sides:
    """One split of the whole: blocks that share an actor are turned until they agree on its side."""
    sides: Sides = {}
    waiting = list(splits)
    while waiting:
        split = next((one for one in waiting if sides.keys() & one.sides.keys()), waiting[0])
        waiting.remove(split)
        shared = next((actor for actor in split.sides if actor in sides), None)
        turn = shared is not None and sides[shared] != split.sides[shared]
        sides |= {actor: side ^ turn for actor, side in split.sides.items() if actor not in sides}
    return sides


def _camps(sides: Sides) -> tuple[tuple[str, ...], tuple[str, ...]]:
    camps = [tuple(sorted(actor for actor, side in sides.items() if side == one)) for one in (0, 1)]
    larger, smaller = sorted(camps, key=lambda camp: (-len(camp), camp))
    return larger, smaller
