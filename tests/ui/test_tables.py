"""The logic of the Tables page, without a browser."""

from __future__ import annotations

import pytest
from apptest import dossier_of, page, query, read_case, sent, unfolded
from places import TINY


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return page("tables")


def table(test):
    return sent(test, "columns")[0]


def ids(test):
    return {row["id"] for row in table(test)["rows"]}


def column(test, label):
    place = [one["label"] for one in table(test)["columns"]].index(label)
    return {row["id"]: row["cells"][place] for row in table(test)["rows"]}


def test_the_page_opens_with_the_actors_of_the_day_and_the_words_of_the_picture(app):
    test = app()
    assert ids(test) == {"avaria", "front", "old-council"}
    assert table(test)["sentences"][0].startswith("Network of 3 actors and 5 edges on 31 May 2001.")
    assert query(test) == {}


def test_the_switch_shows_edges_and_goes_into_the_address(app):
    test = app()
    test.button_group(key="rows").set_value("edges").run()
    assert table(test)["kind"] == "edge"
    assert len(ids(test)) == 5
    assert query(test) == {"rows": "edges"}


def test_the_switch_says_how_many_rows_each_table_has(app):
    labels = [option.content for option in app().button_group(key="rows").proto.options]
    assert labels == ["Actors (3)", "Edges (5)"]


def test_filters_and_date_are_those_of_the_picture(app):
    test = unfolded(app(rows="edges"), "filters")
    test.button_group(key="types").set_value(["patron"]).run()
    assert ids(test) == {"avaria-old-patron"}
    test.button(key="types-All").click().run()
    test.button_group(key="at").set_value("after").run()
    assert "avaria-new-adversary" in ids(test)


def test_a_focus_that_hides_the_rest_leaves_out_its_rows(app):
    test = app(rows="edges", focus="old-council", hide_types="adversary~credit", outside="hide")
    assert ids(test) == {"avaria-old-patron", "avaria-old-basing"}


def test_two_days_have_a_column_for_what_happened(app):
    test = app(rows="edges")
    test.button_group(key="days").set_value("two").run()
    happened = {id_: cell["text"] for id_, cell in column(test, "What happened").items()}
    assert happened["avaria-old-patron"] == "ended"
    assert happened["front-avaria-credit"] == "stayed"
    assert table(test)["sentences"][0].startswith("Network of what changed from 31 May 2001 to 1 July 2001")
    assert query(test) == {"rows": "edges", "days": "two"}


def test_the_two_days_can_be_chosen(app):
    test = app(days="two")
    assert {id_: cell["text"] for id_, cell in column(test, "Edges").items()}["old-council"] == "3 → 0"
    test.selectbox(key="later").set_value("before").run()
    assert set(query(test)) == {"days", "to"}
    assert {cell["text"] for cell in column(test, "What happened").values()} == {"stayed"}


def test_an_uncertain_date_and_a_reference_are_in_the_row(app):
    test = app(at="after", rows="edges")
    assert column(test, "Certainty")["front-new-ally"]["text"] == "uncertain"
    test = app(rows="edges")
    (link, plain) = column(test, "References")["avaria-old-patron"]["links"]
    assert link["url"] == "https://example.org/yearbook/1981"
    assert plain["url"].startswith("http://example.org/archive")
    assert column(test, "Start")["avaria-old-patron"] == {"text": "1980~", "sort": "1980-01-01"}


def test_the_dossier_of_the_selection_stands_beside_and_is_not_in_the_table(app):
    test = app(edge="avaria-old-patron")
    assert dossier_of(test)["title"] == "The Avarian Republic is patron of the Old Council"
    assert table(test) == table(app())
