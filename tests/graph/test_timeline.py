"""When edges begin and end, and spells as bars."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import FIRST, LAST, cases

from graph.dates import Period
from graph.edge_types import BUILT_IN
from graph.model import Actor, Case, Edge
from graph.select import Choice
from graph.snapshot import graph_at
from graph.timeline import all_bars, bars_of, busiest, change_days, span, step, stretches

ONE_DAY = timedelta(days=1)


def ids(edges):
    return {edge.id for edge in edges}


def edges_on(case, day):
    return {id_ for *_, id_ in graph_at(case, day).edges(keys=True)}


def every_bar(groups):
    return [bar for group in groups for bar in group.bars]


def labels(groups):
    return [(group.label, group.phrase, [bar.edge.id for bar in group.bars]) for group in groups]


def small(*edges, **parts):
    actors = (Actor("a", "A", "state"), Actor("b", "B", "state"))
    return Case(actors=actors, edge_types=BUILT_IN, edges=edges, **parts)


def test_the_years_of_a_case_go_from_its_first_boundary_to_its_last_day(tiny):
    assert span(tiny) == (date(1980, 1, 1), date(2005, 12, 31))


def test_a_case_without_any_date_has_one_day():
    case = small(Edge("e", "a", "b", "ally"))
    first, last = span(case)
    assert first == last
    assert change_days(case) == ()
    assert sum(one.share for one in stretches(case)) == pytest.approx(1)
    assert [bar.open_start and bar.open_end for bar in every_bar(all_bars(case, Choice()))] == [True]


def test_an_edge_is_gone_on_the_day_after_its_last(tiny):
    change = next(change for change in change_days(tiny) if change.day == date(2001, 6, 16))
    assert ids(change.began) == {"avaria-new-adversary"}
    assert ids(change.ended) == {"avaria-old-patron", "avaria-old-basing", "front-old-adversary-2"}


def test_an_edge_of_one_day_comes_and_goes(tiny):
    talks = "avaria-front-talks-2001-06-10"
    days = {change.day: change for change in change_days(tiny)}
    assert talks in ids(days[date(2001, 6, 10)].began)
    assert talks in ids(days[date(2001, 6, 11)].ended)


@given(cases(), st.data())
def test_the_days_of_change_are_those_whose_picture_differs_from_the_day_before(case, data):
    first, last = span(case)
    changes = {change.day: change for change in change_days(case)}
    day = data.draw(st.sampled_from([*changes, first, last]) | st.dates(FIRST, LAST))
    if first < day <= last:
        before, after = edges_on(case, day - ONE_DAY), edges_on(case, day)
        change = changes.get(day)
        assert (ids(change.began) if change else set()) == after - before
        assert (ids(change.ended) if change else set()) == before - after


@given(cases(), st.dates(FIRST, LAST))
def test_a_step_leads_to_the_nearest_change_and_back(case, day):
    days = [change.day for change in change_days(case)]
    later, earlier = step(case, day, 1), step(case, day, -1)
    assert later == min((other for other in days if other > day), default=day)
    assert earlier == max((other for other in days if other < day), default=day)
    if later > day and day in days:
        assert step(case, later, -1) == day


@given(cases())
def test_the_stretches_tile_the_years_and_share_out_the_axis(case):
    pieces = stretches(case)
    first, last = span(case)
    assert pieces[0].first == first
    assert pieces[-1].last == last
    assert all(one.last + ONE_DAY == other.first for one, other in pairwise(pieces))
    assert sum(one.share for one in pieces) == pytest.approx(1)
    assert all(one.share > 0 for one in pieces)


def test_a_year_counts_what_is_known_to_the_year_and_a_busy_year_is_cut_into_months():
    many = [
        Edge(f"e{n:02}", "a", "b", "ally", Period.parse(f"2001-{n + 1:02}", "2001-12")) for n in range(11)
    ]
    case = small(Edge("x", "a", "b", "patron", Period.parse("1999", "2000")), *many, as_of=date(2002, 1, 31))
    counts = {one.first: (one.began, one.ended) for one in stretches(case)}
    assert counts[date(1999, 1, 1)] == (1, 0)
    assert counts[date(2000, 1, 1)] == (0, 1)
    assert counts[date(2001, 2, 1)] == (1, 0)
    assert counts[date(2001, 12, 1)] == (0, 11)


def test_busy_times_get_more_of_the_axis_than_quiet_ones(tiny):
    share = {one.first.year: one.share for one in stretches(tiny) if one.first.month == 1}
    assert share[1999] > share[1985]


def test_the_timeline_opens_with_the_actor_of_most_edges(tiny):
    assert busiest(tiny).id == "avaria"


def test_the_spells_of_an_actor_go_by_type_as_seen_from_the_actor(tiny):
    groups = bars_of(tiny, tiny.actor["old-council"], Choice())
    assert ("Patron", "is client of", ["avaria-old-patron"]) in labels(groups)
    assert ("Rival", "is an adversary of", ["front-old-adversary-1", "front-old-adversary-2"]) in labels(
        groups
    )
    patron = next(bar for bar in every_bar(groups) if bar.edge.id == "avaria-old-patron")
    assert (patron.label, patron.other) == ("Avaria", "avaria")
    assert f"{patron.text}, {patron.when}" == "is client of the Avarian Republic, about 1980 to 15 June 2001"


def test_a_bar_shows_which_days_of_its_ends_are_uncertain(tiny):
    bars = {bar.edge.id: bar for bar in every_bar(all_bars(tiny, Choice()))}
    assert bars["avaria-old-patron"].uncertain == ((date(1980, 1, 1), date(1980, 12, 31)),)
    alliance = bars["front-new-ally"]
    assert alliance.uncertain == (
        (date(2001, 7, 1), date(2001, 7, 31)),
        (date(2004, 1, 1), date(2004, 12, 31)),
    )
    assert bars["avaria-front-adversary"].uncertain == ()


def test_what_has_no_boundary_is_open_and_stays_within_the_years_of_the_case(tiny):
    bars = {bar.edge.id: bar for bar in every_bar(all_bars(tiny, Choice()))}
    credit = bars["front-avaria-credit"]
    assert (credit.start, credit.end, credit.open_start, credit.open_end) == (*span(tiny), True, True)
    ally = bars["avaria-front-ally"]
    assert (ally.start, ally.end, ally.open_start, ally.open_end) == (
        date(2001, 6, 10),
        span(tiny)[1],
        False,
        True,
    )


def test_a_facility_shows_what_takes_place_there(tiny):
    (group,) = bars_of(tiny, tiny.actor["port_Sel"], Choice())
    assert (group.label, group.phrase) == ("Basing rights", "takes place here")
    assert group.bars[0].label == "Avaria – Old Council"


def test_of_all_actors_the_pair_with_the_most_spells_comes_first(tiny):
    groups = all_bars(tiny, Choice())
    assert groups[0].label == "Avaria – " + tiny.actor["front"].name
    sizes = [len(group.bars) for group in groups]
    assert sizes == sorted(sizes, reverse=True)


def test_filters_leave_spells_out_but_not_for_the_doubt_of_one_day(tiny):
    choice = Choice(types=["patron", "talks"], dates=["certain"])
    assert {bar.edge.type for bar in every_bar(all_bars(tiny, choice))} == {"patron", "talks"}
    assert bars_of(tiny, tiny.actor["avaria"], Choice(kinds=["state"])) == ()


@given(cases())
def test_every_spell_that_is_ever_in_a_picture_has_one_bar(case):
    bars = every_bar(all_bars(case, Choice()))
    assert len({bar.edge.id for bar in bars}) == len(bars)
    first, last = span(case)
    for bar in bars:
        assert first <= bar.start <= bar.end <= last
        assert bar.edge.id in edges_on(case, bar.start) & edges_on(case, bar.end)
        assert all(bar.start <= day <= bar.end for pair in bar.uncertain for day in pair)
