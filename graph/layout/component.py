"""The drawing of one component: several starts, the best of them polished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from graph.layout.boxes import Shapes
from graph.layout.frame import Places, fitted, frame_size, separate
from graph.layout.polish import polish
from graph.layout.score import Aims, closeness, score
from graph.layout.stress import Springs, descend, distances, full_springs, links, sparse_springs

TieCounts = Mapping[tuple[int, int], int]
"""How often two bodies are tied, by their numbers, the lower first."""

_MOST_WITH_FULL_MODEL = 320
_PATIENCE = 14
_LITTLE_PATIENCE = 5
_MOST_STARTS = 4
_PAIRS_PLACED = 30_000
_MOST_ROUNDS = 30
_TESTS_WHILE_POLISHING = 1_400_000


def components(n: int, ties: TieCounts) -> list[list[int]]:
    """The bodies 0 to n-1 in groups that ties connect, each in rising order, by their first body."""
    neighbours = _neighbours(n, list(ties))
    seen = [False] * n
    groups = []
    for first in range(n):
        if not seen[first]:
            seen[first] = True
            group = [first]
            for i in group:
                fresh = [j for j in neighbours[i] if not seen[j]]
                for j in fresh:
                    seen[j] = True
                group += fresh
            groups.append(sorted(group))
    return groups


def arranged(shapes: Shapes, ties: TieCounts, aspect: float) -> Places:
    """The places of bodies that the ties connect, boxes apart, in a frame of about the aspect.

    Up to 320 bodies every pair counts, and what is not too dense is polished; beyond, pivots stand for all.
    """
    if len(shapes.radius) == 1:
        return Places([0.0], [0.0], *frame_size(shapes, aspect))
    near = links(len(shapes.radius), ties)
    if len(near) > _MOST_WITH_FULL_MODEL:
        return _placed(shapes, sparse_springs(near), list(ties), aspect, 0, _LITTLE_PATIENCE)
    tables = [distances(near, i) for i in range(len(near))]
    return _best(shapes, tables, list(ties), aspect)


def _placed(
    shapes: Shapes, springs: Springs, ties: Sequence[tuple[int, int]], aspect: float, seed: int, patience: int
) -> Places:
    xs, ys = descend(len(shapes.radius), springs, Random(seed))
    places = fitted(xs, ys, *frame_size(shapes, aspect))
    separate(places, shapes, ties, patience)
    return places


def _best(
    shapes: Shapes, tables: list[list[float]], ties: Sequence[tuple[int, int]], aspect: float
) -> Places:
    n, springs = len(tables), full_springs(tables)
    starts = max(1, min(_MOST_STARTS, _PAIRS_PLACED // (n * n)))
    drawings = [_placed(shapes, springs, ties, aspect, seed, _PATIENCE) for seed in range(starts)]
    aims = Aims(shapes, ties, _neighbours(n, ties), closeness(drawings[0], tables), aspect)
    best = min(drawings, key=lambda places: score(places, aims))
    polish(best, aims, Random(starts), _rounds(n, len(ties)))
    return best


def _neighbours(n: int, ties: Sequence[tuple[int, int]]) -> list[list[int]]:
    neighbours: list[list[int]] = [[] for _ in range(n)]
    for i, j in ties:
        neighbours[i].append(j)
        neighbours[j].append(i)
    return neighbours


def _rounds(bodies: int, ties: int) -> int:
    """How often each body may move, for work that is about the same whatever the size of the graph."""
    tests = bodies * bodies + (bodies + 2 * ties) * (bodies + ties)
    return min(_MOST_ROUNDS, _TESTS_WHILE_POLISHING // tests)
