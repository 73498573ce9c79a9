"""Who with whom: a matrix of two days. A row is a source, a column a target; mutual edges are in both."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

import networkx as nx

from graph.diff import Diff
from graph.model import KINDS, SIGN_SYMBOLS, Case, Edge
from graph.select import with_edges
from graph.tables import BEGAN, CHANGED, ENDED, KEPT

MIXED = "±"
"""The sign of a cell half that holds edges of both signs."""

Order = Callable[[Case, list[str], Sequence[nx.MultiDiGraph]], list[str]]

_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Half:
    """One day of a cell: the letters of its edges' types, their common sign, and their ids.

    `sign` is "+", "−", "0" where all types have sign 0, MIXED, or empty where there is no edge.
    """

    letters: tuple[str, ...] = ()
    sign: str = ""
    edges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What leads from one actor to another before and after; `change` is one of the words of graph.tables."""

    source: str
    target: str
    before: Half
    after: Half
    change: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The actors in the order of rows and columns, and the cells that hold something, by (source, target)."""

    earlier: date
    later: date
    actors: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell] = field(default_factory=lambda: MappingProxyType({}))
    left_out: int = 0


def matrix(
    case: Case,
    earlier: nx.MultiDiGraph,
    later: nx.MultiDiGraph,
    difference: Diff,
    order: str = "sides",
    most: int = 10_000,
) -> Matrix:
    """The matrix of two graphs of `graph.snapshot.graph_at`, perhaps narrowed, and what differs between them.

    Only actors with an edge on one of the days have a row; of more than `most` those with the most edges.
    `order` is a key of ORDERS.

    >>> from graph.diff import diff
    >>> from graph.snapshot import graph_at
    >>> G = graph_at(Case(), date(2024, 12, 8))
    >>> matrix(Case(), G, G, diff(G, G)).actors
    ()
    """
    graphs = (earlier, later)
    everyone = sorted({*with_edges(earlier), *with_edges(later)}, key=lambda id_: _by_name(case, id_))
    most_tied = sorted(everyone, key=lambda id_: -_degree(id_, graphs))[:most]
    actors = ORDERS[order](case, sorted(most_tied, key=lambda id_: _by_name(case, id_)), graphs)
    before, after = (_halves(case, G, set(actors)) for G in graphs)
    kept = {edge.id for edge in difference.kept}
    cells = {
        ends: Cell(*ends, old, new, _change(old, new, kept))
        for ends in sorted(before.keys() | after.keys())
        for old, new in [(before.get(ends, Half()), after.get(ends, Half()))]
    }
    return Matrix(
        earlier=earlier.graph["date"],
        later=later.graph["date"],
        actors=tuple(actors),
        cells=MappingProxyType(cells),
        left_out=len(everyone) - len(actors),
    )


def _halves(case: Case, G: nx.MultiDiGraph, actors: Collection[str]) -> dict[tuple[str, str], Half]:
    held: dict[tuple[str, str], list[Edge]] = {}
    for *_, edge in sorted(G.edges(keys=True, data="edge"), key=lambda item: item[2]):
        if edge.source in actors and edge.target in actors:
            held.setdefault((edge.source, edge.target), []).append(edge)
            if not case.edge_type[edge.type].directed:
                held.setdefault((edge.target, edge.source), []).append(edge)
    return {ends: _half(case, edges) for ends, edges in held.items()}


def _half(case: Case, edges: Sequence[Edge]) -> Half:
    rank = {edge_type.id: n for n, edge_type in enumerate(case.edge_types)}
    ordered = sorted(edges, key=lambda edge: (rank[edge.type], edge.id))
    types = [case.edge_type[edge.type] for edge in ordered]
    return Half(
        letters=tuple(dict.fromkeys(edge_type.letter for edge_type in types)),
        sign=_sign({edge_type.sign for edge_type in types}),
        edges=tuple(edge.id for edge in ordered),
    )


def _sign(signs: set[int]) -> str:
    if {1, -1} <= signs:
        return MIXED
    return SIGN_SYMBOLS[next(iter(signs - {0}), 0)]


def _change(before: Half, after: Half, kept: set[str]) -> str:
    if kept >= {*before.edges, *after.edges}:
        return KEPT
    if not before.edges:
        return BEGAN
    return CHANGED if after.edges else ENDED


def _by_name(case: Case, id_: str) -> tuple[str, str]:
    return (case.actor[id_].name.casefold(), id_)


def _names(_case: Case, actors: list[str], _graphs: Sequence[nx.MultiDiGraph]) -> list[str]:
    return actors


def _kinds(case: Case, actors: list[str], _graphs: Sequence[nx.MultiDiGraph]) -> list[str]:
    rank = list(KINDS)
    return sorted(actors, key=lambda id_: rank.index(case.actor[id_].kind))


def _degrees(_case: Case, actors: list[str], graphs: Sequence[nx.MultiDiGraph]) -> list[str]:
    return sorted(actors, key=lambda id_: -_degree(id_, graphs))


def _degree(id_: str, graphs: Sequence[nx.MultiDiGraph]) -> int:
    return sum(G.degree(id_) for G in graphs if id_ in G)


def _sides(case: Case, actors: list[str], graphs: Sequence[nx.MultiDiGraph]) -> list[str]:
    """Order by the leading eigenvector of the signed adjacency matrix, so that those who side together meet.

    Among unit vectors x it has the largest sum of weight(i, j) x(i) x(j) (Rayleigh and Ritz): where weights
    are positive its values are alike, where they are negative they are apart. A weight adds the signs of a
    pair on both days. The matrix is shifted by its largest row sum, so that the power method finds the
    largest eigenvalue, not the largest in size. Of the two ends, the one whose name is earlier in the
    alphabet comes first.
    """
    weights = _signed_weights(case, actors, graphs)
    shift = max((sum(map(abs, row.values())) for row in weights.values()), default=0)
    if not shift:
        return actors
    vector = {id_: 1.0 / (n + 1) for n, id_ in enumerate(_degrees(case, actors, graphs))}
    for _ in range(_ROUNDS):
        vector = {
            id_: shift * vector[id_] + sum(weight * vector[other] for other, weight in weights[id_].items())
            for id_ in actors
        }
        largest = max(map(abs, vector.values()))
        vector = {id_: value / largest for id_, value in vector.items()}
    ends = (max(actors, key=lambda id_: vector[id_]), min(actors, key=lambda id_: vector[id_]))
    way = -1 if _by_name(case, ends[0]) < _by_name(case, ends[1]) else 1
    return sorted(actors, key=lambda id_: round(way * vector[id_], 6))


def _signed_weights(
    case: Case, actors: list[str], graphs: Sequence[nx.MultiDiGraph]
) -> dict[str, dict[str, int]]:
    weights: dict[str, dict[str, int]] = {id_: {} for id_ in actors}
    for G in graphs:
        signs: dict[tuple[str, str], set[int]] = {}
        for *_, edge in G.edges(data="edge"):
            if edge.source in weights and edge.target in weights:
                signs.setdefault(edge.pair, set()).add(case.edge_type[edge.type].sign)
        for (one, other), found in signs.items():
            weight = 0 if {1, -1} <= found else sum(found)
            weights[one][other] = weights[other][one] = weights[one].get(other, 0) + weight
    return weights


ORDERS: Mapping[str, Order] = MappingProxyType(
    {"sides": _sides, "name": _names, "kind": _kinds, "edges": _degrees}
)
"""Ways to order the rows: who sides with whom, by name, by kind, by number of edges."""
