"""The logic of the Pair page, without a browser."""

from __future__ import annotations

import pytest
from apptest import canvas_of, dossier_of, edge_ids, page, query, read_case
from places import TINY


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return page("pair")


def test_without_a_pair_the_page_invites_and_suggests_pairs_of_hubs(app):
    test = app()
    network, dossier = canvas_of(test), dossier_of(test)
    assert dossier["title"] == "Choose two actors"
    assert [one["id"] for one in dossier["actors"]] == [
        "avaria~front",
        "avaria~old-council",
        "front~old-council",
    ]
    assert len(network["nodes"]) == 3
    assert test.selectbox(key="pair-first").value is None
    assert query(test) == {}


def test_two_actors_chosen_by_name_are_explained_and_go_into_the_address(app):
    test = app()
    test.selectbox(key="pair-first").set_value("avaria").run()
    assert dossier_of(test)["title"] == "Avaria and …"
    test.selectbox(key="pair-second").set_value("old-council").run()
    network, dossier = canvas_of(test), dossier_of(test)
    assert query(test) == {"a": "avaria", "b": "old-council"}
    assert dossier["title"] == "Avaria and Old Council"
    assert dossier["summary"].startswith("The Avarian Republic and the Old Council are connected by 2 edges")
    assert network["title"] == "Avaria and Old Council"
    assert edge_ids(test) == {
        "avaria-old-patron",
        "avaria-old-basing",
        "avaria-front-adversary",
        "front-old-adversary-2",
    }


def test_each_edge_comes_with_its_references(app):
    dossier = dossier_of(app(a="avaria", b="old-council"))
    (on_the_day, *_) = dossier["groups"]
    assert on_the_day["label"] == "On 31 May 2001"
    patron = next(item for item in on_the_day["items"] if item["id"] == "avaria-old-patron")
    assert [one["url"] for one in patron["references"]] == [
        "https://example.org/yearbook/1981",
        "http://example.org/archive?id=1&page=2",
    ]


def test_an_actor_is_not_offered_twice(app):
    test = app(a="avaria", b="front")
    assert len(test.selectbox(key="pair-first").options) == 4
    assert not any(option.startswith("Avaria") for option in test.selectbox(key="pair-second").options)


def test_swapping_turns_the_explanation_round(app):
    test = app(a="avaria", b="old-council")
    picture = canvas_of(test)
    test.button(key="pair-swap").click().run()
    assert query(test) == {"a": "old-council", "b": "avaria"}
    network, dossier = canvas_of(test), dossier_of(test)
    assert dossier["title"] == "Old Council and Avaria"
    assert {node["id"] for node in network["nodes"]} == {node["id"] for node in picture["nodes"]}


def test_the_date_turns_the_explanation_to_another_day(app):
    test = app(a="avaria", b="old-council")
    test.button_group(key="at").set_value("after").run()
    dossier = dossier_of(test)
    assert dossier["subtitle"] == "1 July 2001"
    assert ["Presence", "The Old Council is not there on 1 July 2001 (1975 to 15 June 2001)."] in dossier[
        "facts"
    ]
    assert edge_ids(test) == set()
    assert query(test) == {"at": "after", "a": "avaria", "b": "old-council"}


def test_what_filters_hide_elsewhere_is_explained_all_the_same(app):
    test = app(a="avaria", b="front", at="after", hide_types="ally~credit")
    assert {"avaria-front-ally", "front-avaria-credit"} <= edge_ids(test)


@pytest.mark.parametrize(
    "address",
    [{"a": "nobody", "b": "front"}, {"a": "<script>", "b": "front"}, {"b": "front"}],
)
def test_half_a_pair_waits_for_the_other_half(app, address):
    assert dossier_of(app(**address))["title"].endswith("and …")


def test_an_actor_paired_with_itself_waits_for_another(app):
    test = app(a="avaria", b="avaria")
    assert dossier_of(test)["title"] == "Avaria and …"
    test.selectbox(key="pair-second").set_value("front").run()
    assert query(test) == {"a": "avaria", "b": "front"}


def test_the_picture_of_the_pair_stands_where_the_actors_always_stand(app):
    whole = {node["id"]: (node["x"], node["y"]) for node in canvas_of(app())["nodes"]}
    pair = {node["id"]: (node["x"], node["y"]) for node in canvas_of(app(a="avaria", b="front"))["nodes"]}
    assert pair
    assert all(whole[id_] == place for id_, place in pair.items())
