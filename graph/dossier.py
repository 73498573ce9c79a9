"""What one can read about an actor or an edge: facts, dates, statements, references."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import networkx as nx

from graph.dates import day_in_words
from graph.diff import diff
from graph.model import KINDS, SIGN_SYMBOLS, Actor, Case, Edge, Snapshot
from graph.prose import (
    agreeing,
    counted,
    edge_in_words,
    listed,
    period_in_words,
    place_in_words,
    reference_in_words,
    sentence,
)

_HUBS = 5
_INVITATION = "Click an actor or a line in the picture to read about it."
_CATALOGUES = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "iso3": ("ISO 3166", ""),
    "cow": ("Correlates of War", ""),
}


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
    subtitle: str
    names: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    summary: str
    links: tuple[Link, ...]
    groups: tuple[Group, ...]
    actors_label: str = ""
    actors: tuple[str, ...] = ()
    footnote: str = ""


def actor_dossier(case: Case, actor: Actor, G: nx.MultiDiGraph) -> Dossier:
    """What the case says of an actor, the edges of the graph's day first."""
    day: date = G.graph["date"]
    edges = [edge for edge in case.edges if actor.id in (edge.source, edge.target, edge.site)]
    now = {id_ for *_, id_ in G.edges(keys=True)}
    earlier = [edge for edge in edges if edge.id not in now and _over(edge, day)]
    later = [edge for edge in edges if edge.id not in now and not _over(edge, day)]
    present = [edge for edge in edges if edge.id in now]
    groups = [
        _group(case, f"On {day_in_words(day)}", present, actor, G),
        _group(case, "Earlier", earlier, actor, G),
        _group(case, "Later", later, actor, G),
    ]
    known = actor.period.start or actor.period.end
    facts = [("Existed", period_in_words(case, actor.period))] * bool(known)
    facts += [("On this day", "not there")] * (actor.id not in G)
    facts += [("Also called", ", ".join(actor.aliases))] * bool(actor.aliases)
    facts += [(_CATALOGUES.get(name, (name, ""))[0], id_) for name, id_ in actor.ids if not _url(name, id_)]
    return Dossier(
        title=actor.name,
        subtitle=KINDS[actor.kind],
        names=tuple((code, name) for code, name in actor.names if name != actor.name),
        facts=tuple(facts),
        summary=actor.summary,
        links=tuple(
            Link(_CATALOGUES[name][0], _url(name, id_)) for name, id_ in actor.ids if _url(name, id_)
        ),
        groups=tuple(group for group in groups if group.entries),
    )


def edge_dossier(case: Case, edge: Edge, G: nx.MultiDiGraph) -> Dossier:
    """What the case says of an edge, and what else ties the same two actors."""
    edge_type = case.edge_type[edge.type]
    others = [other for other in case.edges if other.pair == edge.pair and other.id != edge.id]
    facts = (
        ("Period", period_in_words(case, edge.period)),
        ("On this day", _doubt(edge, G)),
        ("Direction", _direction(case, edge)),
        ("Sign", SIGN_SYMBOLS[edge_type.sign]),
        ("Support", _support(edge)),
        ("Confidence", edge.confidence),
        ("References", "" if edge.references else "none: nothing in this case says where it is from"),
    )
    also = _group(case, "Also between the two", others, None, G)
    return Dossier(
        title=edge_in_words(case, edge),
        subtitle=edge_type.label,
        names=(),
        facts=tuple((name, text) for name, text in facts if text),
        summary=edge.statement,
        links=tuple(_reference(case, id_) for id_ in edge.references),
        groups=(also,) if also.entries else (),
        actors_label="Between",
        actors=(edge.source, edge.target),
        footnote=sentence(f"{edge_type.label}: {edge_type.definition}") if edge_type.definition else "",
    )


def overview(
    case: Case, snapshot: Snapshot | None, G: nx.MultiDiGraph, earlier: nx.MultiDiGraph | None
) -> Dossier:
    """What there is to read when nothing is selected: the day, its hubs, what is new since an earlier day."""
    hubs = sorted(G.degree(), key=lambda item: (-item[1], item[0]))[:_HUBS]
    size = f"{counted(len(G), 'actor')}, {counted(G.number_of_edges(), 'edge')}"
    groups: tuple[Group, ...] = ()
    if earlier is not None:
        change, since = diff(earlier, G), f"since {day_in_words(earlier.graph['date'])}"
        began = [*change.began, *(one.after for one in change.changed)]
        ended = [*change.ended, *(one.before for one in change.changed)]
        groups = (
            _group(case, f"Ended {since}", ended, None, G),
            _group(case, f"Began {since}", began, None, G),
        )
    return Dossier(
        title=day_in_words(G.graph["date"]),
        subtitle=size,
        names=(),
        facts=(),
        summary=" ".join([*([snapshot.sentence] if snapshot else []), _INVITATION]),
        links=(),
        groups=tuple(group for group in groups if group.entries),
        actors_label="Most edges",
        actors=tuple(id_ for id_, degree in hubs if degree),
    )


def _over(edge: Edge, day: date) -> bool:
    return bool(edge.period.end and edge.period.end.last_day < day)


def _url(catalogue: str, id_: str) -> str:
    pattern = _CATALOGUES.get(catalogue, ("", ""))[1]
    return pattern.format(id_) if pattern and id_.isalnum() else ""


def _direction(case: Case, edge: Edge) -> str:
    if not case.edge_type[edge.type].directed:
        return "mutual"
    return f"from {case.actor[edge.source].name_in_text} to {case.actor[edge.target].name_in_text}"


def _group(case: Case, label: str, edges: Iterable[Edge], actor: Actor | None, G: nx.MultiDiGraph) -> Group:
    order = {edge_type.id: n for n, edge_type in enumerate(case.edge_types)}
    ordered = sorted(edges, key=lambda edge: (order[edge.type], edge.id))
    return Group(label, tuple(_entry(case, edge, actor, G) for edge in ordered))


def _entry(case: Case, edge: Edge, actor: Actor | None, G: nx.MultiDiGraph) -> Entry:
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
        references=tuple(_reference(case, id_) for id_ in edge.references),
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
    if doubt := _doubt(edge, G):
        yield sentence(doubt)
    if support := _support(edge):
        yield sentence(f"support: {support}")
    if edge.confidence:
        yield sentence(f"confidence: {edge.confidence}")
    if not edge.references:
        yield "No reference: nothing in this case says where it is from."


def _doubt(edge: Edge, G: nx.MultiDiGraph) -> str:
    ends = (edge.source, edge.target, edge.id)
    if not (G.has_edge(*ends) and G.edges[ends]["uncertain"]):
        return ""
    return f"uncertain on {day_in_words(G.graph['date'])}: its date is not known to the day"


def _support(edge: Edge) -> str:
    return listed(word.replace("_", " ") for word in edge.support)


def _reference(case: Case, id_: str) -> Link:
    reference = case.reference.get(id_)
    return Link(reference_in_words(reference), reference.url) if reference else Link(id_, "")
