"""A file of a case as text whose records know from which character to which they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from graph.nodes import MappingNode, Node, Scalar, SequenceNode
from graph.problems import Problem
from graph.strict_yaml import UnreadableError, ends, parse

_BREAK = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*")
_MARK = "\ufeff"


class EditError(ValueError):
    """A change that cannot be made in the text; the message says what to do instead."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, its nodes, and where each begins and ends, counted in characters from 0."""

    name: str
    text: str
    root: Node | None
    lines: tuple[int, ...]
    ends: dict[tuple[int, int], tuple[int, int]]

    @property
    def section(self) -> str:
        """The key under which the records stand."""
        return PurePath(self.name).stem

    @property
    def line_break(self) -> str:
        """How lines end in this file."""
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    def listed(self) -> Node | None:
        """The value of the section, whatever it is; None when the file has none."""
        entry = self.root.entries.get(self.section) if isinstance(self.root, MappingNode) else None
        return entry[1] if entry else None

    def records(self) -> list[Node]:
        """The records of the section."""
        listed = self.listed()
        return listed.items if isinstance(listed, SequenceNode) else []

    def record(self, number: int) -> MappingNode:
        """The record of that number, counted from 0. Raises EditError when it is no mapping."""
        records = self.records()
        node = records[number] if number < len(records) else None
        if not isinstance(node, MappingNode):
            raise EditError(f"{self.name}: record {number + 1} is no mapping of fields. {IN_YAML}")
        return node

    def start(self, node: Node) -> int:
        """The place of the first character of a node."""
        return self._offset(node.line, node.column)

    def end(self, node: Node) -> int:
        """The place behind the last character of a node."""
        if (node.line, node.column) in self.ends and (isinstance(node, Scalar) or self.in_brackets(node)):
            start = self.start(node)
            return start + len(self.text[start : self._offset(*self.ends[node.line, node.column])].rstrip())
        last = node.items[-1] if isinstance(node, SequenceNode) else [*node.entries.values()][-1][1]  # type: ignore[union-attr]
        return self.end(last)

    def in_brackets(self, node: Node) -> bool:
        """Whether a list or mapping is written in brackets."""
        return self.text[self.start(node) : self.start(node) + 1] in ("[", "{")

    def line_start(self, place: int) -> int:
        """The first character of the line of a place."""
        return self.lines[bisect_right(self.lines, place) - 1]

    def _offset(self, line: int, column: int) -> int:
        mark = line == 1 and self.text.startswith(_MARK)
        return self.lines[line - 1] + column - 1 + mark


def line_end_in(text: str, place: int) -> int:
    """The place behind the line of a place, before its line break."""
    found = _LINE.match(text, place)
    return found.end() if found else place


IN_YAML = "Change it in the YAML view."


@lru_cache(maxsize=8)
def document(name: str, text: str) -> Document:
    """Read a file's text. Raises EditError when it is no sound YAML, since nothing in it has a sure place."""
    content = as_bytes(text)
    problems: list[Problem] = []
    root = parse(name, content, problems)
    if problems:
        raise EditError(f"{problems[0]} Mend this in the YAML view first.")
    try:
        places = ends(content)
    except UnreadableError as error:
        raise EditError(f"{name}: {error}. {IN_YAML}") from None
    lines = (0, *(found.end() for found in _BREAK.finditer(text)))
    return Document(name, text, root, lines, places)


def plain(node: Node | None) -> Any:
    """What a node says, as texts, lists and mappings."""
    if isinstance(node, MappingNode):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return node.text if node else None


def with_breaks_of(old: str, new: str) -> str:
    """A text that somebody typed over another one, with the line breaks and the mark of that one.

    >>> with_breaks_of("a\\r\\n", "a\\nb\\n")
    'a\\r\\nb\\r\\n'
    """
    found = _BREAK.search(old)
    mark = _MARK if old.startswith(_MARK) and not new.startswith(_MARK) else ""
    return mark + _BREAK.sub(found[0] if found else "\n", new)


def as_typed(text: str) -> str:
    r"""A text as one types it in a browser: each line ends with a line feed, and there is no mark in front.

    >>> as_typed("\ufeffa\r\nb\r")
    'a\nb\n'
    """
    return _BREAK.sub("\n", text.removeprefix(_MARK))


def as_text(content: bytes) -> str:
    """The bytes of a file as text; `as_bytes` gives the same bytes back, whatever they are."""
    return content.decode("utf-8", "surrogateescape")


def as_bytes(text: str) -> bytes:
    """The bytes of a text."""
    return text.encode("utf-8", "surrogateescape")
