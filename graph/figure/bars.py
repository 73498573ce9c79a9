"""The timeline of a figure: years above, named dates as dotted lines, spells as bars under headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from matplotlib.artist import Artist

from graph.figure.boxes import Box
from graph.figure.ink import Group, Type, line, lines, polygon, words
from graph.figure.words import cut
from graph.geometry import Point
from graph.palette import LIGHT
from graph.plate import BarGroup, BarMark, TimelinePanel
from graph.text_width import text_width

_TYPE, _HEADING = 7.0, 7.5
_ROW, _BARE_ROW, _HEAD_ROW, _BETWEEN = 10.5, 4.6, 13.0, 3.0
_EVENT_ROW, _YEAR_ROW, _AXIS_GAP = 9.5, 11.0, 3.0
_MOST_EVENT_ROWS = 12
_NEAR = 2.5
_APART = 8.0
_BAR, _BARE_BAR = 0.5, 0.72
_LEAST_BAR = 1.6
_CLOSEST = 1.35
"""How much less rows may shrink their type than themselves, before lines touch."""
_GUTTER_SHARE = 0.3
_SPACE = 4.0
_DOUBT = 0.35
_RULE = 0.4


@dataclass(frozen=True, slots=True)
class Row:
    """Bars that share a row, how high it is and how far below the top of the list it begins."""

    top: float
    height: float
    bars: tuple[BarMark, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The list of bars in points at measure 1: headings with their tops, rows, height of all."""

    headings: tuple[tuple[float, str], ...]
    rows: tuple[Row, ...]
    height: float


@lru_cache(maxsize=16)
def rows_of(panel: TimelinePanel) -> Rows:
    """The rows of all groups one below the other, at measure 1; headings of bare bars stand beside them."""
    headings, rows, top = [], [], 0.0
    for group in panel.groups:
        headings.append((top, group.label))
        is_bare = not any(bar.label for bar in group.bars)
        top, least = (top, top + _HEAD_ROW) if is_bare else (top + _HEAD_ROW, 0.0)
        for bars in _lanes(group):
            height = _BARE_ROW if is_bare else _ROW
            rows.append(Row(top, height, bars))
            top += height
        top = max(top, least) + _BETWEEN
    return Rows(tuple(headings), tuple(rows), top)


