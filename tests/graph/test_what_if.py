"""Suppositions, camps on two days, ranges over readings, and the two sentences on top."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import TINY
from strategies import cases, days

from graph.analysis.balance import balance
from graph.analysis.camps import camp_changes, letters
from graph.analysis.frustration import frustration
from graph.analysis.headline import headline
from graph.analysis.sensitivity import count_range, index_range, readings, share_range
from graph.analysis.signed import Signed, signed
from graph.analysis.triangle_changes import triangle_changes
from graph.analysis.what_if import CUT, KINDS, OUT, TURN, Supposition, in_words, is_about, supposed
from graph.camps_picture import camped
from graph.load import load
from graph.picture import picture
from graph.snapshot import day_of, graph_at
from graph.stage import stage_of

CASE = load(TINY)


@st.composite
def supposing(draw):
    case = draw(cases())
    ids = [*case.actor, *case.edge]
    held = draw(st.lists(st.builds(Supposition, st.sampled_from(KINDS), st.sampled_from(ids)), max_size=4))
    return case, held


@given(supposing())
def test_what_is_supposed_changes_another_case_and_nothing_else(drawn):
    case, held = drawn
    before = hash(case)
    other = supposed(case, held)
    fitting = [one for one in held if is_about(case, one)]
    out = {one.id for one in fitting if one.kind == OUT}
    cut = {one.id for one in fitting if one.kind == CUT}
    assert set(other.actor) == set(case.actor) - out
    assert set(other.edge) == {
        edge.id for edge in case.edges if edge.id not in cut and not out & {edge.source, edge.target}
    }
    turned = {edge.id for edge in other.edges if edge.type != case.edge[edge.id].type}
    assert turned == {one.id for one in fitting if one.kind == TURN} & set(other.edge)
    assert hash(case) == before


@given(cases())
def test_to_turn_an_edge_turns_its_sign(case):
    for edge in case.edges:
        one = Supposition(TURN, edge.id)
        if is_about(case, one):
            other = supposed(case, [one])
            signs = [case.edge_type[edge.type].sign, other.edge_type[other.edge[edge.id].type].sign]
            assert signs[0] == -signs[1] != 0


def test_an_edge_without_a_sign_cannot_be_turned():
    assert not is_about(CASE, Supposition(TURN, "avaria-old-basing"))
    assert is_about(CASE, Supposition(CUT, "avaria-old-basing"))
    assert not is_about(CASE, Supposition(OUT, "avaria-old-basing"))


def test_a_supposition_is_a_sentence():
    assert in_words(CASE, Supposition(OUT, "avaria")) == "Taken out with all edges: the Avarian Republic."
    assert in_words(CASE, Supposition(CUT, "avaria-old-patron")) == (
        "Taken out: The Avarian Republic is patron of the Old Council."
    )


def network(positive, negative):
    return Signed(frozenset(map(tuple, positive.split())), frozenset(map(tuple, negative.split())))


def test_camps_keep_their_letters_and_who_moves_is_found():
    before = frustration(network("ab ac bc de df ef", "ad be cf"))
    after = frustration(network("ab de df ef cd ce", "ad be ac"))
    old = letters(before)
    new = letters(after, old)
    assert old == dict.fromkeys("abc", "A") | dict.fromkeys("def", "B")
    assert new == dict.fromkeys("ab", "A") | dict.fromkeys("cdef", "B")
    assert camp_changes(before, after).moved == ("c",)


def test_who_could_stand_in_either_camp_has_not_provably_moved():
    before = frustration(network("ab bc ac cx", ""))
    after = frustration(network("ab bc ac cx", "ax"))
    changes = camp_changes(before, after)
    assert (changes.moved, changes.unsure) == ((), ("x",))


@given(cases(), days)
def test_every_actor_with_a_sign_has_one_letter_and_parts_share_none(case, day):
    index = frustration(signed(case, graph_at(case, day)))
    found = letters(index)
    parts = [{found[actor] for camp in camps for actor in camp} for camps in index.parts]
    assert set(found) == {actor for camp in index.camps for actor in camp}
    assert sum(map(len, parts)) == len(set().union(*parts))


def test_a_picture_of_camps_says_it_in_letters_fills_legend_and_words():
    G = graph_at(CASE, day_of(CASE, "before"))
    scene = camped(picture(stage_of(CASE), G, G), {"avaria": "A", "front": "B"}, {"front"})
    nodes = {node.id: node for node in scene.nodes}
    assert nodes["avaria"].label.startswith("A · ")
    assert nodes["front"].label.startswith("B? · ")
    assert nodes["avaria"].fill != nodes["front"].fill != nodes["old-council"].fill
    assert [entry.label for entry in scene.kinds][:2] == ["Camp A", "Camp B"]
    assert "could stand in the other camp at no cost" in scene.alt


@pytest.mark.parametrize(("day", "number"), [("before", 2), ("after", 6)])
def test_readings_are_every_combination_of_the_doubts_that_are_there(day, number):
    assert len(readings(CASE, graph_at(CASE, day_of(CASE, day)))) == number


@given(cases(), days)
def test_the_range_holds_the_number_of_the_graph_as_it_is(case, day):
    G = graph_at(case, day)
    found = readings(case, G)
    assert len(signed(case, G).pairs) <= max(one.pairs for one in found)
    assert count_range(one.pairs for one in found)
    assert share_range(found)
    assert index_range(found)


def test_ranges_over_bounds_say_that_they_are_bounds():
    (one,) = readings(CASE, graph_at(CASE, day_of(CASE, "before")))[:1]
    assert "bounds" not in index_range([one])
    loose = type(one)(one.words, one.pairs, one.triangles, _loose(one.index))
    assert index_range([loose]).endswith("(bounds: not every reading is exact)")


def _loose(index):
    return type(index)(**{name: getattr(index, name) for name in index.__slots__} | {"exact": False})


def test_the_two_sentences_on_top_account_for_every_triangle():
    one, other = (balance(CASE, graph_at(CASE, day_of(CASE, day))) for day in ("before", "2001-08-01"))
    told = headline(("31 May", "1 August"), one, other, triangle_changes(one.network, other.network))
    assert told == (
        "From 31 May to 1 August, the share of balanced triangles went from 100% (1 of 1) to 0% (0 of 1), "
        "and the pairs that stand against the best split into two camps from 0 to 1. Of 1 triangle 1 (0 not "
        "balanced) is gone, and 1 (1 not balanced) is new; no triangle is there on both days."
    )
