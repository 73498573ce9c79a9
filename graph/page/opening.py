"""What a one-file page shows first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from graph.focus import Focus
from graph.model import Case
from graph.select import Choice
from graph.snapshot import snapshots

CHANGES = "changes"
"""The id of the face that compares; that of a day begins with "day-"."""


def face_id(day: date) -> str:
    """The id of a day's face."""
    return f"day-{day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Opening:
    """The view that a page opens with.

    `at` is the day it shows, unless it `compares` the days `earlier` and `later`. Types and kinds that
    `choice` hides are in the page, and its legend brings them back; the rest of what it hides is not, nor
    what a `focus` hides. `selected` is "actor" or "edge" with an id, or two empty words.
    """

    at: date
    earlier: date
    later: date
    choice: Choice = field(default_factory=Choice)
    focus: Focus = field(default_factory=Focus)
    selected: tuple[str, str] = ("", "")
    compares: bool = False

    @property
    def face(self) -> str:
        """The id of the face that is shown first."""
        return CHANGES if self.compares else face_id(self.at)


def opening_of(case: Case) -> Opening:
    """What a page of a case shows when nobody asks for anything: the earlier day of the pair it compares.

    Types that the case does not show at first are left to the legend.

    >>> opening_of(Case()).at
    datetime.date(2000, 1, 1)
    """
    named = snapshots(case)
    days = {snapshot.id: snapshot.date for snapshot in named}
    earlier, later = (days[id_] for id_ in case.compare or (named[0].id, named[-1].id))
    at_first = frozenset(edge_type.id for edge_type in case.edge_types if edge_type.at_first)
    return Opening(earlier, earlier, later, Choice(types=at_first))
