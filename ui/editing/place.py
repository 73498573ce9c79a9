"""A place in the text of a file that one asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of a file, both from 1, and a number: the same place may be asked for again."""

    file: str
    line: int
    column: int
    n: int
