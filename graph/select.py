"""From a graph to the part of it that one asks for; and the words by which an actor is found."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

import networkx as nx

from graph.model import Actor, Case, Edge

UNSAID = "unsaid"
SOURCED, UNSOURCED = "sourced", "unsourced"
CERTAIN, UNCERTAIN = "certain", "uncertain"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a view lets through: types and kinds by id, regions, confidences, words for evidence and doubt.

    `None` lets everything through. What has no region, or no confidence, counts as UNSAID; `sources` holds
    SOURCED or UNSOURCED, `dates` CERTAIN or UNCERTAIN.
    """

    types: Collection[str] | None = None
    kinds: Collection[str] | None = None
    regions: Collection[str] | None = None
    confidence: Collection[str] | None = None
    sources: Collection[str] | None = None
    dates: Collection[str] | None = None


def narrowed(G: nx.MultiDiGraph, choice: Choice) -> nx.MultiDiGraph:
    """The part of a graph that a choice lets through, with every actor of its kinds and regions; frozen.

    >>> from graph.model import Case
    >>> len(narrowed(nx.MultiDiGraph(), Choice(kinds=["state"])))
    0
    """
    actors = [
        id_
        for id_, actor in G.nodes(data="actor")
        if _among(actor.kind, choice.kinds) and _among(actor.region or UNSAID, choice.regions)
    ]
    part = nx.MultiDiGraph(G.subgraph(actors))
    part.remove_edges_from(
        [
            (edge.source, edge.target, edge.id)
            for *_, data in part.edges(data=True)
            if not _lets_through(choice, edge := data["edge"], data["uncertain"])
        ]
    )
    return nx.freeze(part)


def _lets_through(choice: Choice, edge: Edge, uncertain: bool) -> bool:
    return (
        _among(edge.type, choice.types)
        and _among(edge.confidence or UNSAID, choice.confidence)
        and _among(SOURCED if edge.references else UNSOURCED, choice.sources)
        and _among(UNCERTAIN if uncertain else CERTAIN, choice.dates)
    )


def _among(word: str, chosen: Collection[str] | None) -> bool:
    return chosen is None or word in chosen


def within(case: Case, G: nx.MultiDiGraph, actor: str, steps: int, direction: str = "both") -> set[str]:
    """The ids of an ego network: an actor and those within some steps of it.

    `direction` is "out" (from source to target), "in" (from target to source) or "both"; edges of a type
    without a direction lead both ways. Empty when the actor is not in the graph.
    """
    if actor not in G:
        return set()
    walk = nx.DiGraph()
    walk.add_nodes_from(G)
    for *_, edge in G.edges(data="edge"):
        directed = case.edge_type[edge.type].directed
        if direction != "in" or not directed:
            walk.add_edge(edge.source, edge.target)
        if direction != "out" or not directed:
            walk.add_edge(edge.target, edge.source)
    return set(nx.single_source_shortest_path_length(walk, actor, cutoff=steps))


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
