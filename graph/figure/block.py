"""Blocks of a figure's page: so high, and drawn from a given top. All lengths in points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist

from graph.figure.ink import Type, stroke, words
from graph.figure.words import steadied, wrapped
from graph.palette import LIGHT

GAP = 13.0
"""Distance between two blocks at measure 1."""

_LEADING = 1.3
_ASCENT = 0.98
_RULE = 0.5
_RULE_ALPHA = 0.35


@dataclass(frozen=True, slots=True)
class Column:
    """The left edge and the width of what a block may fill."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Block:
    """Its height, and what gives its artists when told its top."""

    height: float
    artists: Callable[[float], list[Artist]]


EMPTY = Block(0, lambda _top: [])


def paragraph(text: str, column: Column, face: Type) -> Block:
    """A text that fills the column and goes on below; nothing when it is blank."""
    return _set(steadied(wrapped(text, column.width, face.width)), column, face)


def columns(text: str, column: Column, face: Type, count: int, gap: float) -> Block:
    """A text in so many columns of even height, `gap` apart; one column when it is short."""
    narrow = (column.width - gap * (count - 1)) / count
    lines = steadied(wrapped(text, narrow, face.width))
    if len(lines) <= 2 * count:
        return paragraph(text, column, face)
    rows = -(-len(lines) // count)
    parts = [
        _set(lines[i * rows : (i + 1) * rows], Column(column.left + i * (narrow + gap), narrow), face)
        for i in range(count)
    ]
    return Block(parts[0].height, lambda top: [artist for part in parts for artist in part.artists(top)])


def rule(column: Column, measure: float) -> Block:
    """A fine line across the column."""
    right = column.left + column.width
    width = _RULE * measure
    return Block(
        width, lambda top: [stroke(((column.left, top), (right, top)), LIGHT.muted, width, _RULE_ALPHA)]
    )


def stacked(blocks: Sequence[Block], gap: float) -> Block:
    """The blocks one below the other, `gap` apart; those of no height are left out."""
    filled = [block for block in blocks if block.height > 0]

    def artists(top: float) -> list[Artist]:
        found: list[Artist] = []
        for block in filled:
            found += block.artists(top)
            top += block.height + gap
        return found

    return Block(sum(block.height for block in filled) + gap * max(0, len(filled) - 1), artists)


def _set(lines: Sequence[str], column: Column, face: Type) -> Block:
    step = _LEADING * face.size

    def artists(top: float) -> list[Artist]:
        return [
            words(text, (column.left, top + _ASCENT * face.size + i * step), face)
            for i, text in enumerate(lines)
        ]

    return Block(step * len(lines), artists)
