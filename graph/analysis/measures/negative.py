"""Against how many others an actor stands."""

from __future__ import annotations

import networkx as nx

from graph.analysis.measure import Measure, Values
from graph.analysis.signed import signed
from graph.model import Case


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    network = signed(case, G)
    return {one: sum(one in pair for pair in network.negative) for one in network.actors}


MEASURE = Measure(
    id="negative",
    label="Stands against",
    sentence="How many others an actor has only negative edges with.",
    caution="A strike and a long war count alike. It does not say who began, nor who is stronger.",
    reference="Degree by sign: Wasserman and Faust 1994, Social Network Analysis, ch. 5.",
    compute=_compute,
)
