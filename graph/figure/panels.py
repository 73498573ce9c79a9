"""The panels of a figure, whatever their kind: how high they would be, how they share an area, the marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.artist import Artist

from graph.figure import bars, cells, network, places
from graph.figure.boxes import Box, Grid, grid_for
from graph.figure.ink import Group, Type, words
from graph.figure.words import cut
from graph.plate import MatrixPanel, NetworkPanel, Panel, Panels, TimelinePanel

_GAP = 12.0
_HEADING, _HEADING_ROW = 9.0, 13.0
_MOST_SCALE = 0.85
_TALLEST = 1.35


@dataclass(frozen=True, slots=True)
class Drawer:
    """How panels of one kind are drawn.

    `natural` is the height that a panel wants at a width. `quality` says how large its marks are in a width
    and a height. `drawn` gives the marks in their boxes; `type_size` the height of the smallest name, and
    `unnamed` how many names are left out. All but `natural` are given a width and a height, in points.
    """

    natural: Callable[[float], float]
    quality: Callable[[float, float], float]
    drawn: Callable[[list[Box]], list[Group]]
    type_size: Callable[[float, float], float]
    unnamed: Callable[[float, float], int]


@dataclass(frozen=True, slots=True)
class Laid:
    """Panels in an area: their boxes, the height of the smallest name in points, how many have no name."""

    type_size: float
    unnamed: int
    groups: Callable[[], list[Group]]


def natural_height(panels: Panels, width: float, measure: float, larger: float) -> float:
    """The height that all panels together want at a width, within reason."""
    drawer = _drawer(panels, larger)

    def wanted(grid: Grid) -> float:
        return grid.height(drawer.natural(grid.size(width, 0)[0]))

    count = max(1, len(panels))
    tallest = _TALLEST * width
    grids = [_grid(panels, width, height, measure, larger) for height in (0.75 * width, tallest)]
    heights = [wanted(grid) for grid in grids] if count > 1 else [wanted(grids[0])]
    return heights[0] if isinstance(panels[0], TimelinePanel) else min(max(heights), tallest)


def quality(panels: Panels, area: Box, measure: float, larger: float) -> float:
    """How large the marks are in an area; more is better."""
    grid = _grid(panels, area.width, area.height, measure, larger)
    return _drawer(panels, larger).quality(*grid.size(area.width, area.height))


def laid(panels: Panels, area: Box, measure: float, larger: float) -> Laid:
    """The panels in an area of the page."""
    grid = _grid(panels, area.width, area.height, measure, larger)
    drawer, boxes = _drawer(panels, larger), grid.boxes(area, len(panels))
    size = grid.size(area.width, area.height)

    def groups() -> list[Group]:
        every: tuple[Panel, ...] = panels
        headings = [
            _heading(panel.heading, box, grid.heading, measure)
            for panel, box in zip(every, boxes, strict=True)
            if grid.heading
        ]
        return [*drawer.drawn(boxes), *([Group("headings", headings)] if headings else [])]

    return Laid(drawer.type_size(*size), drawer.unnamed(*size), groups)


def _grid(panels: Panels, width: float, height: float, measure: float, larger: float) -> Grid:
    def size(wide: float, high: float) -> float:
        return drawer.quality(wide, high) if wide > 0 and high > 0 else 0.0

    drawer = _drawer(panels, larger)
    return grid_for(len(panels), width, height, _GAP * measure, _HEADING_ROW * measure, size)


def _heading(text: str, box: Box, height: float, measure: float) -> Artist:
    face = Type(_HEADING * measure, bold=True)
    point = (box.left, box.top - 0.3 * height)
    return words(cut(text, box.width, face.width), point, face)


def _drawer(panels: Panels, larger: float) -> Drawer:
    first = panels[0] if panels else NetworkPanel("", (), ())
    if isinstance(first, MatrixPanel):
        return _of_matrix(first, larger)
    if isinstance(first, TimelinePanel):
        return _of_timeline(first, larger)
    return _of_networks(tuple(p for p in panels if isinstance(p, NetworkPanel)) or (first,), larger)


def _of_networks(panels: tuple[NetworkPanel, ...], larger: float) -> Drawer:
    most = _MOST_SCALE * larger

    def plan(width: float, height: float) -> places.Plan:
        return places.planned(panels, width, height, most, larger)

    def drawn(boxes: list[Box]) -> list[Group]:
        found: list[Group] = []
        for i, (panel, box) in enumerate(zip(panels, boxes, strict=True)):
            prefix = f"panel-{i + 1}-" if len(panels) > 1 else ""
            found += network.groups(panel, plan(box.width, box.height), box, prefix)
        return found

    return Drawer(
        natural=lambda width: places.natural_height(panels, width, most, larger),
        quality=lambda width, height: places.quality(panels, width, height, most),
        drawn=drawn,
        type_size=lambda width, height: plan(width, height).type_size,
        unnamed=lambda width, height: plan(width, height).unnamed,
    )


def _of_matrix(panel: MatrixPanel, larger: float) -> Drawer:
    return Drawer(
        natural=lambda width: cells.natural_height(panel, width, larger),
        quality=lambda width, height: cells.measured(panel, width, height, larger).cell,
        drawn=lambda boxes: cells.groups(panel, boxes[0], larger),
        type_size=lambda width, height: cells.measured(panel, width, height, larger).type_size,
        unnamed=lambda _width, _height: 0,
    )


def _of_timeline(panel: TimelinePanel, larger: float) -> Drawer:
    return Drawer(
        natural=lambda width: bars.natural_height(panel, width, larger),
        quality=lambda width, height: bars.measure_in(panel, width, height, larger),
        drawn=lambda boxes: bars.groups(panel, boxes[0], larger),
        type_size=lambda width, height: bars.type_size(panel, width, height, larger),
        unnamed=lambda _width, _height: 0,
    )
