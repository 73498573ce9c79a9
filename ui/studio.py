"""From a view to its figure: what is to be drawn, on which paper, and how it looks on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from graph.exporter import DPI, FigureOptions
from graph.figure_words import left_out, too_small
from graph.paper import NamedPaper, Paper, paper_of
from graph.plate import Plate
from graph.plates import KINDS, Wish
from graph.snapshot import day_of
from graph.stage import Stage
from graph.timeline import busiest
from ui.address import EVERYONE, View
from ui.figure_choice import NOTHING, FigureChoice
from ui.filters import filters_in_words

_SCREEN = 1000
"""Width of a preview in pixels."""


@dataclass(frozen=True)
class Preview:
    """A figure on the screen: PNG, size in words, and what is worth saying before it is printed."""

    png: bytes
    size: str
    warning: str
    notes: tuple[str, ...]
    pixels: int
    has_too_many_pixels: bool


def options_of(choice: FigureChoice) -> FigureOptions:
    """The paper and ink of a choice. Raises ValueError in words."""
    return _on(paper_of(choice.size, choice.dpi), choice)


def _on(paper: Paper, choice: FigureChoice) -> FigureOptions:
    return FigureOptions(
        width_in=paper.width_in,
        height_in=paper.height_in,
        dpi=choice.dpi,
        transparent=choice.transparent,
        grey=choice.grey,
        tallest_in=paper.tallest_in,
    )


def wish_of(stage: Stage, view: View, room_in: float) -> Wish:
    """What a figure of a view is to show, on a paper whose shorter side is that."""
    case = stage.case
    words = filters_in_words(case, view.chosen)
    return Wish(
        stage=stage,
        at=day_of(case, view.at),
        earlier=day_of(case, view.earlier),
        later=day_of(case, view.later),
        choice=view.choice,
        filters=f"Filters: {words}." if words else "",
        focus=view.focus,
        whose="" if view.whose == EVERYONE else view.whose or busiest(case).id,
        order=view.order,
        width_in=room_in,
    )


def plate_of(stage: Stage, view: View, room_in: float) -> Plate:
    """The figure of a view on a paper whose shorter side is that, with the words that its choice gives it."""
    choice = view.figure
    plate = KINDS[choice.kind].build(wish_of(stage, view, room_in))
    return replace(
        plate,
        title=_words(choice.title, plate.title),
        subtitle=_words(choice.subtitle, plate.subtitle),
        references=plate.references if choice.references else (),
    )


def _words(chosen: str, otherwise: str) -> str:
    return "" if chosen == NOTHING else chosen or otherwise


@st.cache_data(
    max_entries=64, show_spinner="Drawing the figure …", hash_funcs={Plate: hash, FigureChoice: hash}
)
def previewed(plate: Plate, choice: FigureChoice) -> Preview:
    """The figure as it will be downloaded, at the size of a screen. Raises ValueError in words."""
    from graph.figure import measured
    from graph.figure.files import MOST_PIXELS
    from graph.figure.preview import preview

    options = options_of(choice)
    measures = measured(plate, options)

    def points_at(named: NamedPaper) -> float:
        return measured(plate, _on(named.paper, choice)).name_points

    dpi = max(DPI[0], min(DPI[1], round(_SCREEN / options.width_in)))
    size = Paper(measures.width_in, measures.height_in)
    pixels = round(measures.width_in * choice.dpi) * round(measures.height_in * choice.dpi)
    return Preview(
        png=preview(plate, replace(options, dpi=dpi), choice.sight),
        size=size.in_words(),
        warning=too_small(options.width_in, measures.name_points, points_at, KINDS[choice.kind].fewer),
        notes=tuple(left_out(measures.unnamed, has_references_counted=measures.has_references_counted)),
        pixels=pixels,
        has_too_many_pixels=pixels > MOST_PIXELS,
    )
