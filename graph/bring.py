"""What somebody brings as a case of their own: YAML files, a zip, tables, or text, within limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any

from graph.case_files import FILES, Content
from graph.files import archive
from graph.files.columns import ABOUT, ACTORS, EDGES, REFERENCES, SECTIONS, Table
from graph.files.extract import Extract, whole
from graph.files.formats import FORMATS, csv_pair, format_of, xlsx
from graph.files.formats.case_zip import files_of
from graph.files.rebuild import unreadable
from graph.files.tables import case_of_csv
from graph.load import load
from graph.model import Case
from graph.nodes import MappingNode
from graph.problems import CaseError, Problem, shown
from graph.schema import schemas
from graph.strict_yaml import parse

MAX_FILES = 20
MAX_BYTES = 8 * 2**20
MAX_ACTORS, MAX_EDGES = 1_000, 10_000
PASTED = "what you pasted"

_TEMPLATE = Path(__file__).parent / "template"
_TYPED: tuple[Table[Any], ...] = (ACTORS, EDGES, REFERENCES)
_TABLES = tuple(table.name for table in (*SECTIONS, ABOUT))
_CSV_NAMES = tuple(f"{name}.csv" for name in _TABLES)


@dataclass(frozen=True, slots=True)
class Brought:
    """The YAML files of a case that was brought, its sound part, and what is wrong with what was brought."""

    content: Content
    case: Case
    problems: tuple[Problem, ...] = ()


def brought(files: Mapping[str, bytes]) -> Brought:
    """A case from uploaded files by name: YAML files, a zip, CSV files, a workbook, or another data file.

    What is wrong with tables is said by table, row and column; the case is then their sound part. Raises
    CaseError when there is no case in the files, or more than the limits allow.

    >>> brought({"Edges.csv": b"from,to,type", "my actors.CSV": b"ID,Name,Kind\\na,A,state"}).case.title
    'Untitled case'
    """
    _require_few(files)
    files = {PurePath(name.replace("\\", "/")).name: data for name, data in files.items()}
    found = _read(files)
    for what, count, most in (
        ("actors", len(found.case.actors), MAX_ACTORS),
        ("edges", len(found.case.edges), MAX_EDGES),
    ):
        if count > most:
            raise unreadable(_list(files), "too-many", f"the case has {count:,} {what}, {most:,} are allowed")
    _require_small(_list(files), found.content)
    return found


def pasted(text: str) -> dict[str, bytes]:
    """The files of a case whose YAML was pasted as one text: each key at the margin goes to its file.

    Raises CaseError when it is no YAML, or holds a key that no file has.

    >>> pasted("actors: []\\nedges: []\\ntitle: Mine\\n")["case.yaml"]
    b'title: Mine\\n'
    """
    data = text.encode("utf-8", "surrogatepass")
    problems: list[Problem] = []
    root = parse(PASTED, data, problems)
    if problems:
        raise CaseError(problems, Case())
    if not isinstance(root, MappingNode):
        hint = 'Begin with "actors:" and "edges:".'
        raise unreadable(PASTED, "not-a-mapping", "there is no case in this text", hint)
    homes = {key: name for name, schema in schemas().items() for key in schema["properties"]}
    known = f"Known are {', '.join(homes)}."
    strange = [
        Problem(
            PASTED, key.line, key.column, "unknown-field", f"{shown(key.text)} is no part of a case", known
        )
        for key, _ in root.entries.values()
        if key.text not in homes
    ]
    if strange:
        raise CaseError(strange, Case())
    parts: dict[str, str] = {}
    for key, part in _parts(text, root):
        parts[homes[key]] = parts.get(homes[key], "") + part
    return {name: part.encode("utf-8", "surrogatepass") for name, part in parts.items()}


def template() -> dict[str, bytes]:
    """The files of a small case to begin with: three actors, an edge between each two, a lesson."""
    return {name: path.read_bytes() for name in FILES if (path := _TEMPLATE / name).is_file()}


def table_template(format_: str) -> bytes:
    """The same as tables to fill in, with the columns that are read back: a workbook, or CSV files in a zip.

    `format_` is "xlsx" or "csv".
    """
    tables: list[Table[Any]] = [
        replace(table, columns=tuple(column for column in table.columns if column.field)) for table in _TYPED
    ]
    return {"xlsx": xlsx.workbook, "csv": csv_pair.csv_files}[format_](_sample(), tables)


def _sample() -> Extract:
    return whole(load(template()))


def _require_few(files: Mapping[str, bytes]) -> None:
    name = _list(files)
    if not files:
        raise unreadable("nothing", "no-such-file", "there is no file")
    if len(files) > MAX_FILES:
        raise unreadable(name, "too-many", f"{len(files)} files, {MAX_FILES} are allowed")
    _require_small(name, files)


def _require_small(name: str, files: Mapping[str, bytes]) -> None:
    if sum(map(len, files.values())) > MAX_BYTES:
        raise unreadable(name, "too-large", f"more than {MAX_BYTES // 2**20} MB, which is the most")


def _list(files: Mapping[str, bytes]) -> str:
    names = list(files)
    return ", ".join(names[:3]) + " …" * (len(names) > 3)


def _read(files: Mapping[str, bytes]) -> Brought:
    yaml = {_yaml_name(name): data for name, data in files.items() if _ends(name, "yaml", "yml")}
    if len(yaml) == len(files):
        return _of_yaml(yaml)
    tables = {name: data for name, data in files.items() if _ends(name, "csv")}
    if len(tables) == len(files):
        return _of_tables(lambda: case_of_csv(_named(tables)))
    if len(files) > 1:
        hint = "Choose YAML files, or CSV files, or a single zip, workbook or data file."
        raise unreadable(_list(files), "mixed", "these files do not belong together", hint)
    ((name, data),) = files.items()
    if _ends(name, "zip"):
        return _of_zip(name, data)
    format_ = format_of(name)
    if format_ is None or format_.read is None:
        endings = [one.suffix for one in FORMATS.values() if one.read]
        hint = f"A case is in files that end in .yaml, .csv, {', '.join(endings)}."
        raise unreadable(name, "unknown-file", "this ending names no file that holds a case", hint)
    read = format_.read
    return _of_tables(lambda: read(name, data))


def _of_zip(name: str, data: bytes) -> Brought:
    yaml = archive.unpacked(name, data, FILES)
    if yaml:
        return _of_yaml(yaml)
    tables = archive.unpacked(name, data, _CSV_NAMES)
    if not tables:
        hint = "It needs actors.yaml and edges.yaml, or actors.csv and edges.csv."
        raise unreadable(name, "no-such-file", "the zip holds no file of a case", hint)
    return _of_tables(lambda: case_of_csv(tables))


def _of_yaml(content: Content) -> Brought:
    try:
        return Brought(content, load(content))
    except CaseError as error:
        return Brought(content, error.sound, error.problems)


def _of_tables(read: Callable[[], Case]) -> Brought:
    problems: tuple[Problem, ...] = ()
    try:
        case = read()
    except CaseError as error:
        case, problems = error.sound, error.problems
        if not case.actors:
            raise
    return Brought(files_of(whole(case)), case, problems)


def _ends(name: str, *endings: str) -> bool:
    return name.lower().endswith(tuple(f".{ending}" for ending in endings))


def _yaml_name(name: str) -> str:
    """The name that a file of a case has, from one that differs by case or has the other ending."""
    plain = re.sub(r"\.ya?ml$", ".yaml", name.lower())
    return plain if plain in FILES else name


def _named(tables: Mapping[str, bytes]) -> dict[str, bytes]:
    """CSV files under the names of their tables: `My case - Actors.csv` holds the actors."""
    named: dict[str, bytes] = {}
    for name, data in tables.items():
        word = re.sub(r"[\s-]+", "_", PurePath(name.lower()).stem)
        fitting = [table for table in _TABLES if word == table or word.endswith(f"_{table}")]
        if not fitting:
            hint = f"Name it after one: {', '.join(_CSV_NAMES)}."
            raise unreadable(name, "unknown-file", "the name says no table of a case", hint)
        table = f"{max(fitting, key=len)}.csv"
        if table in named:
            raise unreadable(name, "duplicate-file", f"there are two files for {table}")
        named[table] = data
    return named


def _parts(text: str, root: MappingNode) -> Iterator[tuple[str, str]]:
    """Each key at the margin with its text; comments in front of the first go with it."""
    lines = re.split(r"(?<=\n)", text.replace("\r\n", "\n").replace("\r", "\n"))
    keys = [key for key, _ in root.entries.values()]
    starts = [0, *(key.line - 1 for key in keys[1:]), len(lines)]
    for key, start, end in zip(keys, starts, starts[1:], strict=False):
        part = "".join(lines[start:end])
        yield key.text, part if part.endswith("\n") else f"{part}\n"
