"""Actors and edges as rows of cells that one types into, and what was typed back into the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.edit.document import Document, EditError, document, plain
from graph.edit.splice import Value, owner_of, with_field, with_record, without_record
from graph.fields import without_hidden
from graph.files.cells import packed, unpacked
from graph.files.columns import ACTORS, EDGES, Table, Type
from graph.nodes import MappingNode, Node
from graph.problems import Problem

SHEETS: Mapping[str, tuple[str, ...]] = {
    "actors.yaml": ("id", "name", "kind", "region", "start", "end", "in_text", "aliases", "summary", "note"),
    "edges.yaml": (
        "source", "target", "type", "start", "end", "confidence", "statement", "references", "support",
        "site", "note", "id",
    ),
}  # fmt: skip
"""The files that are shown as sheets, and the fields that are their columns."""

_LISTS = {
    f"{table.name}.yaml": {column.field for column in table.columns if column.type is Type.TEXTS}
    for table in (ACTORS, EDGES)
}
_TITLES: Mapping[str, Table[Any]] = {"actors.yaml": ACTORS, "edges.yaml": EDGES}


Cells = Mapping[str, str | None]
"""Cells of a row by field."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What was done to a sheet: cells by row and field, new rows, and rows taken out; rows count from 0."""

    edited: Mapping[int, Cells] = field(default_factory=dict)
    added: Sequence[Cells] = ()
    deleted: Sequence[int] = ()


def rows(name: str, text: str) -> list[dict[str, str]]:
    """The cells of a file's records; a list is one text, its items parted by semicolons. Raises EditError.

    >>> rows("edges.yaml", "edges: [{source: a, support: [arms, money]}]")[0]["support"]
    'arms; money'
    """
    records = [node for node in document(name, text).records() if isinstance(node, MappingNode)]
    return [{one: _cell(node, one) for one in SHEETS[name]} for node in records]


def with_changes(name: str, text: str, changes: Changes) -> str:
    """The text after what was done to its sheet. Raises EditError.

    >>> text = "edges: [{source: a, target: b, type: ally}]"
    >>> with_changes("edges.yaml", text, Changes({0: {"start": "1990~"}}))
    'edges: [{source: a, target: b, type: ally, start: 1990~}]'
    """
    for number, cells in changes.edited.items():
        for one, cell in cells.items():
            text = with_field(name, text, number, one, _value(name, one, cell))
    for number in sorted(changes.deleted, reverse=True):
        text = without_record(name, text, number)
    for cells in changes.added:
        if is_record(name, cells):
            text = with_record(name, text, _said(name, cells))
    return text


def is_record(name: str, cells: Cells) -> bool:
    """Whether a new row with these cells is a record already."""
    return any(_said(name, cells).values())


def in_sheet(problem: Problem, text: str) -> str:
    """A problem of a file in the words of its sheet: row and column, where it stands in one.

    >>> problem = Problem("edges.yaml", 1, 35, "bad-date", 'start "x" is not a date')
    >>> in_sheet(problem, "edges: [{source: a, type: b, start: x}]")
    'edges, row 1, start: start "x" is not a date.'
    """
    if problem.file not in SHEETS:
        return str(problem)
    try:
        row, field_ = _place(document(problem.file, text), problem)
    except EditError:
        return str(problem)
    if row is None:
        return str(problem)
    column = f", {field_}" if field_ else ""
    return f"{_TITLES[problem.file].name}, row {row}{column}: {problem.message}. {problem.hint}".strip()


def _said(name: str, cells: Cells) -> dict[str, Value]:
    return {one: _value(name, one, cells.get(one)) for one in SHEETS[name]}


def _cell(node: MappingNode, one: str) -> str:
    owner, key = owner_of(node, one)
    value = plain(owner.entries[key][1]) if key in owner.entries else ""
    if isinstance(value, list):
        return packed(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""


def _value(name: str, one: str, cell: str | None) -> Value:
    text = without_hidden(cell or "").rstrip("\n")
    return unpacked(text) if one in _LISTS[name] else text


def _place(doc: Document, problem: Problem) -> tuple[int | None, str]:
    """The row, from 1, and the field of the record that a problem stands in."""
    here = (problem.line, problem.column)
    row, record = None, None
    for number, node in enumerate(doc.records(), 1):
        if _of(node) <= here:
            row, record = number, node
    if not isinstance(record, MappingNode):
        return row, ""
    before = [name for name, (key, _) in record.entries.items() if _of(key) <= here]
    return row, before[-1] if before and here != _of(record) else ""


def _of(node: Node) -> tuple[int, int]:
    return node.line, node.column
