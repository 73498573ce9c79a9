"""A folder, or uploaded files, to a `Case`, or to every problem at once.

`load` returns a sound case or raises `CaseError`, never anything else. The problems of all files are
gathered before it speaks, and the sound part of the case travels with them.
"""

from __future__ import annotations

import gc
import re
import stat
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar

from graph import checks, records
from graph.edge_types import BUILT_IN
from graph.fields import Fields
from graph.lessons import Place, lesson
from graph.model import Case, Edge, EdgeType, Reference, Snapshot
from graph.positions import positions
from graph.problems import CaseError, Problem, did_you_mean, printable, shown
from graph.strict_yaml import Mapping as MappingNode
from graph.strict_yaml import Node, Scalar, Sequence, parse

FILES = (
    "case.yaml", "actors.yaml", "edge_types.yaml", "edges.yaml", "snapshots.yaml", "references.yaml",
    "positions.yaml", "lessons.yaml",
)  # fmt: skip
REQUIRED = ("actors.yaml", "edges.yaml")
MAX_FILE_BYTES = 32 * 2**20
MAX_RECORDS = 200_000

Content = Mapping[str, bytes]
Roots = Mapping[str, Node | None]
Mentioned = Callable[[Collection[str]], Mapping[str, Container[str]]]
Value = TypeVar("Value")
_MENTIONED_ID = re.compile(rb"\bid[\"']?\s*:\s*[\"']?([A-Za-z0-9_-]+)")


def load(source: Path | str | Content) -> Case:
    """Read a case from a folder, or from a mapping of file name to bytes.

    Raises CaseError, with every problem and the sound part, and no other exception. Content that was read
    before is not read again.

    >>> load({"actors.yaml": b"actors: []", "edges.yaml": b"edges: []"}).title
    'Untitled case'
    """
    content, problems = _files(source)
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
    content, _ = _files(source)
    sections: dict[str, list[MappingNode]] = {}
    for name, data in content.items():
        records_ = _records_of(Path(name).stem, parse(name, data, []))
        if records_:
            sections[Path(name).stem] = [node for node in records_.items if isinstance(node, MappingNode)]
    return sections


def _files(source: Path | str | Content) -> tuple[dict[str, bytes], list[Problem]]:
    return _read_mapping(source) if isinstance(source, Mapping) else _read_folder(source)


def _read_mapping(source: Mapping[Any, object]) -> tuple[dict[str, bytes], list[Problem]]:
    content: dict[str, bytes] = {}
    problems: list[Problem] = []
    for key, data in source.items():
        name = str(key)
        if not _concerns_us(name):
            continue
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogatepass")
        if isinstance(data, (bytes, bytearray, memoryview)):
            content[name] = bytes(data) if name in FILES else b""
        else:
            problems.append(_cannot_read(name, f"it is {shown(type(data).__name__)}, not bytes"))
    return content, problems


def _read_folder(folder: Path | str) -> tuple[dict[str, bytes], list[Problem]]:
    content: dict[str, bytes] = {}
    problems: list[Problem] = []
    try:
        paths = sorted(path for path in Path(folder).iterdir() if _concerns_us(path.name))
        paths = [path for path in paths if path.suffix in (".yaml", ".yml")]
    except (OSError, ValueError) as error:
        where, reason = shown(str(folder), 200), _reason(error)
        message = f"there is no folder {where} that can be read: {reason}"
        return {}, [Problem(printable(str(folder)), 1, 1, "no-such-folder", message)]
    for path in paths:
        try:
            content[path.name] = _read_file(path) if path.name in FILES else b""
        except OSError as error:
            problems.append(_cannot_read(path.name, _reason(error)))
    return content, problems


def _concerns_us(name: str) -> bool:
    return not name.startswith(".")


