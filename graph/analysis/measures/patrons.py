"""How many patrons an actor has."""

from __future__ import annotations

import networkx as nx

from graph.analysis.measure import Measure, Values, patronage
from graph.model import Case


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    return dict(patronage(case, G).in_degree())


MEASURE = Measure(
    id="patrons",
    label="Patrons",
    sentence="How many others back an actor as its patron, without others between them.",
    caution="Many patrons may mean choice or dependence: the number does not say which.",
    reference="In-degree: Wasserman and Faust 1994, Social Network Analysis, ch. 4.",
    compute=_compute,
)
