"""The citations in the Export menu: the view and its references, in the style one chooses."""

from __future__ import annotations

import pytest
from apptest import page, read_case
from places import TINY


@pytest.fixture
def opened(monkeypatch):
    read_case(monkeypatch, TINY)

    def with_menu(name, **query):
        test = page(name)(**query)
        assert not test.get("code")
        test.session_state["export"] = True
        test.session_state["export-part"] = "Citation"
        return test.run()

    return with_menu


def texts(test):
    return [code.value for code in test.get("code")]


@pytest.mark.parametrize(
    ("name", "query", "what"),
    [
        ("explore", {}, "network of 31 May 2001"),
        ("compare", {}, "what changed from 31 May 2001 to 1 July 2001"),
        ("tables", {"days": "two"}, "what changed from 31 May 2001 to 1 July 2001"),
        ("pair", {"a": "avaria", "b": "front"}, "network of 31 May 2001 (what connects Avaria and "),
    ],
)
def test_the_menu_cites_what_the_page_shows(opened, name, query, what):
    test = opened(name, **query)
    assert not test.exception
    view, data, references, short, long = texts(test)
    assert what in view
    assert view.startswith("A. Tester")
    assert "network of" not in data
    assert "Treaty on Port Sel" in references or name == "pair"
    assert short.split(". ")[1].startswith("Network of")
    assert long.count("\n") > 3


def test_filters_stand_in_the_title_and_take_their_references_away(opened):
    test = opened("explore", hide_types="basing_rights")
    view, _, references, *_ = texts(test)
    assert "edge types: without Basing rights" in view
    assert "Treaty on Port Sel" not in references
    assert "Yearbook" in references


def test_a_style_is_chosen(opened):
    test = opened("explore")
    test.selectbox(key="cite-style").set_value("ris").run()
    assert texts(test)[0].startswith("TY  - DATA")
    assert texts(test)[0].endswith("ER  -")
