"""What a YAML file is read as: texts, lists and mappings that know their line and column.

A text stays as it was written, so that nothing turns into something else in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_YAML_BOOLEANS = frozenset(
    written
    for word in ("y", "n", "yes", "no", "on", "off", "true", "false")
    for written in (word, word.capitalize(), word.upper())
)
_YAML_NUMBER = re.compile(
    r"[-+]?(0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?"
    r"|\.[0-9][0-9_]*([eE][-+]?[0-9]+)?|\.(inf|Inf|INF))|\.(nan|NaN|NAN)"
)
_YAML_BASE_60 = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_YAML_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt\s].*)?")


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
        if not self.text[0].isdigit() and self.text[0] not in "+-.":
            return ""
        if _YAML_BASE_60.fullmatch(self.text):
            return "a number in base 60"
        if _YAML_DATE.fullmatch(self.text):
            return "a date"
        return "a number" if _YAML_NUMBER.fullmatch(self.text) else ""


@dataclass(slots=True)
class SequenceNode:
    """A list of nodes."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MappingNode:
    """Keys, each with the scalar that wrote it and its value."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | SequenceNode | MappingNode
