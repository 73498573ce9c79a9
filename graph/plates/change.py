"""What changed between two dates, in one picture."""

from __future__ import annotations

from graph.focus import near
from graph.picture import change_picture
from graph.plate import Plate, plate_of
from graph.plate_kind import PlateKind, Wish, captioned, pair_of


def build(wish: Wish) -> Plate:
    """The picture of what began, ended, changed and stayed."""
    pair = pair_of(wish)
    days = (pair.earlier, pair.later)
    around = near(wish.case, wish.focus, *days)
    scene = change_picture(wish.stage, *days, pair.difference, around, pair.hidden_changes)
    return plate_of(captioned(wish, scene, around))


KIND = PlateKind(
    "difference",
    "Difference",
    "Two dates in one picture: what began, ended, changed and stayed.",
    ("days",),
    build,
)
