"""How many clients an actor has."""

from __future__ import annotations

import networkx as nx

from graph.analysis.measure import Measure, Values, patronage
from graph.model import Case


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    return dict(patronage(case, G).out_degree())


MEASURE = Measure(
    id="clients",
    label="Clients",
    sentence="How many others an actor is the patron of, without others between them.",
    caution="It says how many are backed, not how much: one large client may matter more than five.",
    reference="Out-degree: Wasserman and Faust 1994, Social Network Analysis, ch. 4.",
    compute=_compute,
)
