"""How a figure's page is divided: where its blocks stand and which area the network gets. In points."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from graph.exporter import FigureOptions
from graph.figure import network
from graph.figure.block import EMPTY, GAP, Block, Column, columns, paragraph, rule, stacked
from graph.figure.ink import INCH, Type
from graph.figure.legend import least_width, legend
from graph.figure.network import Box
from graph.palette import LIGHT
from graph.scene import Scene

_MARGIN = 30.0
_BESIDE = 26.0
_BETWEEN_NOTES = 9.0
_TITLE, _SUBTITLE, _CAPTION, _SMALL = 16.0, 11.0, 9.0, 7.0
_USUAL_WIDTH = 10 * INCH
_LEAST_MEASURE = 0.85
_MOST_SCALE = 0.85
_MOST_HEIGHT = 190 * INCH
_TALLEST_NETWORK = 1.35
_NETWORK_SHARE = 0.45
_SHRINK = 0.97


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, blocks with the top of each, the area of the network and the network's scale.

    `scale` is in points a pixel.
    """

    width: float
    height: float
    blocks: tuple[tuple[Block, float], ...]
    area: Box
    scale: float


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page before its blocks are placed. `measure` is 1 on a page 10 inches wide with all its room."""

    scene: Scene
    width: float
    height: float
    measure: float

    @property
    def margin(self) -> float:
        return _MARGIN * self.measure

    @property
    def column(self) -> Column:
        return Column(self.margin, self.width - 2 * self.margin)


def page_of(scene: Scene, options: FigureOptions) -> Page:
    """Divide the page: as high as the picture needs, or as the options say, with type as large as fits."""
    width = options.width_in * INCH
    if options.height_in is not None:
        return _fitted(scene, width, options.height_in * INCH)
    page = _below(_Sheet(scene, width, _natural_height(scene, width), _usual_measure(width)))
    return page if page.height <= _MOST_HEIGHT else _fitted(scene, width, _MOST_HEIGHT)


def _natural_height(scene: Scene, width: float) -> float:
    """The height at which the network is as wide as the page, or as large as labels need."""
    sheet = _Sheet(scene, width, 0, _usual_measure(width))
    needed = -_below(sheet).area.height
    whole = network.extent(scene)
    scale = min(_most_scale(width), sheet.column.width / max(whole.width, 1))
    return math.ceil(needed + min(scale * whole.height, _TALLEST_NETWORK * width))


def _fitted(scene: Scene, width: float, height: float) -> Page:
    """The page of a given size with the largest type that leaves the network its share of the height.

    The legend stands below the network or beside it, wherever the network gets larger.
    """
    for measure in _measures(width):
        sheet = _Sheet(scene, width, height, measure)
        pages = [page for page in (_below(sheet), _beside(sheet)) if _roomy(page)]
        if pages:
            return max(pages, key=lambda page: page.scale)
    raise AssertionError("type of no size leaves room")


def _roomy(page: Page) -> bool:
    return page.area.height >= _NETWORK_SHARE * page.height and page.area.width >= _NETWORK_SHARE * page.width


def _measures(width: float) -> Iterator[float]:
    measure = _usual_measure(width)
    while True:
        yield measure
        measure *= _SHRINK


def _usual_measure(width: float) -> float:
    """A page wider than 10 inches is a poster, all of it larger; on a narrow one type is a little smaller."""
    share = width / _USUAL_WIDTH
    return share if share > 1 else max(_LEAST_MEASURE, math.sqrt(share))


def _most_scale(width: float) -> float:
    return _MOST_SCALE * max(1.0, width / _USUAL_WIDTH)


def _below(sheet: _Sheet) -> Page:
    """Title, network, legend, notes: one below the other."""
    head, column, gap = _head(sheet), sheet.column, _BETWEEN_NOTES * sheet.measure
    line = rule(column, sheet.measure)
    key, notes = legend(sheet.scene, column, sheet.measure), _notes(sheet)
    foot = stacked([line, key, line if key.height and notes.height else EMPTY, notes], gap)
    return _page(sheet, head, foot, sheet.width - sheet.margin, ())


def _beside(sheet: _Sheet) -> Page:
    """Title, network with the legend at its right, notes."""
    head, measure = _head(sheet), sheet.measure
    wide = min(least_width(sheet.scene, measure), sheet.column.width / 2)
    left = sheet.width - sheet.margin - wide
    key = legend(sheet.scene, Column(left, wide), measure)
    foot = stacked([rule(sheet.column, measure), _notes(sheet)], _BETWEEN_NOTES * measure)
    top = sheet.margin + head.height + GAP * measure
    page = _page(sheet, head, foot, left - _BESIDE * measure, ((key, top),))
    return page if key.height <= page.area.height else _shut(page)


def _shut(page: Page) -> Page:
    """The page without room for a network: its legend does not fit."""
    area = page.area
    return Page(page.width, page.height, page.blocks, Box(area.left, area.top, area.left, area.top), 0)


def _page(
    sheet: _Sheet, head: Block, foot: Block, right: float, more: tuple[tuple[Block, float], ...]
) -> Page:
    gap = GAP * sheet.measure
    bottom = sheet.height - sheet.margin - foot.height
    area = Box(sheet.margin, sheet.margin + head.height + gap, right, bottom - gap)
    whole = network.extent(sheet.scene)
    scale = min(
        _most_scale(sheet.width), area.width / max(whole.width, 1), area.height / max(whole.height, 1)
    )
    return Page(sheet.width, sheet.height, ((head, sheet.margin), *more, (foot, bottom)), area, scale)


def _head(sheet: _Sheet) -> Block:
    scene, column, measure = sheet.scene, sheet.column, sheet.measure
    title = paragraph(scene.title, column, Type(_TITLE * measure, bold=True))
    subtitle = paragraph(scene.subtitle, column, Type(_SUBTITLE * measure, LIGHT.muted))
    return stacked([title, subtitle], 2 * measure)


def _notes(sheet: _Sheet) -> Block:
    scene, column, measure = sheet.scene, sheet.column, sheet.measure
    small = Type(_SMALL * measure, LIGHT.muted)
    references = f"References: {'; '.join(scene.references)}" if scene.references else ""
    parts = [
        paragraph(scene.caption, column, Type(_CAPTION * measure)),
        columns(references, column, small, 2, 18 * measure),
        paragraph(scene.credits, column, small),
    ]
    return stacked(parts, 6 * measure)
