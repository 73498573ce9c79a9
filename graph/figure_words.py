"""What is worth saying of a figure's size before it is printed. In: measures, out: sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graph.paper import NAMED, NamedPaper
from graph.prose import counted

LEGIBLE = 6.5
"""Height of type, in points, below which a name on paper is hard to read; on larger paper more."""

_USUAL_IN = 10.0


def legible_at(width_in: float) -> float:
    """The least height of type, in points, that can be read on a page of this width, as far away as it hangs.

    >>> legible_at(6.7), legible_at(20)
    (6.5, 13.0)
    """
    return LEGIBLE * max(1.0, width_in / _USUAL_IN)


def too_small(
    width_in: float, name_points: float, points_at: Callable[[NamedPaper], float], fewer: str
) -> str:
    """A warning that names are too small to read, and a size at which they are not; "" when they can be read.

    `points_at` says how large names would be on another paper, `fewer` how they get larger on this one.
    """
    if name_points >= legible_at(width_in):
        return ""
    larger: Mapping[str, NamedPaper] = {
        id_: named for id_, named in NAMED.items() if named.paper.width_in > width_in
    }
    better = next(
        (named.label for named in larger.values() if points_at(named) >= legible_at(named.paper.width_in)),
        "",
    )
    hint = f"choose “{better}”, or {fewer}" if better else fewer
    return f"Names are {name_points:.1f} points high at this size, too small to read: {hint}."


def left_out(unnamed: int, *, has_references_counted: bool) -> list[str]:
    """What has no room on the page, in sentences."""
    return [
        *([f"{counted(unnamed, 'actor')} without a name for want of room."] * bool(unnamed)),
        *(["References are counted, not listed, for want of room."] * has_references_counted),
    ]
