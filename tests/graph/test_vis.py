"""What vis-network is given: pyvis's data, and nothing that could run."""

import json

import pytest

from graph.palette import LIGHT, night
from graph.picture import picture
from graph.snapshot import day_of, graph_at
from graph.stage import stage_of
from graph.vis import vis_data


@pytest.fixture(scope="module")
def scene(tiny):
    G = graph_at(tiny, day_of(tiny, "before"))
    return picture(stage_of(tiny), G, G)


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


def test_every_colour_has_its_counterpart_for_the_dark_theme(scene):
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

    collect(vis_data(scene))
    assert LIGHT.text in used
    assert used <= night().keys()


def test_text_from_a_case_stays_text(scene):
    data = vis_data(scene)
    assert "Front <b>Nord</b>" in json.dumps(data["nodes"])
    assert not any("multi" in item["font"] for item in [*data["nodes"], *data["edges"]])
