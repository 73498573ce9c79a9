"""How two actors stand to each other on a day."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import TINY
from strategies import cases, days

from graph.analysis.explain import explain
from graph.analysis.explain_words import headline, in_words
from graph.cli import main
from graph.dates import Period
from graph.dossier import explained_pair
from graph.edge_types import BUILT_IN
from graph.model import Actor, Case, Edge, EdgeType
from graph.select import UnknownActorError, actor_called
from graph.snapshot import day_of, graph_at

MEMBERSHIP = EdgeType(
    "membership", "Membership", "is a member of", "has as a member", "", True, 0, "grey", "solid", "vee", "M"
)
DAY = date(2000, 1, 1)


def case_of(*edges):
    """A case whose edges are written "a patron b"."""
    words = [edge.split() for edge in edges]
    ids = sorted({end for source, _, target in words for end in (source, target)})
    return Case(
        actors=tuple(Actor(id_, id_.upper(), "state") for id_ in ids),
        edge_types=(*BUILT_IN, MEMBERSHIP),
        edges=tuple(Edge("-".join(word), word[0], word[2], word[1]) for word in words),
    )


def explained(case, first="a", second="b", day=DAY):
    return explain(case, graph_at(case, day), first, second)


def told(case, found):
    return " ".join(sentence for section in in_words(case, found) for sentence in section.sentences)


def actors(thirds):
    return [third.actor for third in thirds]


def ids(edges):
    return [edge.id for edge in edges]


def test_edges_of_the_day_and_of_other_times_are_told_apart_and_in_order(tiny):
    found = explained(tiny, "avaria", "front", day_of(tiny, "before"))
    assert ids(found.direct) == ["front-avaria-credit", "avaria-front-adversary"]
    assert ids(found.earlier) == []
    assert ids(found.later) == ["avaria-front-ally", "avaria-front-talks-2001-06-10"]
    found = explained(tiny, "avaria", "front", day_of(tiny, "after"))
    assert ids(found.earlier) == ["avaria-front-adversary", "avaria-front-talks-2001-06-10"]
    assert ids(found.later) == []


@pytest.mark.parametrize(
    ("day", "sign"), [("before", "negative"), ("2001-06-12", "mixed"), ("after", "positive")]
)
def test_the_sign_of_a_pair_follows_the_rule_of_signs(tiny, day, sign):
    assert explained(tiny, "avaria", "front", day_of(tiny, day)).sign == sign


def test_a_pair_without_a_signed_edge_has_no_sign():
    assert explained(case_of("a basing_rights b")).sign == "none"


def test_whom_two_actors_share_is_told_by_role():
    case = case_of(
        *("a ally c", "d ally a", "b ally c", "b ally d"),
        *("p patron a", "p patron b", "a patron k", "b patron k"),
        *("a adversary x", "x adversary b"),
        *("a membership m", "b membership m"),
    )
    found = explained(case)
    assert actors(found.shared_allies) == ["c", "d"]
    assert actors(found.shared_patrons) == ["p"]
    assert actors(found.shared_clients) == ["k"]
    assert actors(found.shared_adversaries) == ["x"]
    assert actors(found.memberships) == ["m"]
    assert ids(found.shared_adversaries[0].edges) == ["a-adversary-x", "x-adversary-b"]
    words = told(case, found)
    assert "A and B are both allies of C and D on 1 January 2000." in words
    assert "A and B are both clients of P on 1 January 2000." in words
    assert "A and B are both patrons of K on 1 January 2000." in words
    assert "A and B are both members of M on 1 January 2000." in words
    assert headline(case, found) == (
        "A and B are connected by no edge on 1 January 2000; "
        "they share 2 allies, 1 patron, 1 client and 1 adversary."
    )


def test_an_ally_of_one_that_is_an_adversary_of_the_other_is_told_for_both_sides():
    case = case_of("c ally a", "c adversary b", "d adversary a", "b ally d")
    found = explained(case)
    assert actors(found.allies_of_first_against_second) == ["c"]
    assert actors(found.allies_of_second_against_first) == ["d"]
    assert "C is an ally of A and an adversary of B on 1 January 2000." in told(case, found)
    assert "D is an ally of B and an adversary of A on 1 January 2000." in told(case, found)


def test_who_backs_one_and_is_allied_with_the_other_is_told_too():
    case = case_of("a ally c", "c patron b", "a adversary b")
    found = explained(case)
    assert actors(found.other_ties) == ["c"]
    assert "C is allied with A and is patron of B on 1 January 2000." in told(case, found)
    assert "and 1 other actor has signed edges with both." in headline(case, found)


def test_a_chain_of_patronage_keeps_its_direction():
    case = case_of("a patron c", "c patron b", "d patron a", "b ally d")
    found = explained(case)
    assert [ids(chain) for chain in found.patronage.shortest] == [["a-patron-c", "c-patron-b"]]
    assert found.patronage_back.shortest == ()
    assert ids(found.chain) == ["a-patron-c", "c-patron-b"]
    words = told(case, found)
    assert "A chain of 2 patron edges leads from A to B: A is patron of C, which is patron of B." in words
    assert "On that day no patron edge leads from B to A, directly or through others." in words


def test_the_shortest_of_both_directions_is_the_chain():
    found = explained(case_of("a patron c", "c patron b", "b patron a"))
    assert ids(found.chain) == ["b-patron-a"]


def test_all_of_a_few_shortest_chains_are_told_and_many_are_said_to_be_many():
    few = case_of(*(edge for n in "cd" for edge in (f"a patron {n}", f"{n} patron b")))
    assert "2 chains of 2 patron edges lead from A to B: " in told(few, explained(few))
    many = case_of(*(edge for n in "cdefg" for edge in (f"a patron {n}", f"{n} patron b")))
    found = explained(many)
    assert len(found.patronage.shortest) == 3
    assert "More than 3 chains of 2 patron edges" in told(many, found)


def test_a_chain_of_signed_edges_is_told_where_nothing_shorter_ties_the_two():
    case = case_of("a ally c", "c adversary d", "b patron d")
    found = explained(case)
    assert ids(found.signed_chain.shortest[0]) == ["a-ally-c", "c-adversary-d", "b-patron-d"]
    assert (
        "The shortest chain of signed edges has 3 steps: "
        "A is allied with C, which is an adversary of D, which is client of B." in told(case, found)
    )


def test_what_is_not_certain_is_said_beside_the_name_it_rests_on(tiny):
    found = explained(tiny, "avaria", "new-council", day_of(tiny, "after"))
    assert actors(found.shared_allies) == ["front"]
    assert "\\alpha_1 (date uncertain, speculative) on 1 July 2001." in told(tiny, found)


def test_an_actor_that_is_not_there_on_the_day_is_said_to_be_absent(tiny):
    found = explained(tiny, "avaria", "old-council", day_of(tiny, "after"))
    assert found.absent == ("old-council",)
    assert found.direct == found.thirds == ()
    assert "The Old Council is not there on 1 July 2001 (1975 to 15 June 2001)." in told(tiny, found)


def test_an_edge_is_told_with_its_dates_confidence_and_references(tiny):
    found = explained(tiny, "avaria", "old-council", day_of(tiny, "before"))
    assert (
        "The Avarian Republic has basing rights in the Old Council (Port Sel), March 1995 to 15 June 2001 "
        "(attributed; references: Treaty Office 1995)." in told(tiny, found)
    )
    assert "treaty-1995" in found.references


def test_an_actor_that_is_not_known_raises_with_a_suggestion(tiny):
    with pytest.raises(UnknownActorError, match='Did you mean "avaria"'):
        explained(tiny, "avarai", "front")


def test_an_actor_makes_no_pair_with_itself(tiny):
    with pytest.raises(ValueError, match="A pair is two actors"):
        explained(tiny, "front", "front")


@pytest.mark.parametrize("word", ["avaria", "AVARIA", "أفاريا", "avarian  republic", "Avarie", "a.r."])
def test_an_actor_is_called_by_any_whole_name(tiny, word):
    assert actor_called(tiny, word).id == "avaria"


def test_accents_do_not_matter(tiny):
    assert actor_called(tiny, "CAFE").id == "front"


def test_an_id_comes_before_a_name():
    case = Case(actors=(Actor("a", "B", "state"), Actor("B", "A", "state")))
    assert actor_called(case, "B").id == "B"


def test_a_name_of_several_actors_asks_for_an_id():
    case = Case(actors=(Actor("north", "Korea", "state"), Actor("south", "Korea", "state")))
    with pytest.raises(UnknownActorError, match="north or south"):
        actor_called(case, "korea")


def test_each_edge_of_the_explanation_stands_once_in_what_one_reads(tiny):
    G = graph_at(tiny, day_of(tiny, "before"))
    found = explain(tiny, G, "avaria", "front")
    dossier = explained_pair(tiny, found, G)
    entries = [entry.id for group in dossier.groups for entry in group.entries]
    assert sorted(entries) == sorted({edge.id for edge in (*found.edges, *found.earlier, *found.later)})
    assert dossier.groups[0].label == "On 31 May 2001"


@st.composite
def pairs(draw):
    case, day = draw(cases()), draw(days)
    first, second = draw(st.permutations([actor.id for actor in case.actors]))[:2]
    return case, graph_at(case, day), first, second


def same_thirds(one, other):
    return actors(one) == actors(other) and all(
        set(third.edges) == set(again.edges) for third, again in zip(one, other, strict=True)
    )


@given(pairs())
def test_the_order_of_the_pair_does_not_matter(pair):
    case, G, first, second = pair
    one, other = explain(case, G, first, second), explain(case, G, second, first)
    for name in ("shared_allies", "shared_patrons", "shared_clients", "shared_adversaries", "other_ties"):
        assert same_thirds(getattr(one, name), getattr(other, name))
    assert same_thirds(one.allies_of_first_against_second, other.allies_of_second_against_first)
    assert (one.sign, one.direct, one.earlier, one.later) == (
        other.sign,
        other.direct,
        other.earlier,
        other.later,
    )
    assert one.patronage == other.patronage_back


@given(pairs())
def test_a_chain_is_of_consecutive_patron_edges_of_the_day(pair):
    case, G, first, second = pair
    found = explain(case, G, first, second)
    for chains, start, end in ((found.patronage, first, second), (found.patronage_back, second, first)):
        for chain in chains.shortest:
            assert (chain[0].source, chain[-1].target) == (start, end)
            assert {edge.type for edge in chain} == {"patron"}
            assert all(G.has_edge(edge.source, edge.target, edge.id) for edge in chain)
            assert all(edge.target == after.source for edge, after in pairwise(chain))
            assert len(chain) == len(chains.shortest[0])


@given(pairs())
def test_everything_that_is_named_is_there_on_the_day(pair):
    case, G, first, second = pair
    found = explain(case, G, first, second)
    assert all(G.has_edge(edge.source, edge.target, edge.id) for edge in found.edges)
    assert all(third.actor in G for third in found.thirds)
    assert {first, second}.isdisjoint(actors(found.thirds))
    between = {edge.id for edge in case.edges if set(edge.pair) == {first, second}}
    assert between == {*ids(found.direct), *ids(found.earlier), *ids(found.later)}
    assert all(section.sentences for section in in_words(case, found))


def run(capsys, *arguments):
    code = main(["explain", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_command_line_explains_in_sentences_with_references(capsys):
    code, out, _ = run(capsys, TINY, "Avarie", "old-council", "--at", "before")
    assert code == 0
    assert "The Avarian Republic is patron of the Old Council, without others between them." in out
    assert "Treaty Office: Treaty on Port Sel, March 1995" in out


def test_the_command_line_explains_as_data(capsys):
    _, out, _ = run(capsys, TINY, "front", "avaria", "--at", "before", "--json")
    data = json.loads(out)
    assert (data["at"], data["first"], data["second"]) == ("2001-05-31", "front", "avaria")
    assert data["sign"] == "negative"
    assert [edge["id"] for edge in data["direct"]] == ["avaria-front-adversary", "front-avaria-credit"]
    assert [edge["id"] for edge in data["history"]] == ["avaria-front-ally", "avaria-front-talks-2001-06-10"]
    assert data["chain"] is None
    assert data["signed_chain"] == ["avaria-front-adversary"]
    assert data["other_ties"] == [
        {"actor": "old-council", "edges": ["front-old-adversary-2", "avaria-old-patron"]}
    ]
    assert "yearbook-1981" in data["references"]


def test_the_folder_is_data_when_only_two_words_are_given(capsys, monkeypatch, tmp_path):
    (tmp_path / "data").symlink_to(TINY)
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "avaria", "front")[0] == 0


@pytest.mark.parametrize("words", [("avarai", "front"), ("front", "front")])
def test_actors_that_make_no_pair_exit_2_with_one_line(capsys, words):
    code, out, err = run(capsys, TINY, *words)
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_period_may_begin_on_the_day():
    case = case_of("a ally b")
    edge = Edge("a-ally-b", "a", "b", "ally", Period.parse("2000-01-01", None))
    case = Case(actors=case.actors, edge_types=case.edge_types, edges=(edge,))
    assert ids(explained(case).direct) == ["a-ally-b"]
    assert ids(explained(case, day=date(1999, 12, 31)).later) == ["a-ally-b"]
