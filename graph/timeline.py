"""A case along its years: when edges begin and end, and the spells of an actor as bars.

A beginning is counted on the first day on which it may have been, an end on the last; an edge also begins and
ends with the actors that it ties.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

import networkx as nx

from graph.model import Actor, Case, Edge
from graph.prose import agreeing, edge_in_words, period_in_words, place_in_words
from graph.select import Choice, narrowed
from graph.snapshot import snapshots

_ONE_DAY = timedelta(days=1)
_BUSY = 12
"""Changes in a year from which on its months are counted apart."""


@dataclass(frozen=True, slots=True)
class _Spell:
    """An edge with the first and the last day on which it and both its actors may be there."""

    edge: Edge
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """A day whose edges are not those of the day before: which are there at last, which no longer."""

    day: date
    began: tuple[Edge, ...]
    ended: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A year or a month within the span: what began and ended in it, and its share of the axis, 0 to 1."""

    first: date
    last: date
    began: int
    ended: int
    share: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A spell as it lies on the axis.

    `text` and `when` say it in words, `label` in a few; `start` and `end` are the first and the last day on
    which it may hold, within the span; `uncertain` are the days of boundaries that are not known to the day.
    `other` is the actor at the other end, where the bar is seen from one of the two.
    """

    edge: Edge
    label: str
    text: str
    when: str
    start: date
    end: date
    open_start: bool
    open_end: bool
    uncertain: tuple[tuple[date, date], ...]
    other: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars under a heading, by their start; `phrase` is how the actor stands to the others."""

    label: str
    phrase: str
    bars: tuple[Bar, ...]


@lru_cache(maxsize=8)
def span(case: Case) -> tuple[date, date]:
    """The first and the last day of interest: boundaries of edges and named days, up to the as_of date.

    >>> span(Case(as_of=date(2026, 1, 31)))
    (datetime.date(2026, 1, 31), datetime.date(2026, 1, 31))
    """
    days = [snapshot.date for snapshot in snapshots(case)]
    for edge in case.edges:
        for boundary in (edge.period.start, edge.period.end):
            if boundary:
                days += [boundary.first_day, boundary.last_day]
    last = case.as_of or max(days)
    return min(*days, last), last


@lru_cache(maxsize=8)
def change_days(case: Case) -> tuple[ChangeDay, ...]:
    """The days of the span on which edges appear or are gone, oldest first.

    An edge holds on its last day too, so it is gone on the day after.
    """
    first, last = span(case)
    began: dict[date, list[Edge]] = defaultdict(list)
    ended: dict[date, list[Edge]] = defaultdict(list)
    for spell in _spells(case):
        if spell.start:
            began[spell.start].append(spell.edge)
        if spell.end and spell.end < last:
            ended[spell.end + _ONE_DAY].append(spell.edge)
    days = sorted(day for day in began.keys() | ended.keys() if first <= day <= last)
    return tuple(ChangeDay(day, tuple(began[day]), tuple(ended[day])) for day in days)


@lru_cache(maxsize=8)
def _spells(case: Case) -> tuple[_Spell, ...]:
    spells = []
    for edge in case.edges:
        periods = (edge.period, case.actor[edge.source].period, case.actor[edge.target].period)
        start = max((period.start.first_day for period in periods if period.start), default=None)
        end = min((period.end.last_day for period in periods if period.end), default=None)
        if not (start and end and start > end):
            spells.append(_Spell(edge, start, end))
    return tuple(spells)


def step(case: Case, day: date, direction: int) -> date:
    """The next day on which edges change; the last before, where `direction` is negative; else the day."""
    days = [change.day for change in change_days(case)]
    if direction > 0:
        return next((other for other in days if other > day), day)
    return next((other for other in reversed(days) if other < day), day)


@lru_cache(maxsize=8)
def stretches(case: Case) -> tuple[Stretch, ...]:
    """The span cut into years, and busy years into months, with what began and ended in each.

    Half of the axis is shared out by time, half by changes: long quiet years and a week that changes
    everything both stay legible. The shares add up to 1.
    """
    began, ended = _days_of_change(case)
    cuts = list(_cuts(case, Counter(day.year for day in [*began, *ended])))
    pieces = list(pairwise(cuts))
    begun = _counted_in(pieces, began)
    gone = _counted_in(pieces, ended)
    days = (cuts[-1] - cuts[0]).days
    changes = sum(begun) + sum(gone)

    def share(piece: tuple[date, date], count: int) -> float:
        by_time = (piece[1] - piece[0]).days / days
        return (by_time + count / changes) / 2 if changes else by_time

    return tuple(
        Stretch(piece[0], piece[1] - _ONE_DAY, b, e, share(piece, b + e))
        for piece, b, e in zip(pieces, begun, gone, strict=True)
    )


def _days_of_change(case: Case) -> tuple[list[date], list[date]]:
    first, last = span(case)
    began = [spell.start for spell in _spells(case) if spell.start and first <= spell.start <= last]
    ended = [spell.end for spell in _spells(case) if spell.end and first <= spell.end <= last]
    return began, ended


