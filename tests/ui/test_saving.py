"""Saving what one edits, where the app was started with `-- --edit`."""

from __future__ import annotations

import shutil
import sys

import pytest
from apptest import page, read_case, text_of, type_text
from places import TINY
from streamlit.testing.v1 import AppTest

edit = page("edit")


@pytest.fixture
def folder(monkeypatch, tmp_path):
    folder = tmp_path / "case"
    shutil.copytree(TINY, folder)
    read_case(monkeypatch, folder)
    return folder


@pytest.fixture
def allowed(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["app.py", "--edit"])


def press(test, key):
    test.button(key=key).click().run()
    assert not test.exception
    return test


def type_in(test, text):
    test.segmented_control(key="edit-look").set_value("").run()
    type_text(test, text)
    assert not test.exception
    return test


def saves(test):
    return [button for button in test.button if button.key == "edit-save"]


def test_without_the_word_nothing_is_saved_to_the_folder(folder):
    test = press(edit(), "edit-copy")
    assert saves(test) == []


def test_what_is_saved_stands_in_the_folder_and_nothing_else_changes(folder, allowed):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    test = press(edit(), "edit-copy")
    assert saves(test)[0].disabled
    text = (folder / "edges.yaml").read_text(encoding="utf-8") + "# one more line\n"
    press(type_in(test, text), "edit-save")
    assert [one.value.replace("\\", "") for one in test.info] == ["Saved edges.yaml."]
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert after == {**before, "edges.yaml": text.encode()}
    assert saves(test)[0].disabled


def test_a_file_that_changed_meanwhile_is_not_written_over(folder, allowed):
    test = press(edit(), "edit-copy")
    path = folder / "edges.yaml"
    mine, theirs = (path.read_text(encoding="utf-8") + f"# {whose}\n" for whose in ("mine", "theirs"))
    type_in(test, mine)
    path.write_text(theirs, encoding="utf-8")
    press(test, "edit-save")
    assert "edges.yaml" in test.info[0].value.replace("\\", "")
    assert path.read_text(encoding="utf-8") == theirs
    press(test, "edit-reread")
    test.segmented_control(key="edit-look").set_value("").run()
    assert text_of(test) == theirs


BRINGING = """
import streamlit as st
from graph.bring import template
from ui import library, state
from ui.views.edit import PAGE

st.button("Bring", key="bring", on_click=lambda: state.bring(library.OWN, template()))
PAGE.draw()
"""


def test_a_case_that_is_brought_afterwards_is_not_saved_there(folder, allowed):
    test = press(AppTest.from_string(BRINGING, default_timeout=60).run(), "edit-copy")
    assert saves(test)
    press(test, "bring")
    assert saves(test) == []
