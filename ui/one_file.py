"""The view as a page in one file, to take along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from graph.model import Case
from graph.page import Opening, one_file
from graph.snapshot import day_of
from graph.stage import Stage
from ui.address import View

Page = Callable[[], bytes]


def of_day(stage: Stage, view: View) -> Page:
    """What makes a page that opens with the day of a view."""
    return partial(one_file, stage, _opening(stage.case, view))


def of_change(stage: Stage, view: View) -> Page:
    """What makes a page that opens with what changed between the two days of a view."""
    return partial(one_file, stage, replace(_opening(stage.case, view), compares=True))


def _opening(case: Case, view: View) -> Opening:
    return Opening(
        at=day_of(case, view.at),
        earlier=day_of(case, view.earlier),
        later=day_of(case, view.later),
        choice=view.choice,
        focus=view.focus,
        selected=(view.selected.kind, view.selected.id),
    )
