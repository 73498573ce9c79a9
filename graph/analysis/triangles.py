"""Triangles of a signed network, by their signs.

A triangle is balanced when the product of its signs is positive: +++ and +-- are, ++- and --- are not
(Heider 1946, "Attitudes and Cognitive Organization", J. Psychology 21, 107-112; Cartwright and Harary 1956,
"Structural Balance: A Generalization of Heider's Theory", Psychological Review 63(5), 277-293).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from graph.analysis.signed import Pair, Signed

Triangle = tuple[str, str, str]
Neighbours = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class TriangleCounts:
    """How many triangles have which signs; p is a positive pair, n a negative one."""

    ppp: int
    ppn: int
    pnn: int
    nnn: int

    @property
    def total(self) -> int:
        """All triangles."""
        return self.ppp + self.ppn + self.pnn + self.nnn

    @property
    def balanced(self) -> int:
        """Triangles whose product of signs is positive."""
        return self.ppp + self.pnn

    @property
    def ratio(self) -> float | None:
        """The share of balanced triangles; where there is no triangle it does not exist."""
        return self.balanced / self.total if self.total else None


def count(signed: Signed) -> TriangleCounts:
    """Count the triangles of a signed network by their signs.

    Each is found once, at its pair of lowest rank by degree, by intersecting sets of neighbours (Chiba and
    Nishizeki 1985, "Arboricity and Subgraph Listing Algorithms", SIAM J. Computing 14(1), 210-223).

    >>> count(Signed(frozenset({("a", "b"), ("b", "c")}), frozenset({("a", "c")}))).ppn
    1
    """
    after_p, after_n = _later_neighbours(signed)
    after = {actor: after_p[actor] | after_n[actor] for actor in after_p}
    by_negatives = [0, 0, 0, 0]
    for first, negatives in ((after_p, 0), (after_n, 1)):
        for u, seconds in first.items():
            for v in seconds:
                if after[u].isdisjoint(after[v]):
                    continue
                by_negatives[negatives] += len(after_p[u] & after_p[v])
                by_negatives[negatives + 1] += len(after_p[u] & after_n[v]) + len(after_n[u] & after_p[v])
                by_negatives[negatives + 2] += len(after_n[u] & after_n[v])
    return TriangleCounts(*by_negatives)


def triangles(signed: Signed) -> Iterator[tuple[Triangle, bool]]:
    """Every triangle, its actors in alphabetical order, and whether it is balanced."""
    after_p, after_n = _later_neighbours(signed)
    sign = dict.fromkeys(signed.positive, 1) | dict.fromkeys(signed.negative, -1)

    def of(one: str, other: str) -> int:
        return sign[(one, other) if one <= other else (other, one)]

    for u in after_p:
        later = after_p[u] | after_n[u]
        for v in later:
            for w in later & (after_p[v] | after_n[v]):
                a, b, c = sorted((u, v, w))
                yield (a, b, c), of(u, v) * of(v, w) * of(u, w) > 0


def unbalanced(signed: Signed) -> Iterator[Triangle]:
    """The unbalanced triangles, their actors in alphabetical order."""
    return (triangle for triangle, balanced in triangles(signed) if not balanced)


def _later_neighbours(signed: Signed) -> tuple[Neighbours, Neighbours]:
    """The neighbours of every actor that come after it when actors are ranked by degree, by sign."""
    degree = Counter(chain.from_iterable(chain(signed.positive, signed.negative)))
    rank = {actor: n for n, actor in enumerate(sorted(degree, key=lambda actor: (degree[actor], actor)))}
    return _after(signed.positive, rank), _after(signed.negative, rank)


def _after(pairs: frozenset[Pair], rank: dict[str, int]) -> Neighbours:
    after: Neighbours = {actor: set() for actor in rank}
    for one, other in pairs:
        low, high = (one, other) if rank[one] < rank[other] else (other, one)
        after[low].add(high)
    return after
