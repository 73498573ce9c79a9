"""Random cases that the loader would accept."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from graph.dates import PartialDate, Period
from graph.edge_types import BUILT_IN
from graph.model import KINDS, Actor, Case, Edge
from graph.select import CERTAIN, UNCERTAIN, Choice

FIRST, LAST = date(1990, 1, 1), date(1999, 12, 31)
days = st.dates(FIRST, LAST)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(days)
    month = draw(st.sampled_from([None, day.month]))
    return PartialDate(
        day.year, month, day.day if month and draw(st.booleans()) else None, draw(st.booleans())
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = draw(st.none() | partial_dates()), draw(st.none() | partial_dates())
    if start and end and end.last_day < start.first_day:
        start, end = end, start
    return Period(start, end)


@st.composite
def cases(draw: st.DrawFn, most_actors: int = 6, most_edges: int = 14) -> Case:
    ids = [f"a{n}" for n in range(draw(st.integers(2, most_actors)))]
    actors = tuple(
        Actor(id_, f"Actor {id_}", draw(st.sampled_from(list(KINDS))), period=draw(periods())) for id_ in ids
    )
    edges = []
    for n in range(draw(st.integers(0, most_edges))):
        source, target = draw(st.permutations(ids))[:2]
        type_ = draw(st.sampled_from(BUILT_IN)).id
        edges.append(Edge(f"e{n:02}", source, target, type_, draw(periods())))
    return Case(actors=actors, edge_types=BUILT_IN, edges=tuple(edges), as_of=draw(st.none() | st.just(LAST)))


choices = st.builds(
    Choice,
    types=st.none() | st.sets(st.sampled_from([edge_type.id for edge_type in BUILT_IN])),
    kinds=st.none() | st.sets(st.sampled_from(list(KINDS)), min_size=3),
    dates=st.none() | st.sampled_from([[CERTAIN], [UNCERTAIN]]),
)
