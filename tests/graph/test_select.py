"""The part of a graph that one asks for."""

import pytest
from hypothesis import given
from strategies import cases, days

from graph.edge_types import BUILT_IN
from graph.model import KINDS, Actor, Case, Edge
from graph.select import CERTAIN, SOURCED, UNSAID, Choice, narrowed, search_label, with_edges, within
from graph.snapshot import day_of, graph_at


def test_only_edges_of_the_chosen_types_stay_and_their_actors_with_them(tiny):
    G = narrowed(graph_at(tiny, day_of(tiny, "before")), Choice(types=["patron"]))
    assert [id_ for *_, id_ in G.edges(keys=True)] == ["avaria-old-patron"]
    assert with_edges(G) == ["avaria", "old-council"]
    assert "front" in G


def test_an_actor_of_a_kind_that_is_not_chosen_takes_its_edges_along(tiny):
    G = narrowed(graph_at(tiny, day_of(tiny, "before")), Choice(kinds=["state", "armed_group"]))
    assert {edge.pair for *_, edge in G.edges(data="edge")} == {("avaria", "front")}


@given(cases(), days)
def test_choosing_everything_changes_nothing(case, day):
    G = graph_at(case, day)
    part = narrowed(G, Choice(types=list(case.edge_type), kinds=list(KINDS)))
    assert set(part) == set(G)
    assert set(part.edges(keys=True)) == set(G.edges(keys=True))


def test_an_actor_is_found_by_every_name_with_and_without_accents(tiny):
    assert search_label(tiny.actor["avaria"]).startswith(
        "Avaria · Avarie · أفاريا · アヴァリア · Avarian Republic · A.R."
    )
    assert "cafe" in search_label(tiny.actor["front"])


def edges(G):
    return {id_ for *_, id_ in G.edges(keys=True)}


def test_confidence_evidence_and_doubt_are_filters_too(tiny):
    after = graph_at(tiny, day_of(tiny, "after"))
    assert "avaria-front-ally" not in edges(narrowed(after, Choice(confidence=["attributed", UNSAID])))
    assert edges(narrowed(after, Choice(sources=[SOURCED]))) == {"avaria-front-ally"}
    assert "front-new-ally" not in edges(narrowed(after, Choice(dates=[CERTAIN])))


def test_what_says_no_confidence_and_no_region_counts_as_unsaid(tiny):
    after = graph_at(tiny, day_of(tiny, "after"))
    assert edges(narrowed(after, Choice(confidence=[UNSAID]))) == {"front-avaria-credit", "front-new-ally"}
    assert edges(narrowed(after, Choice(confidence=["attributed"]))) == {"avaria-new-adversary"}
    assert set(narrowed(after, Choice(regions=[UNSAID]))) == set(after)


def test_an_actor_of_a_region_that_is_not_chosen_takes_its_edges_along():
    regions = {"a": "North", "b": "North", "c": "South", "d": ""}
    case = Case(
        actors=tuple(Actor(id_, id_.upper(), "state", region=region) for id_, region in regions.items()),
        edge_types=BUILT_IN,
        edges=(Edge("ab", "a", "b", "ally"), Edge("bc", "b", "c", "ally"), Edge("ad", "a", "d", "ally")),
    )
    G = graph_at(case, day_of(case, "2000-01-01"))
    north = narrowed(G, Choice(regions=["North"]))
    assert (set(north), edges(north)) == ({"a", "b"}, {"ab"})
    assert edges(narrowed(G, Choice(regions=["North", UNSAID]))) == {"ab", "ad"}


def test_an_ego_network_grows_by_steps_and_follows_the_arrows(tiny):
    before = graph_at(tiny, day_of(tiny, "before"))
    assert within(tiny, before, "port_Sel", 3) == {"port_Sel"}
    assert within(tiny, before, "nobody", 1) == set()
    only_patron = narrowed(before, Choice(types=["patron"]))
    assert within(tiny, only_patron, "avaria", 1, "out") == {"avaria", "old-council"}
    assert within(tiny, only_patron, "avaria", 1, "in") == {"avaria"}
    rivals = narrowed(before, Choice(types=["adversary"]))
    for direction in ("in", "out", "both"):
        assert within(tiny, rivals, "old-council", 1, direction) == {"old-council", "front"}
        assert within(tiny, rivals, "front", 1, direction) == {"old-council", "front", "avaria"}
    assert within(tiny, rivals, "old-council", 2) == {"old-council", "front", "avaria"}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Hay'at Tahrir al-Sham", "hayat tahrir al sham"),
        ("Hayʼat Tahrir al-Sham", "hayat tahrir el sham"),
        ("Ba‘athist Syria", "baathist"),
        ("Abu Mohammed al-Jolani", "el jolani"),
        ("Türkiye", "turkiye"),
        ("İncirlik Üssü", "incirlik ussu"),
        ("Россия", "россия"),
        ("أحمد الشرع", "احمد"),
        ("جبهة النصرة", "جبهه النصره"),
        ("فاطمیون", "فاطميون"),
        ("at-Tanf", "at tanf"),
    ],
)
def test_an_actor_is_found_as_a_keyboard_has_its_name(name, typed):
    assert typed in search_label(Actor("a", "A", "state", aliases=(name,))).casefold()
