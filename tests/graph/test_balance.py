"""Structural balance against published answers."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.balance import balance, in_words, triangles_in_words
from graph.analysis.frustration import frustration
from graph.analysis.signed import Signed, signed
from graph.analysis.triangles import count, unbalanced
from graph.analysis.walks import walk_balance
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


networks = st.builds(
    lambda signs: Signed(
        frozenset(pair for pair, sign in signs.items() if sign > 0),
        frozenset(pair for pair, sign in signs.items() if sign < 0),
    ),
    st.dictionaries(st.sampled_from(list(itertools.combinations("abcdefg", 2))), st.sampled_from([1, -1])),
)


@settings(max_examples=60)
@given(networks)
def test_the_index_is_the_least_of_all_splits(network):
    actors = network.actors
    best = min(
        sum(
            (sides[u] != sides[v]) is ((u, v) in network.positive)
            for u, v in network.pairs
            for sides in [dict(zip(actors, split, strict=True))]
        )
        for split in itertools.product((0, 1), repeat=len(actors))
    )
    found = frustration(network)
    assert (found.value, found.exact) == (best, True)
    assert len(found.frustrated) == best
    assert sorted([*found.camps[0], *found.camps[1]]) == list(actors)


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


def test_a_bound_is_never_called_exact(tiny, monkeypatch):
    hard = complete(7, -1)
    found = frustration(hard, time_limit=0)
    assert found.at_least <= found.value
    assert found.exact is (found.at_least == found.value)


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
