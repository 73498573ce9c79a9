"""The logic of the Analysis page, without a browser."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

import pytest
from apptest import page, query, read_case, sent
from places import TINY

LATER = {"from": "before", "to": "2001-08-01", "hide_confidence": "-"}
TRIANGLE = "avaria~front~new-council"


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return page("analysis")


def words(test):
    return " ".join(one.value for one in [*test.markdown, *test.text, *test.caption])


def metrics(test):
    return {one.label: one.value for one in test.metric}


def groups(test):
    (payload,) = sent(test, "chosen")
    return {group["label"]: group["items"] for group in payload["groups"]}


def press(test, key, **value):
    """What a component would leave behind when a person presses something in it."""
    test.session_state[key] = value
    return test


def test_two_sentences_with_numbers_come_first_and_four_numbers_follow(app):
    test = app(**LATER)
    first = test.markdown[0].value
    assert "the share of balanced triangles went from" in first
    assert "From 31 May 2001 to 1 August 2001" in first
    assert list(metrics(test)) == [
        "Balanced triangles",
        "Pairs against the camps",
        "Pairs with a sign",
        "Longer rings, 0 to 1",
    ]
    assert metrics(test)["Pairs against the camps"].endswith("→ 1")
    assert query(test) == {"to": "2001-08-01", "hide_confidence": "-"}


def test_the_words_of_the_theory_stand_there_with_their_references(app):
    said = words(app())
    for reference in ("Heider 1946", "Cartwright and Harary 1956", "Harary 1959", "Estrada and Benzi 2014"):
        assert reference in said
    assert "Closed walks" not in said


def test_a_triangle_is_a_sentence_that_leads_to_its_edges_and_their_references(app):
    told = groups(app(**LATER))["Not balanced on 1 August 2001, and not so before"]
    assert [one["id"] for one in told] == [TRIANGLE]
    test = app(**LATER, triangle=TRIANGLE)
    (read,) = sent(test, "lang_names")
    assert read["title"] == told[0]["text"]
    entries = [item for group in read["groups"] for item in group["items"]]
    assert {"avaria-front-ally", "avaria-new-adversary"} <= {item["id"] for item in entries}
    assert any(item["references"] for item in entries)
    (drawn,) = sent(test, "nodes")
    faint = {node["id"]: node.get("opacity", 1) < 1 for node in drawn["nodes"]}
    assert not any(faint[id_] for id_ in TRIANGLE.split("~"))


def test_a_triangle_leads_to_its_three_actors_on_the_page_explore(app):
    test = app(**LATER, triangle=TRIANGLE)
    (link,) = test.get("page_link")
    words = dict(parse_qsl(link.proto.query_string))
    assert link.proto.page == "explore"
    assert (words["at"], words["hide_confidence"]) == ("2001-08-01", "-")
    (drawn,) = sent(page("explore")(**words), "nodes")
    faint = {node["id"]: node.get("opacity", 1) < 1 for node in drawn["nodes"]}
    assert words["focus"] in TRIANGLE.split("~")
    assert not any(faint[id_] for id_ in TRIANGLE.split("~"))


def test_three_who_are_no_triangle_are_said_to_be_none(app):
    test = app(triangle="avaria~front~old-council", hide_types="adversary~patron~ally")
    assert "These three are no triangle" in test.info[0].value


def test_camps_are_on_the_picture_with_letters_and_in_the_legend(app):
    test = app(**LATER, study="camps")
    _, later = sent(test, "nodes")
    assert all(node["label"][0] in "ABCD" for node in later["nodes"])
    assert any(kind["label"] == "Camp A" for kind in later["kinds"])
    assert "Letters and fills: camps of the best split" in later["caption"]


def test_every_pair_against_the_camps_leads_to_its_edges(app):
    test = app(**LATER, study="camps")
    (one,) = groups(test)["Against the camps on 1 August 2001"]
    assert groups(test)["Against the camps on 31 May 2001"] == []
    first, second = one["id"].split("~")
    read = sent(app(**LATER, study="camps", a=first, b=second), "lang_names")[0]
    assert [item for group in read["groups"] for item in group["items"]]


def test_positions_are_ranked_on_both_days_and_the_measure_is_in_the_address(app):
    test = app(study="position")
    test.selectbox(key="measure").set_value("pn").run()
    assert query(test) == {"study": "position", "measure": "pn"}
    assert "Everett and Borgatti 2014" in words(test)
    assert "When not to trust it." in words(test)
    table = next(one for one in sent(test, "columns") if one["caption"].startswith("Signed standing"))
    assert [column["label"] for column in table["columns"]] == [
        "Actor",
        "Rank",
        "Moved",
        "Signed standing (PN)",
    ]


def test_what_is_supposed_is_in_the_address_and_can_be_undone(app):
    test = app(**LATER, study="if")
    before = metrics(test)
    test.selectbox(key="suppose-actor").set_value("front").run()
    assert query(test)["suppose"] == "out.front"
    assert metrics(test)["Pairs against the camps"] == "1 → 0"
    test.selectbox(key="suppose-edge").set_value("turn.avaria-new-adversary").run()
    assert query(test)["suppose"] == "out.front~turn.avaria-new-adversary"
    for one in ("undo-out-front", "undo-turn-avaria-new-adversary"):
        test.button(key=one).click().run()
    assert "suppose" not in query(test)
    assert metrics(test) == before


def test_a_link_that_supposes_what_the_case_does_not_have_supposes_nothing(app):
    test = app(study="if", suppose="out.nobody~turn.avaria-old-basing~fly.front~cut.<b>")
    assert "suppose" not in query(test)


def test_ranges_say_over_how_many_readings_they_are(app):
    said = words(app(study="doubt"))
    assert "over 2 readings" in said
    assert "over 6 readings" in said
    assert "other combinations might lie outside of them" in said


@pytest.mark.parametrize("tab", ["triangles", "camps", "position", "if", "doubt"])
def test_every_part_stands_a_day_without_a_signed_edge(app, tab):
    test = app(study=tab, hide_types="adversary~patron~ally~credit~rivalry")
    assert metrics(test)["Balanced triangles"] == "none → none"


def test_names_are_data_wherever_they_stand(app):
    test = app(**LATER, study="if", suppose="out.front")
    assert any(
        'Taken out with all edges: Front <b>Nord</b> & "$x$" \\alpha_1' in one.value for one in test.text
    )
    assert all("<b>Nord" not in one.value for one in test.markdown)
    assert json.dumps(query(test))
