"""The matrix of a figure: names around cells, each split into before and after; without any colour.

The sign is in the pattern: grey positive, hatched negative, crossed both, blank 0. What happened is in the
frame: thick began, dashed ended, double changed, thin stayed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from matplotlib.artist import Artist

from graph.figure.boxes import Box
from graph.figure.ink import Group, Type, lines, polygon, words
from graph.figure.words import cut
from graph.geometry import Point
from graph.matrix import MIXED, Half
from graph.model import SIGN_SYMBOLS
from graph.palette import LIGHT
from graph.plate import CellMark, MatrixPanel
from graph.tables import BEGAN, CHANGED, ENDED
from graph.text_width import text_width

_NAME = 7.5
_MOST_CELL = 26.0
_NAME_OF_CELL = 0.82
_MOST_HEAD = 0.32
_AFTER_NAME = 3.0
_LEAST_LETTER, _MOST_LETTER = 3.2, 9.0
_HATCH = 2.2
_FINE, _STAYED, _THICK, _DASHED = 0.3, 0.45, 1.5, 0.9
_GRID = "stone"
_HATCHES: Mapping[str, tuple[int, ...]] = MappingProxyType({SIGN_SYMBOLS[-1]: (1,), MIXED: (1, -1)})
"""Which ways the strokes of a sign slant."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a matrix, in points: side of a cell, room of the names, height of their type."""

    cell: float
    head: float
    type_size: float


@lru_cache(maxsize=64)
def measured(panel: MatrixPanel, width: float, height: float, larger: float) -> Sheet:
    """The largest cells for which names and cells have room in a width and a height."""
    count = max(1, len(panel.names))
    size, head, cell = _NAME * larger, 0.0, 0.0
    for _ in range(4):
        head = min(_widest(panel, size) + 2 * _AFTER_NAME, _MOST_HEAD * min(width, height))
        cell = max(0.1, min((width - head) / count, (height - head) / count, _MOST_CELL * larger))
        size = min(_NAME * larger, _NAME_OF_CELL * cell)
    return Sheet(cell, head, size)


def natural_height(panel: MatrixPanel, width: float, larger: float) -> float:
    """The height of a matrix that is as wide as there is room."""
    sheet = measured(panel, width, 10 * width, larger)
    return sheet.head + sheet.cell * len(panel.names)


def groups(panel: MatrixPanel, box: Box, larger: float) -> list[Group]:
    """The names and the cells, as wide as the box or in its middle."""
    sheet = measured(panel, box.width, box.height, larger)
    side = sheet.cell * len(panel.names)
    left = (box.left + box.right - sheet.head - side) / 2 + sheet.head
    corner = (left, box.top + sheet.head)
    return [
        Group("grid", _grid(corner, sheet, len(panel.names))),
        Group("cells", [_cell(cell, corner, sheet, panel) for cell in panel.cells]),
        Group("labels", _names(panel.names, corner, sheet)),
    ]


def sample(before: Half, after: Half, change: str, box: Box) -> list[Artist]:
    """A cell; not split where it holds the same on both days."""
    if before == after and (before.letters or before.sign):
        return [*_half(before, box), *_frame(box, change)]
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    middle = (left + right) / 2
    return [
        *_half(before, Box(left, top, middle, bottom)),
        *_half(after, Box(middle, top, right, bottom)),
        lines([((middle, top), (middle, bottom))], LIGHT.muted, _FINE),
        *_frame(box, change),
    ]


def _widest(panel: MatrixPanel, size: float) -> float:
    return max((text_width(name, size) for name in panel.names), default=0.0)


def _grid(corner: Point, sheet: Sheet, count: int) -> list[Artist]:
    (x, y), side = corner, sheet.cell * count
    steps = [i * sheet.cell for i in range(count + 1)]
    rules = [((x, y + step), (x + side, y + step)) for step in steps]
    rules += [((x + step, y), (x + step, y + side)) for step in steps]
    return [
        lines(rules, LIGHT.colours[_GRID], _FINE),
        *(_filled(_box_of(i, i, corner, sheet.cell), LIGHT.colours[_GRID]) for i in range(count)),
    ]


def _box_of(row: int, column: int, corner: Point, cell: float) -> Box:
    left, top = corner[0] + column * cell, corner[1] + row * cell
    return Box(left, top, left + cell, top + cell)


