"""What an editor asks of a case on top of what the loader demands: `python -m graph validate --strict`.

Each check is a function from a case to findings; to add one, write it and name it in CHECKS.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from graph.load import Content, load, nodes_of
from graph.model import Actor, Case, Edge, EdgeType, Snapshot
from graph.problems import Problem, shown
from graph.strict_yaml import Mapping as MappingNode

LONGEST_STATEMENT = 240

_LOADED = re.compile(r"\b(regimes?|puppets?|prox(?:y|ies)|terroris[tm]s?)\b", re.IGNORECASE)
_EXPLAINED = ("definition", "example", "counter_example")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should look at: which field of which record of which file, and why."""

    section: str
    id: str
    field: str
    code: str
    message: str
    hint: str = ""


def editorial(source: Path | str | Content) -> tuple[Problem, ...]:
    """Everything that the editorial checks find in a sound case, in the order of files and lines.

    Raises CaseError as `graph.load.load` does.

    >>> editorial({"actors.yaml": b"actors: []", "edges.yaml": b"edges: []"})
    ()
    """
    case = load(source)
    places = _places(case, source)
    return tuple(sorted(_problem(finding, places) for check in CHECKS for finding in check(case)))


def without_reference(case: Case) -> Iterator[Finding]:
    """An edge that cites nothing."""
    for edge in case.edges:
        if not edge.references:
            yield Finding("edges", edge.id, "", "no-reference", f"the edge {shown(edge.id)} cites nothing")


def unused_references(case: Case) -> Iterator[Finding]:
    """A reference that no edge and no snapshot cites."""
    used = {id_ for edge in case.edges for id_ in edge.references}
    used |= {id_ for snapshot in case.snapshots for id_ in snapshot.references}
    for reference in case.references:
        if reference.id not in used:
            message = f"nothing cites the reference {shown(reference.id)}"
            yield Finding(
                "references", reference.id, "id", "unused-reference", message, "Take it out, or cite it."
            )


def outlived_actors(case: Case) -> Iterator[Finding]:
    """An ongoing edge to an actor that has ended; the loader refuses it too."""
    for edge in case.edges:
        for end in ("source", "target"):
            actor = case.actor[getattr(edge, end)]
            if actor.period.end and not edge.period.end:
                message = f"the edge goes on, but {shown(actor.id)} ended {actor.period.end}"
                yield Finding(
                    "edges", edge.id, end, "ongoing-to-ended", message, f"Add end: {actor.period.end}."
                )


def overlapping_spells(case: Case) -> Iterator[Finding]:
    """Two spells of one type between the same actors, in the same direction and place, that overlap."""
    spells: dict[tuple[str, ...], list[Edge]] = defaultdict(list)
    for edge in case.edges:
        ends = (edge.source, edge.target) if case.edge_type[edge.type].directed else edge.pair
        spells[(*ends, edge.type, edge.site)].append(edge)
    for group in spells.values():
        for one, other in combinations(group, 2):
            if one.period.overlaps(other.period):
                message = f"the spell overlaps {shown(one.id)}"
                hint = "End one before the other begins, or make one spell of them."
                yield Finding("edges", other.id, "start", "overlapping-spells", message, hint)


def friends_and_foes(case: Case) -> Iterator[Finding]:
    """A positive and a negative edge of one pair at the same time, without a note that says why."""
    signed: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in case.edges:
        if case.edge_type[edge.type].sign:
            signed[edge.pair].append(edge)
    for group in signed.values():
        for one, other in combinations(group, 2):
            opposed = case.edge_type[one.type].sign != case.edge_type[other.type].sign
            if opposed and one.period.overlaps(other.period) and not (one.note or other.note):
                message = f"{shown(other.id)} and {shown(one.id)} have opposite signs at the same time"
                yield Finding("edges", other.id, "type", "both-signs", message, "Say why in a note.")


def loaded_words(case: Case) -> Iterator[Finding]:
    """A loaded word outside a quotation; aliases and titles of publications are quotations by nature."""
    for section, id_, field, text in _own_words(case):
        for word in _LOADED.findall(_QUOTED.sub("", text)):
            message = f"{field} says {shown(word)} in the case's own voice"
            hint = "Use the same plain word for every side, or quote who says it."
            yield Finding(section, id_, field, "loaded-word", message, hint)


def long_statements(case: Case) -> Iterator[Finding]:
    """A statement that is longer than one plain sentence."""
    for edge in case.edges:
        if len(edge.statement) > LONGEST_STATEMENT:
            message = f"the statement has {len(edge.statement)} characters, {LONGEST_STATEMENT} are enough"
            yield Finding("edges", edge.id, "statement", "long-statement", message)


CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    without_reference,
    unused_references,
    outlived_actors,
    overlapping_spells,
    friends_and_foes,
    loaded_words,
    long_statements,
)


def _own_words(case: Case) -> Iterator[tuple[str, str, str, str]]:
    sections: dict[str, tuple[Sequence[Actor | Edge | EdgeType | Snapshot], tuple[str, ...]]] = {
        "actors": (case.actors, ("name", "in_text", "summary", "note")),
        "edges": (case.edges, ("statement", "note")),
        "edge_types": (case.edge_types, ("label", "forward", "backward", "noun", *_EXPLAINED)),
        "snapshots": (case.snapshots, ("label", "sentence")),
    }
    for section, (items, fields) in sections.items():
        for item in items:
            for field in fields:
                yield section, item.id, field, getattr(item, field)


def _places(case: Case, source: Path | str | Content) -> dict[tuple[str, str], MappingNode]:
    """The records of a sound case by section and id. An edge may have its id from its ends, hence the zip."""
    nodes = nodes_of(source)
    written = {section: [_id(node) for node in records] for section, records in nodes.items()}
    written["edges"] = [edge.id for edge in case.edges]
    return {
        (section, id_): node
        for section, records in nodes.items()
        for id_, node in zip(written[section], records, strict=True)
    }


def _id(node: MappingNode) -> str:
    return getattr(node.entries["id"][1], "text", "") if "id" in node.entries else ""


def _problem(finding: Finding, places: Mapping[tuple[str, str], MappingNode]) -> Problem:
    record = places.get((finding.section, finding.id))
    file = f"{finding.section}.yaml"
    if record is None:
        return Problem(file, 1, 1, finding.code, finding.message, finding.hint)
    place = record.entries[finding.field][1] if finding.field in record.entries else record
    return Problem(file, place.line, place.column, finding.code, finding.message, finding.hint)
