"""How far the headline numbers rest on what is not certain: the same numbers under every reading of the
doubts.

A reading decides two things. Which confidences to believe: established only, or attributed as well, or also
speculative; an edge of which none is said is believed. And whether an edge holds whose date is uncertain on
the day: all of them do, or none. Nothing in between is tried, so the ranges are over these readings and no
bounds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from graph.analysis.frustration import Frustration, frustration
from graph.analysis.signed import signed
from graph.analysis.triangles import TriangleCounts, count
from graph.model import CONFIDENCES, Case
from graph.prose import counted
from graph.select import CERTAIN, UNCERTAIN, UNSAID, Choice, narrowed


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of deciding what to believe, in words, and the numbers that it gives."""

    words: str
    pairs: int
    triangles: TriangleCounts
    index: Frustration


def readings(case: Case, G: nx.MultiDiGraph, time_limit: float = 2.0) -> tuple[Reading, ...]:
    """The numbers under every reading of the doubts that are in the graph; one reading where there are none.

    `time_limit` in seconds is for the frustration index of each reading.
    """
    found = []
    dates = _dates(G)
    for believed in _beliefs(G):
        for held in dates:
            part = narrowed(G, Choice(confidence=[*believed, UNSAID], dates=held))
            network = signed(case, part)
            index = frustration(network, time_limit)
            words = "; ".join([_believed_in_words(believed), *([_dates_in_words(held)] * (len(dates) > 1))])
            found.append(Reading(words, len(network.pairs), count(network), index))
    return tuple(found)


def _beliefs(G: nx.MultiDiGraph) -> list[tuple[str, ...]]:
    """The first of the confidences, the first two, and so on, as far as the graph has an edge of each."""
    used = {edge.confidence for *_, edge in G.edges(data="edge")}
    return [CONFIDENCES[:n] for n, word in enumerate(CONFIDENCES, 1) if n == 1 or word in used]


def _dates(G: nx.MultiDiGraph) -> list[tuple[str, ...]]:
    doubtful = any(uncertain for *_, uncertain in G.edges(data="uncertain"))
    return [(CERTAIN,), (CERTAIN, UNCERTAIN)] if doubtful else [(CERTAIN,)]


def _believed_in_words(believed: tuple[str, ...]) -> str:
    *first, last = believed
    return f"{', '.join(first)} and {last} edges" if first else f"{last} edges only"


def _dates_in_words(held: tuple[str, ...]) -> str:
    return "edges of uncertain date hold" if UNCERTAIN in held else "edges of uncertain date do not hold"


def share_range(found: Iterable[Reading]) -> str:
    """The least and greatest share of balanced triangles, as text; where one reading has none, it says so."""
    ratios = [one.triangles.ratio for one in found]
    known = [ratio for ratio in ratios if ratio is not None]
    if not known:
        return "no triangle in any reading"
    none = (
        "; none has a triangle in " + counted(len(ratios) - len(known), "reading") if None in ratios else ""
    )
    return _range(f"{min(known):.0%}", f"{max(known):.0%}") + none


def index_range(found: Iterable[Reading]) -> str:
    """The least and greatest frustration index, as text; a bound is said to be one."""
    indices = [one.index for one in found]
    least = min(one.at_least for one in indices)
    most = max(one.value for one in indices)
    bound = "" if all(one.exact for one in indices) else " (bounds: not every reading is exact)"
    return _range(f"{least}", f"{most}") + bound


def count_range(numbers: Iterable[int]) -> str:
    """The least and greatest of some numbers.

    >>> count_range([4, 2]), count_range([3])
    ('2 to 4', '3')
    """
    ordered = sorted(numbers)
    return _range(f"{ordered[0]}", f"{ordered[-1]}")


def _range(least: str, most: str) -> str:
    return least if least == most else f"{least} to {most}"
