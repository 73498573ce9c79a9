"""What differs between two snapshots."""

from datetime import date

import pytest
from hypothesis import given
from strategies import cases, choices, days

from graph.dates import Period
from graph.diff import diff, seen
from graph.edge_types import BUILT_IN
from graph.model import Actor, Case, Edge
from graph.select import CERTAIN, Choice, narrowed
from graph.snapshot import day_of, graph_at


@pytest.fixture(scope="module")
def change(tiny):
    return diff(graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after")))


def ids(edges):
    return [edge.id for edge in edges]


def test_what_began_ended_changed_and_stayed(change):
    assert ids(change.began) == ["avaria-new-adversary", "front-new-ally"]
    assert ids(change.ended) == ["avaria-old-basing", "avaria-old-patron", "front-old-adversary-2"]
    assert ids(change.kept) == ["front-avaria-credit"]
    assert [(one.before.id, one.after.id) for one in change.changed] == [
        ("avaria-front-adversary", "avaria-front-ally")
    ]


def test_the_actors_that_came_and_went(change):
    assert [actor.id for actor in change.actors_began] == ["new-council"]
    assert [actor.id for actor in change.actors_ended] == ["old-council"]


def test_a_new_spell_of_the_same_type_is_a_renewal_not_a_change():
    actors = (Actor("a", "A", "state"), Actor("b", "B", "state"))
    first = Edge("first", "a", "b", "ally", Period.parse("1990-01-01", "1992-01-01"))
    second = Edge("second", "b", "a", "ally", Period.parse("1993-01-01", None))
    case = Case(actors=actors, edge_types=BUILT_IN, edges=(first, second))
    found = diff(graph_at(case, date(1991, 1, 1)), graph_at(case, date(1994, 1, 1)))
    assert (ids(found.began), ids(found.ended), found.changed) == (["second"], ["first"], ())


def between_two(*edges):
    """The difference between 1991 and 1996 of two actors with edges of (id, type, start, end)."""
    actors = (Actor("a", "A", "state"), Actor("b", "B", "state"))
    spells = tuple(Edge(id_, "a", "b", type_, Period.parse(start, end)) for id_, type_, start, end in edges)
    case = Case(actors=actors, edge_types=BUILT_IN, edges=spells)
    return diff(graph_at(case, date(1991, 1, 1)), graph_at(case, date(1996, 1, 1)))


def test_beside_a_renewal_another_type_begins_and_nothing_changed():
    found = between_two(
        ("first", "ally", "1990", "1992"),
        ("second", "ally", "1993", None),
        ("new", "patron", "1993", None),
    )
    assert (ids(found.began), ids(found.ended), found.changed) == (["new", "second"], ["first"], ())


def test_what_ended_first_gave_way_to_what_began_first():
    found = between_two(
        ("p-late-end", "patron", "1980", "1994"),
        ("q-early-end", "ally", "1980", "1992"),
        ("x-late-start", "basing_rights", "1995", None),
        ("y-early-start", "adversary", "1993", None),
    )
    assert [(change.before.id, change.after.id) for change in found.changed] == [
        ("q-early-end", "y-early-start"),
        ("p-late-end", "x-late-start"),
    ]
    one_of_two = between_two(
        ("p-late-end", "patron", "1980", "1994"),
        ("q-early-end", "ally", "1980", "1992"),
        ("y", "adversary", "1993", None),
    )
    assert [(change.before.id, change.after.id) for change in one_of_two.changed] == [("q-early-end", "y")]
    assert ids(one_of_two.ended) == ["p-late-end"]


def test_what_ended_last_before_it_gave_way_to_what_began():
    found = between_two(
        ("p-long-gone", "basing_rights", "1980", "1992"),
        ("q-just-gone", "ally", "1980", "1994-06-17"),
        ("y", "adversary", "1994-06-18", None),
    )
    assert [(change.before.id, change.after.id) for change in found.changed] == [("q-just-gone", "y")]
    assert ids(found.ended) == ["p-long-gone"]


@given(cases(), days)
def test_a_snapshot_does_not_differ_from_itself(case, day):
    G = graph_at(case, day)
    found = diff(G, G)
    assert (found.began, found.ended, found.changed) == ((), (), ())
    assert (found.actors_began, found.actors_ended) == ((), ())
    assert len(found.kept) == G.number_of_edges()


@given(cases(), days, days)
def test_the_later_day_holds_what_was_kept_began_and_changed_and_the_earlier_what_was_kept_ended_and_changed(
    case, one, other
):
    earlier, later = graph_at(case, one), graph_at(case, other)
    found = diff(earlier, later)
    new = [*found.kept, *found.began, *(change.after for change in found.changed)]
    old = [*found.kept, *found.ended, *(change.before for change in found.changed)]
    assert sorted(ids(new)) == sorted(id_ for *_, id_ in later.edges(keys=True))
    assert sorted(ids(old)) == sorted(id_ for *_, id_ in earlier.edges(keys=True))
    assert {actor.id for actor in found.actors_kept + found.actors_began} == set(later)
    assert {actor.id for actor in found.actors_kept + found.actors_ended} == set(earlier)


@given(cases(), days, days)
def test_backwards_what_began_has_ended(case, one, other):
    there = diff(graph_at(case, one), graph_at(case, other))
    back = diff(graph_at(case, other), graph_at(case, one))
    gone = {edge.id for edge in there.ended} | {change.before.id for change in there.changed}
    come = {edge.id for edge in back.began} | {change.after.id for change in back.changed}
    assert gone == come
    assert there.kept == back.kept


@given(cases(), days, days)
def test_a_change_is_one_pair_and_two_types(case, one, other):
    for change in diff(graph_at(case, one), graph_at(case, other)).changed:
        assert change.before.pair == change.after.pair
        assert change.before.type != change.after.type


@given(cases(), days, days)
def test_without_filters_all_of_a_difference_is_seen(case, one, other):
    earlier, later = graph_at(case, one), graph_at(case, other)
    found = diff(earlier, later)
    assert seen(found, earlier, later) == found


@given(cases(), days, days, choices)
def test_filters_hide_edges_and_never_make_one_begin_or_end(case, one, other, choice):
    days = graph_at(case, one), graph_at(case, other)
    few = [narrowed(G, choice) for G in days]
    found = seen(diff(*days), *few)
    old, new = ({id_ for *_, id_ in G.edges(keys=True)} for G in days)
    assert all(edge.id in new - old for edge in found.began)
    assert all(edge.id in old - new for edge in found.ended)
    assert sorted(ids(found.edges)) == sorted({id_ for G in few for *_, id_ in G.edges(keys=True)})


def test_an_edge_that_is_hidden_on_one_day_for_its_uncertain_date_has_not_begun(tiny):
    days = graph_at(tiny, date(2001, 7, 1)), graph_at(tiny, date(2002, 1, 1))
    certain = [narrowed(G, Choice(dates=[CERTAIN])) for G in days]
    assert "front-new-ally" in ids(diff(*certain).began)
    found = seen(diff(*days), *certain)
    assert "front-new-ally" in ids(found.kept)
    assert found.began == ()


def test_an_edge_goes_with_an_actor_that_is_filtered_away(tiny):
    days = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    few = [narrowed(G, Choice(kinds=["state", "armed_group"])) for G in days]
    found = seen(diff(*days), *few)
    assert found == diff(*few)
    assert (found.began, found.ended, found.actors_began, found.actors_ended) == ((), (), (), ())
    assert len(found.changed) == 1


def test_of_a_change_with_one_side_hidden_the_other_side_began_or_ended(tiny):
    days = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    allies, adversaries = (
        [narrowed(G, Choice(types=[type_])) for G in days] for type_ in ("ally", "adversary")
    )
    assert ids(seen(diff(*days), *allies).began) == ["avaria-front-ally", "front-new-ally"]
    assert ids(seen(diff(*days), *adversaries).ended) == ["avaria-front-adversary", "front-old-adversary-2"]
