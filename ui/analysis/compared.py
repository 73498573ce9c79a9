"""Two days and their balance, as every part of the Analysis page reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import networkx as nx

from graph.analysis.balance import Balance, balance
from graph.analysis.camps import Letters, letters
from graph.analysis.triangle_changes import TriangleChanges, triangle_changes
from graph.dates import day_in_words
from graph.model import Case
from graph.select import Choice, narrowed
from graph.snapshot import day_of, graph_at
from ui.address import View

TIME_LIMIT = 5.0
"""Seconds for one frustration index; then the page goes on with a bound, and says so."""


@dataclass(frozen=True)
class Compared:
    """What the filters leave of two days in the order of time, how balanced it is, and what changed."""

    days: tuple[str, str]
    earlier: nx.MultiDiGraph
    later: nx.MultiDiGraph
    before: Balance
    after: Balance
    changes: TriangleChanges
    letters: tuple[Letters, Letters]


def compared(case: Case, view: View) -> Compared:
    """The two days of a view, as far as its filters let them through."""
    first, second = sorted(day_of(case, word) for word in (view.earlier, view.later))
    (earlier, before), (later, after) = (balance_on(case, day, view.choice) for day in (first, second))
    of_earlier = letters(before.frustration)
    return Compared(
        days=(day_in_words(first), day_in_words(second)),
        earlier=earlier,
        later=later,
        before=before,
        after=after,
        changes=triangle_changes(before.network, after.network),
        letters=(of_earlier, letters(after.frustration, of_earlier)),
    )


@lru_cache(maxsize=16)
def balance_on(case: Case, day: date, choice: Choice) -> tuple[nx.MultiDiGraph, Balance]:
    """What a choice leaves of a day, and how balanced it is; kept, since every press asks again."""
    G = narrowed(graph_at(case, day), choice)
    return G, balance(case, G, TIME_LIMIT)
