"""What changed between two dates, in one picture."""

from __future__ import annotations

from graph.focus import near
from graph.picture import change_picture
from graph.plate import Plate, plate_of
from graph.plate_kind import PlateKind, Wish, captioned, pair_of
from graph.scene import Scene


def scene_of(wish: Wish) -> Scene:
    """The picture of what began, ended, changed and stayed."""
    pair = pair_of(wish)
    days = (pair.earlier, pair.later)
    around = near(wish.case, wish.focus, *days)
    scene = change_picture(wish.stage, *days, pair.difference, around, pair.hidden_changes)
    return captioned(wish, scene, around)


def build(wish: Wish) -> Plate:
    """The picture of the change as a figure."""
    return plate_of(scene_of(wish))


KIND = PlateKind(
    "difference",
    "Difference",
    "Two dates in one picture: what began, ended, changed and stayed.",
    ("days",),
    build,
)
