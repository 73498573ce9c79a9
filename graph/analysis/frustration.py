"""The frustration index: how few pairs stand against the best split into two camps.

Harary 1959, "On the Measurement of Structural Balance", Behavioral Science 4(4), 316-323. Exact by
elimination where the network is small or loosely knit, else by an integer program, block by block: a
frustrated pair lies in one block, so the blocks' values add up. When the time is over, the best split found
stands, with a bound.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx

from graph.analysis.elimination import Sides, least_frustrated
from graph.analysis.local_search import good_split
from graph.analysis.signed import Pair, Signed

TIME_LIMIT = 20.0
"""Seconds after which the best split found stands, with a bound."""

MOST_PAIRS = 5_000
"""A block with more pairs gets a good split and a bound: no solver is known to end in time."""

Camp = tuple[str, ...]
Camps = tuple[Camp, Camp]


@dataclass(frozen=True, slots=True)
class Frustration:
    """The index, or a bound of it.

    `value` is the number of frustrated pairs of the best split found; where `exact` is false, the index is at
    most this, and at least `at_least`. `frustrated` are the pairs that stand against that split. `parts`
    holds the two camps of each part of the network that no signed pair connects with another, the larger
    first; `camps` joins them into two for those who need no more, the larger first, though which camp of one
    part goes with which of another means nothing. `unique` says whether no other split of the parts is as
    good, None when that is not known; `free` are those who stand elsewhere, towards the actor with most pairs
    in their part, in another split that is as good: everyone of whom that is known.
    """

    value: int
    exact: bool
    at_least: int
    camps: Camps
    parts: tuple[Camps, ...]
    unique: bool | None
    free: tuple[str, ...]
    frustrated: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class _Split:
    """The best split found of one part or block."""

    sides: Sides
    value: int
    at_least: int
    unique: bool | None
    free: frozenset[str] = frozenset()


def frustration(signed: Signed, time_limit: float = TIME_LIMIT) -> Frustration:
    """The frustration index of a signed network and its best two camps; `time_limit` in seconds.

    >>> triangle = Signed(frozenset({("a", "b"), ("b", "c")}), frozenset({("a", "c")}))
    >>> frustration(triangle).value
    1
    """
    G = signed.graph
    until = time.monotonic() + time_limit
    parts = sorted((sorted(part) for part in nx.connected_components(G)), key=lambda part: (-len(part), part))
    splits = [_split(G.subgraph(part), until) for part in parts]
    sides = {actor: side for split in splits for actor, side in split.sides.items()}
    camps = tuple(_camps(split.sides) for split in splits)
    return Frustration(
        value=sum(split.value for split in splits),
        exact=all(split.value == split.at_least for split in splits),
        at_least=sum(split.at_least for split in splits),
        camps=_joined(camps),
        parts=camps,
        unique=_all(split.unique for split in splits),
        free=tuple(sorted(actor for split in splits for actor in split.free)),
        frustrated=tuple(
            pair for pair in signed.pairs if (sides[pair[0]] != sides[pair[1]]) is (pair in signed.positive)
        ),
    )


def anchor(part: nx.Graph) -> str:
    """The actor with most pairs, the first by id of several, with or against whom the others stand."""
    found: str = min(part, key=lambda actor: (-part.degree(actor), actor))
    return found


def _split(part: nx.Graph, until: float) -> _Split:
    least = least_frustrated(part, anchor(part))
    if least is not None:
        return _Split(least.sides, least.value, least.value, not least.free, least.free)
    blocks = sorted(map(sorted, nx.biconnected_components(part)))
    splits = [_block_split(part.subgraph(block), until) for block in blocks]
    sides = _agreed(splits)
    return _Split(
        sides,
        sum(split.value for split in splits),
        sum(split.at_least for split in splits),
        _all(split.unique for split in splits),
        _swinging(part, sides) if all(split.value == split.at_least for split in splits) else frozenset(),
    )


def _block_split(block: nx.Graph, until: float) -> _Split:
    balanced = _balanced_sides(block)
    if balanced:
        return _Split(balanced, 0, 0, unique=True)
    least = least_frustrated(block, anchor(block))
    if least is not None:
        return _Split(least.sides, least.value, least.value, not least.free)
    good = good_split(block)
    if block.size() > MOST_PAIRS:
        return _Split(good, frustrated(block, good), _disjoint_triangles(block), unique=None)
    from graph.analysis.program import Program  # brings scipy along, which small networks do not need

    program = Program(block, until)
    found = program.solved(good, _disjoint_triangles(block))
    unique = program.is_only(found) if found.value == found.at_least else None
    return _Split(found.sides, found.value, found.at_least, unique)


def _balanced_sides(block: nx.Graph) -> Sides | None:
    """Two camps that frustrate no pair, if there are such (Harary 1953, Michigan Math. J. 2(2), 143-146)."""
    start = min(block)
    sides = {start: 0}
    for u, v in nx.bfs_edges(block, start):
        sides[v] = sides[u] if block.edges[u, v]["sign"] > 0 else 1 - sides[u]
    held = all((sides[u] == sides[v]) is (sign > 0) for u, v, sign in block.edges(data="sign"))
    return sides if held else None


def frustrated(G: nx.Graph, sides: Sides) -> int:
    """How many pairs of a signed network stand against a split."""
    return sum((sides[u] == sides[v]) is (sign < 0) for u, v, sign in G.edges(data="sign"))


def _disjoint_triangles(block: nx.Graph) -> int:
    """How many unbalanced triangles were found that share no pair: each has a frustrated one of its own."""
    taken: set[frozenset[str]] = set()
    for u, v, sign in block.edges(data="sign"):
        for w in sorted(set(block[u]) & set(block[v])):
            pairs = {frozenset(pair) for pair in ((u, v), (u, w), (v, w))}
            if sign * block.edges[u, w]["sign"] * block.edges[v, w]["sign"] < 0 and not taken & pairs:
                taken |= pairs
    return len(taken) // 3


def _swinging(part: nx.Graph, sides: Sides) -> frozenset[str]:
    """Those of whose pairs as many stand against the split as with it: they could change sides alone."""

    def held(actor: str) -> int:
        return sum(
            1 if (sides[actor] == sides[other]) is (data["sign"] > 0) else -1
            for other, data in part[actor].items()
        )

    return frozenset(actor for actor in part if held(actor) == 0)


def _all(known: Iterable[bool | None]) -> bool | None:
    """Whether all are true: false when one is not, unknown when that rests on one that is unknown."""
    words = list(known)
    return False if False in words else None if None in words else True


def _agreed(splits: list[_Split]) -> Sides:
    """One split of a part: blocks that share an actor are turned until they agree on its side."""
    sides: Sides = {}
    for split in _in_reach(splits):
        shared = next((actor for actor in split.sides if actor in sides), None)
        turn = shared is not None and sides[shared] != split.sides[shared]
        sides |= {actor: side ^ turn for actor, side in split.sides.items() if actor not in sides}
    return sides


def _in_reach(splits: list[_Split]) -> Iterator[_Split]:
    """The blocks of a part, each after one that it shares an actor with."""
    waiting, reached = list(splits), set(splits[0].sides)
    while waiting:
        split = next(one for one in waiting if reached & one.sides.keys())
        waiting.remove(split)
        reached |= split.sides.keys()
        yield split


def _camps(sides: Sides) -> Camps:
    camps = [tuple(sorted(actor for actor, side in sides.items() if side == one)) for one in (0, 1)]
    larger, smaller = sorted(camps, key=lambda camp: (-len(camp), camp))
    return larger, smaller


def _joined(parts: Iterable[Camps]) -> Camps:
    """Two camps of the whole: the larger camp of a part goes where fewer are."""
    camps: tuple[list[str], list[str]] = ([], [])
    for larger, smaller in parts:
        fewer, more = sorted(camps, key=len)
        fewer += larger
        more += smaller
    first, second = sorted((tuple(sorted(camp)) for camp in camps), key=lambda camp: (-len(camp), camp))
    return first, second
