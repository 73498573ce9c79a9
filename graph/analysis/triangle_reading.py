"""A triangle as something to read: its sentence, why it is balanced or not, and its edges with references."""

from __future__ import annotations

from itertools import combinations

import networkx as nx

from graph.analysis.balance import Balance
from graph.analysis.balance_words import triangle_in_words
from graph.analysis.triangles import Triangle
from graph.dates import day_in_words
from graph.dossier import Dossier, Group, edge_group
from graph.model import SIGN_SYMBOLS, Case

_WHY = {
    3: "All three stand together, so nobody has to choose: the triangle is balanced.",
    2: "Who stands with both is drawn to both sides of a conflict: the triangle is not balanced.",
    1: "Two stand together against the third: the triangle is balanced.",
    0: "All are against all; the theory expects two of them to come together: the triangle is not balanced.",
}
"""By the number of positive pairs."""


def triangle_dossier(case: Case, found: Balance, triangle: Triangle, G: nx.MultiDiGraph) -> Dossier:
    """A triangle of the network of a day, with the signed edges behind each of its pairs."""
    network = found.network
    pairs = list(combinations(triangle, 2))
    frustrated = [pair for pair in pairs if pair in found.frustration.frustrated]
    against = [" – ".join(case.actor[id_].name for id_ in pair) for pair in frustrated]
    facts = (("Against the best split", "; ".join(against)),) if against else ()
    return Dossier(
        title=triangle_in_words(case, network, triangle),
        subtitle=day_in_words(G.graph["date"]),
        facts=facts,
        summary=_WHY[sum(pair in network.positive for pair in pairs)],
        groups=tuple(_pair(case, pair, 1 if pair in network.positive else -1, G) for pair in pairs),
    )


def _pair(case: Case, pair: tuple[str, str], sign: int, G: nx.MultiDiGraph) -> Group:
    edges = [
        edge for *_, edge in G.edges(data="edge") if edge.pair == pair and case.edge_type[edge.type].sign
    ]
    one, other = (case.actor[id_].name for id_ in pair)
    return edge_group(case, f"{one} and {other} ({SIGN_SYMBOLS[sign]})", edges, G)
