"""The part of a graph that one asks for."""

from hypothesis import given
from strategies import cases, days

from graph.model import CONFIDENCES, KINDS
from graph.select import UNSAID, narrowed, search_label, tied
from graph.snapshot import day_of, graph_at

EVERY = (*CONFIDENCES, UNSAID)


def test_only_edges_of_the_chosen_types_stay_and_their_actors_with_them(tiny):
    G = narrowed(graph_at(tiny, day_of(tiny, "before")), ["patron"], list(KINDS), EVERY)
    assert [id_ for *_, id_ in G.edges(keys=True)] == ["avaria-old-patron"]
    assert tied(G) == ["avaria", "old-council"]
    assert "front" in G


def test_an_actor_of_a_kind_that_is_not_chosen_takes_its_edges_along(tiny):
    G = narrowed(
        graph_at(tiny, day_of(tiny, "before")), list(tiny.edge_type), ["state", "armed_group"], EVERY
    )
    assert {edge.pair for *_, edge in G.edges(data="edge")} == {("avaria", "front")}


@given(cases(), days)
def test_choosing_everything_changes_nothing(case, day):
    G = graph_at(case, day)
    part = narrowed(G, list(case.edge_type), list(KINDS), EVERY)
    assert set(part) == set(G)
    assert set(part.edges(keys=True)) == set(G.edges(keys=True))


def test_an_actor_is_found_by_every_name_with_and_without_accents(tiny):
    assert search_label(tiny.actor["avaria"]).startswith(
        "Avaria · Avarie · أفاريا · アヴァリア · Avarian Republic · A.R."
    )
    assert "cafe" in search_label(tiny.actor["front"])


def test_an_edge_of_a_confidence_that_is_not_chosen_goes(tiny):
    G = narrowed(
        graph_at(tiny, day_of(tiny, "after")), list(tiny.edge_type), list(KINDS), ["attributed", UNSAID]
    )
    assert "avaria-front-ally" not in [id_ for *_, id_ in G.edges(keys=True)]
