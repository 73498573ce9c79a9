"""Brokerage: who alone connects parts of the network with each other."""

from __future__ import annotations

import networkx as nx

from graph.analysis.measure import Measure, Values, connected_pairs
from graph.model import Case


def only_links(G: nx.Graph) -> dict[str, int]:
    """How many pairs of others only this actor connects: those that no way joins once it is taken out.

    >>> only_links(nx.path_graph(["a", "b", "c", "d"]))
    {'a': 0, 'b': 2, 'c': 2, 'd': 0}
    """
    cuts = dict.fromkeys(G, 0)
    for actor in set(nx.articulation_points(G)):
        part = G.subgraph(nx.node_connected_component(G, actor) - {actor})
        sizes = [len(rest) for rest in nx.connected_components(part)]
        cuts[actor] = (len(part) ** 2 - sum(size**2 for size in sizes)) // 2
    return cuts


def _compute(case: Case, G: nx.MultiDiGraph) -> Values:
    return only_links(connected_pairs(G))


MEASURE = Measure(
    id="broker",
    label="Only link",
    sentence="How many pairs of others only this actor connects: without it, no way of edges joins them.",
    caution=(
        "One edge that the case does not know of may undo it. Many only links are the sole contact of one "
        "small actor, not a bridge between camps."
    ),
    reference="Cut points: Harary, Norman and Cartwright 1965, Structural Models.",
    compute=_compute,
)