def _read_file(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(None, "it is not a file")
    with path.open("rb") as file:
        return file.read(MAX_FILE_BYTES + 1)


def _cannot_read(name: str, reason: str) -> Problem:
    return Problem(name, 1, 1, "cannot-read", f"the file cannot be read: {reason}")


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or "unknown reason"


@lru_cache(maxsize=4)
def _load_content(
    files: tuple[tuple[str, bytes], ...], unread: frozenset[str]
) -> tuple[Case, tuple[Problem, ...]]:
    problems: list[Problem] = []
    with collector_paused():
        content = _known_files(dict(files), unread, problems)
        roots = {name: _root(name, data, problems) for name, data in content.items()}
        case = assembled(roots, partial(_mentioned, content, roots, unread), problems)
    return case, tuple(problems)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Many small values and no cycle are made here; the collector would only count them again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _known_files(
    content: dict[str, bytes], unread: frozenset[str], problems: list[Problem]
) -> dict[str, bytes]:
    known = {}
    for name, data in content.items():
        if name not in FILES:
            hint = did_you_mean(name, FILES) or f"A case has {', '.join(FILES)}."
            problems.append(Problem(name, 1, 1, "unknown-file", f"{shown(name)} is no file of a case", hint))
        elif len(data) > MAX_FILE_BYTES:
            limit = f"{MAX_FILE_BYTES // 2**20} MB are allowed"
            problems.append(Problem(name, 1, 1, "too-large", f"the file is too large: {limit}"))
        else:
            known[name] = data
    for name in REQUIRED:
        if name not in content and name not in unread:
            message = f'the file "{name}" is missing'
            problems.append(
                Problem(name, 1, 1, "no-such-file", message, "A case needs actors.yaml and edges.yaml.")
            )
    return known


def assembled(roots: Roots, mentioned: Mentioned, problems: list[Problem]) -> Case:
    """The sound part of the case that some trees of nodes, by file name, say; what is wrong is added.

    `mentioned` gives, from the names of the files with problems, the ids that stand in them all the same.
    """
    info_record = _top(roots, "case.yaml", problems)
    info = records.case_info(info_record) if info_record else records.CaseInfo()
    references = checks.unique(_read(roots, "references", records.reference, problems))
    edge_types = checks.unique(_edge_types(roots, problems))
    checks.looks(edge_types, BUILT_IN)
    actors = checks.unique(_read(roots, "actors", records.actor, problems))
    edges = _read(roots, "edges", records.edge, problems)
    snapshots = checks.unique(_read(roots, "snapshots", records.snapshot, problems))
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
    top = _top(roots, "snapshots.yaml", problems)
    placed = _top(roots, "positions.yaml", problems)
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
    lessons = checks.unique(_read(roots, "lessons", partial(lesson, place=place), problems))
    return replace(case, lessons=tuple(value for value, _ in lessons)) if lessons else case


def _root(name: str, data: bytes, problems: list[Problem]) -> Node | None:
    before = len(problems)
    root = parse(name, data, problems)
    if root is not None and not (isinstance(root, Scalar) and root.plain and not root.text):
        return root
    if name in REQUIRED and len(problems) == before:
        hint = f'Begin the file with "{Path(name).stem}:".'
        problems.append(Problem(name, 1, 1, "empty-file", "there is nothing in the file", hint))
    return None


def _records_of(section: str, root: Node | None) -> Sequence | None:
    entry = root.entries.get(section) if isinstance(root, MappingNode) else None
    return entry[1] if entry and isinstance(entry[1], Sequence) else None


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
        if name in unread or (name in faulty and _records_of(section, roots.get(name)) is None):
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


def _top(roots: Roots, name: str, problems: list[Problem]) -> Fields | None:
    root = roots.get(name)
    if root is None:
        return None
    if not isinstance(root, MappingNode):
        message = f"{name} must hold a mapping, it holds a {'list' if isinstance(root, Sequence) else 'text'}"
        problem = Problem(name, root.line, root.column, "not-a-mapping", message)
        if problem not in problems:
            problems.append(problem)
        return None
    return Fields(name, root, problems)


def _read(
    roots: Roots,
    section: str,
    read: Callable[[Fields], Value | None],
    problems: list[Problem],
) -> list[tuple[Value, Fields]]:
    """The records of a section that could be read, each with its fields for the checks that follow."""
    name = f"{section}.yaml"
    top = _top(roots, name, problems)
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


def _edge_types(roots: Roots, problems: list[Problem]) -> list[tuple[EdgeType, Fields]]:
    claimed = _read(roots, "edge_types", records.claimed_look, [])
    known = [*BUILT_IN, *(value for value, _ in claimed)]

    def read(record: Fields) -> EdgeType | None:
        value = records.edge_type(record, known)
        if value:
            known.append(value)
        return value

    return _read(roots, "edge_types", read, problems)


def _addresses(citing: list[Edge | Snapshot]) -> Iterator[Reference]:
    addresses = dict.fromkeys(
        reference for item in citing for reference in item.references if records.is_address(reference)
    )
    return (Reference(id=address, url=address) for address in addresses)


def in_order_of_files(problem: Problem) -> tuple[int, Problem]:
    """The key that sorts problems by file, then by line."""
    return (FILES.index(problem.file) if problem.file in FILES else -1, problem)
