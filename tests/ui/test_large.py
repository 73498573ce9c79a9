"""A case of many actors: how it opens, what its address says, what the browser is sent."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from apptest import read_case, sent, whole_app

from graph.focus import Focus
from graph.load import load
from graph.picture import picture
from graph.snapshot import graph_at
from graph.stage import stage_of
from graph.vis import CROWD, vis_data
from ui.address import MOST_ACTORS_AT_FIRST, from_query, opening_view, to_query

MANY = MOST_ACTORS_AT_FIRST + 1


def files(actors, steps=(1,)):
    """A ring of actors, each also tied to some further on; everybody's edges but the hub's are alike."""
    ring = [(n, (n + step) % actors) for n in range(actors) for step in steps]
    spokes = [(7, n) for n in range(20, 40)]
    return {
        "actors.yaml": "actors:\n"
        + "".join(f"  - {{id: a{n}, name: Actor {n}, kind: state}}\n" for n in range(actors)),
        "edges.yaml": "edges:\n"
        + "".join(
            f"  - {{id: e{k}, source: a{one}, target: a{other}, type: ally, start: {1990 + k % 3}}}\n"
            for k, (one, other) in enumerate([*ring, *spokes])
        ),
        "case.yaml": "as_of: 2020-01-01\n",
        "snapshots.yaml": "snapshots:\n"
        "  - {id: before, label: Before, date: 1990-06-01}\n"
        "  - {id: after, label: After, date: 2000-06-01}\n",
    }


@pytest.fixture(scope="module")
def large():
    return load({name: text.encode() for name, text in files(MANY).items()})


@pytest.fixture(scope="module")
def small():
    return load({name: text.encode() for name, text in files(MANY - 1).items()})


def test_it_opens_on_the_surroundings_of_whoever_has_the_most_edges(large):
    assert opening_view(large).focus == Focus("a7", steps=1, direction="both", outside="hide")


def test_a_smaller_case_opens_with_everybody(small):
    assert opening_view(small).focus == Focus()


def test_a_case_whose_opening_day_has_no_edge_opens_without_a_focus(large):
    alone = replace(large, edges=())
    assert opening_view(alone).focus == Focus()


@pytest.mark.parametrize(
    "focus",
    [Focus(), Focus("a7"), Focus("a7", outside="hide"), Focus("a7", 2, "in", "hide"), Focus("a9", 3)],
)
def test_every_focus_goes_through_the_address_and_back(large, small, focus):
    for case in (large, small):
        view = replace(opening_view(case), focus=focus)
        assert from_query(case, to_query(case, view)).focus == focus


def test_the_opening_address_is_clean_and_that_of_everybody_is_not(large):
    opening = opening_view(large)
    assert to_query(large, opening) == {}
    assert to_query(large, replace(opening, focus=Focus())) == {"focus": "~"}


@pytest.mark.parametrize("word", ["", "nobody", "<script>"])
def test_a_focus_on_nobody_known_is_the_opening_focus(large, word):
    assert from_query(large, {"focus": word}).focus == opening_view(large).focus


@pytest.fixture
def app(monkeypatch, tmp_path):
    for name, text in files(MANY).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    read_case(monkeypatch, tmp_path)
    return whole_app


def actors(test):
    return {node["id"] for canvas in sent(test, "nodes") for node in canvas["nodes"]}


def test_the_page_shows_the_ego_network_and_on_demand_everybody(app):
    assert 2 < len(actors(app())) < 40
    assert len(actors(app(focus="~", at="after"))) == MANY


def test_a_crowd_of_edges_is_sent_in_short_but_with_all_that_tells_them_apart():
    steps = range(1, CROWD // MANY + 2)
    crowded = load({name: text.encode() for name, text in files(MANY, steps).items()})
    G = graph_at(crowded, crowded.snapshot["after"].date)
    scene = picture(stage_of(crowded), G, G)
    few = replace(scene, edges=scene.edges[:CROWD])
    short, full = vis_data(scene), vis_data(few)
    assert len(short["edges"]) == len(scene.edges) > CROWD
    for kind in ("nodes", "edges"):
        alike, brief, whole = short["options"][kind], short[kind][0], full[kind][0]
        said = alike | brief
        for name in whole.keys() - {"color", "label", "font"}:
            assert said[name] == whole[name], name
        assert brief["color"].items() <= whole["color"].items()
        assert len(json.dumps(brief)) < 0.7 * len(json.dumps(whole))
    assert all("label" not in edge for edge in short["edges"])
    assert short["nodes"][0]["label"]
