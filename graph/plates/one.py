"""The network on one date."""

from __future__ import annotations

from graph.focus import near
from graph.picture import picture
from graph.plate import Plate, plate_of
from graph.plate_kind import PlateKind, Wish, captioned
from graph.scene import Scene
from graph.shown import shown
from graph.snapshot import graph_at


def scene_of(wish: Wish) -> Scene:
    """The picture of the wish's day."""
    whole = graph_at(wish.case, wish.at)
    part = shown(wish.case, wish.choice, wish.focus, whole)
    around = near(wish.case, wish.focus, part.filtered)
    return captioned(wish, picture(wish.stage, part.G, whole, around, part.by_focus), around)


def build(wish: Wish) -> Plate:
    """The picture of the wish's day as a figure."""
    return plate_of(scene_of(wish))


KIND = PlateKind("one", "One date", "The network on one date.", ("day",), build)
