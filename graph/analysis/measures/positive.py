"""With how many others an actor stands together."""

from __future__ import annotations

import networkx as nx

from graph.analysis.measure import Measure, Values
from graph.analysis.signed import signed
from graph.model import Case


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    network = signed(case, G)
    return {one: sum(one in pair for pair in network.positive) for one in network.actors}


MEASURE = Measure(
    id="positive",
    label="Stands with",
    sentence="How many others an actor has only positive edges with: allies, patrons and clients together.",
    caution="It counts what the case records: well-covered actors have more, and strength does not count.",
    reference="Degree by sign: Wasserman and Faust 1994, Social Network Analysis, ch. 5.",
    compute=_compute,
)
