"""What a choice and a focus let through: of one day, or of two days that are compared."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.diff import Diff, diff, seen
from graph.focus import Focus, focused
from graph.model import Case
from graph.picture import Hidden
from graph.select import Choice, narrowed


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


def shown(case: Case, choice: Choice, focus: Focus, whole: nx.MultiDiGraph) -> Shown:
    """A day without what the filters, and a focus that hides the rest, leave out."""
    part = narrowed(whole, choice)
    (left,) = focused(case, focus, part)
    return Shown(part, left, _fewer(part, left))


def between(case: Case, choice: Choice, focus: Focus, old: nx.MultiDiGraph, new: nx.MultiDiGraph) -> Between:
    """Two days, the earlier first, without what the filters and the focus leave out."""
    parts = (narrowed(old, choice), narrowed(new, choice))
    earlier, later = focused(case, focus, *parts)
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


def _fewer(part: nx.MultiDiGraph, left: nx.MultiDiGraph) -> int:
    return int(part.number_of_edges() - left.number_of_edges())
