"""The rows of the actors and the edges that a picture shows."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from strategies import cases, days

from graph.dates import Period
from graph.diff import diff
from graph.select import CERTAIN, UNCERTAIN, Choice, narrowed, with_edges
from graph.snapshot import day_of, graph_at
from graph.tables import BEGAN, CHANGED, ENDED, KEPT, actor_rows, edge_rows, edge_rows_between


@pytest.fixture(scope="module")
def before(tiny):
    return graph_at(tiny, day_of(tiny, "before"))


@pytest.fixture(scope="module")
def after(tiny):
    return graph_at(tiny, day_of(tiny, "after"))


def by_id(rows):
    return {row.id: row for row in rows}


def test_an_actor_has_its_kind_period_names_and_edges_by_sign(tiny, before):
    row = by_id(actor_rows(tiny, before))["avaria"]
    assert (row.name, row.kind, row.period) == (
        "Avaria",
        "State",
        "since about November 1918",
    )
    assert ("ar", "أفاريا") in row.other_names
    assert ("", "Avarian Republic") in row.other_names
    (count,) = row.counts
    assert (count.edges, count.positive, count.negative, count.unsigned) == (4, 1, 1, 2)


def test_only_actors_with_an_edge_have_a_row_as_in_the_picture(tiny, before):
    assert {row.id for row in actor_rows(tiny, before)} == {"avaria", "front", "old-council"}
    patrons = narrowed(before, Choice(types=["patron"]))
    assert {row.id for row in actor_rows(tiny, patrons)} == {"avaria", "old-council"}


def test_an_edge_has_its_ends_dates_as_written_sign_and_references(tiny, before):
    row = by_id(edge_rows(tiny, before))["avaria-old-patron"]
    assert (row.source, row.phrase, row.target) == ("Avaria", "is patron of", "Old Council")
    assert (row.start, row.end, row.start_day.year) == ("1980~", "2001-06-15", 1980)
    assert (row.sign, row.confidence, row.status) == ("positive", "established", CERTAIN)
    assert row.sentence == "The Avarian Republic is patron of the Old Council"
    assert row.references[0].url == "https://example.org/yearbook/1981"
    assert row.references[0].short == "Institute of <Invented> Affairs 1981"


def test_an_edge_names_the_place_where_it_is(tiny, before):
    assert by_id(edge_rows(tiny, before))["avaria-old-basing"].target == "Old Council (Port Sel)"


def test_a_date_that_is_not_known_sorts_as_since_ever_and_for_good(tiny, before):
    row = by_id(edge_rows(tiny, before))["front-avaria-credit"]
    assert (row.start, row.end) == ("", "")
    known = [other for other in edge_rows(tiny, before) if other.start and other.end]
    assert len(known) == 4
    assert all(row.start_day < other.start_day and other.end_day < row.end_day for other in known)


def test_an_edge_whose_date_is_uncertain_on_the_day_says_so(tiny, after):
    rows = by_id(edge_rows(tiny, after))
    assert rows["front-new-ally"].status == UNCERTAIN
    assert rows["avaria-new-adversary"].status == CERTAIN


def test_two_days_tell_what_happened(tiny, before, after):
    rows = by_id(edge_rows_between(tiny, before, after, diff(before, after)))
    assert rows["avaria-old-patron"].change == ENDED
    assert rows["avaria-new-adversary"].change == BEGAN
    assert rows["front-avaria-credit"].change == KEPT
    assert rows["avaria-front-adversary"].change == rows["avaria-front-ally"].change == CHANGED
    assert "gave way to" in rows["avaria-front-ally"].gave_way
    actors = by_id(actor_rows(tiny, before, after))
    assert {id_: row.change for id_, row in actors.items()} == {
        "avaria": KEPT,
        "front": KEPT,
        "old-council": ENDED,
        "new-council": BEGAN,
    }
    assert [count.edges for count in actors["old-council"].counts] == [3, 0]


def test_a_row_of_one_day_tells_no_change(tiny, before):
    assert {row.change for row in (*actor_rows(tiny, before), *edge_rows(tiny, before))} == {""}


@given(cases(), days)
def test_the_tables_hold_what_the_graph_holds(case, day):
    G = graph_at(case, day)
    actors, edges = actor_rows(case, G), edge_rows(case, G)
    assert sorted(row.id for row in edges) == sorted(id_ for *_, id_ in G.edges(keys=True))
    assert sorted(row.id for row in actors) == with_edges(G)
    assert sum(row.counts[0].edges for row in actors) == 2 * len(edges)
    assert all(row.counts[0].edges == G.degree(row.id) for row in actors)
    for row in actors:
        (count,) = row.counts
        assert count.edges == count.positive + count.negative + count.unsigned


@given(cases(), days, days)
def test_what_happened_adds_up_to_each_of_the_two_days(case, one, other):
    earlier, later = (graph_at(case, day) for day in sorted([one, other]))
    rows = edge_rows_between(case, earlier, later, diff(earlier, later))
    numbers = Counter(row.change for row in rows)
    changed = {row.id for row in rows if row.change == CHANGED}
    old, new = ({id_ for *_, id_ in G.edges(keys=True)} for G in (earlier, later))
    assert numbers[KEPT] + numbers[ENDED] + len(changed & old) == len(old)
    assert numbers[KEPT] + numbers[BEGAN] + len(changed & new) == len(new)
    assert all(bool(row.gave_way) == (row.change == CHANGED) for row in rows)


def test_an_actor_whose_dates_the_case_does_not_say_has_an_empty_cell(tiny, before):
    undated = [row for row in actor_rows(tiny, before) if tiny.actor[row.id].period == Period()]
    assert undated
    assert {row.period for row in undated} == {""}
