"""Bringing a case in the app: it opens in this session, and nowhere else."""

from __future__ import annotations

import pytest
from apptest import page, read_case
from places import TINY

from graph.files.archive import packed

own = page("own")
YAML = "actors:\n  - {id: a, name: Ay, kind: state}\n  - {id: b, name: Bee, kind: state}\n"
EDGE = "edges:\n  - {source: a, target: b, type: ally}\ntitle: Mine\n"


@pytest.fixture(autouse=True)
def case(monkeypatch):
    read_case(monkeypatch, TINY)


def test_pasted_text_is_offered_with_its_size():
    test = own()
    test.text_area(key="own-text").set_value(YAML + EDGE).run()
    assert [one.value for one in test.success] == ["Mine: 2 actors and 1 edge, no problems."]
    assert test.button(key="own-paste-open")


def test_problems_are_listed_and_the_sound_part_is_offered():
    test = own()
    test.text_area(key="own-text").set_value(YAML + EDGE.replace("ally", "enemy")).run()
    assert [one.value for one in test.warning] == ["1 problem. The sound part has 2 actors and 0 edges."]
    assert "edges.yaml:2:" in test.code[0].value


def test_text_that_is_no_case_offers_nothing():
    test = own()
    test.text_area(key="own-text").set_value("actors: [").run()
    assert [one.value for one in test.error] == ["There is no case to open in this."]
    assert not [one for one in test.button if one.key == "own-paste-open"]


def test_uploaded_tables_are_read():
    test = own()
    test.file_uploader(key="own-upload").upload(
        "case.zip", packed({"actors.csv": b"id,name,kind\na,A,state\n", "edges.csv": b"from,to,type\n"})
    ).run()
    assert [one.value for one in test.success] == ["Untitled case: 1 actor and 0 edges, no problems."]
