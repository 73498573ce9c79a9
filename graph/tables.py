"""The picture as rows: the actors and the edges of one day, or of two days with what happened between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import networkx as nx

from graph.dates import PartialDate, Period
from graph.diff import Diff
from graph.model import KINDS, SIGN_WORDS, Actor, Case, Edge, Pairs
from graph.prose import (
    agreeing,
    change_in_words,
    edge_in_words,
    place_in_words,
    reference_in_words,
    short_reference,
)
from graph.select import CERTAIN, UNCERTAIN, with_edges

KEPT, BEGAN, ENDED, CHANGED = "kept", "began", "ended", "changed"
"""What happened to an actor or an edge between two days; an actor never changed."""

CHANGE_WORDS: Mapping[str, str] = MappingProxyType(
    {KEPT: "stayed", BEGAN: "began", ENDED: "ended", CHANGED: "changed"}
)
"""The same as people read it."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many edges an actor has on a day: in all, and by sign."""

    edges: int
    positive: int
    negative: int
    unsigned: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference: its short form, its full form, and an http or https address or nothing."""

    short: str
    full: str
    url: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor that has an edge; `counts` has one item a day, `other_names` pairs languages with names.

    A name whose language is not known has an empty one. `change` is empty where there is one day.
    """

    id: str
    name: str
    kind: str
    region: str
    period: str
    counts: tuple[Count, ...]
    other_names: Pairs
    status: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An edge; `sentence` says it as a whole, `phrase` what stands between its ends.

    `start` and `end` are as the case writes them, empty where it says none. `status` is whether the edge is
    certain on every day that shows it. `change` is empty where there is one day; `gave_way` is the sentence
    on what a changed edge gave way to, or on what gave way to it.
    """

    id: str
    source: str
    type: str
    phrase: str
    target: str
    start: str
    end: str
    start_day: date
    end_day: date
    status: str
    confidence: str
    sign: str
    sentence: str
    statement: str
    references: tuple[Citation, ...]
    change: str = ""
    gave_way: str = ""


def actor_rows(case: Case, *graphs: nx.MultiDiGraph) -> tuple[ActorRow, ...]:
    """The actors that have an edge on one of the days, by name.

    Takes the graph of one day, or of an earlier and a later day, as `graph.select.narrowed` leaves them.
    """
    ids = {id_ for G in graphs for id_ in with_edges(G)}
    return tuple(_actor_row(case, actor, graphs) for actor in by_name(case, ids))


def by_name(case: Case, ids: set[str]) -> list[Actor]:
    """The actors of some ids in alphabetical order."""
    return sorted((case.actor[id_] for id_ in ids), key=lambda actor: (actor.name.casefold(), actor.id))


def edge_rows(case: Case, G: nx.MultiDiGraph) -> tuple[EdgeRow, ...]:
    """The edges of one day, by the names of their ends."""
    return _sorted(_edge_row(case, edge, [G]) for *_, edge in G.edges(data="edge"))


def edge_rows_between(
    case: Case, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph, difference: Diff
) -> tuple[EdgeRow, ...]:
    """The edges of two days, by the names of their ends; `difference` is `graph.diff.diff` of the two."""
    happened = {edge.id: KEPT for edge in difference.kept}
    happened |= {edge.id: BEGAN for edge in difference.began} | {edge.id: ENDED for edge in difference.ended}
    gave_way: dict[str, str] = {}
    for change in difference.changed:
        gave_way |= dict.fromkeys((change.before.id, change.after.id), change_in_words(case, change))
    both = nx.compose(nx.MultiDiGraph(earlier), nx.MultiDiGraph(later))
    return _sorted(
        _edge_row(case, edge, [earlier, later], happened.get(edge.id, CHANGED), gave_way.get(edge.id, ""))
        for *_, edge in both.edges(data="edge")
    )


def _sorted(rows: Iterable[EdgeRow]) -> tuple[EdgeRow, ...]:
    return tuple(sorted(rows, key=lambda row: (row.source.casefold(), row.target.casefold(), row.id)))


def _actor_row(case: Case, actor: Actor, graphs: Sequence[nx.MultiDiGraph]) -> ActorRow:
    named = [(code, name) for code, name in actor.names if name != actor.name]
    known = {actor.name, *(name for _, name in named)}
    return ActorRow(
        id=actor.id,
        name=actor.name,
        kind=KINDS[actor.kind],
        region=actor.region,
        period=_existed(actor.period),
        counts=tuple(_count(case, actor.id, G) for G in graphs),
        other_names=(*named, *(("", alias) for alias in actor.aliases if alias not in known)),
        status=_status(G.nodes[actor.id] for G in graphs if actor.id in G),
        change=_actor_change(actor.id, graphs) if len(graphs) > 1 else "",
    )


def _existed(period: Period) -> str:
    """When an actor existed, empty where the case does not say."""
    return period.in_words if period.start or period.end else ""


def _actor_change(id_: str, graphs: Sequence[nx.MultiDiGraph]) -> str:
    earlier, later = graphs
    if id_ in earlier and id_ in later:
        return KEPT
    return BEGAN if id_ in later else ENDED


def _count(case: Case, id_: str, G: nx.MultiDiGraph) -> Count:
    if id_ not in G:
        return Count(0, 0, 0, 0)
    edges = [*G.out_edges(id_, data="edge"), *G.in_edges(id_, data="edge")]
    signs = [case.edge_type[edge.type].sign for *_, edge in edges]
    return Count(len(signs), signs.count(1), signs.count(-1), signs.count(0))


def _edge_row(
    case: Case, edge: Edge, graphs: Sequence[nx.MultiDiGraph], change: str = "", gave_way: str = ""
) -> EdgeRow:
    edge_type, ends = case.edge_type[edge.type], (edge.source, edge.target, edge.id)
    source, target = case.actor[edge.source], case.actor[edge.target]
    start, end = edge.period.start, edge.period.end
    return EdgeRow(
        id=edge.id,
        source=source.name,
        type=edge_type.label,
        phrase=agreeing(source, edge_type.forward),
        target=target.name + place_in_words(case, edge),
        start=_written(start),
        end=_written(end),
        start_day=start.first_day if start else date.min,
        end_day=end.first_day if end else date.max,
        status=_status(G.edges[ends] for G in graphs if G.has_edge(*ends)),
        confidence=edge.confidence,
        sign=SIGN_WORDS[edge_type.sign],
        sentence=edge_in_words(case, edge),
        statement=edge.statement,
        references=tuple(_citation(case, id_) for id_ in edge.references),
        change=change,
        gave_way=gave_way,
    )


def _written(day: PartialDate | None) -> str:
    return str(day) if day else ""


def _status(marks: Iterable[Mapping[str, object]]) -> str:
    return UNCERTAIN if any(mark["uncertain"] for mark in marks) else CERTAIN


def _citation(case: Case, id_: str) -> Citation:
    reference = case.reference.get(id_)
    if reference is None:
        return Citation(id_, id_, "")
    return Citation(short_reference(reference), reference_in_words(reference), reference.url)
