"""A folder, or uploaded files, to a `Case`, or to every problem at once.

`load` returns a sound case or raises `CaseError`, never anything else. The problems of all files are
gathered before it speaks, and the sound part of the case travels with them.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from graph import checks, records
from graph.edge_types import BUILT_IN
from graph.fields import Fields
from graph.model import Case, Edge, EdgeType, Reference, Snapshot
from graph.problems import CaseError, Problem, did_you_mean, shown
from graph.strict_yaml import Mapping as MappingNode
from graph.strict_yaml import Node, Sequence, parse

FILES = ("case.yaml", "actors.yaml", "edge_types.yaml", "edges.yaml", "snapshots.yaml", "references.yaml")
LATER_FILES = ("lessons.yaml",)
REQUIRED = ("actors.yaml", "edges.yaml")
MAX_FILE_BYTES = 32 * 2**20
MAX_RECORDS = 200_000

Content = Mapping[str, bytes]
Value = TypeVar("Value")
_MENTIONED_ID = re.compile(rb"\bid:\s*[\"']?([A-Za-z0-9_-]+)")


def load(source: Path | str | Content) -> Case:
    """Read a case from a folder, or from a mapping of file name to bytes.

    Raises CaseError, with every problem and the sound part, and no other exception. Content that was read
    before is not read again.

    >>> load({"actors.yaml": b"actors: []", "edges.yaml": b"edges: []"}).title
    'Untitled case'
    """
    content, problems = (source, ()) if isinstance(source, Mapping) else _read_folder(Path(source))
    case, more = _load_content(tuple(sorted((str(name), bytes(data)) for name, data in content.items())))
    if problems or more:
        raise CaseError(sorted([*problems, *more], key=_in_order_of_files), case)
    return case


def _read_folder(folder: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    content: dict[str, bytes] = {}
    problems: list[Problem] = []
    if not folder.is_dir():
        where = shown(str(folder), 200)
        return {}, (Problem(str(folder), 1, 1, "no-such-folder", f"there is no folder {where}"),)
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".yaml", ".yml") or not path.is_file():
            continue
        try:
            with path.open("rb") as file:
                content[path.name] = file.read(MAX_FILE_BYTES + 1)
        except OSError as error:
            reason = error.strerror or "unknown reason"
            problems.append(Problem(path.name, 1, 1, "cannot-read", f"the file cannot be read: {reason}"))
    return content, tuple(problems)


@lru_cache(maxsize=4)
def _load_content(files: tuple[tuple[str, bytes], ...]) -> tuple[Case, tuple[Problem, ...]]:
    problems: list[Problem] = []
    with _collector_paused():
        content = _known_files(dict(files), problems)
        case = _build(content, problems)
    return case, tuple(problems)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Many small values and no cycle are made here; the collector would only count them again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _known_files(content: dict[str, bytes], problems: list[Problem]) -> dict[str, bytes]:
    known = {}
    for name, data in content.items():
        if name in LATER_FILES:
            continue
        if name not in FILES:
            hint = did_you_mean(name, FILES) or f"A case has {', '.join(FILES)}."
            problems.append(Problem(name, 1, 1, "unknown-file", f"{shown(name)} is no file of a case", hint))
        elif len(data) > MAX_FILE_BYTES:
            limit = f"{MAX_FILE_BYTES // 2**20} MB are allowed"
            problems.append(Problem(name, 1, 1, "too-large", f"the file is too large: {limit}"))
        else:
            known[name] = data
    for name in REQUIRED:
        if name not in content:
            message = f'the file "{name}" is missing'
            problems.append(
                Problem(name, 1, 1, "no-such-file", message, "A case needs actors.yaml and edges.yaml.")
            )
    return known


def _build(content: Content, problems: list[Problem]) -> Case:
    roots = {name: parse(name, data, problems) for name, data in content.items()}
    info_record = _top(roots, content, "case.yaml", problems)
    info = records.case_info(info_record) if info_record else records.CaseInfo()
    references = _read(roots, content, "references", records.reference, problems)
    edge_types = _edge_types(roots, content, problems)
    actors = _read(roots, content, "actors", records.actor, problems)
    edges = _read(roots, content, "edges", records.edge, problems)
    snapshots = _read(roots, content, "snapshots", records.snapshot, problems)
    mentioned = {name.decode() for name in _MENTIONED_ID.findall(content.get("actors.yaml", b""))}
    actors = checks.unique(actors)
    edge_types = checks.unique(edge_types)
    references = checks.unique(references)
    snapshots = checks.unique(snapshots)
    checks.looks(edge_types)
    known = checks.Known(
        actors={actor.id: actor for actor, _ in actors},
        mentioned=mentioned,
        types={edge_type.id: edge_type for edge_type in (*BUILT_IN, *(value for value, _ in edge_types))},
        references={reference.id for reference, _ in references},
        as_of=info.as_of,
    )
    sound_edges = checks.unique([pair for pair in edges if checks.edge(*pair, known)])
    sound_edges = checks.distinct_spells(sound_edges, known)
    sound_snapshots = [pair for pair in snapshots if checks.snapshot(*pair, known)]
    edges_read = tuple(edge for edge, _ in sound_edges)
    snapshots_read = tuple(sorted((value for value, _ in sound_snapshots), key=lambda value: value.date))
    return Case(
        title=info.title,
        as_of=info.as_of,
        version=info.version,
        licence=info.licence,
        authors=info.authors,
        summary=info.summary,
        actors=tuple(actor for actor, _ in actors),
        edge_types=tuple(known.types.values()),
        edges=edges_read,
        snapshots=snapshots_read,
        compare=checks.compare(_top(roots, content, "snapshots.yaml", problems), sound_snapshots),
        references=(*(value for value, _ in references), *_addresses([*edges_read, *snapshots_read])),
    )


def _top(
    roots: Mapping[str, Node | None], content: Content, name: str, problems: list[Problem]
) -> Fields | None:
    root = roots.get(name)
    if root is None or name not in content:
        return None
    if not isinstance(root, MappingNode):
        message = f"{name} must hold a mapping, it holds a {'list' if isinstance(root, Sequence) else 'text'}"
        problem = Problem(name, root.line, root.column, "not-a-mapping", message)
        if problem not in problems:
            problems.append(problem)
        return None
    return Fields(name, root, problems)


def _read(
    roots: Mapping[str, Node | None],
    content: Content,
    section: str,
    read: Callable[[Fields], Value | None],
    problems: list[Problem],
) -> list[tuple[Value, Fields]]:
    """The records of a section that could be read, each with its fields for the checks that follow."""
    name = f"{section}.yaml"
    top = _top(roots, content, name, problems)
    if top is None:
        return []
    top.only({section, "compare"} if section == "snapshots" else {section})
    entry = top.node.entries.get(section)
    if entry is None:
        hint = f'Begin the file with "{section}:".'
        top.report(top.node, "missing-field", f'the list "{section}" is missing', hint)
        return []
    if not isinstance(entry[1], Sequence):
        if getattr(entry[1], "text", None) != "":
            hint = 'Begin each record with "- ".'
            top.report(entry[1], "not-a-list", f'"{section}" must be a list', hint)
        return []
    if len(entry[1].items) > MAX_RECORDS:
        message = f"{len(entry[1].items)} records, {MAX_RECORDS} are allowed; the rest is not read"
        top.report(entry[1], "too-many", message)
    return _values(top, entry[1].items[:MAX_RECORDS], read)


def _values(
    top: Fields, items: list[Node], read: Callable[[Fields], Value | None]
) -> list[tuple[Value, Fields]]:
    values = []
    for item in items:
        if not isinstance(item, MappingNode):
            top.report(item, "not-a-mapping", "a record must be a mapping of fields to values")
            continue
        record = Fields(top.file, item, top.problems)
        value = read(record)
        if value is not None:
            values.append((value, record))
    return values


def _edge_types(
    roots: Mapping[str, Node | None], content: Content, problems: list[Problem]
) -> list[tuple[EdgeType, Fields]]:
    known = list(BUILT_IN)

    def read(record: Fields) -> EdgeType | None:
        value = records.edge_type(record, known)
        if value:
            known.append(value)
        return value

    return _read(roots, content, "edge_types", read, problems)


def _addresses(citing: list[Edge | Snapshot]) -> Iterator[Reference]:
    addresses = dict.fromkeys(
        reference for item in citing for reference in item.references if records.is_address(reference)
    )
    return (Reference(id=address, url=address) for address in addresses)


def _in_order_of_files(problem: Problem) -> tuple[int, Problem]:
    return (FILES.index(problem.file) if problem.file in FILES else -1, problem)
