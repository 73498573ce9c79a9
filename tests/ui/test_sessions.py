"""Many sessions in one process: what is shared, what is one's own, and what is given back."""

from __future__ import annotations

import gc
import os
import shutil
import threading
import time
import weakref

import pytest
from apptest import canvas_of, page, read_case
from places import TINY
from streamlit.testing.v1 import AppTest

from graph.load import load
from graph.stage import stage_of
from ui import data, library, navigation

explore = page("explore")
NAMES = ("actors.yaml", "edges.yaml")


@pytest.fixture(autouse=True)
def shelf(monkeypatch, tmp_path):
    """A copy of the tiny case on the shelf, old enough for its stamps to be trusted."""
    folder = tmp_path / "case"
    shutil.copytree(TINY, folder)
    for path in folder.iterdir():
        os.utime(path, (time.time() - 60,) * 2)
    read_case(monkeypatch, folder)
    return folder


def files(name):
    """The files of a case with one edge between two actors, of whom one has this name."""
    actors = f"actors:\n  - {{id: a, name: {name}, kind: state}}\n  - {{id: b, name: B, kind: state}}\n"
    edges = "edges:\n  - {source: a, target: b, type: ally}\n"
    return dict(zip(NAMES, (actors.encode(), edges.encode()), strict=True))


def bringing(content):
    """A session that brings a case and looks at it."""

    def script():
        import streamlit as st

        from ui import library, state
        from ui.views.explore import PAGE

        if st.session_state.get("to-bring"):
            state.bring(library.OWN, st.session_state.pop("to-bring"))
        PAGE.draw()

    test = AppTest.from_function(script, default_timeout=60)
    test.session_state["to-bring"] = content
    test.run()
    assert not test.exception
    return test


def labels(test):
    return {node["label"] for node in canvas_of(test)["nodes"]}


def test_a_case_that_one_brings_is_seen_by_that_one_alone():
    one, other, none = bringing(files("Mine")), bringing(files("Yours")), explore()
    for test in (one, other, none):
        test.run()
    assert (labels(one), labels(other)) == ({"Mine", "B"}, {"Yours", "B"})
    assert not labels(none) & {"Mine", "Yours"}
    assert labels(explore(case=library.OWN)) == labels(none)


def test_all_who_look_at_a_case_of_the_shelf_share_it_and_nobody_can_change_it():
    first, second = data.opened(library.shelf()["data"]), data.opened(library.shelf()["data"])
    assert first is second
    with pytest.raises(TypeError):
        first.stage.places["avaria"] = (0.0, 0.0)
    with pytest.raises(AttributeError):
        first.case.actors[0].name = "another"


def test_a_file_of_the_shelf_is_read_again_only_when_it_has_changed(shelf, monkeypatch):
    reads = []
    monkeypatch.setattr(data, "load", lambda source: reads.append(source) or load(source))
    test = explore()
    for _ in range(3):
        test.run()
    assert len(reads) == 1
    path = shelf / "case.yaml"
    path.write_text("title: Written anew\n", encoding="utf-8")
    test.run()
    assert test.title[0].value == "Written anew"


def test_what_was_just_written_is_always_read(shelf):
    for title in ("aaaa", "bbbb", "cccc"):
        (shelf / "case.yaml").write_text(f"title: {title}\n", encoding="utf-8")
        assert explore().title[0].value == title


def test_a_brought_case_is_placed_once_and_again_when_its_files_are_others(monkeypatch):
    placed = []
    monkeypatch.setattr(data, "stage_of", lambda case: placed.append(case) or stage_of(case))
    test = bringing(files("Mine"))
    test.run()
    test.run()
    assert len(placed) == 1
    test.session_state["to-bring"] = files("Other")
    test.run()
    assert len(placed) == 2
    assert labels(test) == {"Other", "B"}


def test_two_hundred_brought_cases_do_not_stay():
    held = [weakref.ref(data._of_session(files(f"N{n}")).stage.case) for n in range(200)]
    gc.collect()
    assert sum(ref() is not None for ref in held) <= 4, "those that reading keeps, see graph.load"


def test_no_more_pages_are_made_at_a_time_than_have_a_turn(monkeypatch):
    at_work, most = [], []

    def slow():
        at_work.append(1)
        most.append(len(at_work))
        time.sleep(0.01)
        at_work.pop()

    monkeypatch.setattr(navigation, "_draw", slow)
    monkeypatch.setattr(navigation, "embedded", lambda: False)
    for name in ("set_page_config", "html"):
        monkeypatch.setattr(navigation.st, name, lambda *_, **__: None)
    threads = [threading.Thread(target=navigation.draw) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 30
    assert max(most) <= 8
