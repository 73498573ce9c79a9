"""Communities: who is closely connected, enmity left aside, whatever the sign of the other edges.

Modularity (Newman and Girvan 2004, Physical Review E 69, 026113) by the Louvain method (Blondel et al. 2008,
"Fast unfolding of communities in large networks", J. Statistical Mechanics, P10008), seeded.
"""

from __future__ import annotations

import networkx as nx

from graph.model import Case

_SEED = 20241208


def communities(case: Case, G: nx.MultiDiGraph) -> tuple[tuple[str, ...], ...]:
    """Groups of actors, the larger first, of everyone who has an edge that is not negative.

    A pair counts as often as it has edges that are not negative; a pair with a negative edge does not count.
    """
    pairs: dict[tuple[str, str], int] = {}
    against = set()
    for *_, edge in G.edges(data="edge"):
        pairs[edge.pair] = pairs.get(edge.pair, 0) + 1
        if case.edge_type[edge.type].sign < 0:
            against.add(edge.pair)
    ties = nx.Graph()
    ties.add_weighted_edges_from(
        (*pair, number) for pair, number in sorted(pairs.items()) if pair not in against
    )
    found = nx.community.louvain_communities(ties, seed=_SEED) if ties else []
    return tuple(sorted((tuple(sorted(group)) for group in found), key=lambda group: (-len(group), group)))
