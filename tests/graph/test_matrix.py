"""Who with whom, before and after."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import cases, days

from graph.diff import diff, seen
from graph.edge_types import BUILT_IN
from graph.matrix import MIXED, ORDERS, Half, matrix
from graph.model import Actor, Case, Edge
from graph.select import Choice, narrowed
from graph.snapshot import day_of, graph_at
from graph.tables import BEGAN, CHANGED, ENDED, KEPT

SWAPPED = {BEGAN: ENDED, ENDED: BEGAN, KEPT: KEPT, CHANGED: CHANGED}


@pytest.fixture(scope="module")
def table(tiny):
    earlier, later = (graph_at(tiny, day_of(tiny, id_)) for id_ in ("before", "after"))
    return matrix(tiny, earlier, later, diff(earlier, later))


def test_a_cell_holds_the_letters_of_both_days(table):
    cell = table.cells["avaria", "old-council"]
    assert cell.before.letters == ("P", "B")
    assert cell.after == Half()
    assert (cell.before.sign, cell.change) == ("+", ENDED)


def test_a_row_is_a_source_and_what_is_mutual_stands_in_both_cells(table):
    assert ("old-council", "avaria") not in table.cells
    one, other = table.cells["avaria", "new-council"], table.cells["new-council", "avaria"]
    assert one.after == other.after
    assert (one.after.letters, one.after.sign, one.change) == (("X",), "−", BEGAN)


def test_a_cell_whose_edges_are_others_has_changed(table):
    cell = table.cells["front", "avaria"]
    assert (cell.before.letters, cell.after.letters, cell.change) == (("X", "C"), ("A", "C"), CHANGED)


def test_a_cell_with_both_signs_is_mixed(tiny):
    G = graph_at(tiny, day_of(tiny, "2001-06-15"))
    cell = matrix(tiny, G, G, diff(G, G)).cells["front", "avaria"]
    assert (cell.before.sign, cell.change) == (MIXED, KEPT)


def test_an_edge_that_a_filter_takes_from_one_day_has_not_ended(tiny):
    earlier, later = (graph_at(tiny, day_of(tiny, day)) for day in ("2001-08-01", "after"))
    certain = [narrowed(G, Choice(dates=["certain"])) for G in (earlier, later)]
    cell = matrix(tiny, *certain, seen(diff(earlier, later), *certain)).cells["front", "new-council"]
    assert (cell.before.letters, cell.after.letters, cell.change) == (("A",), (), KEPT)


def test_actors_stand_in_the_order_that_is_asked_for(tiny, table):
    earlier, later = (graph_at(tiny, day_of(tiny, id_)) for id_ in ("before", "after"))

    def order(name):
        return matrix(tiny, earlier, later, diff(earlier, later), name).actors

    assert order("name") == ("avaria", "front", "new-council", "old-council")
    assert order("kind") == ("avaria", "new-council", "old-council", "front")
    assert order("edges")[0] == "avaria"
    assert set(order("sides")) == set(order("name"))


def test_two_camps_become_two_blocks():
    names = "abcdef"
    ties = [("a", "c", "ally"), ("c", "e", "ally"), ("b", "d", "ally"), ("d", "f", "ally")]
    ties += [("a", "b", "adversary"), ("c", "d", "adversary"), ("e", "f", "adversary")]
    case = Case(
        actors=tuple(Actor(id_, id_.upper(), "state") for id_ in names),
        edge_types=BUILT_IN,
        edges=tuple(Edge(f"{one}-{other}", one, other, type_) for one, other, type_ in ties),
    )
    G = graph_at(case, day_of(case, "2000-01-01"))
    actors = matrix(case, G, G, diff(G, G), "sides").actors
    assert {frozenset(actors[:3]), frozenset(actors[3:])} == {frozenset("ace"), frozenset("bdf")}
    assert actors[0] in "ace"


def test_of_too_many_actors_those_with_the_most_edges_stay(tiny):
    G = graph_at(tiny, day_of(tiny, "before"))
    table = matrix(tiny, G, G, diff(G, G), "name", 2)
    assert table.actors == ("avaria", "front")
    assert table.left_out == 1
    assert set(table.cells) == {("avaria", "front"), ("front", "avaria")}


@given(cases(), days, days, st.sampled_from(list(ORDERS)))
def test_every_edge_is_in_its_cell_and_swapping_the_days_swaps_the_halves(case, one, other, order):
    earlier, later = graph_at(case, one), graph_at(case, other)
    table = matrix(case, earlier, later, diff(earlier, later), order)
    back = matrix(case, later, earlier, diff(later, earlier), order)
    for G, side in ((earlier, "before"), (later, "after")):
        for *_, edge in G.edges(data="edge"):
            assert edge.id in getattr(table.cells[edge.source, edge.target], side).edges
            mutual = not case.edge_type[edge.type].directed
            mirrored = table.cells.get((edge.target, edge.source))
            assert (mirrored is not None and edge.id in getattr(mirrored, side).edges) == mutual
    assert sorted(table.actors) == sorted({end for ends in table.cells for end in ends})
    for ends, cell in table.cells.items():
        swapped = back.cells[ends]
        assert (swapped.before, swapped.after) == (cell.after, cell.before)
        assert swapped.change == SWAPPED[cell.change]
