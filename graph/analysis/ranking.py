"""Who ranks where by a measure on two days, and how far each has moved."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.analysis.measure import Measure, Values
from graph.model import Case


@dataclass(frozen=True, slots=True)
class Rank:
    """An actor's number and rank on two days; None where the measure does not know it."""

    actor: str
    earlier: float | None
    later: float | None
    earlier_rank: int | None
    later_rank: int | None

    @property
    def movement(self) -> int | None:
        """How many places up (positive) or down (negative); None when it has a rank on one day only."""
        if self.earlier_rank is None or self.later_rank is None:
            return None
        return self.earlier_rank - self.later_rank


def ranking(
    case: Case, measure: Measure, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph
) -> tuple[Rank, ...]:
    """Everyone whom the measure knows on either day, by later rank, then by earlier rank, then by id."""
    old, new = (measure.compute(case, G) for G in (earlier, later))
    old_ranks, new_ranks = ranks(old, measure.digits), ranks(new, measure.digits)
    found = [
        Rank(actor, old.get(actor), new.get(actor), old_ranks.get(actor), new_ranks.get(actor))
        for actor in sorted(old.keys() | new.keys())
    ]
    last = len(found) + 1
    return tuple(sorted(found, key=lambda one: (one.later_rank or last, one.earlier_rank or last, one.actor)))


def ranks(values: Values, digits: int) -> dict[str, int]:
    """Places from 1; numbers that read alike share the better one.

    >>> ranks({"a": 0.5, "b": 0.9, "c": 0.5001}, digits=2)
    {'a': 2, 'b': 1, 'c': 2}
    """
    read = {actor: round(value, digits) for actor, value in values.items()}
    ordered = sorted(read.values(), reverse=True)
    first = {value: place for place, value in reversed(list(enumerate(ordered, 1)))}
    return {actor: first[value] for actor, value in read.items()}
