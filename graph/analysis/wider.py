"""More than two camps: how few pairs stand against the best split into three, four and so on.

Davis 1967, "Clustering and Structural Balance in Graphs", Human Relations 20(2), 181-187; the count of
frustrated pairs is the criterion of Doreian and Mrvar 1996, "A Partitioning Approach to Structural Balance",
Social Networks 18(2), 149-168.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.analysis.elimination import Sides, least_frustrated
from graph.analysis.frustration import anchor, frustrated
from graph.analysis.local_search import good_split
from graph.analysis.signed import Signed


@dataclass(frozen=True, slots=True)
class WiderSplit:
    """The best split found into at most so many camps; where `exact` is false, `value` is only a bound.

    `camps` holds those that somebody stands in, the larger first. Parts of the network that no signed pair
    connects are split each on their own, and share camps by chance.
    """

    at_most: int
    value: int
    exact: bool
    camps: tuple[tuple[str, ...], ...]


def wider_split(signed: Signed, camps: int) -> WiderSplit:
    """Split a signed network into at most so many camps: exactly where it is loosely knit, else by local
    search.

    >>> against = Signed(frozenset(), frozenset({("a", "b"), ("a", "c"), ("b", "c")}))
    >>> wider_split(against, 3).value
    0
    """
    G = signed.graph
    sides: Sides = {}
    exact = True
    for part in map(sorted, nx.connected_components(G)):
        found = least_frustrated(G.subgraph(part), anchor(G.subgraph(part)), camps)
        sides |= found.sides if found else good_split(G.subgraph(part), camps)
        exact &= found is not None
    value = frustrated(G, sides)
    members = (tuple(sorted(one for one, side in sides.items() if side == camp)) for camp in range(camps))
    ordered = sorted(filter(None, members), key=lambda camp: (-len(camp), camp))
    return WiderSplit(camps, value, exact or value == 0, tuple(ordered))
