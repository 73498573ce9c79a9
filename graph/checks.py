"""What must hold between the records of a case: ids, ends, lifetimes, spells, looks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from graph.dates import Period
from graph.fields import Fields, safe_address
from graph.model import Actor, Edge, EdgeType, Snapshot
from graph.problems import shown
from graph.records import is_address


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Value = TypeVar("Value", bound=_HasId)


@dataclass(frozen=True, slots=True)
class Known:
    """What edges and snapshots may point to.

    `mentioned` are the ids that the file of actors names at all, also in records that could not be read: an
    edge to one of them is left out of the sound part without a problem of its own.
    """

    actors: Mapping[str, Actor]
    mentioned: Collection[str]
    types: Mapping[str, EdgeType]
    references: Collection[str]
    as_of: date | None


def unique(values: Iterable[tuple[Value, Fields]]) -> list[tuple[Value, Fields]]:
    """The values whose id is new, also when case is ignored; the others are reported."""
    first: dict[str, tuple[Value, Fields]] = {}
    for value, record in values:
        folded = value.id.casefold()
        if folded in first:
            earlier, its_record = first[folded]
            same = (
                "stands twice" if earlier.id == value.id else f"differs only by case from {shown(earlier.id)}"
            )
            message = f"the id {shown(value.id)} {same}, first on line {its_record.node.line}"
            record.report(record.place("id"), "duplicate-id", message, "Give one of them another id.")
        else:
            first[folded] = (value, record)
    return list(first.values())


def looks(types: Iterable[tuple[EdgeType, Fields]]) -> None:
    """Report two edge types that could not be told apart without colour."""
    by_look: dict[tuple[str, str], str] = {}
    by_letter: dict[str, str] = {}
    for edge_type, record in types:
        other = by_look.setdefault((edge_type.dash, edge_type.head), edge_type.id)
        if other != edge_type.id:
            message = f"{shown(edge_type.id)} has the dash and head of {shown(other)}"
            hint = "Each type needs a pair of its own, since colour alone is not enough."
            record.report(record.place("dash"), "same-look", message, hint)
        other = by_letter.setdefault(edge_type.letter.upper(), edge_type.id)
        if other != edge_type.id:
            message = f"{shown(edge_type.id)} has the letter {edge_type.letter} of {shown(other)}"
            record.report(record.place("letter"), "same-letter", message)


def edge(edge: Edge, record: Fields, known: Known) -> bool:
    """Whether an edge points to what exists, while it exists; what does not is reported."""
    before = len(record.problems)
    sound = all([_end(edge.source, "source", record, known), _end(edge.target, "target", record, known)])
    if edge.source == edge.target:
        message = f"source and target are both {shown(edge.source)}"
        record.report(record.place("target"), "self-loop", message, "An edge needs two actors.")
    if edge.type not in known.types:
        message = f"type {shown(edge.type)} is not an edge type of this case"
        record.report(record.place("type"), "unknown-type", message, record.hint(edge.type, known.types))
    if edge.site and edge.site not in known.actors and edge.site not in known.mentioned:
        message = f"site {shown(edge.site)} is not in actors.yaml"
        record.report(record.place("site"), "unknown-actor", message, record.hint(edge.site, known.actors))
    _references(edge, record, known)
    if sound:
        _lifetime(edge, known.actors[edge.source], record)
        _lifetime(edge, known.actors[edge.target], record)
    _within_as_of(edge.period, record, known.as_of)
    return sound and len(record.problems) == before


def distinct_spells(edges: Iterable[tuple[Edge, Fields]], known: Known) -> list[tuple[Edge, Fields]]:
    """The edges without those that say again what another one says: same ends, type, period and site."""
    first: dict[tuple[object, ...], tuple[Edge, Fields]] = {}
    for value, record in edges:
        ends = (value.source, value.target) if known.types[value.type].directed else value.pair
        spell = (*ends, value.type, value.period, value.site)
        if spell in first:
            earlier, its_record = first[spell]
            message = f"the same spell as {shown(earlier.id)} on line {its_record.node.line}"
            record.report(record.node, "duplicate-spell", message, "Keep one of them.")
        else:
            first[spell] = (value, record)
    return list(first.values())


def snapshot(snapshot: Snapshot, record: Fields, known: Known) -> bool:
    """Whether a snapshot lies within what the case covers, on references that exist."""
    before = len(record.problems)
    if known.as_of and snapshot.date > known.as_of:
        message = f"the date {snapshot.date} is after the case's as_of date {known.as_of}"
        record.report(record.place("date"), "after-as-of", message)
    _references(snapshot, record, known)
    return len(record.problems) == before


def compare(top: Fields | None, snapshots: Iterable[tuple[Snapshot, Fields]]) -> tuple[str, str] | None:
    """The pair of snapshots to compare by default: the one named, else the first and the last."""
    known = [value.id for value, _ in sorted(snapshots, key=lambda pair: pair[0].date)]
    named = tuple(top.placed_texts("compare")) if top else ()
    for word, place in named:
        if top and word not in known:
            message = f"compare names {shown(word)}, which is no snapshot"
            top.report(place, "unknown-snapshot", message, top.hint(word, known))
    words = [word for word, _ in named if word in known]
    if len(words) == 2:
        return (words[0], words[1])
    return (known[0], known[-1]) if len(known) > 1 else None


def _end(actor_id: str, end: str, record: Fields, known: Known) -> bool:
    if actor_id in known.actors:
        return True
    if actor_id not in known.mentioned:
        message = f"{end} {shown(actor_id)} is not in actors.yaml"
        record.report(record.place(end), "unknown-actor", message, record.hint(actor_id, known.actors))
    return False


def _references(value: Edge | Snapshot, record: Fields, known: Known) -> None:
    unknown = [reference for reference in value.references if reference not in known.references]
    if not unknown:
        return
    places = dict(record.placed_texts("references"))
    for reference in unknown:
        if not is_address(reference):
            message = f"reference {shown(reference)} is not in references.yaml"
            hint = record.hint(reference, known.references)
            record.report(places[reference], "unknown-reference", message, hint)
        elif not safe_address(reference):
            message = f"{shown(reference)} is neither an id of references.yaml nor an http or https address"
            record.report(places[reference], "bad-address", message)


def _lifetime(edge: Edge, actor: Actor, record: Fields) -> None:
    life, period = actor.period, edge.period
    if life.start and period.start and period.start.last_day < life.start.first_day:
        message = f"the edge begins {period.start}, before {shown(actor.id)} does ({life.start})"
        record.report(record.place("start"), "before-actor", message)
    if life.start and period.end and period.end.last_day < life.start.first_day:
        message = f"the edge ends {period.end}, before {shown(actor.id)} begins ({life.start})"
        record.report(record.place("end"), "before-actor", message)
    if not life.end:
        return
    if not period.end:
        message = f"the edge has no end, but {shown(actor.id)} ends {life.end}"
        record.report(record.node, "outlives-actor", message, f"Add end: {life.end}, or an earlier date.")
    elif period.end.first_day > life.end.last_day:
        message = f"the edge ends {period.end}, after {shown(actor.id)} does ({life.end})"
        record.report(record.place("end"), "outlives-actor", message)
    if period.start and period.start.first_day > life.end.last_day:
        message = f"the edge begins {period.start}, after {shown(actor.id)} has ended ({life.end})"
        record.report(record.place("start"), "outlives-actor", message)


def _within_as_of(period: Period, record: Fields, as_of: date | None) -> None:
    if as_of is None:
        return
    for name, boundary in (("start", period.start), ("end", period.end)):
        if boundary and boundary.first_day > as_of:
            message = f"the {name} {boundary} is after the case's as_of date {as_of}"
            record.report(record.place(name), "after-as-of", message)
