"""What a picture shows, and that it keeps still."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from strategies import cases, choices, days

from graph.diff import diff, seen
from graph.geometry import control_point, point_on
from graph.picture import Hidden, change_picture, picture, side_pictures
from graph.select import Choice, narrowed, with_edges
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
    places, places_after = (
        {node.id: (node.x, node.y, node.size) for node in scene.nodes} for scene in (before, after)
    )
    for id_ in ("avaria", "front"):
        assert places[id_] == places_after[id_]
    bends, bends_after = ({edge.id: edge.bend for edge in scene.edges} for scene in (before, after))
    assert bends["front-avaria-credit"] == bends_after["front-avaria-credit"] != 0


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
        "The Old Council still governs. 3 of 4 actors, 5 edges. 1 actor without an edge not drawn."
    )
    assert "Fainter lines: date uncertain (1)." in after.caption
    G = graph_at(tiny, day_of(tiny, "before"))
    filtered = picture(stage, narrowed(G, Choice(types=["patron"])), G)
    assert "1 of 5 edges. 4 edges not shown because of filters." in filtered.caption
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
    assert after.references == ("صحيفة المضيق 2001",)


def test_a_picture_of_change_marks_what_began_and_what_ended(tiny, stage):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    scene = change_picture(stage, earlier, later, diff(earlier, later))
    letters = {edge.id: edge.letter for edge in scene.edges}
    assert letters == {
        "front-avaria-credit": "C",
        "avaria-new-adversary": "+X",
        "front-new-ally": "+A",
        "avaria-old-basing": "−B",
        "avaria-old-patron": "−P",
        "front-old-adversary-2": "−X",
        "avaria-front-adversary": "±X",
        "avaria-front-ally": "±A",
    }
    numbers = (
        "2 edges began (+, thick), 3 ended (−, dashed), "
        "1 changed type (±, double: dashed before, solid after), 1 stayed (thin, grey). "
        "1 actor new (+) and 1 actor gone (−). Fainter lines: date uncertain (1)."
    )
    assert scene.caption == f"What changed from 31 May 2001 to 1 July 2001: {numbers}"
    assert numbers in scene.alt


LINES = {
    "kept": ("thin", "solid"),
    "began": ("thick", "solid"),
    "ended": ("normal", "dashed"),
    "changed_from": ("double", "dashed"),
    "changed_to": ("double", "solid"),
}


def test_in_a_picture_of_change_the_line_says_what_became_of_an_edge(tiny, stage):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    scene = change_picture(stage, earlier, later, diff(earlier, later))
    types = {entry.id: entry for entry in tiny.edge_types}
    for mark in scene.edges:
        assert (mark.stroke, mark.dash) == LINES[mark.change]
        assert mark.head == types[mark.type].head
        assert mark.colour == ("grey" if mark.change == "kept" else types[mark.type].colour)
    assert scene.edges[0].change == "kept"
    (uncertain,) = [mark for mark in scene.edges if mark.faint]
    assert uncertain.tooltip.endswith("Began\nDate uncertain on 1 July 2001")
    assert {entry.dash for entry in scene.types} == {"solid"}


def test_a_picture_of_change_marks_the_actors_that_came_and_went(tiny, stage):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    scene = change_picture(stage, earlier, later, diff(earlier, later))
    nodes = {node.id: (node.change, node.label.split("\n")[0]) for node in scene.nodes}
    assert nodes["new-council"] == ("began", "+ New Council")
    assert nodes["old-council"] == ("ended", "− Old Council")
    assert nodes["avaria"] == ("", "Avaria")
    assert {entry.id: (entry.letter, entry.count) for entry in scene.changes} == {
        "began": ("+", 2),
        "ended": ("−", 3),
        "changed": ("±", 1),
        "kept": ("", 1),
        "actor_began": ("+", 1),
        "actor_ended": ("−", 1),
    }


def test_a_picture_of_change_says_what_filters_took_away_and_fades_what_is_far(tiny, stage):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    allies = Choice(types=["ally"])
    few = narrowed(earlier, allies), narrowed(later, allies)
    difference = seen(diff(earlier, later), *few)
    scene = change_picture(stage, *few, difference, {"front", "avaria"}, Hidden(6, 2))
    assert {edge.id: (edge.letter, edge.faint) for edge in scene.edges} == {
        "avaria-front-ally": ("+A", False),
        "front-new-ally": ("+A", True),
    }
    assert {node.id for node in scene.nodes if node.faint} == {"new-council"}
    hidden = "6 edges not shown because of filters. 2 edges not shown because of the focus."
    assert hidden in scene.caption


def test_where_nothing_changed_the_picture_says_so(tiny, stage):
    G = graph_at(tiny, day_of(tiny, "before"))
    scene = change_picture(stage, G, G, diff(G, G))
    assert [(entry.id, entry.count) for entry in scene.changes] == [("kept", 5)]
    assert "0 edges began" in scene.caption


def test_side_by_side_an_actor_of_one_day_only_is_a_ghost_on_the_other(tiny, stage, before, after):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    left, right = side_pictures(stage, (earlier, later), (earlier, later))
    assert [node.id for node in left.nodes if node.ghost] == ["new-council"]
    assert [node.id for node in right.nodes if node.ghost] == ["old-council"]
    assert "not there on 31 May 2001" in next(node.tooltip for node in left.nodes if node.ghost)
    assert left.caption == f"{before.caption} Empty outlines: drawn only on 1 July 2001 (1)."
    assert (left.edges, left.types, left.kinds) == (before.edges, before.types, before.kinds)
    assert (right.edges, right.types, right.kinds) == (after.edges, after.types, after.kinds)


def test_side_by_side_an_actor_whose_edges_are_filtered_away_on_one_day_is_said_to_be_there(tiny, stage):
    days = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    allies = [narrowed(G, Choice(types=["ally"])) for G in days]
    left, right = side_pictures(stage, allies, days)
    assert [(node.id, node.ghost) for node in left.nodes] == [
        ("avaria", True),
        ("front", True),
        ("new-council", True),
    ]
    assert "no edge shown on 31 May 2001" in left.nodes[0].tooltip
    assert (
        "2 actors without an edge not drawn. Empty outlines: drawn only on 1 July 2001 (3)." in left.caption
    )
    assert not any(node.ghost for node in right.nodes)


@settings(max_examples=25)
@given(cases(), days, days, choices)
def test_side_by_side_both_pictures_hold_the_same_actors_at_the_same_places(case, one, other, choice):
    stage, whole = stage_of(case), (graph_at(case, one), graph_at(case, other))
    shown = [narrowed(G, choice) for G in whole]
    left, right = side_pictures(stage, shown, whole)
    assert [(n.id, n.x, n.y, n.size) for n in left.nodes] == [(n.id, n.x, n.y, n.size) for n in right.nodes]
    for scene, G in zip((left, right), shown, strict=True):
        ends = {end for edge in scene.edges for end in (edge.source, edge.target)}
        assert {node.id for node in scene.nodes if not node.ghost} == ends == set(with_edges(G))
    assert side_pictures(stage, shown, whole) == (left, right)


@settings(max_examples=25)
@given(cases(), days, days, choices)
def test_a_picture_of_change_holds_every_edge_of_both_days_once(case, one, other, choice):
    stage, whole = stage_of(case), (graph_at(case, one), graph_at(case, other))
    shown = [narrowed(G, choice) for G in whole]
    difference = seen(diff(*whole), *shown)
    scene = change_picture(stage, *shown, difference)
    both = {id_ for G in shown for *_, id_ in G.edges(keys=True)}
    assert sorted(edge.id for edge in scene.edges) == sorted(both)
    changes = Counter(edge.change for edge in scene.edges)
    assert changes["kept"] == len(difference.kept)
    assert changes["began"] == len(difference.began)
    assert changes["ended"] == len(difference.ended)
    assert changes["changed_from"] == changes["changed_to"] == len(difference.changed)
    legend = {entry.id: entry.count for entry in scene.changes}
    assert legend == {
        name: count
        for name, count in {
            "kept": changes["kept"],
            "began": changes["began"],
            "ended": changes["ended"],
            "changed": changes["changed_to"],
            "actor_began": sum(node.change == "began" for node in scene.nodes),
            "actor_ended": sum(node.change == "ended" for node in scene.nodes),
        }.items()
        if count
    }
    assert change_picture(stage, *shown, difference) == scene


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
