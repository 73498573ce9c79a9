"""Rows, from whatever file they came, back to a case, or to everything that is wrong with them at once.

A row becomes the node that the same record would be in a YAML file; what makes a case of these nodes, and
finds their faults, is what reads YAML. A problem names the table, the row and the column, counted from 1.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.case_files import FILES, in_order_of_files
from graph.collector import collector_paused
from graph.edge_types import BUILT_IN
from graph.files.cells import unpacked, unpacked_pairs
from graph.files.columns import ABOUT, SECTIONS, Column, Table, Type, as_text
from graph.load import Everything, assembled
from graph.model import Case
from graph.nodes import MappingNode, Node, Scalar, SequenceNode
from graph.problems import CaseError, Problem, did_you_mean, shown
from graph.sections import MAX_RECORDS

_ONE_WORD = (Type.WORD, Type.WHOLE, Type.NUMBER, Type.TRUTH)


@dataclass
class Rows:
    """The rows of one table: the name that problems give it, and each row as a node.

    `lost` says that rows are missing which may hold what others point to.
    """

    table: Table[Any]
    name: str
    nodes: list[MappingNode] = field(default_factory=list)
    lost: bool = False


def records(table: Table[Any], name: str, values: Iterable[Mapping[str, Any]]) -> Rows:
    """Rows from mappings of column names to values; a problem names the number of the record as its row."""
    by_name = {column.name: column for column in table.columns if column.field}
    rows = Rows(table, name)
    for number, record in enumerate(values, 1):
        known = ((by_name[key], value, 1) for key, value in record.items() if key in by_name)
        rows.nodes.append(_node(known, number))
    return rows


def sheet(
    table: Table[Any], name: str, lines: Iterable[tuple[int, Sequence[Any]]], problems: list[Problem]
) -> Rows:
    """Rows from numbered lines of cells, of which the first names the columns, in any order and any case.

    A column goes by its name or by that of its field (`edge_type` or `type`). Blank lines are passed over.
    """
    filled = (pair for pair in lines if any(cell not in (None, "") for cell in pair[1]))
    first, header = next(filled, (1, ()))
    columns = _columns(table, name, first, header, problems)
    rows = Rows(table, name)
    if columns is None:
        rows.lost = True
        return rows
    for number, cells in filled:
        if len(rows.nodes) == MAX_RECORDS:
            message = f"more than {MAX_RECORDS} rows; the rest is not read"
            problems.append(Problem(name, number, 1, "too-many", message))
            rows.lost = True
            break
        rows.nodes.append(_node(_filled_cells(columns, cells, name, number, problems), number))
    return rows


def _filled_cells(
    columns: Sequence[Column[Any] | None], cells: Sequence[Any], name: str, row: int, problems: list[Problem]
) -> Iterator[tuple[Column[Any], Any, int]]:
    for place, cell in enumerate(cells):
        if cell in (None, ""):
            continue
        if place >= len(columns):
            message = f"the row has a cell {shown(as_text(cell))} beyond the last column"
            problems.append(
                Problem(name, row, place + 1, "extra-cell", message, "Is a comma inside it not in quotes?")
            )
            return
        column = columns[place]
        if column:
            yield column, cell, place + 1


def _columns(
    table: Table[Any], name: str, row: int, header: Sequence[Any], problems: list[Problem]
) -> list[Column[Any] | None] | None:
    """The column of each cell; None for one that is not read; None for all when a needed one is missing."""
    known = {word: column for column in table.columns for word in (column.field, column.name) if word}
    known = {other: known[one] for other, one in _OTHER_WORDS.items() if one in known} | known
    columns: list[Column[Any] | None] = []
    for place, cell in enumerate(header, 1):
        word = _plain(cell)
        column = known.get(word)
        if word and column is None and not word.startswith(STAMP):
            names = [one.name for one in table.columns if one.field]
            hint = did_you_mean(word, names) or f"Known here: {', '.join(names)}."
            message = f"there is no column {shown(as_text(cell))} in this table"
            problems.append(Problem(name, row, place, "unknown-column", message, hint))
        if column and column.field and any(one and one.field == column.field for one in columns):
            message = f"the column {shown(as_text(cell))} stands twice"
            problems.append(Problem(name, row, place, "duplicate-column", message, "Keep one of them."))
            column = None
        columns.append(column if column and column.field else None)
    found = {column.field for column in columns if column}
    missing = [one for one in table.required if one not in found]
    for one in missing:
        message = f'the column "{one}" is missing'
        hint = f"The first row names the columns; needed are {', '.join(table.required)}."
        problems.append(Problem(name, row, 1, "missing-column", message, hint))
    return None if missing else columns


_OTHER_WORDS = {
    "from": "source", "to": "target", "relation": "type", "start_date": "start", "from_date": "start",
    "end_date": "end", "to_date": "end", "citations": "references", "sources": "references",
    "description": "statement", "notes": "note", "alias": "aliases",
}  # fmt: skip
"""What people call the columns of a table that they made themselves."""

STAMP = "case"
"""How the names of the columns begin that say of every row which case it is from."""


def _plain(cell: Any) -> str:
    return re.sub(r"[\s-]+", "_", as_text(cell).strip().casefold()) if cell is not None else ""


def about(name: str, values: Mapping[str, Any], lines: Mapping[str, int] | None = None) -> Rows:
    """What is said of the whole case, from words and their values, perhaps each on a line of its own."""
    known = {column.name: column for column in ABOUT.columns}
    node = MappingNode(1, 1)
    for key, value in values.items():
        word, line = _plain(key), (lines or {}).get(key, 1)
        column = known.get(word, Column(key, Type.TEXT, lambda *_: None, key))
        if column.field and value not in (None, ""):
            node.entries[column.field] = (
                Scalar(column.field, False, line, 1),
                _value(column, value, line, 2),
            )
    return Rows(ABOUT, name, [node])


def unreadable(name: str, code: str, message: str, hint: str = "") -> CaseError:
    """The error of a file of which nothing can be read."""
    return CaseError([Problem(name, 1, 1, code, message, hint)], Case(edge_types=BUILT_IN))


def case_of(tables: Iterable[Rows], problems: Iterable[Problem] = ()) -> Case:
    """The case that tables hold. Raises CaseError with every problem and the sound part.

    `problems` are those that were found while the tables were read.
    """
    by_name = {rows.table.name: rows for rows in tables}
    found: list[Problem] = []
    with collector_paused():
        roots = _roots(by_name, found)
        case = assembled(roots, lambda faulty: _mentioned(by_name, faulty), found)
    names = {f"{section}.yaml": rows.name for section, rows in by_name.items()}
    names |= {
        "case.yaml": names.get("about.yaml", "about"),
        "positions.yaml": names.get("actors.yaml", "actors"),
    }
    in_order = [*problems, *(_renamed(one, names) for one in sorted(found, key=in_order_of_files))]
    if in_order:
        raise CaseError(in_order, case)
    return case


def _roots(by_name: Mapping[str, Rows], problems: list[Problem]) -> dict[str, Node | None]:
    roots: dict[str, Node | None] = {}
    for table in SECTIONS:
        rows = by_name.get(table.name)
        if rows:
            roots[f"{table.name}.yaml"] = _map({table.name: SequenceNode(1, 1, list(rows.nodes))})
    if "actors" in by_name:
        roots["positions.yaml"] = _map({"positions": _positions(by_name["actors"].nodes)})
        for node in by_name["actors"].nodes:
            _join_names(node, problems)
    if "about" in by_name:
        (node,) = by_name["about"].nodes
        compare = node.entries.pop("compare", None)
        roots["case.yaml"] = node
        snapshots = roots.get("snapshots.yaml")
        if compare and isinstance(snapshots, MappingNode):
            snapshots.entries["compare"] = compare
    return roots


def _positions(actors: Iterable[MappingNode]) -> MappingNode:
    """The positions of actors, taken out of their nodes."""
    positions = MappingNode(1, 1)
    for node in actors:
        place = [pair[1] for axis in ("x", "y") if (pair := node.entries.pop(axis, None))]
        id_ = node.entries.get("id")
        if place and id_ and isinstance(id_[1], Scalar):
            positions.entries[id_[1].text] = (id_[1], SequenceNode(place[0].line, place[0].column, place))
    return positions


def _join_names(node: MappingNode, problems: list[Problem]) -> None:
    """Make one field of the shown name and the names by language, as YAML has it."""
    names, name = node.entries.pop("names", None), node.entries.get("name")
    if names is None:
        return
    if name and isinstance(names[1], MappingNode) and isinstance(name[1], Scalar):
        texts = [value.text for _, value in names[1].entries.values() if isinstance(value, Scalar)]
        english = names[1].entries.get("en")
        shown_name = english[1].text if english and isinstance(english[1], Scalar) else next(iter(texts), "")
        if shown_name != name[1].text:
            message = f"the name {shown(name[1].text)} is not the first of names, {shown(shown_name)}"
            hint = "The English of names, or else the first, is the name to show."
            place = name[1]
            problems.append(Problem("actors.yaml", place.line, place.column, "two-names", message, hint))
    node.entries["name"] = names


def _mentioned(by_name: Mapping[str, Rows], faulty: Collection[str]) -> dict[str, Container[str]]:
    mentioned: dict[str, Container[str]] = {}
    for section, rows in by_name.items():
        if rows.lost:
            mentioned[section] = Everything()
        elif f"{section}.yaml" in faulty:
            ids = (node.entries["id"][1] for node in rows.nodes if "id" in node.entries)
            mentioned[section] = {id_.text for id_ in ids if isinstance(id_, Scalar)}
    return mentioned


def _renamed(problem: Problem, names: Mapping[str, str]) -> Problem:
    """A problem of YAML files in the words of the tables that they stand for."""
    message, hint = problem.message, problem.hint
    for file in FILES:
        name = names.get(file, file.removesuffix(".yaml"))
        message, hint = message.replace(file, name), hint.replace(file, name)
    file = names.get(problem.file, problem.file)
    return replace(problem, file=file, message=message.replace(" on line ", " in row "), hint=hint)


def _node(cells: Iterable[tuple[Column[Any], Any, int]], row: int) -> MappingNode:
    node = MappingNode(row, 1)
    for column, value, place in cells:
        if value not in (None, ""):
            key = Scalar(column.field, False, row, place)
            node.entries[column.field] = (key, _value(column, value, row, place))
    return node


def _value(column: Column[Any], value: Any, row: int, place: int) -> Node:
    def scalar(item: Any) -> Node:
        if isinstance(item, (list, tuple, dict)):
            return SequenceNode(row, place)
        return Scalar("" if item is None else as_text(item), False, row, place)

    if column.type is Type.TEXTS:
        items = unpacked(value) if isinstance(value, str) else value
        return (
            SequenceNode(row, place, [scalar(item) for item in items]) if _is_list(items) else scalar(value)
        )
    if column.type is Type.PAIRS:
        pairs = unpacked_pairs(value) if isinstance(value, str) else value
        if isinstance(pairs, Mapping):
            pairs = tuple(pairs.items())
        if not isinstance(pairs, tuple):
            return scalar(value)
        return _map({str(key): scalar(item) for key, item in pairs}, row, place)
    text = scalar(value)
    if isinstance(text, Scalar) and column.type in _ONE_WORD:
        text.text = text.text.strip().lower() if column.type is Type.TRUTH else text.text.strip()
    return text


def _is_list(value: Any) -> bool:
    return isinstance(value, (list, tuple))


def _map(entries: Mapping[str, Node], row: int = 1, place: int = 1) -> MappingNode:
    node = MappingNode(row, place)
    node.entries |= {key: (Scalar(key, False, row, place), value) for key, value in entries.items()}
    return node
