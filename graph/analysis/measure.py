"""What a measure of position is, and the plain networks that measures read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from graph.model import Case

Values = Mapping[str, float]
"""A number for every actor for whom the measure is defined."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of an actor's position on one day.

    `sentence` says what a high number means here, `caution` when not to trust it, `reference` where it is
    from. `compute` takes a case and the graph of a day; `digits` is how many places a reader is shown. The
    numbers of a measure that is `relative` rest on the size of the network, so that ranks of two days
    compare, numbers less.
    """

    id: str
    label: str
    sentence: str
    caution: str
    reference: str
    compute: Callable[[Case, nx.MultiDiGraph], Values]
    digits: int = 0
    relative: bool = False


def connected_pairs(G: nx.MultiDiGraph) -> nx.Graph:
    """The actors with an edge, and one line for each pair that any edge ties; in alphabetical order."""
    pairs = sorted({edge.pair for *_, edge in G.edges(data="edge")})
    return nx.Graph(pairs)


def patronage(case: Case, G: nx.MultiDiGraph) -> nx.DiGraph:
    """From each patron to its clients: the edges of the type "patron", in alphabetical order."""
    edges = (edge for *_, edge in G.edges(data="edge") if edge.type == "patron")
    return nx.DiGraph(sorted({(edge.source, edge.target) for edge in edges}))
