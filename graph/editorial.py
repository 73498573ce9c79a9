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

from graph.case_files import Content
from graph.lesson import Lesson
from graph.lesson_picture import graphs_of
from graph.load import load, nodes_of
from graph.model import Actor, Case, Edge, EdgeType, Snapshot
from graph.nodes import MappingNode, Node, SequenceNode
from graph.problems import Problem, shown
from graph.select import with_edges

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
            message = f"{field.rpartition('.')[2]} says {shown(word)} in the case's own voice"
            hint = "Use the same plain word for every side, or quote who says it."
            yield Finding(section, id_, field, "loaded-word", message, hint)


def long_statements(case: Case) -> Iterator[Finding]:
    """A statement that is longer than one plain sentence."""
    for edge in case.edges:
        if len(edge.statement) > LONGEST_STATEMENT:
            message = f"the statement has {len(edge.statement)} characters, {LONGEST_STATEMENT} are enough"
            yield Finding("edges", edge.id, "statement", "long-statement", message)


def steps_without_edges(case: Case) -> Iterator[Finding]:
    """A step of a lesson that names no edge for what it says."""
    for lesson in case.lessons:
        for number, step in enumerate(lesson.steps):
            if not step.edges:
                message = f"the step {shown(step.title)} names no edges that carry its text"
                hint = "Add edges: [...], so that a reader finds the references."
                yield Finding("lessons", lesson.id, f"steps.{number}", "step-without-edges", message, hint)


def highlights_not_shown(case: Case) -> Iterator[Finding]:
    """An edge or an actor that a step highlights and its picture does not show."""
    for lesson in case.lessons:
        for number, step in enumerate(lesson.steps):
            graphs = graphs_of(case, step.view)
            there = {id_ for G in graphs for *_, id_ in G.edges(keys=True)}
            there |= {id_ for G in graphs for id_ in with_edges(G)}
            for id_ in (*step.view.actors, *step.view.edges):
                if id_ not in there:
                    field = f"steps.{number}.view.highlight"
                    message = f"{shown(id_)} is highlighted, but the picture of the step does not show it"
                    hint = "Change the day or the types that are shown."
                    yield Finding("lessons", lesson.id, field, "not-in-picture", message, hint)


CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    without_reference,
    unused_references,
    outlived_actors,
    overlapping_spells,
    friends_and_foes,
    loaded_words,
    long_statements,
    steps_without_edges,
    highlights_not_shown,
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
    for lesson in case.lessons:
        yield from (("lessons", lesson.id, *words) for words in _words_of(lesson))


def _words_of(lesson: Lesson) -> Iterator[tuple[str, str]]:
    yield from (("title", lesson.title), ("summary", lesson.summary))
    for number, step in enumerate(lesson.steps):
        yield from ((f"steps.{number}.title", step.title), (f"steps.{number}.text", step.text))
        asked = step.question
        if asked:
            place = f"steps.{number}.question"
            yield from ((f"{place}.ask", asked.ask), (f"{place}.explanation", asked.explanation))
            yield from ((f"{place}.choices", choice) for choice in asked.choices or (asked.answer,))


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
    place = _within(record, finding.field)
    return Problem(file, place.line, place.column, finding.code, finding.message, finding.hint)


def _within(record: MappingNode, path: str) -> Node:
    """The place of a field, or of one further inside ("steps.0.text"); as far as the path leads."""
    place: Node = record
    for part in path.split("."):
        if isinstance(place, MappingNode) and part in place.entries:
            place = place.entries[part][1]
        elif isinstance(place, SequenceNode) and part.isdigit():
            place = place.items[int(part)]
    return place
