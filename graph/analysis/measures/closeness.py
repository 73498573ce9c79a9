"""Closeness: how few steps an actor is from the others, where all can be reached."""

from __future__ import annotations

import networkx as nx

from graph.analysis.measure import Measure, Values, connected_pairs
from graph.model import Case


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    pairs = connected_pairs(G)
    if not pairs:
        return {}
    largest = max(map(sorted, nx.connected_components(pairs)), key=len)
    found: Values = nx.closeness_centrality(nx.Graph(pairs.subgraph(largest)))
    return found


MEASURE = Measure(
    id="closeness",
    label="Close to all",
    sentence="One over the average number of steps to everyone else: 1 for who has an edge with all others.",
    caution=(
        "Defined only where everyone can be reached: for the largest connected part of the network; who is "
        "outside of it has no number. Most actors get nearly the same one."
    ),
    reference="Sabidussi 1966, Psychometrika 31(4), 581-603; Freeman 1978, Social Networks 1(3), 215-239.",
    compute=_compute,
    digits=3,
    relative=True,
)
