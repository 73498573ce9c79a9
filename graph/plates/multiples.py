"""All named dates as small pictures, everyone at the same place in each."""

from __future__ import annotations

from dataclasses import replace

from graph.dates import day_in_words
from graph.focus import focus_in_words, near
from graph.picture import picture
from graph.plate import NetworkPanel, Plate
from graph.plate_kind import PlateKind, Wish, legend_of_several
from graph.prose import counted, listed
from graph.select import with_edges
from graph.shown import shown
from graph.snapshot import graph_at, snapshots


def build(wish: Wish) -> Plate:
    """One small picture a named date, oldest first, with one legend."""
    case, named = wish.case, snapshots(wish.case)
    wholes = [graph_at(case, one.date) for one in named]
    several = [shown(case, wish.choice, wish.focus, whole) for whole in wholes]
    parts = [one.G for one in several]
    around = near(case, wish.focus, *(one.filtered for one in several))
    scenes = [
        picture(wish.stage, one.G, whole, around, one.by_focus)
        for one, whole in zip(several, wholes, strict=True)
    ]
    focus = [] if around is None else [focus_in_words(case, wish.focus, around)]
    sizes = [
        f"{day_in_words(one.date)}: {counted(len(with_edges(part)), 'actor')}, "
        f"{counted(part.number_of_edges(), 'edge')}"
        for one, part in zip(named, parts, strict=True)
    ]
    hint = "An actor stands at the same place in every picture; names where there is room."
    return replace(
        legend_of_several(case, parts),
        subtitle=f"{counted(len(named), 'date')}, {day_in_words(named[0].date)} to "
        f"{day_in_words(named[-1].date)}",
        panels=tuple(NetworkPanel(scene.subtitle, scene.nodes, scene.edges, "some") for scene in scenes),
        caption=" ".join(filter(None, [*focus, hint, f"{listed(sizes)}.", wish.filters])),
        alt=f"{counted(len(named), 'small network')}, one a date. {listed(sizes)}.",
    )


KIND = PlateKind(
    "multiples", "Small multiples", "All named dates as small pictures, one beside the other.", (), build
)
