"""The graph of a day, by the rule of time."""

from datetime import date

import networkx as nx
import pytest
from hypothesis import given
from strategies import cases, days

from graph.dates import Period, Presence
from graph.model import Actor, Case, Edge, Snapshot
from graph.snapshot import UnknownDayError, day_of, graph_at, held_against, neighbours, snapshots


def test_before_the_change_the_old_council_is_there_and_the_new_one_is_not(tiny):
    G = graph_at(tiny, day_of(tiny, "before"))
    assert "old-council" in G
    assert "new-council" not in G


def test_edges_are_keyed_by_their_id_and_point_from_source_to_target(tiny):
    G = graph_at(tiny, day_of(tiny, "before"))
    assert G.edges["avaria", "old-council", "avaria-old-patron"]["edge"] is tiny.edge["avaria-old-patron"]


@pytest.mark.parametrize(
    ("day", "there"),
    [("2001-06-09", False), ("2001-06-10", True), ("2001-06-11", False)],
)
def test_a_one_day_edge_holds_on_its_day_alone(tiny, day, there):
    G = graph_at(tiny, date.fromisoformat(day))
    assert G.has_edge("avaria", "front", "avaria-front-talks-2001-06-10") is there


def test_the_first_and_the_last_day_belong_to_a_period(tiny):
    assert graph_at(tiny, date(2001, 6, 15)).has_edge("avaria", "old-council", "avaria-old-patron")
    assert not graph_at(tiny, date(2001, 6, 16)).has_edge("avaria", "old-council", "avaria-old-patron")


def test_on_a_day_inside_an_imprecise_boundary_an_edge_is_shown_and_marked(tiny):
    ends = ("front", "new-council", "front-new-ally")
    assert graph_at(tiny, date(2001, 7, 1)).edges[ends]["uncertain"]
    assert not graph_at(tiny, date(2001, 8, 1)).edges[ends]["uncertain"]


def test_what_has_no_end_holds_until_the_as_of_date_and_no_longer(tiny):
    assert graph_at(tiny, date(2005, 12, 31)).has_edge("front", "avaria", "avaria-front-ally")
    assert "avaria" not in graph_at(tiny, date(2006, 1, 1))


def test_a_graph_cannot_be_changed(tiny):
    with pytest.raises(nx.NetworkXError):
        graph_at(tiny, date(2001, 1, 1)).add_node("x")


@given(cases(), days)
def test_an_edge_is_there_when_its_period_and_both_its_actors_are(case, day):
    G = graph_at(case, day)
    for edge in case.edges:
        periods = (edge.period, case.actor[edge.source].period, case.actor[edge.target].period)
        expected = all(period.presence(day) is not Presence.ABSENT for period in periods)
        assert G.has_edge(edge.source, edge.target, edge.id) is expected


def test_a_word_is_a_snapshot_or_a_day(tiny):
    assert day_of(tiny, "after") == date(2001, 7, 1)
    assert day_of(tiny, "1999-02-03") == date(1999, 2, 3)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("befor", 'Did you mean "before"?'),
        ("yesterday", "Known snapshots: before, after."),
        ("2001-02-30", "February 2001 has 28 days"),
        ("2001-02", "not one day"),
        ("2006-01-01", "after 2005-12-31, the last day"),
    ],
)
def test_another_word_is_refused_with_what_would_be_right(tiny, word, said):
    with pytest.raises(UnknownDayError, match="(?s)" + said.replace("?", r"\?")):
        day_of(tiny, word)


def test_a_case_without_snapshots_has_one_of_its_last_day():
    actors = (Actor("a", "A", "state"), Actor("b", "B", "state"))
    edge = Edge("e", "a", "b", "ally", Period.parse("1990", "1995-06"))
    (only,) = snapshots(Case(actors=actors, edges=(edge,)))
    assert only.date == date(1995, 6, 30)
    (undated,) = snapshots(Case(actors=actors))
    assert undated.id == "undated"


def test_a_day_after_the_as_of_date_keeps_what_is_known_to_end_later():
    actors = (Actor("a", "A", "state", period=Period.parse(None, "2010")), Actor("b", "B", "state"))
    case = Case(actors=actors, as_of=date(2005, 12, 31))
    assert set(graph_at(case, date(2006, 1, 1))) == {"a"}


def test_on_a_day_inside_an_imprecise_boundary_an_actor_is_shown_and_marked(tiny):
    assert graph_at(tiny, date(1975, 6, 1)).nodes["old-council"]["uncertain"]
    assert not graph_at(tiny, date(1976, 1, 1)).nodes["old-council"]["uncertain"]


def test_the_last_day_of_a_case_is_one_that_it_covers(tiny):
    assert day_of(tiny, "2005-12-31") == tiny.as_of


THREE = tuple(Snapshot(str(year), str(year), date(year, 6, 1)) for year in (1990, 1995, 2000))


@pytest.mark.parametrize(
    ("day", "beside", "against"),
    [
        (date(1989, 1, 1), (None, "1990"), None),
        (date(1990, 6, 1), (None, "1995"), None),
        (date(1992, 1, 1), ("1990", "1995"), "1990"),
        (date(1995, 6, 1), ("1990", "2000"), "1990"),
        (date(1999, 1, 1), ("1995", "2000"), "1995"),
        (date(2000, 6, 1), ("1995", None), "1995"),
        (date(2001, 1, 1), ("2000", None), "2000"),
    ],
)
def test_a_day_lies_between_its_nearest_snapshots_and_is_held_against_the_one_before(day, beside, against):
    case = Case(snapshots=THREE)
    assert tuple(one and one.id for one in neighbours(case, day)) == beside
    held = held_against(case, day)
    assert (held and held.id) == against


def test_the_later_day_that_a_case_compares_is_held_against_its_earlier_one():
    case = Case(snapshots=THREE, compare=("1990", "2000"))
    assert held_against(case, date(2000, 6, 1)).id == "1990"
    assert held_against(case, date(1995, 6, 1)).id == "1990"
    assert held_against(case, date(2000, 6, 2)).id == "2000"
