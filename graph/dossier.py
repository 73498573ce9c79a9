"""What one can read about an actor or an edge: facts, dates, statements, references."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import networkx as nx

from graph.analysis.explain import Explanation
from graph.analysis.explain_words import around_in_words, headline
from graph.changes import actor_changes
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
from graph.snapshot import graph_at

_HUBS = 5
_MOST_IN_OVERVIEW = 100
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


def actor_dossier(
    case: Case, actor: Actor, G: nx.MultiDiGraph, between: tuple[date, date] | None = None
) -> Dossier:
    """What the case says of an actor, the edges of the graph's day first.

    Before them stands what changed between two days, if they are given.
    """
    edges = [edge for edge in case.edges if actor.id in (edge.source, edge.target, edge.site)]
    groups = [
        *([changes_of(case, actor, between)] if between else []),
        *(_group(case, label, group, actor, G) for label, group in around_day(edges, G)),
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


def around_day(edges: Iterable[Edge], G: nx.MultiDiGraph) -> tuple[tuple[str, list[Edge]], ...]:
    """Edges by when they hold, seen from the day of a graph; each group has a label."""
    day: date = G.graph["date"]
    present: list[Edge] = []
    earlier: list[Edge] = []
    later: list[Edge] = []
    for edge in edges:
        if G.has_edge(edge.source, edge.target, edge.id):
            present.append(edge)
        else:
            (earlier if _over(edge, day) else later).append(edge)
    return ((f"On {day_in_words(day)}", present), ("Earlier", earlier), ("Later", later))


def changes_of(case: Case, actor: Actor, between: tuple[date, date]) -> Group:
    """What of an actor's edges changed between two days."""
    own = replace(case, edges=tuple(edge for edge in case.edges if actor.id in (edge.source, edge.target)))
    earlier, later = (graph_at(own, day) for day in between)
    changes = actor_changes(case, actor, diff(earlier, later))
    about = [(change, case.edge[change.edges[-1]]) for change in changes if change.edges]
    entries = (replace(entry(case, edge, actor, later), text=change.sentence) for change, edge in about)
    return Group(f"Changed, {' to '.join(map(day_in_words, between))}", tuple(map(_brief, entries)))


def _brief(entry: Entry) -> Entry:
    """An entry that stands in full further down."""
    return replace(entry, statement="", remarks=(), references=())


def edge_dossier(case: Case, edge: Edge, G: nx.MultiDiGraph) -> Dossier:
    """What the case says of an edge, and what else connects the same two actors."""
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
            _first(case, f"Ended {since}", ended, G),
            _first(case, f"Began {since}", began, G),
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


def pair_dossier(
    case: Case, ends: tuple[str, str], earlier: nx.MultiDiGraph, later: nx.MultiDiGraph
) -> Dossier:
    """What connects two actors, by id, on two days: on both, on one of them, at other times."""
    one, other = (case.actor[id_] for id_ in ends)
    old, new = ({id_ for *_, id_ in G.edges(keys=True)} for G in (earlier, later))
    edges = [edge for edge in case.edges if set(ends) == {edge.source, edge.target}]
    first, last = (day_in_words(G.graph["date"]) for G in (earlier, later))
    groups = (
        _group(case, "On both days", [edge for edge in edges if edge.id in old & new], None, later),
        _group(case, f"On {first} only", [edge for edge in edges if edge.id in old - new], None, earlier),
        _group(case, f"On {last} only", [edge for edge in edges if edge.id in new - old], None, later),
        _group(case, "At other times", [edge for edge in edges if edge.id not in old | new], None, later),
    )
    return Dossier(
        title=f"{one.name} and {other.name}",
        subtitle=f"{first} and {last}",
        names=(),
        facts=(),
        summary="" if edges else "No edge of this case connects the two.",
        links=(),
        groups=tuple(group for group in groups if group.entries),
        actors_label="Between",
        actors=ends,
    )


def explained_pair(case: Case, explanation: Explanation, G: nx.MultiDiGraph) -> Dossier:
    """How two actors stand to each other, with every edge that says so; each edge stands in one group."""
    groups = []
    told: set[str] = set()
    for label, edges in _pair_groups(case, explanation):
        new = {edge.id: edge for edge in edges if edge.id not in told}
        told |= new.keys()
        groups.append(Group(label, tuple(entry(case, edge, None, G) for edge in new.values())))
    around = around_in_words(case, explanation)
    return Dossier(
        title=" and ".join(case.actor[id_].name for id_ in (explanation.first, explanation.second)),
        subtitle=day_in_words(explanation.day),
        names=(),
        facts=tuple((section.title, " ".join(section.sentences)) for section in around),
        summary=headline(case, explanation),
        links=(),
        groups=tuple(group for group in groups if group.entries),
    )


def _pair_groups(case: Case, explanation: Explanation) -> Iterable[tuple[str, list[Edge]]]:
    first, second = (case.actor[id_].name_in_text for id_ in (explanation.first, explanation.second))
    yield f"On {day_in_words(explanation.day)}", list(explanation.direct)
    yield "Earlier", list(explanation.earlier)
    yield "Later", list(explanation.later)
    for label, thirds in (
        ("Shared allies", explanation.shared_allies),
        ("Shared patrons", explanation.shared_patrons),
        ("Shared clients", explanation.shared_clients),
        ("Shared adversaries", explanation.shared_adversaries),
        (f"Allies of {first}, adversaries of {second}", explanation.allies_of_first_against_second),
        (f"Allies of {second}, adversaries of {first}", explanation.allies_of_second_against_first),
        ("Other signed edges with both", explanation.other_ties),
        ("Common memberships", explanation.memberships),
    ):
        yield label, [edge for third in thirds for edge in third.edges]
    for label, chains in (
        ("Chains of patronage", (*explanation.patronage.shortest, *explanation.patronage_back.shortest)),
        ("Chain of signed edges", explanation.signed_chain.shortest[:1]),
    ):
        yield label, [edge for chain in chains for edge in chain]


def _over(edge: Edge, day: date) -> bool:
    return bool(edge.period.end and edge.period.end.last_day < day)


def _url(catalogue: str, id_: str) -> str:
    pattern = _CATALOGUES.get(catalogue, ("", ""))[1]
    return pattern.format(id_) if pattern and id_.isalnum() else ""


def _direction(case: Case, edge: Edge) -> str:
    if not case.edge_type[edge.type].directed:
        return "mutual"
    return f"from {case.actor[edge.source].name_in_text} to {case.actor[edge.target].name_in_text}"


def edge_group(case: Case, label: str, edges: Iterable[Edge], G: nx.MultiDiGraph) -> Group:
    """Edges under a heading, each read as a whole, with what is uncertain on the day of a graph."""
    return _group(case, label, edges, None, G)


def _group(case: Case, label: str, edges: Iterable[Edge], actor: Actor | None, G: nx.MultiDiGraph) -> Group:
    return Group(label, tuple(entry(case, edge, actor, G) for edge in in_order(case, edges)))


def _first(case: Case, label: str, edges: Sequence[Edge], G: nx.MultiDiGraph) -> Group:
    """As many of the edges as one can take in; the label says of how many they are the first."""
    few = in_order(case, edges)[:_MOST_IN_OVERVIEW]
    rest = f" (the first {len(few)} of {len(edges):,})" if len(few) < len(edges) else ""
    return _group(case, label + rest, few, None, G)


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
