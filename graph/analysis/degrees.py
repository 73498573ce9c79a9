"""How many edges an actor has, by type and direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import networkx as nx

from graph.model import Case, Edge

Direction = str
"""OUT, IN, or BOTH for a type without a direction."""

OUT, IN, BOTH = "out", "in", "both"


def degrees(case: Case, G: nx.MultiDiGraph) -> dict[str, Counter[tuple[str, Direction]]]:
    """By actor, how many edges of which type lead out of it, into it, or have no direction."""
    found: dict[str, Counter[tuple[str, Direction]]] = {id_: Counter() for id_ in sorted(G)}
    for *_, edge in G.edges(data="edge"):
        for actor, direction in _ends(case, edge):
            found[actor][edge.type, direction] += 1
    return found


def _ends(case: Case, edge: Edge) -> Iterator[tuple[str, Direction]]:
    directed = case.edge_type[edge.type].directed
    yield edge.source, OUT if directed else BOTH
    yield edge.target, IN if directed else BOTH
