"""A case and a day to the graph of that day; and the days that have a name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import networkx as nx

from graph.dates import DateError, PartialDate, Period, Presence, day_in_words
from graph.model import Case, Edge, Snapshot
from graph.problems import did_you_mean, shown


class UnknownDayError(ValueError):
    """A word that is neither a snapshot of the case nor a day it covers; the message says what would be."""


@lru_cache(maxsize=24)
def graph_at(case: Case, day: date) -> nx.MultiDiGraph:
    """The frozen graph of one day, by the rule of time.

    Nodes are actor ids with `actor` and `uncertain`; edges are keyed by edge id with `edge` and `uncertain`,
    from source to target whether or not the type has a direction; `G.graph["date"]` is the day. What has no
    end holds until the case's as_of date. An edge is there only when both its actors are.

    >>> from graph.model import Actor
    >>> sorted(graph_at(Case(actors=(Actor("a", "A", "state"),)), date(2024, 12, 8)))
    ['a']
    """
    G = nx.MultiDiGraph(date=day)
    for actor in case.actors:
        presence = _presence(case, actor.period, day)
        if presence is not Presence.ABSENT:
            G.add_node(actor.id, actor=actor, uncertain=presence is Presence.UNCERTAIN)
    for edge in case.edges:
        presence = _presence(case, edge.period, day)
        if presence is not Presence.ABSENT and edge.source in G and edge.target in G:
            G.add_edge(edge.source, edge.target, edge.id, edge=edge, uncertain=presence is Presence.UNCERTAIN)
    return nx.freeze(G)


def edges_of(G: nx.MultiDiGraph) -> list[Edge]:
    """The edges of a graph in the order of their ids."""
    return sorted((edge for *_, edge in G.edges(data="edge")), key=lambda edge: edge.id)


def _presence(case: Case, period: Period, day: date) -> Presence:
    if period.end is None and case.as_of and day > case.as_of:
        return Presence.ABSENT
    return period.presence(day)


def snapshots(case: Case) -> tuple[Snapshot, ...]:
    """The named snapshots, oldest first; a case that names none has one, of the last day it speaks of."""
    return case.snapshots or (_only_snapshot(case),)


@lru_cache(maxsize=8)
def _only_snapshot(case: Case) -> Snapshot:
    day = case.as_of or max(_boundaries(case), default=None)
    if day is None:
        return Snapshot("undated", "Undated", date(2000, 1, 1), "No date is known in this case.")
    return Snapshot("latest", day_in_words(day), day, "The last day that this case speaks of.")


def _boundaries(case: Case) -> Iterator[date]:
    periods = [*(actor.period for actor in case.actors), *(edge.period for edge in case.edges)]
    for period in periods:
        for boundary in (period.start, period.end):
            if boundary:
                yield boundary.last_day


def named_on(case: Case, day: date) -> Snapshot | None:
    """The snapshot of a day, if it has one."""
    return next((snapshot for snapshot in snapshots(case) if snapshot.date == day), None)


def neighbours(case: Case, day: date) -> tuple[Snapshot | None, Snapshot | None]:
    """The nearest snapshots before and after a day."""
    earlier = [snapshot for snapshot in snapshots(case) if snapshot.date < day]
    later = [snapshot for snapshot in snapshots(case) if snapshot.date > day]
    return (earlier[-1] if earlier else None, later[0] if later else None)


def held_against(case: Case, day: date) -> Snapshot | None:
    """What a day is held against: on the later day of the case's pair the earlier, else the last before."""
    if case.compare and case.snapshot[case.compare[1]].date == day:
        return case.snapshot[case.compare[0]]
    return next((snapshot for snapshot in reversed(snapshots(case)) if snapshot.date < day), None)


def day_of(case: Case, word: str) -> date:
    """The day that a word means: the id of a snapshot, or a date YYYY-MM-DD that the case covers.

    Raises UnknownDayError with what would be right.

    >>> day_of(Case(), "2024-12-08")
    datetime.date(2024, 12, 8)
    """
    named = {snapshot.id: snapshot.date for snapshot in snapshots(case)}
    if word in named:
        return named[word]
    try:
        written = PartialDate.parse(word)
    except DateError as error:
        hint = did_you_mean(word, named) or f"Known snapshots: {', '.join(named)}."
        if word[:4].isdigit():
            raise UnknownDayError(f"{shown(word)} is not a day: {error}.") from None
        raise UnknownDayError(f"{shown(word)} is neither a snapshot nor a date YYYY-MM-DD. {hint}") from None
    if not written.exact:
        raise UnknownDayError(f"{shown(word)} is not one day. Write YYYY-MM-DD.")
    if case.as_of and written.first_day > case.as_of:
        raise UnknownDayError(f"{word} is after {case.as_of}, the last day that the case covers.")
    return written.first_day
