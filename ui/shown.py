"""What a view lets through: of one day, or of the two days that it compares."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.diff import Diff, diff, seen
from graph.model import Case
from graph.picture import Hidden
from graph.select import narrowed, within
from graph.snapshot import day_of, graph_at
from ui.address import View


@dataclass(frozen=True)
class Shown:
    """A day after the filters, then as it is shown; how many edges only the focus hides."""

    filtered: nx.MultiDiGraph
    G: nx.MultiDiGraph
    by_focus: int


@dataclass(frozen=True)
class Between:
    """Two days as a view shows them and what differs between them; the same without filters and focus.

    `by_focus` is how many edges of each day only the focus hides, `hidden_changes` what is hidden of the
    difference.
    """

    earlier: nx.MultiDiGraph
    later: nx.MultiDiGraph
    difference: Diff
    by_focus: tuple[int, int]
    hidden_changes: Hidden
    whole_earlier: nx.MultiDiGraph
    whole_later: nx.MultiDiGraph


def near(case: Case, view: View, *graphs: nx.MultiDiGraph) -> set[str] | None:
    """The ids of the actors in focus on one of the days; None without a focus."""
    focus = view.focus
    if not focus.actor:
        return None
    reached = (within(case, G, focus.actor, focus.steps, focus.direction) for G in graphs)
    return set().union(*reached)


def _filtered(view: View, *wholes: nx.MultiDiGraph) -> tuple[nx.MultiDiGraph, ...]:
    """The graphs of some days without what the filters leave out."""
    return tuple(narrowed(whole, view.choice) for whole in wholes)


def _focused(case: Case, view: View, *parts: nx.MultiDiGraph) -> tuple[nx.MultiDiGraph, ...]:
    """Graphs that were filtered, without what a focus that hides the rest leaves out."""
    ids = near(case, view, *parts) if view.focus.outside == "hide" else None
    if ids is None:
        return parts
    return tuple(nx.freeze(nx.MultiDiGraph(part.subgraph(ids))) for part in parts)


def shown(case: Case, view: View, whole: nx.MultiDiGraph) -> Shown:
    """A day without what the filters, and a focus that hides the rest, leave out."""
    (part,) = _filtered(view, whole)
    (left,) = _focused(case, view, part)
    return Shown(part, left, _fewer(part, left))


def _fewer(part: nx.MultiDiGraph, left: nx.MultiDiGraph) -> int:
    return int(part.number_of_edges() - left.number_of_edges())


def between(case: Case, view: View) -> Between:
    """The two days that a view compares, in the order of time, whichever of them it names first."""
    days = sorted(day_of(case, word) for word in (view.earlier, view.later))
    old, new = (graph_at(case, day) for day in days)
    parts = _filtered(view, old, new)
    earlier, later = _focused(case, view, *parts)
    whole = diff(old, new)
    difference = seen(whole, earlier, later)
    filtered = len(seen(whole, *parts).edges)
    return Between(
        earlier,
        later,
        difference,
        (_fewer(parts[0], earlier), _fewer(parts[1], later)),
        Hidden(len(whole.edges) - filtered, filtered - len(difference.edges)),
        old,
        new,
    )
