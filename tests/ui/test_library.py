"""Choosing a case: the shelf, the address, and the menu."""

from __future__ import annotations

import shutil

import pytest
from apptest import page, query, read_case, unfolded, whole_app
from places import TINY

from ui import library

explore = page("explore")
TITLE = "The Sel Strait: a case <i>in small</i>"


@pytest.fixture(autouse=True)
def shelf(monkeypatch, tmp_path):
    """Two cases on the shelf, and a folder among them that is none."""
    monkeypatch.delenv("WHO_BACKS_WHOM_CASE", raising=False)
    monkeypatch.setattr(library, "_ROOT", tmp_path)
    shutil.copytree(TINY, tmp_path / "data")
    shutil.copytree(TINY, tmp_path / "cases" / "other")
    (tmp_path / "cases" / "empty").mkdir()
    (tmp_path / "cases" / "other" / "case.yaml").write_text("title: The other case\n", encoding="utf-8")


def title(test):
    return test.title[0].value.replace("\\", "")


def menu(test):
    unfolded(test, "cases")
    return [
        button.label.replace("\\", "") for button in test.button if (button.key or "").startswith("case-")
    ]


def pick(test, label):
    unfolded(test, "cases")
    next(button for button in test.button if button.label.replace("\\", "") == label).click()
    test.run()
    assert not test.exception


def test_the_first_case_is_open_at_first_and_not_in_the_address():
    test = explore()
    assert title(test) == TITLE
    assert menu(test) == [TITLE, "The other case"]
    assert "case" not in query(test)


def test_a_press_opens_another_case_with_the_view_that_it_opens_with():
    test = explore(at="after", actor="avaria", hide_types="ally")
    pick(test, "The other case")
    assert title(test) == "The other case"
    assert query(test) == {"case": "other"}
    pick(test, TITLE)
    assert query(test) == {}


def test_a_link_opens_its_case_with_its_view():
    test = explore(case="other", at="after", actor="avaria")
    assert title(test) == "The other case"
    assert query(test) == {"case": "other", "at": "after", "actor": "avaria"}


@pytest.mark.parametrize("unknown", ["nowhere", "own", "empty", "../data", "other/../other"])
def test_a_case_that_is_not_on_the_shelf_leads_to_the_first(unknown):
    assert title(explore(case=unknown)) == TITLE


def test_a_single_case_needs_no_menu(monkeypatch):
    read_case(monkeypatch, TINY)
    test = explore(case="other")
    assert menu(test) == []
    assert "case" not in query(test)


def test_the_case_stays_on_another_page():
    test = whole_app(case="other")
    assert (title(test), query(test)["case"]) == ("The other case", "other")
