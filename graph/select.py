"""From a graph to the part of it that one asks for; and the words by which an actor is found."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

import networkx as nx

from graph.model import Actor

UNSAID = "unsaid"
"""Stands for the confidence of edges that say none."""


def narrowed(
    G: nx.MultiDiGraph, types: Collection[str], kinds: Collection[str], confidence: Collection[str]
) -> nx.MultiDiGraph:
    """The edges of some types and confidences between actors of some kinds, with every actor of these kinds.

    The result is frozen.
    """
    part = nx.MultiDiGraph(G.subgraph([id_ for id_, actor in G.nodes(data="actor") if actor.kind in kinds]))
    left_out = [
        (edge.source, edge.target, edge.id)
        for *_, edge in part.edges(data="edge")
        if edge.type not in types or (edge.confidence or UNSAID) not in confidence
    ]
    part.remove_edges_from(left_out)
    return nx.freeze(part)


def tied(G: nx.MultiDiGraph) -> list[str]:
    """The ids of the actors that have an edge, in alphabetical order."""
    return sorted(id_ for id_, degree in G.degree() if degree)


def search_label(actor: Actor) -> str:
    """An actor's line in a list that is searched by typing: every name, also without accents.

    >>> search_label(Actor("turkiye", "Türkiye", "state", aliases=("Turkey",)))
    'Türkiye · Turkey · Turkiye'
    """
    names = dict.fromkeys(actor.known_as)
    plain = (_without_marks(name) for name in actor.known_as)
    return " · ".join(dict.fromkeys([*names, *plain]))


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("ı", "i"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