def _cell(mark: CellMark, corner: Point, sheet: Sheet, panel: MatrixPanel) -> Group:
    box = _box_of(mark.row, mark.column, corner, sheet.cell)
    inset = 0.06 * sheet.cell
    inner = Box(box.left + inset, box.top + inset, box.right - inset, box.bottom - inset)
    return Group(f"cell-{mark.row}-{mark.column}", sample(mark.before, mark.after, mark.change, inner))


def _half(half: Half, box: Box) -> list[Artist]:
    return [*_pattern(half.sign, box), *_letters(half, box)]


def _pattern(sign: str, box: Box) -> list[Artist]:
    if sign == SIGN_SYMBOLS[1]:
        return [_filled(box, LIGHT.colours["grey"], 0.35)]
    ways = _HATCHES.get(sign, ())
    strokes = [stroke for way in ways for stroke in _hatched(box, way)]
    return [lines(strokes, LIGHT.muted, _FINE)] if strokes else []


def _hatched(box: Box, way: int) -> list[tuple[Point, Point]]:
    """Slanted strokes across a box, cut where it ends."""
    found = []
    wide, high = box.width, box.height
    step = max(_HATCH, high / 6)
    offset = step / 2
    while offset < wide + high:
        start = (max(0.0, offset - high), min(offset, high))
        end = (min(offset, wide), max(0.0, offset - wide))
        found.append(tuple(_slant(box, point, way) for point in (start, end)))
        offset += step
    return [(first, last) for first, last in found]


def _slant(box: Box, point: Point, way: int) -> Point:
    return (box.left + point[0] if way > 0 else box.right - point[0], box.top + point[1])


def _letters(half: Half, box: Box) -> list[Artist]:
    """The letters in rows, on white where strokes are; none where they would be too small to read."""
    count, columns, size = len(half.letters), 1, 0.0
    for tried in range(1, count + 1):
        fits = min(1.25 * box.width / tried, 0.8 * box.height / math.ceil(count / tried), _MOST_LETTER)
        columns, size = (tried, fits) if fits > size else (columns, size)
    if size < _LEAST_LETTER:
        return []
    face = Type(size, LIGHT.text, bold=True, anchor="center")
    top = (box.top + box.bottom - size * math.ceil(count / columns)) / 2
    found: list[Artist] = []
    for i, letter in enumerate(half.letters):
        x = box.left + (i % columns + 0.5) * box.width / columns
        y = top + (i // columns) * size
        reach = min(0.36 * size * len(letter), box.width / columns / 2)
        line = Box(x - reach, y + 0.08 * size, x + reach, y + 0.92 * size)
        found += [_filled(line, LIGHT.background)] * (half.sign in _HATCHES)
        found.append(words(letter, (x, y + 0.86 * size), face))
    return found


def _frame(box: Box, change: str) -> list[Artist]:
    ink = LIGHT.text
    if change == BEGAN:
        return [_outlined(box, ink, _THICK)]
    if change == ENDED:
        return [_outlined(box, ink, _DASHED, (2.4, 1.6))]
    if change == CHANGED:
        gap = min(1.4, 0.12 * box.width)
        inner = Box(box.left + gap, box.top + gap, box.right - gap, box.bottom - gap)
        return [_outlined(box, ink, _STAYED), _outlined(inner, ink, _STAYED)]
    return [_outlined(box, LIGHT.muted, _STAYED)]


def _corners(box: Box) -> tuple[Point, ...]:
    return (
        (box.left, box.top),
        (box.right, box.top),
        (box.right, box.bottom),
        (box.left, box.bottom),
    )


def _filled(box: Box, colour: str, alpha: float = 1) -> Artist:
    return polygon(_corners(box), colour, "none", 0, alpha)


def _outlined(box: Box, colour: str, width: float, dashes: Sequence[float] = ()) -> Artist:
    return polygon(_corners(box), "none", colour, width, dashes=dashes)


def _names(names: Sequence[str], corner: Point, sheet: Sheet) -> list[Group]:
    x, y = corner
    row, column = Type(sheet.type_size, anchor="right"), Type(sheet.type_size, turned=True)
    room = sheet.head - _AFTER_NAME
    found = []
    for i, name in enumerate(names):
        middle = (i + 0.5) * sheet.cell + 0.36 * sheet.type_size
        text = cut(name, room, row.width)
        across = words(text, (x - _AFTER_NAME, y + middle), row)
        upwards = words(text, (x + middle, y - _AFTER_NAME), column)
        found.append(Group(f"name-{i}", [across, upwards]))
    return found
