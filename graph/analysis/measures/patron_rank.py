"""PageRank on patronage, against its direction: who stands behind those who stand behind others.

Brin and Page 1998, "The Anatomy of a Large-Scale Hypertextual Web Search Engine", Computer Networks 30,
107-117. Iterated here and not by NetworkX, which loads scipy for it and takes longer for that than for all
else; a test compares the two.
"""

from __future__ import annotations

import networkx as nx
import numpy as np

from graph.analysis.measure import Measure, Values, patronage
from graph.model import Case

_FOLLOWED = 0.85
_ROUNDS = 200
_CLOSE = 1e-12


def pagerank(G: nx.DiGraph) -> dict[str, float]:
    """The share of a walk's time at each actor: it follows an edge 85 times in 100, else starts anew
    anywhere.

    Where no edge leads on, it starts anew as well. The shares sum to 1.

    >>> {name: round(share, 3) for name, share in pagerank(nx.DiGraph([("a", "b")])).items()}
    {'a': 0.351, 'b': 0.649}
    """
    actors = list(G)
    if not actors:
        return {}
    place = {actor: n for n, actor in enumerate(actors)}
    source, target = np.array([(place[u], place[v]) for u, v in G.edges], dtype=int).reshape(-1, 2).T
    ways = np.bincount(source, minlength=len(actors))
    share = np.full(len(actors), 1 / len(actors))
    for _ in range(_ROUNDS):
        led = np.bincount(target, weights=share[source] / ways[source], minlength=len(actors))
        moved = _FOLLOWED * (led + share[ways == 0].sum() / len(actors)) + (1 - _FOLLOWED) / len(actors)
        if np.abs(moved - share).sum() < _CLOSE:
            break
        share = moved
    return dict(zip(actors, map(float, share), strict=True))


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    return pagerank(patronage(case, G).reverse())


MEASURE = Measure(
    id="patron_rank",
    label="Patron rank",
    sentence=(
        "Who stands behind those who stand behind others: PageRank along patron edges, walked from client to "
        "patron. A patron of patrons ranks higher than one whose clients have none."
    ),
    caution="A patron whose only client is backed by nobody else gets all of that client's rank.",
    reference="Brin and Page 1998, Computer Networks 30, 107-117.",
    compute=_compute,
    digits=3,
    relative=True,
)
