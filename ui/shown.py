"""What a view lets through: of one day, or of the two days that it compares."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.diff import Diff, diff, seen
from graph.model import Case
from graph.select import narrowed, within
from graph.snapshot import day_of, graph_at
from ui.address import View


@dataclass(frozen=True)
class Between:
    """Two days as a view shows them and what differs between them; the same without filters and focus."""

    earlier: nx.MultiDiGraph
    later: nx.MultiDiGraph
    difference: Diff
    whole_earlier: nx.MultiDiGraph
    whole_later: nx.MultiDiGraph
    whole_difference: Diff


def near(case: Case, view: View, *graphs: nx.MultiDiGraph) -> set[str] | None:
    """The ids of the actors in focus on one of the days; None without a focus."""
    focus = view.focus
    if not focus.actor:
        return None
    reached = (within(case, G, focus.actor, focus.steps, focus.direction) for G in graphs)
    return set().union(*reached)


def shown(case: Case, view: View, *wholes: nx.MultiDiGraph) -> tuple[nx.MultiDiGraph, ...]:
    """The graphs of some days without what the filters, and a focus that hides the rest, leave out."""
    parts = tuple(narrowed(whole, view.choice) for whole in wholes)
    ids = near(case, view, *parts) if view.focus.outside == "hide" else None
    if ids is None:
        return parts
    return tuple(nx.freeze(nx.MultiDiGraph(part.subgraph(ids))) for part in parts)


def between(case: Case, view: View) -> Between:
    """The two days that a view compares, in the order of time, whichever of them it names first."""
    days = sorted(day_of(case, word) for word in (view.earlier, view.later))
    old, new = (graph_at(case, day) for day in days)
    earlier, later = shown(case, view, old, new)
    whole = diff(old, new)
    return Between(earlier, later, seen(whole, earlier, later), old, new, whole)
