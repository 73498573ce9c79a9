"""The page of a figure, top to bottom: title, date, network and legend, caption, references, credits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from graph.exporter import FigureOptions
from graph.figure import panels
from graph.figure.boxes import Box
from graph.figure.ink import INCH, Group
from graph.figure.pages import Page, page_of
from graph.figure.words import cleaned
from graph.palette import LIGHT
from graph.plate import Plate, plate_of
from graph.scene import Scene
from graph.sight import seen

GREY = "grey"


@dataclass(frozen=True, slots=True)
class Measures:
    """A figure's size in inches, the height of its smallest name in points, and how many have no name."""

    width_in: float
    height_in: float
    name_points: float
    unnamed: int
    has_references_counted: bool


def draw(figure: Plate | Scene, options: FigureOptions) -> Figure:
    """The figure of a plate, or of a scene as its only panel.

    Names have 8 points where there is room, more on paper wider than 10 inches. With a height given, type
    shrinks until it leaves the panels their share. Only one thread may draw at a time: `graph.figure.png`
    and its siblings see to that.
    """
    plate, page = _divided(_plate(figure), options)
    sheet = Figure(figsize=(page.width / INCH, page.height / INCH), facecolor=LIGHT.background)
    group = Group("sheet", artists(plate, page))
    group.place(sheet)
    sheet.add_artist(group)
    if options.grey:
        _drain(sheet)
    return sheet


def artists(plate: Plate, page: Page, down: float = 0.0) -> list[Artist]:
    """All that a page shows, so many points further down than the page says."""
    around = [artist for block, top in page.blocks for artist in block.artists(top + down)]
    area = Box(page.area.left, page.area.top + down, page.area.right, page.area.bottom + down)
    return [Group("around", around), *panels.laid(plate.panels, area, page.measure, page.larger).groups()]


def measured(figure: Plate | Scene, options: FigureOptions) -> Measures:
    """What can be said of a figure before it is drawn."""
    plate, page = _divided(_plate(figure), options)
    laid = panels.laid(plate.panels, page.area, page.measure, page.larger)
    return Measures(
        page.width / INCH,
        page.height / INCH,
        laid.type_size,
        laid.unnamed,
        page.has_references_counted,
    )


def _plate(figure: Plate | Scene) -> Plate:
    return plate_of(figure) if isinstance(figure, Scene) else figure


@lru_cache(maxsize=16)
def _divided(plate: Plate, options: FigureOptions) -> tuple[Plate, Page]:
    clean = cleaned(plate)
    return clean, page_of(clean, options)


def _drain(sheet: Figure) -> None:
    """Take the hue out of everything that is drawn."""
    for artist in sheet.findobj(PathPatch):
        _greyed(artist.get_facecolor(), artist.set_facecolor)
        _greyed(artist.get_edgecolor(), artist.set_edgecolor)
    for text in sheet.findobj(Text):
        _greyed(text.get_color(), text.set_color)


def _greyed(colour: Any, give: Callable[[Any], None]) -> None:
    """Give a colour without its hue; none at all, where there is none, since an artist would fill it."""
    red, green, blue, alpha = to_rgba(colour)
    if alpha:
        give((*seen(red, green, blue, GREY), alpha))
