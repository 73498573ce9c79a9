"""Questions from any case have one right choice, wrong ones that are wrong, and an edge that explains."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import ROOT
from strategies import cases, days

from graph.edge_types import BUILT_IN
from graph.load import load
from graph.model import Actor, Case, Edge, Period
from graph.quiz import MOST_CHOICES, questions
from graph.snapshot import graph_at

SYRIA = load(ROOT / "data")


def held(case, day):
    """The edges of a day, each with whether it is uncertain."""
    return [(data["edge"], data["uncertain"]) for *_, data in graph_at(case, day).edges(data=True)]


def is_right(case, asked, subject, pair):
    """Whether a choice is right, by the edges of the case alone."""
    edge = case.edge[asked.edge]
    there = [one for one, _ in held(case, asked.day)]
    if asked.kind == "type":
        return any(one.pair == edge.pair and one.type == subject for one in there)
    if asked.kind == "ended":
        end = case.edge[asked.edge].period.end
        later = {one.id for one, _ in held(case, pair[1])}
        return subject not in later and case.edge[subject].period.end == end
    if asked.kind == "when":
        first, second = (edge.id in {one.id for one, _ in held(case, day)} for day in pair)
        return {"both": first and second, "first": first and not second}.get(subject, second and not first)
    phrases = case.edge_type[edge.type]
    ends = [(edge.source, edge.target)]
    ends = ends if subject_is_source(case, asked, edge) else [(edge.target, edge.source)]
    about = ends[0][1]
    if phrases.directed:
        wanted = (subject, about) if about == edge.target else (about, subject)
        return any((one.source, one.target) == wanted and one.type == edge.type for one in there)
    return any(set(one.pair) == {subject, about} and one.type == edge.type for one in there)


def subject_is_source(case, asked, edge):
    return asked.subjects[asked.right] == edge.source


def require_sound(case, pair, found):
    for asked in found:
        edge = case.edge[asked.edge]
        certainties = dict(held(case, asked.day))
        assert edge.confidence in ("", "established")
        assert certainties[edge] is False
        assert 3 <= len(asked.choices) <= MOST_CHOICES
        assert len(set(asked.choices)) == len(asked.choices) == len(asked.subjects)
        verdicts = [is_right(case, asked, subject, pair) for subject in asked.subjects]
        assert verdicts == [place == asked.right for place in range(len(verdicts))], asked


pairs = st.tuples(days, days).map(sorted).map(tuple)


@settings(max_examples=200)
@given(cases(most_actors=6, most_edges=20), pairs, st.integers(1, 5))
def test_exactly_one_choice_is_right_and_its_edge_holds_for_certain(case, pair, seed):
    require_sound(case, pair, questions(case, pair, seed))


@given(cases(), pairs, st.integers(1, 5))
def test_the_same_seed_asks_the_same(case, pair, seed):
    first = questions(case, pair, seed)
    questions.cache_clear()
    assert questions(case, pair, seed) == first


@settings(max_examples=30)
@given(st.sampled_from(SYRIA.snapshots), st.sampled_from(SYRIA.snapshots), st.integers(1, 50))
def test_what_syria_asks_is_sound(one, other, seed):
    pair = tuple(sorted((one.date, other.date)))
    found = questions(SYRIA, pair, seed)
    assert len(found) == 10
    require_sound(SYRIA, pair, found)


def test_two_days_ask_in_four_ways_and_one_day_in_two():
    before, after = (SYRIA.snapshot[id_].date for id_ in SYRIA.compare)
    assert {asked.kind for asked in questions(SYRIA, (before, after))} == {"who", "type", "ended", "when"}
    assert {asked.kind for asked in questions(SYRIA, (before, before))} == {"who", "type"}


def test_another_seed_asks_other_questions():
    day = SYRIA.snapshot["before"].date
    assert questions(SYRIA, (day,), 1) != questions(SYRIA, (day,), 2)


def test_no_edge_is_asked_about_twice():
    pair = tuple(SYRIA.snapshot[id_].date for id_ in SYRIA.compare)
    edges = [asked.edge for asked in questions(SYRIA, pair, most=40)]
    assert len(edges) == len(set(edges)) == 40


DAY = date(1995, 6, 1)
LEADS = replace(BUILT_IN[1], id="leads", forward="leads", backward="is led by", sign=0)


def little(*edges):
    actors = tuple(Actor(id_, id_.upper(), "state") for id_ in "abcde")
    return Case(actors=actors, edge_types=BUILT_IN, edges=edges)


def edges_with(**last):
    """Edges that give everybody a place in the picture, and one that matters."""
    return (Edge("1", "c", "d", "ally"), Edge("2", "d", "e", "ally"), Edge("3", "a", "b", "patron", **last))


def test_the_patron_is_asked_for():
    words = {one.ask for seed in range(9) for one in questions(little(*edges_with()), (DAY,), seed)}
    assert "By this case, on 1 June 1995, which of these is patron of B?" in words
    assert "By this case, on 1 June 1995, which of these is client of A?" in words


@pytest.mark.parametrize(
    "last",
    [{"confidence": "attributed"}, {"confidence": "speculative"}, {"period": Period.parse("1995", None)}],
    ids=["attributed", "speculative", "date uncertain"],
)
def test_nothing_uncertain_is_asked_and_nothing_uncertain_is_a_wrong_choice(last):
    case = little(*edges_with(**last), Edge("4", "e", "b", "patron"))
    for seed in range(20):
        for asked in questions(case, (DAY,), seed):
            assert asked.edge != "3"
            if "is patron of B" in asked.ask:
                assert "A" not in asked.choices


def asked_of(case, words=""):
    """What is asked of a case in words like these, over many seeds; something is."""
    found = [one for seed in range(30) for one in questions(case, (DAY,), seed) if words in one.ask]
    assert found
    return found


def test_where_a_base_lies_and_whom_a_leader_leads_is_not_asked():
    case = little(Edge("4", "p", "a", "leads"), Edge("5", "f", "a", "leads"), *edges_with())
    people = (Actor("p", "P", "person"), Actor("f", "F", "facility"))
    case = replace(case, actors=(*case.actors, *people), edge_types=(*BUILT_IN, LEADS))
    asked = {one.edge for one in asked_of(case)}
    assert "3" in asked
    assert not asked & {"4", "5"}


def test_silence_about_talks_is_not_taken_for_a_no():
    talks = replace(
        BUILT_IN[0], id="talks", label="Talks", forward="talks with", backward="talks with", sign=0
    )
    case = little(Edge("4", "a", "c", "talks"), *edges_with())
    case = replace(case, edge_types=(*BUILT_IN, talks))
    found = asked_of(case)
    assert not any("talks with" in one.ask for one in found)
    assert not any("Talks" in one.choices for one in found if one.edge != "4")


def test_the_adversary_of_an_ally_is_no_wrong_choice_for_an_adversary():
    case = little(
        Edge("1", "a", "b", "ally"),
        Edge("2", "b", "c", "adversary"),
        Edge("3", "a", "d", "adversary"),
        Edge("4", "a", "e", "ally"),
        Edge("5", "d", "e", "ally"),
    )
    assert all("C" not in one.choices for one in asked_of(case, "is an adversary of A?"))


def test_what_a_government_does_is_no_wrong_choice_about_its_state():
    case = little(
        Edge("1", "g", "a", "leads"),
        Edge("2", "b", "g", "patron"),
        Edge("3", "c", "a", "patron"),
        Edge("4", "d", "e", "ally"),
        Edge("5", "b", "d", "adversary"),
    )
    government = Actor("g", "G", "government")
    case = replace(case, actors=(*case.actors, government), edge_types=(*BUILT_IN, LEADS))
    assert all("B" not in one.choices for one in asked_of(case, "is patron of A?"))


def test_forces_are_no_wrong_choice_where_the_question_is_who_occupies():
    forces, holds = (
        replace(BUILT_IN[3], id=id_, label=id_, forward=f"{id_} in", backward=f"{id_} of")
        for id_ in ("forces", "occupies")
    )
    case = little(Edge("4", "c", "b", "forces"), Edge("5", "a", "b", "occupies"), *edges_with())
    case = replace(case, edge_types=(*BUILT_IN, forces, holds))
    assert all("C" not in one.choices for one in asked_of(case, "occupies in B?"))


def test_the_days_are_named_in_the_choices():
    found = questions(
        little(*edges_with(period=Period.parse("1990", "1996"))), (DAY, date(2001, 1, 1)), most=40
    )
    asked = next(one for one in found if one.kind == "when" and one.edge == "3")
    assert asked.ask == "On which of these days does this case have A's patronage of B?"
    assert asked.answer == "Only on 1 June 1995"


def test_an_empty_case_asks_nothing():
    assert questions(Case(), (DAY,)) == ()
