"""The signed network of a day, by the rule of signs: one sign per unordered pair."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.model import Case

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Signed:
    """Pairs of actors by sign. `mixed` pairs have edges of both signs, `unsigned` ones only edges of sign 0.

    Both are left out of every count, and every figure says so.
    """

    positive: frozenset[Pair]
    negative: frozenset[Pair]
    mixed: frozenset[Pair] = frozenset()
    unsigned: frozenset[Pair] = frozenset()

    @property
    def actors(self) -> tuple[str, ...]:
        """Everyone who has a signed pair, in alphabetical order."""
        return tuple(sorted({end for pair in self.positive | self.negative for end in pair}))

    @property
    def graph(self) -> nx.Graph:
        """The network with `sign` +1 or -1 on every edge, nodes and edges in alphabetical order."""
        G = nx.Graph()
        G.add_nodes_from(self.actors)
        G.add_edges_from((*pair, {"sign": 1 if pair in self.positive else -1}) for pair in self.pairs)
        return G

    @property
    def pairs(self) -> list[Pair]:
        """The signed pairs in alphabetical order."""
        return sorted(self.positive | self.negative)


def signed(case: Case, G: nx.MultiDiGraph) -> Signed:
    """The signed network of the graph of a day.

    Types with sign 0 take no part; a pair whose edges have both signs is mixed.

    >>> from graph.model import Case
    >>> signed(Case(), nx.MultiDiGraph()).actors
    ()
    """
    signs: dict[Pair, set[int]] = {}
    for *_, edge in G.edges(data="edge"):
        signs.setdefault(edge.pair, set()).add(case.edge_type[edge.type].sign)

    def having(wanted: set[int]) -> frozenset[Pair]:
        return frozenset(pair for pair, found in signs.items() if found - {0} == wanted)

    return Signed(having({1}), having({-1}), having({1, -1}), having(set()))