def _lanes(group: BarGroup) -> list[tuple[BarMark, ...]]:
    """A row for every bar that has a label; others share rows as long as they do not meet."""
    lanes: list[list[BarMark]] = []
    for bar in group.bars:
        free = (lane for lane in lanes if not bar.label and lane[-1].end + 0.004 <= bar.start)
        lane = next(free, None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    return [tuple(lane) for lane in lanes]


def natural_height(panel: TimelinePanel, width: float, larger: float) -> float:
    """The height at which every row has room for its type."""
    above = _above(panel, width - _gutter(panel, width, larger), larger)
    return above + rows_of(panel).height * larger


def measure_in(panel: TimelinePanel, width: float, height: float, larger: float) -> float:
    """How large rows are in a width and a height; `larger` is as large as they should be."""
    above = _above(panel, width - _gutter(panel, width, larger), larger)
    return max(0.05, min(larger, (height - above) / max(rows_of(panel).height, 1)))


def type_size(panel: TimelinePanel, width: float, height: float, larger: float) -> float:
    """The height of the smallest type, in points."""
    labelled = any(bar.label for group in panel.groups for bar in group.bars)
    return (_TYPE if labelled else _HEADING) * _type_measure(measure_in(panel, width, height, larger), larger)


def _type_measure(measure: float, larger: float) -> float:
    """The measure of type in rows of a measure: rows draw together before their type shrinks."""
    return min(larger, _CLOSEST * measure)


def groups(panel: TimelinePanel, box: Box, larger: float) -> list[Group]:
    """Axis, named dates, headings and bars in a box."""
    measure = measure_in(panel, box.width, box.height, larger)
    sized = _type_measure(measure, larger)
    gutter = _gutter(panel, box.width, sized)
    axis = Box(box.left + gutter, box.top, box.right - _SPACE * larger, box.bottom)
    top = box.top + _above(panel, axis.width, larger)
    rows = rows_of(panel)
    bottom = top + rows.height * measure
    return [
        Group("axis", _axis(panel, axis, top, bottom, larger)),
        Group("labels", _headings(rows, box, top, (measure, sized))),
        Group("bars", [part for row in rows.rows for part in _row(row, box, axis, (top, measure, sized))]),
    ]


def _gutter(panel: TimelinePanel, width: float, measure: float) -> float:
    labels = [bar.label for group in panel.groups for bar in group.bars if bar.label]
    if not labels:
        widest = max((_heading_width(group.label, measure) for group in panel.groups), default=0.0)
        return min(widest + _SPACE * measure, _GUTTER_SHARE * width)
    widest = max(text_width(label, _TYPE * measure) for label in labels)
    return min(widest + 4 * _SPACE * measure, _GUTTER_SHARE * width)


def _heading_width(label: str, measure: float) -> float:
    return Type(_HEADING * measure, bold=True).width(label)


def _above(panel: TimelinePanel, width: float, larger: float) -> float:
    levels = 1 + max((note.level for note in _notes(panel, width, larger)), default=-1)
    return (_EVENT_ROW * levels + _YEAR_ROW + _AXIS_GAP) * larger


@dataclass(frozen=True, slots=True)
class _Note:
    """An event's label: its row, counted from the axis upwards, ends and line, from the axis' left."""

    level: int
    left: float
    right: float
    line: float

    def is_clear_of(self, other: _Note) -> bool:
        """Whether neither label is on the other, nor under the other's line."""
        if self.level == other.level:
            return self.right + _APART <= other.left or other.right + _APART <= self.left
        lower, upper = sorted((self, other), key=lambda note: note.level)
        return not lower.left - 1 < upper.line < lower.right + 1


@lru_cache(maxsize=32)
def _notes(panel: TimelinePanel, width: float, larger: float) -> tuple[_Note, ...]:
    """Where the labels of events stand: behind or before their line, as near the axis as others let them."""
    placed: list[_Note] = []
    for event in panel.events:
        x, wide = event.place * width, text_width(event.label, _TYPE * larger)
        others = [other.place * width for other in panel.events if other is not event]
        free = (note for note in _tries(x, wide, width, others) if _is_free(note, placed))
        placed.append(next(free, _Note(0, x, x, x)))
    return tuple(placed)


def _tries(x: float, wide: float, width: float, others: Sequence[float]) -> Iterator[_Note]:
    """Behind the line where no other line is near, else before it, row by row upwards.

    Else behind it, above the rows that those near it may want.
    """
    end = x + wide + _NEAR
    near = sum(x <= other <= end for other in others)
    for level in range(_MOST_EVENT_ROWS):
        if end <= width and not near:
            yield _Note(level, x + _NEAR, end, x)
        if x - wide - _NEAR >= 0:
            yield _Note(level, x - _NEAR - wide, x - _NEAR, x)
    for level in range(near, _MOST_EVENT_ROWS):
        if end <= width:
            yield _Note(level, x + _NEAR, end, x)


def _is_free(note: _Note, placed: Sequence[_Note]) -> bool:
    return all(note.is_clear_of(other) for other in placed)


def _axis(panel: TimelinePanel, axis: Box, top: float, bottom: float, larger: float) -> list[Artist]:
    """Years above a line, a fine rule for each year that is named, a dotted one for each event."""
    base = top - _AXIS_GAP * larger
    found: list[Artist] = [lines([((axis.left, base), (axis.right, base))], LIGHT.muted, _RULE * larger)]
    face = Type(_TYPE * larger, LIGHT.muted)
    for x, label in _labelled_years(panel, axis, larger):
        found.append(lines([((x, base - 3 * larger), (x, bottom))], LIGHT.colours["stone"], _RULE * larger))
        found.append(words(label, (x + 2 * larger, base - 3 * larger), face))
    for event, note in zip(panel.events, _notes(panel, axis.width, larger), strict=True):
        x = axis.left + note.line
        y = base - (_YEAR_ROW + note.level * _EVENT_ROW) * larger
        curve = ((x, y - 0.6 * _TYPE * larger), (x, (y + bottom) / 2), (x, bottom))
        found.append(line(curve, LIGHT.text, 0.6 * larger, (1.2 * larger, 1.8 * larger), 0.8))
        if note.right > note.left:
            found.append(words(event.label, (axis.left + note.left, y), Type(_TYPE * larger)))
    return found


def _labelled_years(panel: TimelinePanel, axis: Box, larger: float) -> list[tuple[float, str]]:
    """The years whose names have room, from the left, the decades before all others.

    A year that an event's line would strike through is left out, with those beside it.
    """
    wide = text_width("2000", _TYPE * larger) + 5 * larger
    events = [axis.left + event.place * axis.width for event in panel.events]
    chosen: list[tuple[float, str]] = []
    for divisor in (10, 5, 1):
        for year in panel.years:
            x = axis.left + year.place * axis.width
            is_due = year.label.isdigit() and int(year.label) % divisor == 0
            if is_due and x + wide <= axis.right and all(abs(x - other) >= wide for other, _ in chosen):
                is_struck = any(x + larger < event < x + wide for event in events)
                chosen.append((x, "" if is_struck else year.label))
    return sorted((x, label) for x, label in chosen if label)


def _headings(rows: Rows, box: Box, top: float, measures: tuple[float, float]) -> list[Group]:
    measure, sized = measures
    face = Type(_HEADING * sized, bold=True)
    found = []
    for i, (below, text) in enumerate(rows.headings):
        y = top + (below + 0.72 * _HEAD_ROW) * measure
        found.append(Group(f"heading-{i}", [words(cut(text, box.width, face.width), (box.left, y), face)]))
    return found


def _row(row: Row, box: Box, axis: Box, at: tuple[float, float, float]) -> list[Group]:
    top, measure, sized = at
    middle = top + (row.top + row.height / 2) * measure
    share = _BAR if row.bars[0].label else _BARE_BAR
    half = share * row.height * measure / 2
    return [
        Group(
            f"bar-{bar.id}",
            [*_bar(bar, axis, (middle, half), measure), *_name(bar, box, axis, middle, sized)],
        )
        for bar in row.bars
    ]


def _bar(bar: BarMark, axis: Box, at: tuple[float, float], measure: float) -> list[Artist]:
    """The certain part of a spell in full colour, the doubtful one paler, an arrow where it is open."""
    middle, half = at
    colour = LIGHT.colours[bar.colour]
    start, end = (axis.left + place * axis.width for place in (bar.start, bar.end))
    end = max(end, start + _LEAST_BAR * measure)
    found: list[Artist] = []
    for first, last, doubtful in _pieces(bar):
        left, right = (min(end, max(start, axis.left + place * axis.width)) for place in (first, last))
        right = end if last >= bar.end else right
        if right > left:
            found.append(
                polygon(_band(left, right, middle, half), colour, "none", 0, _DOUBT if doubtful else 1)
            )
    if bar.open_end:
        tip = (end + 1.6 * half, middle)
        found.append(polygon(((end, middle - half), tip, (end, middle + half)), colour, "none", 0))
    if bar.open_start:
        tip = (start - 1.6 * half, middle)
        found.append(polygon(((start, middle - half), tip, (start, middle + half)), colour, "none", 0))
    return found


def _pieces(bar: BarMark) -> list[tuple[float, float, bool]]:
    """The spell in certain and doubtful stretches."""
    cuts = sorted({bar.start, bar.end, *(place for doubt in bar.doubts for place in doubt)})
    return [
        (first, last, any(a <= first and last <= b for a, b in bar.doubts)) for first, last in pairwise(cuts)
    ]


def _band(left: float, right: float, middle: float, half: float) -> tuple[Point, ...]:
    return ((left, middle - half), (right, middle - half), (right, middle + half), (left, middle + half))


def _name(bar: BarMark, box: Box, axis: Box, middle: float, measure: float) -> list[Artist]:
    if not bar.label:
        return []
    size = _TYPE * measure
    face, letter = (
        Type(size, anchor="right"),
        Type(size, LIGHT.colours[bar.colour], bold=True, anchor="center"),
    )
    x, base = axis.left - 3 * _SPACE * measure, middle + 0.36 * size
    text = cut(bar.label, x - box.left, face.width)
    return [
        words(text, (x, base), face),
        words(bar.letter, (axis.left - 1.6 * _SPACE * measure, base), letter),
    ]
