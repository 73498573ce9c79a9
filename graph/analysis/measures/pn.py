"""PN centrality: standing in a network of positive and negative pairs.

Everett and Borgatti 2014, "Networks containing negative ties", Social Networks 38, 111-120.
"""

from __future__ import annotations

import networkx as nx
import numpy as np

from graph.analysis.measure import Measure, Values
from graph.analysis.signed import Signed, signed
from graph.model import Case


def pn_centrality(network: Signed) -> dict[str, float]:
    """(I - A / (2n - 2))^-1 1 with A = P - 2N, for the n actors who have a signed pair.

    P and N are the adjacency matrices of positive and of negative pairs. 1 is the standing of an actor
    without pairs, above 1 is better, below 1 worse. Two actors who only stand against each other have no
    number: the matrix has no inverse.

    >>> pn_centrality(Signed(frozenset({("a", "b")}), frozenset()))
    {'a': 2.0, 'b': 2.0}
    """
    actors = list(network.actors)
    if not actors or (len(actors) == 2 and network.negative):
        return {}
    signs = nx.to_numpy_array(network.graph, actors, weight="sign")
    weighted = np.where(signs < 0, 2 * signs, signs)
    standing = np.linalg.solve(np.eye(len(actors)) - weighted / (2 * len(actors) - 2), np.ones(len(actors)))
    return dict(zip(actors, map(float, standing), strict=True))


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    return pn_centrality(signed(case, G))


MEASURE = Measure(
    id="pn",
    label="Signed standing (PN)",
    sentence=(
        "High for who stands with those who are themselves well connected by positive edges, low for who is "
        "opposed by them; 1 is neutral, and a negative edge weighs twice a positive one."
    ),
    caution=(
        "The weight of 2 is a convention, and who fights many loses standing however strong it is. Actors "
        "with few edges all stay near 1."
    ),
    reference="Everett and Borgatti 2014, Social Networks 38, 111-120.",
    compute=_compute,
    digits=3,
    relative=True,
)
