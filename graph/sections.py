"""The records of the sections of a case's files: from trees of nodes to values, each with its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from graph.case_files import REQUIRED
from graph.fields import Fields
from graph.nodes import MappingNode, Node, Scalar, SequenceNode
from graph.problems import Problem
from graph.strict_yaml import parse

MAX_RECORDS = 200_000
"""How many records of a section are read."""

Roots = Mapping[str, Node | None]
"""The trees of nodes by file name; None where there is nothing to read."""

Value = TypeVar("Value")


def root_of(name: str, data: bytes, problems: list[Problem]) -> Node | None:
    """The tree of a file; None where nothing of it could be read, which is reported."""
    before = len(problems)
    root = parse(name, data, problems)
    if root is not None and not (isinstance(root, Scalar) and root.plain and not root.text):
        return root
    if name in REQUIRED and len(problems) == before:
        hint = f'Begin the file with "{Path(name).stem}:".'
        problems.append(Problem(name, 1, 1, "empty-file", "there is nothing in the file", hint))
    return None


def records_of(section: str, root: Node | None) -> SequenceNode | None:
    """The list of records that a tree holds under the name of its section."""
    entry = root.entries.get(section) if isinstance(root, MappingNode) else None
    return entry[1] if entry and isinstance(entry[1], SequenceNode) else None


def top_of(roots: Roots, name: str, problems: list[Problem]) -> Fields | None:
    """The fields of a whole file; None where it holds no mapping, which is reported once."""
    root = roots.get(name)
    if root is None:
        return None
    if not isinstance(root, MappingNode):
        held = "list" if isinstance(root, SequenceNode) else "text"
        message = f"{name} must hold a mapping, it holds a {held}"
        problem = Problem(name, root.line, root.column, "not-a-mapping", message)
        if problem not in problems:
            problems.append(problem)
        return None
    return Fields(name, root, problems)


def values_of(
    roots: Roots,
    section: str,
    read: Callable[[Fields], Value | None],
    problems: list[Problem],
) -> list[tuple[Value, Fields]]:
    """The records of a section that could be read, each with its fields for the checks that follow."""
    name = f"{section}.yaml"
    top = top_of(roots, name, problems)
    if top is None:
        return []
    top.only({section, "compare"} if section == "snapshots" else {section})
    entry = top.node.entries.get(section)
    if entry is None:
        hint = f'Begin the file with "{section}:".'
        top.report(top.node, "missing-field", f'the list "{section}" is missing', hint)
        return []
    if not isinstance(entry[1], SequenceNode):
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
