"""Structural balance against published answers."""

from __future__ import annotations

import csv
import itertools
import random
import time
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.balance import balance, plain
from graph.analysis.balance_words import (
    free_in_words,
    in_words,
    index_in_words,
    triangles_in_words,
    wider_in_words,
)
from graph.analysis.elimination import least_frustrated
from graph.analysis.frustration import anchor, frustration
from graph.analysis.headline import headline
from graph.analysis.program import Program
from graph.analysis.signed import Signed, signed
from graph.analysis.triangle_changes import triangle_changes
from graph.analysis.triangles import count, unbalanced
from graph.analysis.walks import walk_balance
from graph.analysis.wider import wider_split
from graph.model import Actor
from graph.select import Choice, narrowed
from graph.snapshot import day_of, graph_at

KNOWN = Path(__file__).parent / "known"


def read(rows):
    def pair(row):
        return tuple(sorted((row["source"], row["target"])))

    positive = {pair(row) for row in rows if int(row["sign"]) > 0}
    return Signed(frozenset(positive), frozenset({pair(row) for row in rows} - positive))


def rows_of(name):
    with (KNOWN / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_alliances_of_the_highland_tribes():
    tribes = read(rows_of("tribes.csv"))
    found = count(tribes)
    assert (found.ppp, found.ppn, found.pnn, found.nnn) == (19, 2, 40, 7)
    assert found.ratio == pytest.approx(0.8676471, abs=1e-7)
    index = frustration(tribes)
    assert (index.value, index.exact, index.unique) == (7, True, True)
    assert sorted(index.camps[1]) == ["Gama", "Gavev", "Kotun", "Nagad"]
    assert len(index.frustrated) == 7
    assert len(list(unbalanced(tribes))) == 9


@pytest.mark.parametrize(
    ("year", "edges", "balanced", "total", "index"),
    [
        (1872, 9, 5, 7, 1),
        (1882, 11, 6, 8, 1),
        (1890, 10, 3, 5, 1),
        (1891, 11, 6, 8, 1),
        (1904, 11, 6, 8, 1),
        (1907, 15, 20, 20, 0),
    ],
)
def test_the_great_powers_before_the_war(year, edges, balanced, total, index):
    held = [row for row in rows_of("wwi_antal2006.csv") if int(row["start"]) <= year < int(row["end"])]
    powers = read(held)
    found = count(powers)
    assert (len(powers.pairs), found.balanced, found.total) == (edges, balanced, total)
    assert (frustration(powers).value, frustration(powers).exact) == (index, True)


def test_students_who_like_and_dislike_one_another():
    students = read(rows_of("fraternity1956.csv"))
    assert (len(students.pairs), len(students.negative)) == (40, 17)
    index = frustration(students)
    assert (index.value, index.exact) == (4, True)


def test_the_parties_of_a_parliament():
    parties = read(rows_of("parties1994.csv"))
    index = frustration(parties)
    assert (index.value, index.exact, index.unique, index.free) == (2, True, True, ())
    assert index.frustrated == (("DS", "SNS"), ("SNS", "ZS-ESS"))
    assert set(index.camps) == {
        ("SDSS", "SKD", "SLS", "SPS-SNS", "ZS"),
        ("DS", "LDS", "SNS", "ZLSD", "ZS-ESS"),
    }


def test_the_highland_tribes_in_three_camps():
    found = wider_split(read(rows_of("tribes.csv")), 3)
    assert found.value == 2
    assert len(found.camps) == 3


def complete(n, sign):
    pairs = frozenset(itertools.combinations("abcdefg"[:n], 2))
    return Signed(pairs, frozenset()) if sign > 0 else Signed(frozenset(), pairs)


def test_friends_among_themselves_are_balanced():
    found = complete(5, 1)
    assert (count(found).ratio, frustration(found).value) == (1.0, 0)


def test_without_a_triangle_there_is_no_ratio():
    star = Signed(frozenset({("a", "b"), ("a", "c"), ("a", "d")}), frozenset())
    assert count(star).ratio is None


def test_all_against_all_has_many_best_splits():
    found = frustration(complete(5, -1))
    assert (found.value, found.unique) == (4, False)
    assert found.free == ("b", "c", "d", "e")
    assert [wider_split(complete(5, -1), camps).value for camps in (3, 4, 5)] == [2, 1, 0]


networks = st.builds(
    lambda signs: Signed(
        frozenset(pair for pair, sign in signs.items() if sign > 0),
        frozenset(pair for pair, sign in signs.items() if sign < 0),
    ),
    st.dictionaries(st.sampled_from(list(itertools.combinations("abcdefg", 2))), st.sampled_from([1, -1])),
)


def against(network, sides):
    """How many pairs stand against a split."""
    return sum((sides[u] != sides[v]) is ((u, v) in network.positive) for u, v in network.pairs)


def splits(actors, camps=2):
    return [
        dict(zip(actors, split, strict=True)) for split in itertools.product(range(camps), repeat=len(actors))
    ]


@settings(max_examples=60)
@given(networks)
def test_the_index_is_the_least_of_all_splits(network):
    actors = network.actors
    best = min(against(network, sides) for sides in splits(actors))
    found = frustration(network)
    assert (found.value, found.exact) == (best, True)
    assert len(found.frustrated) == best
    assert sorted([*found.camps[0], *found.camps[1]]) == list(actors)


@settings(max_examples=60)
@given(networks)
def test_who_is_free_stands_both_ways_in_best_splits(network):
    found = frustration(network)
    best = [sides for sides in splits(network.actors) if against(network, sides) == found.value]
    free = set()
    for part in nx.connected_components(network.graph):
        first = anchor(network.graph.subgraph(part))
        free |= {one for one in part if len({sides[one] == sides[first] for sides in best}) > 1}
    assert set(found.free) == free
    assert found.unique is (not free)


@settings(max_examples=40)
@given(networks, st.sampled_from([2, 3]))
def test_every_way_of_splitting_comes_to_the_same(network, camps):
    """Tables, the integer program and local search, which for so few actors finds the best."""
    least = min((against(network, sides) for sides in splits(network.actors, camps)), default=0)
    assert wider_split(network, camps).value == least
    for block in map(network.graph.subgraph, nx.biconnected_components(network.graph)):
        found = least_frustrated(block, min(block))
        solved = Program(block, time.monotonic() + 60).solved(dict.fromkeys(block, 0))
        assert (solved.value, solved.at_least) == (found.value, found.value)
        assert Program(block, time.monotonic() + 60).is_only(solved) is (not found.free)


def noisy(n, pairs, share, seed=0):
    """A network too densely knit for tables: two camps, and a share of pairs that stand against them."""
    G = nx.gnm_random_graph(n, pairs, seed)
    turned = random.Random(seed)
    signs = {(f"{u:03}", f"{v:03}"): ((u + v) % 2 == 0) is (turned.random() > share) for u, v in G.edges}
    return Signed(
        frozenset(pair for pair, friends in signs.items() if friends),
        frozenset(pair for pair, friends in signs.items() if not friends),
    )


def test_a_densely_knit_network_is_split_exactly():
    found = frustration(noisy(60, 480, 0.1))
    assert found.exact
    assert (found.value, found.at_least) == (len(found.frustrated), found.value)


@given(networks)
def test_triangles_are_those_that_networkx_finds(network):
    found = count(network)
    assert found.total == sum(nx.triangles(network.graph).values()) // 3
    assert found.total - found.balanced == len(set(unbalanced(network)))


def test_a_pair_with_both_signs_is_left_out_and_named(tiny):
    G = graph_at(tiny, day_of(tiny, "2001-06-12"))
    network = signed(tiny, G)
    assert network.mixed == {("avaria", "front")}
    said = in_words(tiny, balance(tiny, G), G)
    assert "1 pair with both signs (Avaria and Front" in said[-1]


def test_a_pair_without_a_sign_takes_no_part_and_is_counted(tiny):
    only_credit = narrowed(graph_at(tiny, day_of(tiny, "before")), Choice(types=["credit"]))
    network = signed(tiny, only_credit)
    assert (network.pairs, network.unsigned) == ([], {("avaria", "front")})
    words = " ".join(in_words(tiny, balance(tiny, only_credit), only_credit))
    assert "1 pair connected only by types without a sign" in words


def test_the_words_say_who_could_stand_in_the_other_camp(tiny):
    G = graph_at(tiny, day_of(tiny, "2001-08-01"))
    found = balance(tiny, G)
    assert index_in_words(found) == "The frustration index is 1, exactly."
    (told,) = free_in_words(tiny, found)
    assert told.startswith("Other splits are as good; some actors could stand in the other camp at no cost: ")


def test_a_bound_is_never_called_exact():
    hard = noisy(60, 600, 0.4)
    found = frustration(hard, time_limit=0)
    assert found.at_least < found.value
    assert found.exact is False
    assert found.unique is None
    assert wider_split(hard, 3).exact is False


def test_a_bound_is_never_printed_as_exact(tiny, monkeypatch):
    """Everywhere that prints: the words, the data, the top of the page."""
    hard = noisy(60, 600, 0.4)
    bound = frustration(hard, time_limit=0)
    monkeypatch.setattr("graph.analysis.balance.signed", lambda case, G: hard)
    monkeypatch.setattr("graph.analysis.balance.frustration", lambda network, time_limit: bound)
    ids = {end for pair in hard.pairs for end in pair}
    case = replace(tiny, actors=tuple(Actor(id_, id_, "state") for id_ in sorted(ids)))
    found = balance(case, graph_at(tiny, day_of(tiny, "after")))
    said = " ".join(in_words(case, found, graph_at(tiny, day_of(tiny, "after"))))
    assert f"at most {bound.value}, at least {bound.at_least}" in said
    assert "exactly" not in said
    assert "Whether other splits are as good was not found out." in said
    assert "at most" in wider_in_words(found)[0]
    top = headline(("1 May", "1 June"), found, found, triangle_changes(hard, hard))
    assert f"from at most {bound.value} to at most {bound.value}." in top
    data = plain(found)
    assert data["frustration"]["exact"] is False
    assert data["frustration"]["at_least"] == bound.at_least < data["frustration"]["value"]
    assert [split["exact"] for split in data["more_camps"]] == [False, False]


def test_walk_balance_of_the_highland_tribes():
    assert walk_balance(read(rows_of("tribes.csv"))) == pytest.approx(0.3575761, abs=1e-7)
    assert walk_balance(complete(5, 1)) == pytest.approx(1)
    assert walk_balance(Signed(frozenset(), frozenset())) is None


def test_unbalanced_triangles_are_told_as_sentences(tiny):
    G = graph_at(tiny, day_of(tiny, "2001-08-01"))
    (told,) = triangles_in_words(tiny, balance(tiny, G))
    assert told == (
        'Front <b>Nord</b> & "$x$" \\alpha_1 stands with the Avarian Republic and the New Council, '
        "who are against each other."
    )


def of(positive, negative):
    return Signed(frozenset(map(tuple, positive.split())), frozenset(map(tuple, negative.split())))


def test_what_became_of_the_triangles_between_two_days():
    before = of("ab ac de df ef", "bc gh gi hi")
    after = of("ab ac bc de ef xy xz", "df yz")
    found = triangle_changes(before, after)
    assert found.became_balanced == (("a", "b", "c"),)
    assert found.became_unbalanced == (("d", "e", "f"),)
    assert found.new_unbalanced == (("x", "y", "z"),)
    assert found.gone_unbalanced == (("g", "h", "i"),)
    assert (found.new_balanced, found.gone_balanced, found.stayed_unbalanced) == ((), (), ())


@given(networks, networks)
def test_every_triangle_of_two_days_is_accounted_for(before, after):
    found, back = triangle_changes(before, after), triangle_changes(after, before)
    old, new = count(before), count(after)
    gone = len(found.gone_balanced) + len(found.gone_unbalanced)
    arose = len(found.new_balanced) + len(found.new_unbalanced)
    assert old.total - gone == new.total - arose
    assert found.became_balanced == back.became_unbalanced
    assert found.new_unbalanced == back.gone_unbalanced
    unbalanced_after = {*found.new_unbalanced, *found.became_unbalanced, *found.stayed_unbalanced}
    assert unbalanced_after == set(unbalanced(after))
