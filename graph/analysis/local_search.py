"""A good split into camps by moving one actor at a time; how good it is, is not proven.

Local search with restarts from a shaken best split (Lourenço, Martin and Stützle 2003, "Iterated Local
Search", in: Handbook of Metaheuristics, 320-353): an actor is moved with its friends, and half the time with
some of theirs. Seeded: the same network gives the same split.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np

ROUNDS = 200
"""So many times the best split is shaken and searched from anew; fewer times where there are many actors."""

_ROUNDS_BY_ACTORS = 40_000
_ALONG = 0.7
"""The share of friends of friends that move along."""

_SEED = 20241208


@dataclass(frozen=True, slots=True)
class _Network:
    """Pairs as the numbers of two actors and a sign, each pair both ways; and where those of an actor
    begin."""

    starts: np.ndarray
    one: np.ndarray
    other: np.ndarray
    sign: np.ndarray

    def of(self, actor: int) -> slice:
        """The pairs of an actor."""
        return slice(self.starts[actor], self.starts[actor + 1])

    def friends(self, actor: int) -> np.ndarray:
        """Those with whom an actor has a positive pair."""
        others: np.ndarray = self.other[self.of(actor)][self.sign[self.of(actor)] > 0]
        return others


def good_split(G: nx.Graph, camps: int = 2) -> dict[str, int]:
    """The camp of every actor in a split with few frustrated pairs; the edges of `G` have a `sign`.

    >>> good_split(nx.Graph([("a", "b", {"sign": 1}), ("b", "c", {"sign": -1})]))
    {'a': 0, 'b': 0, 'c': 1}
    """
    actors = sorted(G)
    network = _network(G, actors)
    random = np.random.default_rng(_SEED)
    best = _settled(network, np.zeros(len(actors), dtype=int), camps)
    least = _frustrated(network, best)
    for _ in range(min(ROUNDS, _ROUNDS_BY_ACTORS // len(actors)) if least else 0):
        found = _settled(network, _shaken(network, best, camps, random), camps)
        number = _frustrated(network, found)
        if number <= least:
            best, least = found, number
    return dict(zip(actors, map(int, best), strict=True))


def _network(G: nx.Graph, actors: list[str]) -> _Network:
    place = {actor: n for n, actor in enumerate(actors)}
    ways = [(place[u], place[v], data["sign"]) for u in actors for v, data in G[u].items()]
    one, other, sign = np.array(ways, dtype=int).reshape(-1, 3).T
    return _Network(np.searchsorted(one, np.arange(len(actors) + 1)), one, other, sign)


def _shaken(network: _Network, sides: np.ndarray, camps: int, random: np.random.Generator) -> np.ndarray:
    mover = int(random.integers(len(sides)))
    moving = {mover, *network.friends(mover)}
    if random.random() < 0.5:
        beyond = sorted({int(far) for friend in moving for far in network.friends(friend)})
        chances = random.random(len(beyond))
        moving |= {far for far, chance in zip(beyond, chances, strict=True) if chance < _ALONG}
    shaken = sides.copy()
    shaken[sorted(moving)] = (sides[mover] + 1 + random.integers(camps - 1)) % camps
    return shaken


def _settled(network: _Network, start: np.ndarray, camps: int) -> np.ndarray:
    """Move who gains most from it, until nobody gains."""
    sides = start.copy()
    everyone = np.arange(len(sides))
    pull = np.zeros((len(sides), camps), dtype=int)
    np.add.at(pull, (network.one, sides[network.other]), network.sign)
    while True:
        gain = pull.max(axis=1) - pull[everyone, sides]
        mover = int(gain.argmax())
        if gain[mover] <= 0:
            return sides
        to, pairs = int(pull[mover].argmax()), network.of(mover)
        others, signs = network.other[pairs], network.sign[pairs]
        pull[others, sides[mover]] -= signs
        pull[others, to] += signs
        sides[mover] = to


def _frustrated(network: _Network, sides: np.ndarray) -> int:
    """How many pairs stand against a split: positive across camps, negative within one."""
    across = sides[network.one] != sides[network.other]
    return int((across == (network.sign > 0)).sum()) // 2
