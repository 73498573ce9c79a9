"""Editing in the app: a copy for this session, its text, undo and redo, what is wrong by row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from apptest import canvas_of, do_in, edge_ids, page, read_case, sent, text_of, type_text
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
        type_text(test, typed)
    assert not test.exception
    return text_of(test)


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
    assert text_of(test) == old
    press(test, "edit-Redo")
    assert text_of(test) == "edges: []\n"


BAD = "edges:\n  - {source: avaria, target: front, type: ally, start: 13 May}\n"


def test_what_is_wrong_is_said_by_row_and_column_and_by_line():
    test = press(edit(), "edit-copy")
    text_after(test, BAD)
    assert [one.value for one in test.warning] == ["1 problem. The sound part has 5 actors and 0 edges."]
    test.segmented_control(key="edit-look").set_value("edges.yaml").run()
    assert test.code[0].value.startswith('edges, row 1, start: start "13 May" is not a date.')
    assert test.code[0].value.endswith("edges.yaml, line 2")


def test_a_problem_of_another_file_is_gone_to():
    test = press(edit(), "edit-copy")
    text_after(test, BAD)
    test.selectbox(key="edit-file").set_value("actors.yaml").run()
    (found,) = sent(test, "caret")[0]["problems"]
    assert (found["file"], found["line"], found["column"]) == ("edges.yaml", 2, 56)
    do_in(test, "caret", "asked", {"file": "edges.yaml", "line": 2, "column": 56, "n": 1})
    shown = sent(test, "caret")[0]
    assert (shown["file"], shown["text"]) == ("edges.yaml", BAD)
    assert shown["caret"] == {"file": "edges.yaml", "line": 2, "column": 56, "n": 1}
    test.run()
    assert sent(test, "caret")[0]["caret"] is None


@pytest.mark.parametrize("typed", [{"file": "../x", "text": "a"}, {"file": "edges.yaml"}, "words", None])
def test_what_no_page_would_send_changes_nothing(typed):
    test = press(edit(), "edit-copy")
    old = text_after(test)
    do_in(test, "caret", "typed", typed)
    assert text_of(test) == old
    assert test.button(key="edit-Undo").disabled


def test_a_text_that_no_file_can_hold_is_refused_in_words(monkeypatch):
    test = press(edit(), "edit-copy")
    old = text_after(test)
    assert [one.value for one in type_text(test, "# \ud800").toast] == [
        "The text holds half a character. What you typed last is not kept."
    ]
    monkeypatch.setattr("ui.editing.text.MAX_BYTES", 2**20)
    assert type_text(test, "#" * 2**20 + "#").toast[0].value.startswith("A file holds at most 1 MB.")
    assert text_of(test) == old


def test_a_file_keeps_its_line_breaks_and_its_mark_whatever_the_browser_makes_of_them(monkeypatch, tmp_path):
    for path in TINY.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(f"\ufeff{text}", encoding="utf-8", newline="\r\n")
    read_case(monkeypatch, tmp_path)
    test = press(edit(), "edit-copy")
    old = text_after(test)
    assert old == (TINY / "edges.yaml").read_text(encoding="utf-8")
    type_text(test, old)
    assert test.button(key="edit-Undo").disabled
    type_text(test, old + "# more\n")
    files = test.session_state["draft"].content
    assert files["edges.yaml"] == (tmp_path / "edges.yaml").read_bytes() + b"# more\r\n"


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
    old = text_of(test)
    type_text(test, old + "  - {id: newland, name: Newland, kind: state}\n")
    assert picture(test)[0] == before | {"newland"}


def test_a_draft_with_problems_shows_its_sound_part():
    test = press(edit(), "edit-copy")
    test.segmented_control(key="edit-look").set_value("").run()
    for broken in ("actors: [", "", "actors: []\n"):
        test.selectbox(key="edit-file").set_value("actors.yaml").run()
        type_text(test, broken)
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
