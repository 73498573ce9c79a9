"""The view of a step, in the case's own words, to the view of the app."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from graph.lesson import StepView
from graph.lesson_picture import focus_of
from graph.model import Case
from graph.snapshot import day_of
from ui.address import Selection, View, day_as_word, opening_view
from ui.filters import FILTERS
from ui.rail import Rail


def view_of(case: Case, step: StepView, rail: Rail) -> View:
    """What the Explore page shows of a step that has one day, and Compare of one that has two.

    Where the step highlights a single edge, that is selected.
    """
    opening = opening_view(case)
    days = {name: _day(case, getattr(step, name)) for name in ("at", "earlier", "later")}
    types = next(one for one in FILTERS if one.key == "types")
    shown = types.opening(case)
    if step.types is not None:
        shown = tuple(id_ for id_ in types.options(case) if id_ in step.types)
    return replace(
        opening,
        at=days["at"] or opening.at,
        earlier=days["earlier"] or opening.earlier,
        later=days["later"] or opening.later,
        chosen=MappingProxyType({**opening.chosen, "types": shown}),
        focus=focus_of(step),
        selected=Selection("edge", step.edges[0]) if len(step.edges) == 1 else Selection(),
        rail=rail,
    )


def _day(case: Case, word: str) -> str:
    return day_as_word(case, day_of(case, word)) if word else ""
