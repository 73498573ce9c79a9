"""How a figure's page is divided: where its blocks stand and which area the panels get. In points."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.exporter import FigureOptions
from graph.figure import panels
from graph.figure.block import EMPTY, GAP, Block, Column, columns, paragraph, rule, stacked
from graph.figure.boxes import Box
from graph.figure.ink import INCH, Type
from graph.figure.legend import least_width, legend
from graph.palette import LIGHT
from graph.plate import Plate
from graph.prose import counted

_MARGIN = 30.0
_BESIDE = 26.0
_BETWEEN_NOTES = 9.0
_TITLE, _SUBTITLE, _CAPTION, _SMALL = 16.0, 11.0, 9.0, 7.5
_USUAL_WIDTH = 10 * INCH
_LEAST_MEASURE = 0.85
_MOST_LOSS = 0.9
"""References that make the panels smaller than this share of what they could be are counted, not listed."""
_MOST_HEIGHT = 190 * INCH
_SHARE = 0.45
_SHRINK = 0.97


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, blocks with the top of each, the area of the panels and how well it serves them.

    `measure` is the size of type, 1 on a page 10 inches wide with all its room; `larger` is how much larger
    than ordinary paper the page is.
    """

    width: float
    height: float
    blocks: tuple[tuple[Block, float], ...]
    area: Box
    measure: float
    larger: float
    quality: float
    has_references_counted: bool = False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page before its blocks are placed."""

    plate: Plate
    width: float
    height: float
    measure: float
    has_references_counted: bool = False

    @property
    def margin(self) -> float:
        return _MARGIN * min(self.measure, self.width / _USUAL_WIDTH * 1.3)

    @property
    def column(self) -> Column:
        return Column(self.margin, self.width - 2 * self.margin)

    @property
    def larger(self) -> float:
        """A page wider than 10 inches is a poster, all of it larger."""
        return max(1.0, self.width / _USUAL_WIDTH)


def page_of(plate: Plate, options: FigureOptions) -> Page:
    """Divide the page: as high as the panels need, or as the options say, with type as large as fits."""
    width = options.width_in * INCH
    if options.height_in is not None:
        return _fitted(plate, width, options.height_in * INCH)
    tallest = options.tallest_in * INCH if options.tallest_in else _MOST_HEIGHT
    sheet = _Sheet(plate, width, 0, _usual_measure(width))
    page = _below(replace(sheet, height=_natural_height(sheet)))
    return page if page.height <= tallest else _fitted(plate, width, tallest)


def _natural_height(sheet: _Sheet) -> float:
    """The height at which the panels are as wide as the page, and as high as names need."""
    needed = -_below(sheet).area.height
    wanted = panels.natural_height(sheet.plate.panels, sheet.column.width, sheet.measure, sheet.larger)
    return math.ceil(needed + wanted)


def _fitted(plate: Plate, width: float, height: float) -> Page:
    """The page of a given size with the largest type that leaves the panels their share of it.

    The legend stands below the panels or beside them, wherever they get larger. A list of references that
    takes much of the room is counted instead.
    """
    for measure in _measures(_usual_measure(width)):
        sheet = _Sheet(plate, width, height, measure)
        short = _best(replace(sheet, has_references_counted=True))
        if short:
            listed = _best(sheet)
            return listed if listed and listed.quality >= _MOST_LOSS * short.quality else short
    raise AssertionError("type of no size leaves room")


def _best(sheet: _Sheet) -> Page | None:
    pages = [page for page in (_below(sheet), _beside(sheet)) if _roomy(page)]
    return max(pages, key=lambda page: page.quality, default=None)


def _roomy(page: Page) -> bool:
    return page.area.height >= _SHARE * page.height and page.area.width >= _SHARE * page.width


def _measures(usual: float) -> Iterator[float]:
    measure = usual
    while True:
        yield measure
        measure *= _SHRINK


def _usual_measure(width: float) -> float:
    """All of a poster is larger; on a narrow page type is a little smaller."""
    share = width / _USUAL_WIDTH
    return share if share > 1 else max(_LEAST_MEASURE, math.sqrt(share))


def _below(sheet: _Sheet) -> Page:
    """Title, panels, legend, notes: one below the other."""
    head, column, gap = _head(sheet), sheet.column, _BETWEEN_NOTES * sheet.measure
    line = rule(column, sheet.measure)
    key, notes = legend(sheet.plate, column, sheet.measure), _notes(sheet)
    foot = stacked([line, key, line if key.height and notes.height else EMPTY, notes], gap)
    return _page(sheet, head, foot, sheet.width - sheet.margin, ())


def _beside(sheet: _Sheet) -> Page:
    """Title, panels with the legend at their right, notes."""
    head, measure = _head(sheet), sheet.measure
    wide = min(least_width(sheet.plate, measure), sheet.column.width / 2)
    left = sheet.width - sheet.margin - wide
    key = legend(sheet.plate, Column(left, wide), measure)
    foot = stacked([rule(sheet.column, measure), _notes(sheet)], _BETWEEN_NOTES * measure)
    top = sheet.margin + head.height + GAP * measure
    page = _page(sheet, head, foot, left - _BESIDE * measure, ((key, top),))
    return page if 0 < key.height <= page.area.height else _shut(page)


def _shut(page: Page) -> Page:
    """The page without room for panels: it has no legend, or one that does not fit."""
    area = page.area
    return replace(page, area=Box(area.left, area.top, area.left, area.top), quality=0)


def _page(
    sheet: _Sheet, head: Block, foot: Block, right: float, more: tuple[tuple[Block, float], ...]
) -> Page:
    gap = GAP * sheet.measure
    bottom = sheet.height - sheet.margin - foot.height
    area = Box(sheet.margin, sheet.margin + head.height + gap, right, bottom - gap)
    return Page(
        width=sheet.width,
        height=sheet.height,
        blocks=((head, sheet.margin), *more, (foot, bottom)),
        area=area,
        measure=sheet.measure,
        larger=sheet.larger,
        quality=panels.quality(sheet.plate.panels, area, sheet.measure, sheet.larger),
        has_references_counted=sheet.has_references_counted and bool(sheet.plate.references),
    )


def _head(sheet: _Sheet) -> Block:
    plate, column, measure = sheet.plate, sheet.column, sheet.measure
    title = paragraph(plate.title, column, Type(_TITLE * measure, bold=True))
    subtitle = paragraph(plate.subtitle, column, Type(_SUBTITLE * measure, LIGHT.muted))
    return stacked([title, subtitle], 2 * measure)


def _notes(sheet: _Sheet) -> Block:
    plate, column, measure = sheet.plate, sheet.column, sheet.measure
    parts = [
        paragraph(plate.caption, column, Type(_CAPTION * measure)),
        _references(sheet),
        paragraph(plate.credits, column, _small(sheet)),
    ]
    return stacked(parts, 6 * measure)


def _references(sheet: _Sheet) -> Block:
    """The list of references, or how many they are."""
    references, column = sheet.plate.references, sheet.column
    if sheet.has_references_counted and references:
        text = f"References: {counted(len(references), 'publication')}, listed with the edges of the case."
        return paragraph(text, column, _small(sheet))
    text = f"References: {'; '.join(references)}" if references else ""
    return columns(text, column, _small(sheet), 2, 18 * sheet.measure)


def _small(sheet: _Sheet) -> Type:
    return Type(_SMALL * sheet.measure, LIGHT.muted)
