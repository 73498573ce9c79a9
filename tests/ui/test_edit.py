"""Editing in the app: a copy for this session, its text, undo and redo, what is wrong by row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from apptest import canvas_of, edge_ids, page, read_case
from places import TINY

from graph.edge_types import BUILT_IN
from graph.edit.sheet import SHEETS, Changes
from graph.model import Case
from ui.editing.mounted import mounted
from ui.editing.sheet import picks

edit = page("edit")
NO_ONE = Case(edge_types=BUILT_IN)


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


def picture(test):
    """Who and which edges the picture beside shows."""
    canvas = canvas_of(test)
    return {node["id"] for node in canvas["nodes"]}, {edge["id"] for edge in canvas["edges"]}


def test_the_picture_follows_what_is_typed():
    test = press(edit(at="after"), "edit-copy")
    actors, edges = picture(test)
    assert "avaria" in actors
    assert edges == edge_ids(page("explore")(at="after", hide_confidence="-"))
    text_after(test, "edges:\n  - {id: new, source: avaria, target: front, type: ally}\n")
    assert picture(test) == (actors, {"new"})
    press(test, "edit-Undo")
    assert picture(test) == (actors, edges)


def test_an_actor_is_in_the_picture_before_it_has_an_edge():
    test = press(edit(), "edit-copy")
    before = picture(test)[0]
    test.segmented_control(key="edit-look").set_value("").run()
    test.selectbox(key="edit-file").set_value("actors.yaml").run()
    old = test.text_area(key="edit-text").value
    test.text_area(key="edit-text").set_value(old + "  - {id: newland, name: Newland, kind: state}\n").run()
    assert picture(test)[0] == before | {"newland"}


def test_a_draft_with_problems_shows_its_sound_part():
    test = press(edit(), "edit-copy")
    test.segmented_control(key="edit-look").set_value("").run()
    for broken in ("actors: [", "", "actors: []\n"):
        test.selectbox(key="edit-file").set_value("actors.yaml").run()
        test.text_area(key="edit-text").set_value(broken).run()
        assert not test.exception
        assert picture(test) == (set(), set())
        assert test.warning


def test_a_sheet_stays_the_same_sheet_until_something_else_changes_its_text(tiny):
    one = mounted(None, "edges.yaml", "edges: []", picks("edges.yaml", tiny), Changes())
    same = mounted(one, "edges.yaml", "edges: []", picks("edges.yaml", tiny), Changes())
    assert same is one
    undone = mounted(one, "edges.yaml", "edges: [{source: a}]", picks("edges.yaml", tiny), Changes())
    other = mounted(undone, "actors.yaml", "actors: []", picks("actors.yaml", tiny), Changes())
    assert len({one.key, undone.key, other.key}) == 3


def test_what_one_picks_from_in_a_sheet_does_not_depend_on_its_rows(tiny):
    assert picks("actors.yaml", tiny) == picks("actors.yaml", NO_ONE)
    assert picks("edges.yaml", tiny) == picks("edges.yaml", replace(tiny, edges=()))
    assert set(picks("edges.yaml", tiny)) <= set(SHEETS["edges.yaml"])
