"""How the edges of a pair are spread apart."""

from __future__ import annotations

import pytest

from graph.dates import PartialDate, Period
from graph.lanes import MOST_PAIRS_TO_BEND, Box, apart, bends
from graph.model import Edge

PLACES = {"a": (0.0, 0.0), "b": (400.0, 0.0), "between": (200.0, 0.0)}


def edge(id_, source="a", target="b", years=None):
    period = Period(*(PartialDate(year) for year in years)) if years else Period(None, None)
    return Edge(id_, source, target, "ally", period)


def box(place):
    return Box(place[0] - 12, place[1] - 12, place[0] + 12, place[1] + 12)


def bent(edges, places=PLACES, among=("a", "b")):
    return bends(edges, places, {id_: box(places[id_]) for id_ in among})


def crowd(pairs):
    """A row of actors of which each is tied to the one after the next, so that every line meets an actor."""
    places = {f"n{i}": (100.0 * i, 0.0) for i in range(pairs + 2)}
    edges = [edge(f"e{i}", f"n{i}", f"n{i + 2}") for i in range(pairs)]
    return bends(edges, places, {id_: box(place) for id_, place in places.items()})


def test_an_edge_alone_is_straight():
    assert bent([edge("one")]) == {"one": 0}


def test_edges_of_the_same_time_get_lanes_of_their_own():
    both = bent([edge("one"), edge("two"), edge("three")])
    assert len(set(both.values())) == 3


def test_edges_that_follow_one_another_share_a_lane():
    both = bent([edge("one", years=(1990, 1995)), edge("two", years=(1996, 2000))])
    assert both["one"] == both["two"] == 0


def test_edges_that_follow_one_another_lie_beside_one_another_where_both_are_drawn():
    spells = [
        edge("one", years=(1990, 1995)),
        edge("two", "b", "a", years=(1996, 2000)),
        edge("three", "a", "c"),
    ]
    places = PLACES | {"c": (0.0, 400.0)}
    both = apart(spells, bends(spells, places, {}), places)
    assert both["one"] == both["two"] != 0
    assert both["three"] == 0


def test_the_same_lane_bends_the_other_way_for_an_edge_that_runs_back():
    there = bent([edge("one"), edge("two")])
    back = bent([edge("one", "b", "a"), edge("two", "b", "a")])
    assert there == {id_: -bend for id_, bend in back.items()}


def test_an_edge_goes_round_a_third_actor():
    assert bent([edge("one")], among=("a", "b", "between"))["one"] != 0


@pytest.mark.parametrize(("more", "straight"), [(0, False), (1, True)])
def test_among_very_many_pairs_nobody_goes_round_anybody(more, straight):
    found = crowd(MOST_PAIRS_TO_BEND + more).values()
    assert all(bend == 0 for bend in found) is straight
