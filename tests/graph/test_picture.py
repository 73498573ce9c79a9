"""What a picture shows, and that it keeps still."""

from datetime import date

import pytest
from hypothesis import given, settings
from strategies import cases, days

from graph.diff import diff
from graph.geometry import control_point, point_on
from graph.picture import change_picture, picture
from graph.select import Choice, narrowed
from graph.snapshot import day_of, graph_at
from graph.stage import stage_of


@pytest.fixture(scope="module")
def stage(tiny):
    return stage_of(tiny)


@pytest.fixture(scope="module")
def before(tiny, stage):
    G = graph_at(tiny, day_of(tiny, "before"))
    return picture(stage, G, G)


@pytest.fixture(scope="module")
def after(tiny, stage):
    G = graph_at(tiny, day_of(tiny, "after"))
    return picture(stage, G, G)


def test_actors_and_edges_keep_place_size_and_curve(before, after):
    places = {node.id: (node.x, node.y, node.size) for node in before.nodes}
    assert {node.id: (node.x, node.y, node.size) for node in after.nodes if node.id in places}.items() <= (
        places.items()
    )
    bends = {edge.id: edge.bend for edge in before.edges}
    assert all(bends[edge.id] == edge.bend for edge in after.edges if edge.id in bends)


def test_the_legend_counts_what_is_visible(before):
    assert {entry.id: entry.count for entry in before.types} == {
        "patron": 1,
        "adversary": 2,
        "basing_rights": 1,
        "credit": 1,
    }
    assert {entry.id: entry.count for entry in before.kinds} == {
        "state": 1,
        "government": 1,
        "armed_group": 1,
    }


def test_the_caption_says_what_is_shown_and_what_is_left_out(before, after, tiny, stage):
    assert before.caption == (
        "The Old Council still governs. 3 actors, 5 edges. 1 actor without an edge not drawn."
    )
    assert "Fainter lines: date uncertain (1)." in after.caption
    G = graph_at(tiny, day_of(tiny, "before"))
    filtered = picture(stage, narrowed(G, Choice(types=["patron"])), G)
    assert "4 edges not shown because of filters." in filtered.caption
    assert [edge.type for edge in filtered.edges] == ["patron"]


def test_an_uncertain_edge_is_faint_and_says_so(after):
    (edge,) = [edge for edge in after.edges if edge.id == "front-new-ally"]
    assert edge.faint
    assert "Date uncertain" in edge.tooltip


def test_an_undirected_type_has_the_same_head_at_both_ends_and_a_directed_one_has_none_behind(before):
    marks = {edge.type: edge for edge in before.edges}
    assert marks["adversary"].tail == marks["adversary"].head == "bar"
    assert (marks["patron"].tail, marks["patron"].head) == ("none", "arrow")


def test_parallel_edges_lie_apart(before, stage):
    one, other = (edge for edge in before.edges if {edge.source, edge.target} == {"avaria", "old-council"})
    assert one.bend != other.bend


def test_references_are_those_of_the_visible_edges(after):
    assert after.references == ("Institute of <Invented> Affairs 1981", "صحيفة المضيق 2001") or (
        after.references == ("صحيفة المضيق 2001",)
    )


def test_a_picture_of_change_marks_what_began_and_what_ended(tiny, stage):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    scene = change_picture(stage, earlier, later, diff(earlier, later))
    letters = {edge.id: edge.letter for edge in scene.edges}
    assert letters["avaria-old-patron"] == "−P"
    assert letters["avaria-front-ally"] == "+A"
    assert letters["front-avaria-credit"] == "C"
    assert [edge.id for edge in scene.edges if edge.faint] == ["front-avaria-credit"]
    assert "2 edges began (+), 3 ended (−), 1 changed type, 1 stayed (faint)." in scene.caption


@settings(max_examples=25)
@given(cases(), days)
def test_a_picture_holds_every_edge_of_its_day_and_only_actors_that_have_one(case, day):
    G = graph_at(case, day)
    scene = picture(stage_of(case), G, G)
    assert [edge.id for edge in scene.edges] == sorted(id_ for *_, id_ in G.edges(keys=True))
    ends = {end for edge in scene.edges for end in (edge.source, edge.target)}
    assert {node.id for node in scene.nodes} == ends
    assert sum(entry.count for entry in scene.types) == len(scene.edges)
    assert sum(entry.count for entry in scene.kinds) == len(scene.nodes)


@settings(max_examples=25)
@given(cases(), days)
def test_no_two_edges_of_a_pair_are_drawn_on_top_of_each_other(case, day):
    stage = stage_of(case)
    G = graph_at(case, day)
    middles = set()
    for edge in picture(stage, G, G).edges:
        ends = (stage.places[edge.source], stage.places[edge.target])
        middle = point_on(ends[0], control_point(*ends, edge.bend), ends[1], 0.5)
        middles.add((round(middle[0]), round(middle[1])))
    assert len(middles) == G.number_of_edges()


def test_the_same_case_gives_the_same_stage(tiny, stage):
    assert stage_of(tiny) == stage


def test_nothing_to_show_is_a_picture_too(tiny, stage):
    G = graph_at(tiny, date(1900, 1, 1))
    scene = picture(stage, G, G)
    assert (scene.nodes, scene.edges) == ((), ())
    assert "0 edges" in scene.caption
