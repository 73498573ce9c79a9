"""Measures of position, rankings, degrees and communities."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx.classes.tests import dispatch_interface
from places import ROOT, TINY
from strategies import cases, days

from graph.analysis.communities import communities
from graph.analysis.degrees import BOTH, IN, OUT, degrees
from graph.analysis.measures import MEASURE_IDS, measures
from graph.analysis.measures.broker import only_links
from graph.analysis.measures.patron_rank import pagerank
from graph.analysis.measures.pn import pn_centrality
from graph.analysis.ranking import ranking
from graph.analysis.signed import Signed
from graph.load import load
from graph.snapshot import day_of, graph_at

CASE = load(TINY)
FOLDER = ROOT / "graph" / "analysis" / "measures"
TEN = """
0 1 0 1 0 0 0 -1 -1 0
1 0 1 -1 1 -1 -1 0 0 0
0 1 0 1 -1 0 0 0 -1 0
1 -1 1 0 1 -1 -1 0 0 0
0 1 -1 1 0 1 0 -1 0 -1
0 -1 0 -1 1 0 1 0 1 -1
0 -1 0 -1 0 1 0 1 -1 1
-1 0 0 0 -1 0 1 0 1 0
-1 0 -1 0 0 1 -1 1 0 1
0 0 0 0 -1 -1 1 0 1 0
"""


def network_of(matrix):
    rows = [list(map(int, row.split())) for row in matrix.strip().splitlines()]
    signs = {(f"{i}", f"{j}"): rows[i][j] for i in range(len(rows)) for j in range(i + 1, len(rows))}
    return Signed(
        frozenset(pair for pair, sign in signs.items() if sign > 0),
        frozenset(pair for pair, sign in signs.items() if sign < 0),
    )


def test_pn_centrality_of_the_network_of_its_authors():
    found = pn_centrality(network_of(TEN))
    printed = (
        "0.9009747 0.8613482 0.9076997 0.8613482 0.8410658 0.8496558 0.8617321 0.9015909 0.8509848 0.9072930"
    )
    assert list(found.values()) == pytest.approx(list(map(float, printed.split())), abs=1e-7)


@pytest.mark.parametrize("n", [3, 5, 9])
def test_pn_centrality_of_friends_among_themselves_is_two_and_of_enemies_one_half(n):
    pairs = frozenset((f"{i}", f"{j}") for i in range(n) for j in range(i + 1, n))
    assert list(pn_centrality(Signed(pairs, frozenset())).values()) == pytest.approx([2] * n)
    assert list(pn_centrality(Signed(frozenset(), pairs)).values()) == pytest.approx([0.5] * n)


@given(
    st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda e: e[0] != e[1]))
)
def test_patron_rank_is_the_pagerank_of_networkx(edges):
    G = nx.DiGraph(sorted(edges))
    assert pagerank(G) == pytest.approx(nx.pagerank(G, tol=1e-12, max_iter=1000) if G else {}, abs=1e-8)


def test_only_links_are_counted_by_hand():
    two_triangles = nx.Graph([*zip("abcxyz", "bcayzx", strict=True), ("a", "m"), ("m", "x")])
    assert only_links(two_triangles) == {**dict.fromkeys("bcyz", 0), "a": 8, "m": 9, "x": 8}


def test_one_module_a_measure_and_each_says_what_it_is():
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert set(MEASURE_IDS) == modules
    assert {id_: measure.id for id_, measure in measures().items()} == {id_: id_ for id_ in MEASURE_IDS}
    for measure in measures().values():
        assert all((measure.label, measure.sentence, measure.caution, measure.reference))


def test_every_measure_is_explained_in_the_docs():
    page = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8")
    assert [measure.label for measure in measures().values() if f"| {measure.label} |" not in page] == []


@given(cases(), days)
def test_every_measure_gives_numbers_of_actors_of_the_day_always_the_same(case, day):
    G = graph_at(case, day)
    for measure in measures().values():
        found = measure.compute(case, G)
        assert found.keys() <= set(G)
        assert found == measure.compute(case, G)
        assert all(value == value and abs(value) < float("inf") for value in found.values())


def test_a_measure_knows_direction():
    G = graph_at(CASE, day_of(CASE, "before"))
    clients, patrons = (measures()[id_].compute(CASE, G) for id_ in ("clients", "patrons"))
    assert clients["avaria"] == 1
    assert patrons["old-council"] == 1
    assert patrons.get("avaria", 0) == sum(
        edge.target == "avaria" and edge.type == "patron" for *_, edge in G.edges(data="edge")
    )


def test_who_is_outside_of_the_largest_part_has_no_closeness():
    G = nx.MultiDiGraph()
    found = measures()["closeness"].compute(CASE, G)
    assert found == {}


def test_a_ranking_shows_the_movement_between_two_days():
    before, after = (graph_at(CASE, day_of(CASE, word)) for word in ("before", "after"))
    found = {one.actor: one for one in ranking(CASE, measures()["negative"], before, after)}
    assert found["old-council"].later is None
    assert found["old-council"].movement is None
    assert found["avaria"].movement == found["avaria"].earlier_rank - found["avaria"].later_rank


@settings(max_examples=30)
@given(cases(), days, days)
def test_a_ranking_read_backwards_moves_the_other_way(case, earlier, later):
    old, new = graph_at(case, earlier), graph_at(case, later)
    for measure in measures().values():
        there = {one.actor: one.movement for one in ranking(case, measure, old, new)}
        back = {one.actor: one.movement for one in ranking(case, measure, new, old)}
        assert there == {actor: None if move is None else -move for actor, move in back.items()}


@given(cases(), days)
def test_degrees_add_up_to_the_edges_of_an_actor(case, day):
    G = graph_at(case, day)
    found = degrees(case, G)
    assert {actor: sum(counts.values()) for actor, counts in found.items()} == dict(G.degree())
    assert {direction for counts in found.values() for _, direction in counts} <= {OUT, IN, BOTH}


@given(cases(), days)
def test_communities_are_disjoint_and_always_the_same(case, day):
    G = graph_at(case, day)
    found = communities(case, G)
    everyone = [actor for group in found for actor in group]
    assert len(everyone) == len(set(everyone))
    assert set(everyone) <= set(G)
    assert found == communities(case, G)


def test_two_who_only_stand_against_each_other_have_no_signed_standing():
    assert pn_centrality(Signed(frozenset(), frozenset({("a", "b")}))) == {}


class Watched(dispatch_interface.LoopbackBackendInterface):
    """The backend with which NetworkX tests how it calls them; it writes down what it is asked."""

    def __init__(self):
        self.asked = []

    def load(self):
        return self

    def __getattr__(self, name):
        if not name.startswith("_"):
            self.asked.append(name)
        return super().__getattr__(name)

    @staticmethod
    def convert_from_nx(graph, **_):
        return dispatch_interface.convert(graph)

    @staticmethod
    def convert_to_nx(result, **_):
        return result


def test_a_backend_of_networkx_takes_over_where_one_is_installed(monkeypatch):
    G, backend = graph_at(CASE, day_of(CASE, "before")), Watched()
    ids = ("betweenness", "closeness")
    plain = {id_: measures()[id_].compute(CASE, G) for id_ in ids}
    for known, entry in ((nx.utils.backends.backends, backend), (nx.utils.backends.backend_info, {})):
        monkeypatch.setitem(known, "nx_loopback", entry)
    called = nx.utils.backends._dispatchable
    monkeypatch.setattr(called, "__call__", called._call_if_any_backends_installed)
    monkeypatch.delitem(nx.utils.backends._loaded_backends, "nx_loopback", raising=False)
    with nx.config(backend_priority=["nx_loopback"]):
        for id_, expected in plain.items():
            assert measures()[id_].compute(CASE, G) == pytest.approx(expected)
        assert communities(CASE, G)
    assert {"betweenness_centrality", "closeness_centrality", "louvain_communities"} <= set(backend.asked)
