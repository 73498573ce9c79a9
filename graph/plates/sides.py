"""Two dates side by side, everyone at the same place in both."""

from __future__ import annotations

from dataclasses import replace

from graph.focus import focus_in_words, near
from graph.picture import side_pictures
from graph.plate import NetworkPanel, Plate
from graph.plate_kind import PlateKind, Wish, days_of, legend_of_several, pair_of


def build(wish: Wish) -> Plate:
    """The pictures of the two days with one legend, whose numbers are those of both."""
    pair = pair_of(wish)
    days, wholes = (pair.earlier, pair.later), (pair.whole_earlier, pair.whole_later)
    around = near(wish.case, wish.focus, *days)
    scenes = side_pictures(wish.stage, days, wholes, around, pair.by_focus)
    focus = [] if around is None else [focus_in_words(wish.case, wish.focus, around)]
    captions = [f"{scene.subtitle}: {scene.caption}" for scene in scenes]
    return replace(
        legend_of_several(wish.case, days),
        subtitle=days_of(pair),
        panels=tuple(NetworkPanel(scene.subtitle, scene.nodes, scene.edges) for scene in scenes),
        caption=" ".join(filter(None, [*focus, *captions, wish.filters])),
        alt=f"Two networks side by side. {' '.join(scene.alt for scene in scenes)}",
    )


KIND = PlateKind(
    "side", "Side by side", "Two dates, one picture each, everyone at the same place.", ("days",), build
)
