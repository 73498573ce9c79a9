"""What vis-network is given: pyvis's data, and nothing that could run."""

import json
from dataclasses import replace

import pytest

from graph.diff import diff
from graph.palette import LIGHT, night
from graph.picture import change_picture, picture, side_pictures
from graph.snapshot import day_of, graph_at
from graph.stage import stage_of
from graph.vis import vis_data


@pytest.fixture(scope="module")
def scene(tiny):
    G = graph_at(tiny, day_of(tiny, "before"))
    return picture(stage_of(tiny), G, G)


@pytest.fixture(scope="module")
def change(tiny):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    return change_picture(stage_of(tiny), earlier, later, diff(earlier, later))


@pytest.fixture(scope="module")
def sides(tiny):
    earlier, later = graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after"))
    return side_pictures(stage_of(tiny), (earlier, later), (earlier, later))


def test_every_mark_arrives_with_its_id_even_parallel_ones(scene):
    data = vis_data(scene)
    assert [node["id"] for node in data["nodes"]] == [node.id for node in scene.nodes]
    assert [edge["id"] for edge in data["edges"]] == [edge.id for edge in scene.edges]


def test_positions_are_given_and_nothing_moves_by_itself(scene):
    data = vis_data(scene)
    assert [(node["x"], node["y"]) for node in data["nodes"]] == [(node.x, node.y) for node in scene.nodes]
    assert data["options"]["physics"] == {"enabled": False}


def test_each_edge_has_the_dash_the_head_and_the_letter_of_its_type(scene):
    edges = {edge["id"]: edge for edge in vis_data(scene)["edges"]}
    rival = edges["avaria-front-adversary"]
    assert rival["dashes"] == [14, 5]
    assert rival["arrows"]["to"]["type"] == rival["arrows"]["from"]["type"] == "bar"
    assert rival["label"] == "X"
    patron = edges["avaria-old-patron"]
    assert patron["dashes"] is False
    assert patron["arrows"]["from"] == {"enabled": False}


def test_each_edge_bends_to_the_side_that_its_mark_says(scene):
    marks = (replace(scene.edges[0], bend=bend) for bend in (0.3, -0.3, 0))
    one, other, straight = vis_data(replace(scene, edges=tuple(marks)))["edges"]
    assert one["smooth"] == {"enabled": True, "type": "curvedCW", "roundness": 0.3}
    assert other["smooth"] == {"enabled": True, "type": "curvedCCW", "roundness": 0.3}
    assert straight["smooth"] is False


def test_what_is_faint_is_drawn_fainter(scene):
    mark = scene.edges[0]
    plain, faint = vis_data(replace(scene, edges=(mark, replace(mark, faint=True))))["edges"]
    assert faint["color"]["opacity"] < 0.6 * plain["color"]["opacity"]
    node = scene.nodes[0]
    plain, faint = vis_data(replace(scene, nodes=(node, replace(node, id="x", faint=True)), edges=()))[
        "nodes"
    ]
    assert (plain["opacity"], faint["opacity"]) == (1, 0.6)
    assert faint["shapeProperties"]["borderDashes"]


def test_what_became_of_an_edge_is_a_line_a_dash_and_a_word(change):
    edges = {edge["id"]: edge for edge in vis_data(change)["edges"]}
    looks = {
        id_: (edge["change"], edge["stroke"], edge["width"], edge["dashes"]) for id_, edge in edges.items()
    }
    assert looks["front-avaria-credit"] == ("kept", "thin", 1, False)
    assert looks["avaria-new-adversary"] == ("began", "thick", 3.6, False)
    assert looks["avaria-old-patron"] == ("ended", "normal", 1.8, [8, 5])
    assert looks["avaria-front-adversary"] == ("changed_from", "double", 4, [8, 5])
    assert looks["avaria-front-ally"] == ("changed_to", "double", 4, False)
    kept, began = edges["front-avaria-credit"], edges["avaria-new-adversary"]
    assert kept["color"]["color"] == LIGHT.colours["grey"]
    assert kept["color"]["opacity"] < began["color"]["opacity"]
    assert kept["font"]["size"] < began["font"]["size"]


def test_actors_that_came_and_went_have_an_outline_of_their_own(change):
    nodes = {node["id"]: node for node in vis_data(change)["nodes"]}
    assert nodes["new-council"]["change"] == "began"
    assert nodes["new-council"]["borderWidth"] > nodes["avaria"]["borderWidth"]
    assert nodes["old-council"]["shapeProperties"] == {"borderDashes": [6, 4]}
    assert nodes["avaria"]["shapeProperties"] == {"borderDashes": False}


def test_a_ghost_is_an_outline_without_a_fill(sides):
    (ghost,) = [node for node in vis_data(sides[0])["nodes"] if node["ghost"]]
    assert ghost["id"] == "new-council"
    assert ghost["color"]["background"] == LIGHT.background
    assert ghost["font"]["color"] != LIGHT.text
    assert ghost["shapeProperties"]["borderDashes"]


def test_the_picture_of_one_day_has_ordinary_lines(scene):
    data = vis_data(scene)
    assert {(edge["stroke"], edge["change"], edge["width"]) for edge in data["edges"]} == {
        ("normal", "", 1.8)
    }
    assert not any(node["ghost"] or node["change"] for node in data["nodes"])


def test_every_colour_has_its_counterpart_for_the_dark_theme(scene, change, sides):
    used = set()

    def collect(value):
        if isinstance(value, dict):
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)
        elif isinstance(value, str) and value.startswith("#") and len(value) == 7:
            used.add(value)

    for one in (scene, change, *sides):
        collect(vis_data(one))
    assert LIGHT.text in used
    assert used <= night().keys()


def test_text_from_a_case_stays_text(scene):
    data = vis_data(scene)
    assert "Front <b>Nord</b>" in json.dumps(data["nodes"])
    assert not any("multi" in item["font"] for item in [*data["nodes"], *data["edges"]])
