"""The best split of a signed network into camps, exactly, by taking its actors out one after another.

What an actor costs depends on its neighbours alone. So it can be taken out, once the least cost for every way
of placing those neighbours is written into a table; the tables of the last actor hold the answer. Bertelè and
Brioschi 1972, "Nonserial Dynamic Programming", Academic Press; Dechter 1999, "Bucket Elimination", Artificial
Intelligence 113, 41-85. The tables grow with how densely the network is knit, not with its size.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Any

import networkx as nx
import numpy as np

MOST_CELLS = 2**17
"""A network that needs a larger table is not split by this module."""

Sides = dict[str, int]
"""The camp of every actor, counted from 0."""


@dataclass(frozen=True, slots=True)
class Least:
    """The least number of frustrated pairs, a split that has it, and who stands elsewhere in others as
    good."""

    value: int
    sides: Sides
    free: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Table:
    """A cost for every way of placing some actors, one axis each, in the order in which they are taken
    out."""

    actors: tuple[str, ...]
    cost: np.ndarray


def least_frustrated(G: nx.Graph, anchor: str, camps: int = 2) -> Least | None:
    """The best split of a connected signed network, or None where its tables would be too large.

    The edges of `G` have a `sign`. A positive pair in two camps, or a negative one in the same, is
    frustrated. The `anchor` stands in camp 0, since camps have no order; `free` are those who stand to it
    both ways in best splits.
    """
    order = _order(G, anchor, camps)
    if order is None:
        return None
    rank = {actor: n for n, actor in enumerate(order)}
    waiting = _pair_tables(G, rank, camps)
    waiting[anchor].append(_Table((anchor,), np.array([0, *[G.size() + 1] * (camps - 1)])))
    joined: dict[str, _Table] = {}
    children: dict[str, list[tuple[str, _Table]]] = {actor: [] for actor in order}
    for actor in order:
        joined[actor] = _sum(actor, waiting[actor], rank, camps)
        rest = _Table(joined[actor].actors[1:], joined[actor].cost.min(axis=0))
        if rest.actors:
            waiting[rest.actors[0]].append(rest)
            children[rest.actors[0]].append((actor, rest))
    value = int(joined[anchor].cost.min())
    sides, free = _read_back(order, joined, children, value)
    return Least(value, sides, free)


def _order(G: nx.Graph, anchor: str, camps: int) -> list[str] | None:
    """Who has the fewest neighbours left is taken out next, the anchor last; None where tables grow too
    large."""
    near = {actor: set(G[actor]) for actor in sorted(G)}
    queue = [(len(around), actor) for actor, around in near.items() if actor != anchor]
    heapify(queue)
    order = []
    while queue:
        number, actor = heappop(queue)
        if actor not in near or number != len(near[actor]):
            continue
        around = near.pop(actor)
        if camps ** (len(around) + 1) > MOST_CELLS:
            return None
        for one in around:
            near[one] |= around
            near[one] -= {one, actor}
            if one != anchor:
                heappush(queue, (len(near[one]), one))
        order.append(actor)
    return [*order, anchor]


def _pair_tables(G: nx.Graph, rank: dict[str, int], camps: int) -> dict[str, list[_Table]]:
    together = np.eye(camps, dtype=int)
    waiting: dict[str, list[_Table]] = {actor: [] for actor in rank}
    for u, v, sign in G.edges(data="sign"):
        first, second = sorted((u, v), key=rank.__getitem__)
        waiting[first].append(_Table((first, second), 1 - together if sign > 0 else together))
    return waiting


def _sum(actor: str, tables: list[_Table], rank: dict[str, int], camps: int) -> _Table:
    actors = tuple(sorted({one for table in tables for one in table.actors} | {actor}, key=rank.__getitem__))
    cost = np.zeros((camps,) * len(actors), dtype=int)
    for table in tables:
        cost += _spread(table, actors)
    return _Table(actors, cost)


def _spread(table: _Table, actors: tuple[str, ...]) -> np.ndarray:
    """The costs of a table with an axis for every actor, of length 1 for those it does not know."""
    known = iter(table.cost.shape)
    return table.cost.reshape([next(known) if actor in table.actors else 1 for actor in actors])


def _read_back(
    order: list[str],
    joined: dict[str, _Table],
    children: dict[str, list[tuple[str, _Table]]],
    value: int,
) -> tuple[Sides, frozenset[str]]:
    """From the last actor to the first: where each stands, and what each place would cost at the least."""
    sides: Sides = {}
    free = set()
    elsewhere: dict[str, np.ndarray | int] = {order[-1]: 0}
    for actor in reversed(order):
        table = joined[actor]
        around: tuple[Any, ...] = (slice(None), *(sides[one] for one in table.actors[1:]))
        sides[actor] = int(table.cost[around].argmin())
        whole = table.cost + elsewhere.pop(actor)
        if (_least_over(whole, keep=(0,)) == value).sum() > 1:
            free.add(actor)
        for child, told in children[actor]:
            axes = tuple(n for n, one in enumerate(table.actors) if one in told.actors)
            elsewhere[child] = _least_over(whole - _spread(told, table.actors), keep=axes)
    return sides, frozenset(free)


def _least_over(cost: np.ndarray, keep: tuple[int, ...]) -> np.ndarray:
    least: np.ndarray = cost.min(axis=tuple(n for n in range(cost.ndim) if n not in keep))
    return least
