"""What dossiers are made of: edges as entries, in groups, with their references."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from graph.dates import day_in_words
from graph.model import SIGN_SYMBOLS, Actor, Case, Edge
from graph.prose import (
    agreeing,
    edge_in_words,
    listed,
    place_in_words,
    reference_in_words,
    sentence,
)


@dataclass(frozen=True, slots=True)
class Link:
    """A text, and an http or https address or nothing."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One edge as read from one of its ends, or as a whole; `other` is the actor at the other end."""

    id: str
    type: str
    text: str
    when: str
    sign: str
    other: str
    statement: str
    remarks: tuple[str, ...]
    references: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading."""

    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All there is to read; `names` are language codes with names, `actors` ids of whom to read next."""

    title: str
    subtitle: str = ""
    names: tuple[tuple[str, str], ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    summary: str = ""
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    actors_label: str = ""
    actors: tuple[str, ...] = ()
    footnote: str = ""


def edge_group(case: Case, label: str, edges: Iterable[Edge], G: nx.MultiDiGraph) -> Group:
    """Edges under a heading, each read as a whole, with what is uncertain on the day of a graph."""
    return Group(label, tuple(entry(case, edge, None, G) for edge in in_order(case, edges)))


def actor_group(case: Case, label: str, edges: Iterable[Edge], actor: Actor, G: nx.MultiDiGraph) -> Group:
    """Edges under a heading, each read from an actor at one end, with what is uncertain on that day."""
    return Group(label, tuple(entry(case, edge, actor, G) for edge in in_order(case, edges)))


def in_order(case: Case, edges: Iterable[Edge]) -> list[Edge]:
    """Edges by type, as the case orders the types."""
    order = {edge_type.id: n for n, edge_type in enumerate(case.edge_types)}
    return sorted(edges, key=lambda edge: (order[edge.type], edge.id))


def entry(case: Case, edge: Edge, actor: Actor | None, G: nx.MultiDiGraph) -> Entry:
    """An edge as a dossier lists it on the day of a graph: read from an actor at one end, or as a whole."""
    other = _other(edge, actor)
    return Entry(
        id=edge.id,
        type=edge.type,
        text=_phrase(case, edge, actor),
        when=edge.period.in_words,
        sign=SIGN_SYMBOLS[case.edge_type[edge.type].sign],
        other=other,
        statement=edge.statement,
        remarks=tuple(_remarks(edge, G)),
        references=tuple(link_to(case, id_) for id_ in edge.references),
    )


def _other(edge: Edge, actor: Actor | None) -> str:
    if actor and actor.id in (edge.source, edge.target):
        return edge.target if actor.id == edge.source else edge.source
    return ""


def _phrase(case: Case, edge: Edge, actor: Actor | None) -> str:
    edge_type, other = case.edge_type[edge.type], _other(edge, actor)
    if not actor or not other:
        return edge_in_words(case, edge)
    phrase = edge_type.forward if actor.id == edge.source else edge_type.backward
    return f"{agreeing(actor, phrase)} {case.actor[other].name_in_text}{place_in_words(case, edge)}"


def _remarks(edge: Edge, G: nx.MultiDiGraph) -> Iterable[str]:
    if doubt := doubt_of(edge, G):
        yield sentence(doubt)
    if support := support_of(edge):
        yield sentence(f"support: {support}")
    if edge.confidence:
        yield sentence(f"confidence: {edge.confidence}")
    if not edge.references:
        yield "No reference: nothing in this case says where it is from."


def doubt_of(edge: Edge, G: nx.MultiDiGraph) -> str:
    """What to say of an edge on a day that lies inside an imprecise boundary of it; else nothing."""
    ends = (edge.source, edge.target, edge.id)
    if not (G.has_edge(*ends) and G.edges[ends]["uncertain"]):
        return ""
    return f"uncertain on {day_in_words(G.graph['date'])}: its date is not known to the day"


def support_of(edge: Edge) -> str:
    """The kinds of support of an edge, in words."""
    return listed(word.replace("_", " ") for word in edge.support)


def link_to(case: Case, id_: str) -> Link:
    """A reference in words with its address; of an id that the case does not know, the id."""
    reference = case.reference.get(id_)
    return Link(reference_in_words(reference), reference.url) if reference else Link(id_, "")
