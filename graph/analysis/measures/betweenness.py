"""Betweenness: how often an actor lies on the shortest ways between others."""

from __future__ import annotations

import networkx as nx

from graph.analysis.measure import Measure, Values, connected_pairs
from graph.model import Case


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    found: Values = nx.betweenness_centrality(connected_pairs(G))
    return found


MEASURE = Measure(
    id="betweenness",
    label="Between others",
    sentence=(
        "On what share of the shortest ways between two others an actor lies, whatever the types of the "
        "edges: where much of the network meets."
    ),
    caution=(
        "A way through an adversary counts like one through an ally. To lie between is not to mediate: read "
        "the edges before calling somebody a broker."
    ),
    reference="Freeman 1977, Sociometry 40(1), 35-41.",
    compute=_compute,
    digits=3,
    relative=True,
)
