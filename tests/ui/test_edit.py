"""Editing in the app: a copy for this session, its text, undo and redo, what is wrong by row."""

from __future__ import annotations

import pytest
from apptest import page, read_case
from places import TINY

edit = page("edit")


@pytest.fixture(autouse=True)
def case(monkeypatch):
    read_case(monkeypatch, TINY)


def press(test, key):
    test.button(key=key).click().run()
    assert not test.exception
    return test


def text_after(test, typed=None):
    test.segmented_control(key="edit-look").set_value("").run()
    if typed is not None:
        test.text_area(key="edit-text").set_value(typed).run()
    assert not test.exception
    return test.text_area(key="edit-text").value


def test_the_shared_case_is_edited_as_a_copy_that_is_the_same_text():
    test = edit()
    assert not test.get("arrow_data_frame")
    press(test, "edit-copy")
    assert [one.value for one in test.success] == ["5 actors and 11 edges, no problems."]
    assert text_after(test) == (TINY / "edges.yaml").read_text(encoding="utf-8")


def test_text_that_is_typed_counts_and_undo_and_redo_follow_it():
    test = press(edit(), "edit-copy")
    old = (TINY / "edges.yaml").read_text(encoding="utf-8")
    assert text_after(test, "edges: []\n") == "edges: []\n"
    assert [one.value for one in test.success] == ["5 actors and 0 edges, no problems."]
    press(test, "edit-Undo")
    assert test.text_area(key="edit-text").value == old
    press(test, "edit-Redo")
    assert test.text_area(key="edit-text").value == "edges: []\n"


def test_what_is_wrong_is_said_by_row_and_column_and_by_line():
    test = press(edit(), "edit-copy")
    text_after(test, "edges:\n  - {source: avaria, target: front, type: ally, start: 13 May}\n")
    assert [one.value for one in test.warning] == ["1 problem. The sound part has 5 actors and 0 edges."]
    assert test.code[0].value.startswith('edges, row 1, start: start "13 May" is not a date.')
    assert test.code[0].value.endswith("edges.yaml, line 2")
