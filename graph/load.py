"""A folder, or uploaded files, to a `Case`, or to every problem at once.

`load` returns a sound case or raises `CaseError`, never anything else. The problems of all files are
gathered before it speaks, and the sound part of the case travels with them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from graph import checks, records
from graph.case_files import Content, files_of, in_order_of_files, known_files
from graph.collector import collector_paused
from graph.edge_types import BUILT_IN
from graph.fields import Fields
from graph.lessons import Place, lesson
from graph.model import Case, Edge, EdgeType, Reference, Snapshot
from graph.nodes import MappingNode
from graph.positions import positions
from graph.problems import CaseError, Problem
from graph.sections import Roots, records_of, root_of, top_of, values_of
from graph.strict_yaml import parse

Mentioned = Callable[[Collection[str]], Mapping[str, Container[str]]]
_MENTIONED_ID = re.compile(rb"\bid[\"']?\s*:\s*[\"']?([A-Za-z0-9_-]+)")


def load(source: Path | str | Content) -> Case:
    """Read a case from a folder, or from a mapping of file name to bytes.

    Raises CaseError, with every problem and the sound part, and no other exception. Content that was read
    before is not read again.

    >>> load({"actors.yaml": b"actors: []", "edges.yaml": b"edges: []"}).title
    'Untitled case'
    """
    content, problems = files_of(source)
    if any(problem.code == "no-such-folder" for problem in problems):
        raise CaseError(problems, Case(edge_types=BUILT_IN))
    unread = frozenset(problem.file for problem in problems)
    case, more = _load_content(tuple(sorted(content.items())), unread)
    if problems or more:
        raise CaseError(sorted([*problems, *more], key=in_order_of_files), case)
    return case


def nodes_of(source: Path | str | Content) -> dict[str, list[MappingNode]]:
    """The records of every section as they stand in the files, each node with its line and column.

    >>> nodes_of({"actors.yaml": b"actors: [{id: a, name: A, kind: state}]"})["actors"][0].column
    10
    """
    content, _ = files_of(source)
    sections: dict[str, list[MappingNode]] = {}
    for name, data in content.items():
        records_ = records_of(Path(name).stem, parse(name, data, []))
        if records_:
            sections[Path(name).stem] = [node for node in records_.items if isinstance(node, MappingNode)]
    return sections


@lru_cache(maxsize=4)
def _load_content(
    files: tuple[tuple[str, bytes], ...], unread: frozenset[str]
) -> tuple[Case, tuple[Problem, ...]]:
    problems: list[Problem] = []
    with collector_paused():
        content = known_files(dict(files), unread, problems)
        roots = {name: root_of(name, data, problems) for name, data in content.items()}
        case = assembled(roots, partial(_mentioned, content, roots, unread), problems)
    return case, tuple(problems)


def assembled(roots: Roots, mentioned: Mentioned, problems: list[Problem]) -> Case:
    """The sound part of the case that some trees of nodes, by file name, say; what is wrong is added.

    `mentioned` gives, from the names of the files with problems, the ids that stand in them all the same.
    """
    info_record = top_of(roots, "case.yaml", problems)
    info = records.case_info(info_record) if info_record else records.CaseInfo()
    references = checks.unique(values_of(roots, "references", records.reference, problems))
    edge_types = checks.unique(_edge_types(roots, problems))
    checks.looks(edge_types, BUILT_IN)
    actors = checks.unique(values_of(roots, "actors", records.actor, problems))
    edges = values_of(roots, "edges", records.edge, problems)
    snapshots = checks.unique(values_of(roots, "snapshots", records.snapshot, problems))
    known = checks.Known(
        actors={actor.id: actor for actor, _ in actors},
        types={edge_type.id: edge_type for edge_type in (*BUILT_IN, *(value for value, _ in edge_types))},
        references={reference.id: reference for reference, _ in references},
        as_of=info.as_of,
        mentioned=mentioned({problem.file for problem in problems}),
    )
    sound_edges = _sound_edges(edges, known)
    sound_snapshots = [
        checks.without_lost(value, known)
        for value, record in sorted(snapshots, key=lambda pair: pair[0].date)
        if checks.snapshot(value, record, known)
    ]
    top = top_of(roots, "snapshots.yaml", problems)
    placed = top_of(roots, "positions.yaml", problems)
    case = Case(
        title=info.title,
        as_of=info.as_of,
        version=info.version,
        licence=info.licence,
        authors=info.authors,
        summary=info.summary,
        actors=tuple(actor for actor, _ in actors),
        edge_types=tuple(known.types.values()),
        edges=sound_edges,
        snapshots=tuple(sound_snapshots),
        compare=checks.compare(top, [value for value, _ in snapshots], sound_snapshots, known),
        references=(*(value for value, _ in references), *_addresses([*sound_edges, *sound_snapshots])),
        positions=positions(placed, known) if placed else (),
    )
    place = Place(case, known, {edge.id for edge, _ in edges})
    lessons = checks.unique(values_of(roots, "lessons", partial(lesson, place=place), problems))
    return replace(case, lessons=tuple(value for value, _ in lessons)) if lessons else case


class Everything(Container[str]):
    """Contains whatever is asked for."""

    def __contains__(self, _: object) -> bool:
        return True


def _mentioned(
    content: Content, roots: Roots, unread: Collection[str], faulty: Collection[str]
) -> dict[str, Container[str]]:
    """By section with a problem, the ids that stand in it; any id where the file could not be read at all."""
    mentioned: dict[str, Container[str]] = {}
    for section in ("actors", "edge_types", "edges", "references", "snapshots"):
        name = f"{section}.yaml"
        if name in unread or (name in faulty and records_of(section, roots.get(name)) is None):
            mentioned[section] = Everything()
        elif name in faulty:
            mentioned[section] = {id_.decode() for id_ in _MENTIONED_ID.findall(content[name])}
    return mentioned


def _sound_edges(edges: list[tuple[Edge, Fields]], known: checks.Known) -> tuple[Edge, ...]:
    checked = [pair for pair in edges if checks.edge(*pair, known)]
    distinct = {id(value) for value, _ in checks.distinct_spells(checked, known)}
    repeated = {id(value) for value, _ in checked if id(value) not in distinct}
    named = (pair for pair in edges if id(pair[0]) in distinct or "id" in pair[1].node.entries)
    unique = checks.unique(pair for pair in named if id(pair[0]) not in repeated)
    return tuple(checks.without_lost(value, known) for value, _ in unique if id(value) in distinct)


def _edge_types(roots: Roots, problems: list[Problem]) -> list[tuple[EdgeType, Fields]]:
    claimed = values_of(roots, "edge_types", records.claimed_look, [])
    known = [*BUILT_IN, *(value for value, _ in claimed)]

    def read(record: Fields) -> EdgeType | None:
        value = records.edge_type(record, known)
        if value:
            known.append(value)
        return value

    return values_of(roots, "edge_types", read, problems)


def _addresses(citing: list[Edge | Snapshot]) -> Iterator[Reference]:
    addresses = dict.fromkeys(
        reference for item in citing for reference in item.references if records.is_address(reference)
    )
    return (Reference(id=address, url=address) for address in addresses)
