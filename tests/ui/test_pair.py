"""The logic of the Pair page, without a browser."""

from __future__ import annotations

import json

import pytest
from places import ROOT, TINY
from streamlit.testing.v1 import AppTest

SCRIPT = "from ui.views import pair\n\npair.PAGE.draw()\n"


@pytest.fixture
def app(monkeypatch):
    monkeypatch.setenv("WHO_BACKS_WHOM_CASE", str(TINY))
    monkeypatch.chdir(ROOT)
    return lambda **query: start(query)


def start(query):
    test = AppTest.from_string(SCRIPT, default_timeout=30)
    for name, value in query.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test


def payloads(test):
    """What the network and the dossier were given."""
    found = [json.loads(element.proto.json) for element in test.get("bidi_component")]
    return next(one for one in found if "nodes" in one), next(one for one in found if "nodes" not in one)


def query(test):
    return {
        name: values[0] if isinstance(values, list) else values for name, values in test.query_params.items()
    }


def edge_ids(test):
    return {edge["id"] for edge in payloads(test)[0]["edges"]}


def test_without_a_pair_the_page_invites_and_suggests_pairs_of_hubs(app):
    test = app()
    network, dossier = payloads(test)
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
    assert payloads(test)[1]["title"] == "Avaria and …"
    test.selectbox(key="pair-second").set_value("old-council").run()
    network, dossier = payloads(test)
    assert query(test) == {"a": "avaria", "b": "old-council"}
    assert dossier["title"] == "Avaria and Old Council"
    assert dossier["summary"].startswith("The Avarian Republic and the Old Council are tied by 2 edges")
    assert network["title"] == "Avaria and Old Council"
    assert edge_ids(test) == {
        "avaria-old-patron",
        "avaria-old-basing",
        "avaria-front-adversary",
        "front-old-adversary-2",
    }


def test_each_edge_comes_with_its_references(app):
    dossier = payloads(app(a="avaria", b="old-council"))[1]
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
    picture = payloads(test)[0]
    test.button(key="pair-swap").click().run()
    assert query(test) == {"a": "old-council", "b": "avaria"}
    network, dossier = payloads(test)
    assert dossier["title"] == "Old Council and Avaria"
    assert {node["id"] for node in network["nodes"]} == {node["id"] for node in picture["nodes"]}


def test_the_date_turns_the_explanation_to_another_day(app):
    test = app(a="avaria", b="old-council")
    test.button_group(key="at").set_value("after").run()
    dossier = payloads(test)[1]
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
    assert payloads(app(**address))[1]["title"].endswith("and …")


def test_an_actor_paired_with_itself_waits_for_another(app):
    test = app(a="avaria", b="avaria")
    assert payloads(test)[1]["title"] == "Avaria and …"
    test.selectbox(key="pair-second").set_value("front").run()
    assert query(test) == {"a": "avaria", "b": "front"}


def test_the_picture_of_the_pair_stands_where_the_actors_always_stand(app):
    whole = {node["id"]: (node["x"], node["y"]) for node in payloads(app())[0]["nodes"]}
    pair = {node["id"]: (node["x"], node["y"]) for node in payloads(app(a="avaria", b="front"))[0]["nodes"]}
    assert pair
    assert all(whole[id_] == place for id_, place in pair.items())
