"""What must hold between the records of a case: ids, ends, lifetimes, spells, looks."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
Evidenced = TypeVar("Evidenced", Edge, Snapshot)


@dataclass(frozen=True, slots=True)
class Known:
    """What edges and snapshots may point to.

    `mentioned` holds, for the sections in which something could not be read, the ids that stand there all
    the same: what points to one of them is left out of the sound part without a problem of its own.
    """

    actors: Mapping[str, Actor]
    types: Mapping[str, EdgeType]
    references: Collection[str]
    as_of: date | None
    mentioned: Mapping[str, Container[str]] = field(default_factory=dict)

    def lost(self, section: str, id_: str) -> bool:
        """Whether an id may belong to a record that could not be read."""
        return id_ in self.mentioned.get(section, ())


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


def looks(types: Sequence[tuple[EdgeType, Fields]], built_in: Iterable[EdgeType]) -> None:
    """Report two edge types that could not be told apart without colour."""
    restyled = {edge_type.id for edge_type, _ in types}
    kept = [edge_type for edge_type in built_in if edge_type.id not in restyled]
    by_look = {(edge_type.dash, edge_type.head): edge_type.id for edge_type in kept}
    by_letter = {edge_type.letter: edge_type.id for edge_type in kept}
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
    ends = all([_end(edge.source, "source", record, known), _end(edge.target, "target", record, known)])
    if edge.source == edge.target:
        message = f"source and target are both {shown(edge.source)}"
        record.report(record.place("target"), "self-loop", message, "An edge needs two actors.")
    if edge.type not in known.types and not known.lost("edge_types", edge.type):
        message = f"type {shown(edge.type)} is not an edge type of this case"
        record.report(record.place("type"), "unknown-type", message, record.hint(edge.type, known.types))
    if edge.site and edge.site not in known.actors and not known.lost("actors", edge.site):
        message = f"site {shown(edge.site)} is not in actors.yaml"
        record.report(record.place("site"), "unknown-actor", message, record.hint(edge.site, known.actors))
    _references(edge, record, known)
    if ends:
        _lifetime(edge, known.actors[edge.source], record)
        _lifetime(edge, known.actors[edge.target], record)
    _within_as_of(edge.period, record, known.as_of)
    return ends and edge.type in known.types and len(record.problems) == before


def without_lost(value: Evidenced, known: Known) -> Evidenced:
    """The value without its site and references where these stand in records that could not be read."""
    if isinstance(value, Edge) and value.site and value.site not in known.actors:
        value = replace(value, site="")
    kept = tuple(
        reference
        for reference in value.references
        if reference in known.references or not known.lost("references", reference)
    )
    return value if kept == value.references else replace(value, references=kept)


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


def compare(
    top: Fields | None, snapshots: Iterable[Snapshot], sound: Sequence[Snapshot], known: Known
) -> tuple[str, str] | None:
    """The pair of snapshots to compare by default: the one named, else the first and the last.

    `sound` are those that may be compared, oldest first.
    """
    ids, sound_ids = {value.id for value in snapshots}, [value.id for value in sound]
    named = tuple(top.placed_texts("compare")) if top else ()
    if top and "compare" in top.node.entries and len(named) != 2:
        message = f"compare names {len(named)} snapshots"
        top.report(top.place("compare"), "bad-value", message, "Name two: compare: [before, after].")
    for word, place in named:
        if top and word not in ids and not known.lost("snapshots", word):
            message = f"compare names {shown(word)}, which is no snapshot"
            top.report(place, "unknown-snapshot", message, top.hint(word, ids))
    words = [word for word, _ in named if word in sound_ids]
    if len(words) == 2:
        return (words[0], words[1])
    return (sound_ids[0], sound_ids[-1]) if len(sound_ids) > 1 else None


def _end(actor_id: str, end: str, record: Fields, known: Known) -> bool:
    if actor_id in known.actors:
        return True
    if not known.lost("actors", actor_id):
        message = f"{end} {shown(actor_id)} is not in actors.yaml"
        record.report(record.place(end), "unknown-actor", message, record.hint(actor_id, known.actors))
    return False


def _references(value: Edge | Snapshot, record: Fields, known: Known) -> None:
    unknown = [
        reference
        for reference in value.references
        if reference not in known.references and not known.lost("references", reference)
    ]
    if not unknown:
        return
    if all(map(safe_address, unknown)):
        return
    places = dict(record.quiet().placed_texts("references"))
    for reference in unknown:
        if not is_address(reference):
            message = f"reference {shown(reference)} is not in references.yaml"
            hint = record.hint(reference, known.references)
            record.report(places[reference], "unknown-reference", message, hint)
        elif not safe_address(reference):
            message = f"{shown(reference)} is neither an id of references.yaml nor an http or https address"
            record.report(places[reference], "bad-address", message, record.hint(reference, known.references))


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
