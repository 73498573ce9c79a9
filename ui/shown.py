"""What a view lets through: of one day, or of the two days that it compares."""

from __future__ import annotations

import networkx as nx

from graph import focus
from graph import shown as core
from graph.model import Case
from graph.shown import Between, Shown
from graph.snapshot import day_of, graph_at
from ui.address import View


def near(case: Case, view: View, *graphs: nx.MultiDiGraph) -> set[str] | None:
    """The ids of the actors in focus on one of the days; None without a focus."""
    return focus.near(case, view.focus, *graphs)


def shown(case: Case, view: View, whole: nx.MultiDiGraph) -> Shown:
    """A day without what the filters, and a focus that hides the rest, leave out."""
    return core.shown(case, view.choice, view.focus, whole)


def between(case: Case, view: View) -> Between:
    """The two days that a view compares, in the order of time, whichever of them it names first."""
    old, new = (
        graph_at(case, day) for day in sorted(day_of(case, word) for word in (view.earlier, view.later))
    )
    return core.between(case, view.choice, view.focus, old, new)
