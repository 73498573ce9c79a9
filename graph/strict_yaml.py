"""YAML bytes to plain values that know their line and column.

YAML is read as data only. Scalars stay the text that was written, so that nothing turns into something else
in silence. Tags, anchors, aliases, duplicate keys and deep nesting are problems, found on libyaml's event
stream before anything recursive could see them. The only import of yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from graph.problems import Problem, shown

MAX_DEPTH = 12
MAX_RECOVERIES = 20

_YAML_BOOLEANS = frozenset(
    written
    for word in ("y", "n", "yes", "no", "on", "off", "true", "false")
    for written in (word, word.capitalize(), word.upper())
)
_YAML_NUMBER = re.compile(
    r"[-+]?(0[0-9_xXbBoOa-fA-F]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?\d+)?|\.[0-9_]+|\.(inf|nan))"
)
_YAML_BASE_60 = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_ITEM = re.compile(r"( *)- ")


@dataclass(slots=True)
class Scalar:
    """A text as written; `plain` when it stood without quotes. Line and column count from 1."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def yaml_reading(self) -> str:
        """What other YAML 1.1 readers take a plain scalar for, where that is not its text.

        >>> Scalar("NO", True, 1, 1).yaml_reading, Scalar("010", True, 1, 1).yaml_reading
        ('a truth value', 'a number')
        """
        if not self.plain:
            return ""
        if self.text in _YAML_BOOLEANS:
            return "a truth value"
        if self.text in ("", "~", "null", "Null", "NULL"):
            return "nothing"
        if _YAML_BASE_60.fullmatch(self.text):
            return "a number in base 60"
        return "a number" if _YAML_NUMBER.fullmatch(self.text) else ""


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys, each with the scalar that wrote it and its value."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


class UnreadableError(Exception):
    """The rest of a document cannot be read; carries the place and the words for it."""

    def __init__(self, place: Node, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.place, self.code, self.message, self.hint = place, code, message, hint


def parse(file: str, content: bytes, problems: list[Problem]) -> Node | None:
    """Read one document; None when it is empty or nothing of it could be read.

    Problems are added to `problems`. After a fault in the syntax, the list item that holds it is set aside
    and the rest is read, so that one slip hides no other.
    """
    text = _decode(file, content, problems)
    for _ in range(MAX_RECOVERIES):
        found: list[Problem] = []
        try:
            root = _build(file, text, found)
        except UnreadableError as fault:
            line = fault.place.line
            problems.append(Problem(file, line, fault.place.column, fault.code, fault.message, fault.hint))
            rest = _without_item(text, line)
            if rest is None:
                return None
            text = rest
        else:
            problems.extend(found)
            return root
    return None


def _decode(file: str, content: bytes, problems: list[Problem]) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
        kind = "UTF-16" if utf16 else f"byte 0x{content[error.start]:02x}"
        hint = 'Save the file as UTF-8 (in Excel and Notepad: "Save as", encoding UTF-8).'
        problems.append(
            Problem(file, line, column, "not-utf-8", f"the file is not UTF-8 text ({kind})", hint)
        )
        return "" if utf16 else content.decode("utf-8-sig", "replace")


def _events(text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Scalar("", True, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1)
        hint = "Indent with spaces, never with tabs." if _has_tab(text, place.line) else ""
        raise UnreadableError(place, "syntax", error.problem or "this is not YAML", hint) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        place = Scalar("", True, line, error.position - text.rfind("\n", 0, error.position))
        message = f"the character U+{_code_point(error.character):04X} is not allowed in YAML"
        raise UnreadableError(place, "syntax", message, "Take it out.") from None
    except yaml.YAMLError as error:
        raise UnreadableError(Scalar("", True, 1, 1), "syntax", shown(str(error))) from None


def _code_point(character: object) -> int:
    return character if isinstance(character, int) else ord(str(character)[:1] or "\0")


def _has_tab(text: str, line: int) -> bool:
    lines = text.split("\n", line)
    return line <= len(lines) and "\t" in lines[line - 1]


def _build(file: str, text: str, problems: list[Problem]) -> Node | None:
    root: Node | None = None
    open_nodes: list[Sequence | Mapping] = []
    open_keys: list[Scalar | None] = []
    for event in _events(text):
        if isinstance(event, yaml.CollectionEndEvent):
            open_nodes.pop()
            open_keys.pop()
            continue
        node = _node(event)
        if node is None:
            _refuse(event, another=root is not None)
            continue
        if event.anchor or event.tag:
            problems.append(_not_plain(file, event, node))
        if open_nodes:
            _attach(file, open_nodes[-1], open_keys, node, problems)
        else:
            root = node
        if not isinstance(node, Scalar):
            if len(open_nodes) == MAX_DEPTH:
                raise UnreadableError(node, "too-deep", f"more than {MAX_DEPTH} levels of nesting")
            open_nodes.append(node)
            open_keys.append(None)
    return root


def _node(event: Any) -> Node | None:
    mark = event.start_mark
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, not event.style, mark.line + 1, mark.column + 1)
    if isinstance(event, yaml.MappingStartEvent):
        return Mapping(mark.line + 1, mark.column + 1)
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(mark.line + 1, mark.column + 1)
    return None


def _refuse(event: Any, another: bool) -> None:
    place = Scalar("", True, event.start_mark.line + 1, event.start_mark.column + 1)
    if isinstance(event, yaml.AliasEvent):
        message = f"the alias {shown(f'*{event.anchor}')} is not allowed"
        raise UnreadableError(place, "alias", message, "Write the value out.")
    if isinstance(event, yaml.DocumentStartEvent) and another:
        raise UnreadableError(place, "second-document", "a second document begins here", 'Remove the "---".')


def _not_plain(file: str, event: Any, node: Node) -> Problem:
    if event.anchor:
        message = f"the anchor {shown(f'&{event.anchor}')} is not allowed"
        return Problem(
            file, node.line, node.column, "anchor", message, "Write the value out where it is needed."
        )
    message = f"the tag {shown(event.tag)} is not allowed"
    return Problem(file, node.line, node.column, "tag", message, "A case is plain data; take the tag out.")


def _attach(
    file: str, parent: Sequence | Mapping, keys: list[Scalar | None], node: Node, problems: list[Problem]
) -> None:
    if isinstance(parent, Sequence):
        parent.items.append(node)
        return
    key = keys[-1]
    if key is None:
        if isinstance(node, Scalar):
            keys[-1] = node
            return
        problems.append(Problem(file, node.line, node.column, "bad-key", "a key must be one word"))
        keys[-1] = Scalar("", False, node.line, node.column)
        return
    keys[-1] = None
    if key.text in parent.entries:
        first = parent.entries[key.text][0].line
        message = f"the key {shown(key.text)} stands twice, first on line {first}"
        problems.append(Problem(file, key.line, key.column, "duplicate-key", message, "Keep one of them."))
    else:
        parent.entries[key.text] = (key, node)


def _without_item(text: str, line: int) -> str | None:
    """The text with the outermost list item around a line blanked, lines kept; None when there is none."""
    lines = text.split("\n")
    starts = [(n, match.end(1)) for n, content in enumerate(lines) if (match := _ITEM.match(content))]
    if not starts:
        return None
    margin = min(indent for _, indent in starts)
    borders = [n for n, indent in starts if indent == margin]
    before = [n for n in borders if n < line]
    if not before:
        return None
    first = before[-1]
    last = next((n for n in borders if n > first), len(lines))
    if not any(lines[first:last]):
        return None
    return "\n".join([*lines[:first], *[""] * (last - first), *lines[last:]])
