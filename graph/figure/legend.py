"""The legend of a figure: a sample, a name and a number for every type and kind that is in the picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from matplotlib.artist import Artist

from graph.figure import edges
from graph.figure.block import GAP, Block, Column
from graph.figure.edges import Look
from graph.figure.ink import Group, Type, polygon, words
from graph.figure.shapes import outline
from graph.figure.words import cut
from graph.geometry import Point
from graph.palette import LIGHT
from graph.scene import KindEntry, Scene, TypeEntry
from graph.text_width import text_width

_SIZE = 8.5
_ROW = 15.0
_HEAD_ROW = 16.0
_SAMPLE = 40.0
_AFTER_SAMPLE = 7.0
_BETWEEN = 16.0
_PIXEL = 0.62
_KIND_RADIUS = 5.0
_RISE = 0.36

Sample = Callable[[Point, float], list[Artist]]
"""What draws a sample, given the left end of its middle line and the measure."""


@dataclass(frozen=True, slots=True)
class _Entry:
    gid: str
    label: str
    count: int
    sample: Sample

    def width(self, size: float) -> float:
        return text_width(f"{self.label}  {self.count}", size)


def least_width(scene: Scene, measure: float) -> float:
    """The width of a legend in one column, in points."""
    entries = [*_edges(scene), *_actors(scene)]
    widest = max((entry.width(_SIZE * measure) for entry in entries), default=0)
    return widest + (_SAMPLE + _AFTER_SAMPLE) * measure


def legend(scene: Scene, column: Column, measure: float) -> Block:
    """What the lines and shapes mean, in columns that edges and actors share. Empty without either."""
    parts = [part for part in (("Edges", _edges(scene)), ("Actors", _actors(scene))) if part[1]]
    grid = _Grid.of(least_width(scene, measure), column, measure)
    heights = [(_HEAD_ROW + _ROW * grid.rows(len(entries))) * measure for _, entries in parts]
    between = GAP * measure * 0.6

    def artists(top: float) -> list[Artist]:
        found: list[Artist] = []
        for (heading, entries), height in zip(parts, heights, strict=True):
            found += grid.part(heading, entries, top)
            top += height + between
        return found

    return Block(sum(heights) + between * max(0, len(parts) - 1), artists)


@dataclass(frozen=True, slots=True)
class _Grid:
    column: Column
    columns: int
    measure: float

    @classmethod
    def of(cls, widest: float, column: Column, measure: float) -> _Grid:
        between = _BETWEEN * measure
        return cls(column, max(1, int((column.width + between + 0.01) // (widest + between))), measure)

    def rows(self, entries: int) -> int:
        return math.ceil(entries / self.columns)

    def part(self, heading: str, entries: Sequence[_Entry], top: float) -> list[Artist]:
        """A heading and its entries, which run down the columns."""
        m, rows = self.measure, self.rows(len(entries))
        face = Type(_SIZE * m, LIGHT.text, bold=True)
        found: list[Artist] = [words(heading, (self.column.left, top + 9 * m), face)]
        step = (self.column.width + _BETWEEN * m) / self.columns
        for i, entry in enumerate(entries):
            x = self.column.left + (i // rows) * step
            y = top + (_HEAD_ROW + (i % rows + 0.5) * _ROW) * m
            found.append(Group(f"legend-{entry.gid}", self._entry(entry, (x, y))))
        return found

    def _entry(self, entry: _Entry, point: Point) -> list[Artist]:
        m, (x, y) = self.measure, point
        face = Type(_SIZE * m)
        x_label, base = x + (_SAMPLE + _AFTER_SAMPLE) * m, y + _RISE * face.size
        room = self.column.left + self.column.width - x_label - face.width(f"  {entry.count}")
        label = cut(entry.label, room, face.width)
        x_count = x_label + face.width(f"{label}  ")
        return [
            *entry.sample(point, m),
            words(label, (x_label, base), face),
            words(str(entry.count), (x_count, base), replace(face, colour=LIGHT.muted)),
        ]


def _edges(scene: Scene) -> list[_Entry]:
    return [_relation(entry) for entry in scene.types if entry.count > 0]


def _actors(scene: Scene) -> list[_Entry]:
    return [_actor(entry) for entry in scene.kinds if entry.count > 0]


def _relation(entry: TypeEntry) -> _Entry:
    def sample(point: Point, measure: float) -> list[Artist]:
        (x, y), wide, pixel = point, _SAMPLE * measure, _PIXEL * measure
        curve = (x, y), (x + wide / 2, y), (x + wide, y)
        look = Look(entry.colour, entry.dash, entry.head, entry.tail)
        return [
            *edges.drawn(curve, look, pixel),
            *edges.letter(entry.letter, curve[1], entry.colour, pixel),
        ]

    return _Entry(f"type-{entry.id}", entry.label, entry.count, sample)


def _actor(entry: KindEntry) -> _Entry:
    def sample(point: Point, measure: float) -> list[Artist]:
        x, y = point[0] + _SAMPLE * measure / 2, point[1]
        corners = outline(entry.shape, _KIND_RADIUS * measure)
        placed = tuple((x + dx, y + dy) for dx, dy in corners)
        return [polygon(placed, LIGHT.colours[entry.fill], LIGHT.outline, 0.7 * measure)]

    return _Entry(f"kind-{entry.id}", entry.label, entry.count, sample)