def _cuts(case: Case, changes: Counter[int]) -> Iterator[date]:
    """The first day of each stretch, and the day after the last."""
    first, last = span(case)
    yield first
    for year in range(first.year, last.year + 1):
        for month in range(1, 13 if changes[year] >= _BUSY else 2):
            if first < date(year, month, 1) <= last:
                yield date(year, month, 1)
    yield last + _ONE_DAY


def _counted_in(pieces: list[tuple[date, date]], days: Iterable[date]) -> list[int]:
    cuts = [piece[0] for piece in pieces]
    counts = Counter(bisect_right(cuts, day) - 1 for day in days)
    return [counts[index] for index in range(len(pieces))]


def busiest(case: Case) -> Actor:
    """The actor with the most edges of all times; the first by id where several have as many."""
    counts = Counter(end for edge in case.edges for end in edge.pair)
    return min(case.actors, key=lambda actor: (-counts[actor.id], actor.id))


def bars_of(case: Case, actor: Actor, choice: Choice) -> tuple[Bars, ...]:
    """The spells of an actor that a choice lets through, by type, as seen from the actor.

    What the choice says of certain and uncertain days is left aside, since that is about one day.
    """
    days = span(case)
    order = {edge_type.id: n for n, edge_type in enumerate(case.edge_types)}
    groups: dict[tuple[int, str], list[Bar]] = defaultdict(list)
    own = [spell for spell in _spells(case) if actor.id in (*spell.edge.pair, spell.edge.site)]
    for spell in _let_through(case, own, choice):
        groups[order[spell.edge.type], _phrase(case, spell.edge, actor)] += _bar(case, spell, actor, days)
    return tuple(
        Bars(case.edge_types[key[0]].label, key[1], _by_start(groups[key]))
        for key in sorted(groups)
        if groups[key]
    )


def all_bars(case: Case, choice: Choice) -> tuple[Bars, ...]:
    """Every spell that a choice lets through, by pair, the pairs with the most spells first."""
    days = span(case)
    groups: dict[tuple[str, str], list[Bar]] = defaultdict(list)
    for spell in _let_through(case, _spells(case), choice):
        groups[spell.edge.pair] += _bar(case, spell, None, days)
    return tuple(
        Bars(" – ".join(case.actor[end].name for end in pair), "", _by_start(groups[pair]))
        for pair in sorted(groups, key=lambda pair: (-len(groups[pair]), pair))
        if groups[pair]
    )


def _let_through(case: Case, spells: Sequence[_Spell], choice: Choice) -> list[_Spell]:
    G = nx.MultiDiGraph()
    for actor in case.actors:
        G.add_node(actor.id, actor=actor)
    for spell in spells:
        G.add_edge(spell.edge.source, spell.edge.target, spell.edge.id, edge=spell.edge, uncertain=False)
    kept = {id_ for *_, id_ in narrowed(G, replace(choice, dates=None)).edges(keys=True)}
    return [spell for spell in spells if spell.edge.id in kept]


def _by_start(group: Iterable[Bar]) -> tuple[Bar, ...]:
    return tuple(sorted(group, key=lambda bar: (bar.start, bar.end, bar.edge.id)))


def _bar(case: Case, spell: _Spell, actor: Actor | None, days: tuple[date, date]) -> Iterator[Bar]:
    """The bar of a spell; none where no day of the spell lies in the span."""
    edge, period, (first, last) = spell.edge, spell.edge.period, days
    start, end = max(spell.start or first, first), min(spell.end or last, last)
    if start > end:
        return
    other = _other(edge, actor)
    yield Bar(
        edge=edge,
        label=_label(case, edge, actor, other),
        text=_text(case, edge, actor, other),
        when=period_in_words(case, period),
        start=start,
        end=end,
        open_start=period.start is None and start == first,
        open_end=period.end is None and end == last,
        uncertain=tuple(
            (max(boundary.first_day, start), min(boundary.last_day, end))
            for boundary in (period.start, period.end)
            if boundary and not boundary.exact and boundary.first_day <= end and boundary.last_day >= start
        ),
        other=other,
    )


def _other(edge: Edge, actor: Actor | None) -> str:
    if actor is None or actor.id not in edge.pair:
        return ""
    return edge.target if actor.id == edge.source else edge.source


def _phrase(case: Case, edge: Edge, actor: Actor) -> str:
    edge_type = case.edge_type[edge.type]
    if actor.id not in edge.pair:
        return "takes place here"
    return agreeing(actor, edge_type.forward if actor.id == edge.source else edge_type.backward)


def _label(case: Case, edge: Edge, actor: Actor | None, other: str) -> str:
    if actor is None:
        return case.edge_type[edge.type].label + place_in_words(case, edge)
    if not other:
        return " – ".join(case.actor[end].name for end in edge.pair)
    return case.actor[other].name + place_in_words(case, edge)


def _text(case: Case, edge: Edge, actor: Actor | None, other: str) -> str:
    if actor is None or not other:
        return edge_in_words(case, edge)
    return f"{_phrase(case, edge, actor)} {case.actor[other].name_in_text}{place_in_words(case, edge)}"
