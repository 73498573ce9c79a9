"""The legend of a figure: a sample, a name and a number for each mark, type and kind in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from matplotlib.artist import Artist

from graph.figure import actors, cells, edges
from graph.figure.block import GAP, Block, Column
from graph.figure.boxes import Box
from graph.figure.edges import Look
from graph.figure.ink import Group, Type, words
from graph.figure.shapes import Outline, outline
from graph.figure.words import cut
from graph.geometry import Point
from graph.palette import LIGHT
from graph.plate import CellEntry, MatrixPanel, Plate
from graph.scene import ChangeEntry, KindEntry, TypeEntry
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
_BLANK = "stone"
_OF_ACTORS = "actor_"

Sample = Callable[[Point, float], list[Artist]]
"""What draws a sample, given the left end of its middle line and the measure."""


@dataclass(frozen=True, slots=True)
class _Entry:
    gid: str
    label: str
    count: str
    sample: Sample

    def width(self, size: float) -> float:
        return text_width(f"{self.label}  {self.count}", size)


def least_width(plate: Plate, measure: float) -> float:
    """The width of a legend in one column, in points."""
    entries = [entry for _, part in _parts(plate) for entry in part]
    widest = max((entry.width(_SIZE * measure) for entry in entries), default=0)
    return widest + (_SAMPLE + _AFTER_SAMPLE) * measure


def legend(plate: Plate, column: Column, measure: float) -> Block:
    """What the marks, lines and shapes mean, in columns that they share. Empty without any."""
    parts = _parts(plate)
    grid = _Grid.of(least_width(plate, measure), column, measure)
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
            words(entry.count, (x_count, base), replace(face, colour=LIGHT.muted)),
        ]


def _parts(plate: Plate) -> list[tuple[str, list[_Entry]]]:
    tallies = dict(plate.tallies)
    types = [entry for entry in plate.types if entry.count > 0]
    relation = _relations(plate)
    parts = [
        ("Cells", [_cell(entry) for entry in plate.cells]),
        ("Changes", [_change(entry) for entry in plate.changes if entry.count > 0]),
        ("Edges", [relation(entry) for entry in types]),
        ("Actors", [_actor(entry) for entry in plate.kinds if entry.count > 0]),
    ]
    return [
        (heading, [replace(entry, count=tallies.get(entry.gid, entry.count)) for entry in entries])
        for heading, entries in parts
        if entries
    ]


def _relations(plate: Plate) -> Callable[[TypeEntry], _Entry]:
    """What makes a line of the legend for a type, as the plate's panels show it."""
    return _lettered if any(isinstance(panel, MatrixPanel) for panel in plate.panels) else _relation


def _lettered(entry: TypeEntry) -> _Entry:
    def sample(point: Point, measure: float) -> list[Artist]:
        face = Type(_SIZE * measure, bold=True, anchor="center")
        return [words(entry.letter, (point[0] + _SAMPLE * measure / 2, point[1] + _RISE * face.size), face)]

    return _Entry(f"type-{entry.id}", entry.label, str(entry.count), sample)


def _cell(entry: CellEntry) -> _Entry:
    def sample(point: Point, measure: float) -> list[Artist]:
        half = 5.5 * measure
        x, y = point[0] + _SAMPLE * measure / 2, point[1]
        return cells.sample(
            entry.before, entry.after, entry.change, Box(x - half, y - half, x + half, y + half)
        )

    return _Entry(f"cell-{entry.id}", entry.label, "", sample)


def _change(entry: ChangeEntry) -> _Entry:
    look = Look(entry.colour, entry.dash, "none", "none", stroke=entry.stroke)

    def of_edges(point: Point, measure: float) -> list[Artist]:
        return _line(point, look, entry.letter, measure)

    def of_actors(point: Point, measure: float) -> list[Artist]:
        x, y = point[0] + _SAMPLE * measure / 2, point[1]
        sign = (x - (_KIND_RADIUS + 6) * measure, y)
        corners = _shape("dot", (x, y), measure)
        change = entry.id.removeprefix(_OF_ACTORS)
        return [
            actors.drawn(corners, _BLANK, change, _PIXEL * measure),
            *edges.letter(entry.letter, sign, entry.colour, _PIXEL * measure),
        ]

    sample = of_actors if entry.id.startswith(_OF_ACTORS) else of_edges
    return _Entry(f"change-{entry.id}", entry.label, str(entry.count), sample)


def _relation(entry: TypeEntry) -> _Entry:
    def sample(point: Point, measure: float) -> list[Artist]:
        look = Look(entry.colour, entry.dash, entry.head, entry.tail)
        return _line(point, look, entry.letter, measure)

    return _Entry(f"type-{entry.id}", entry.label, str(entry.count), sample)


def _actor(entry: KindEntry) -> _Entry:
    def sample(point: Point, measure: float) -> list[Artist]:
        x, y = point[0] + _SAMPLE * measure / 2, point[1]
        return [actors.drawn(_shape(entry.shape, (x, y), measure), entry.fill, "", _PIXEL * measure)]

    return _Entry(f"kind-{entry.id}", entry.label, str(entry.count), sample)


def _line(point: Point, look: Look, letter: str, measure: float) -> list[Artist]:
    (x, y), wide, pixel = point, _SAMPLE * measure, _PIXEL * measure
    curve = (x, y), (x + wide / 2, y), (x + wide, y)
    return [*edges.drawn(curve, look, pixel), *edges.letter(letter, curve[1], look.colour, pixel)]


def _shape(name: str, centre: Point, measure: float) -> Outline:
    return tuple((centre[0] + dx, centre[1] + dy) for dx, dy in outline(name, _KIND_RADIUS * measure))
