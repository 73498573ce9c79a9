"""The page in one file that the app offers is that of its view."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.page import one_file
from graph.page.opening import face_id
from graph.snapshot import day_of
from graph.stage import stage_of
from ui.address import from_query
from ui.one_file import of_change, of_day


@pytest.fixture
def stage(tiny):
    return stage_of(tiny)


def test_it_opens_with_the_day_the_filters_and_the_selection_of_the_view(stage):
    query = {"at": "after", "hide_types": "patron", "focus": "avaria", "edge": "front-new-ally"}
    opening = of_day(stage, from_query(stage.case, query)).args[1]
    assert opening.face == face_id(day_of(stage.case, "after"))
    assert "patron" not in opening.choice.types
    assert opening.focus.actor == "avaria"
    assert opening.selected == ("edge", "front-new-ally")


def test_on_the_compare_page_it_opens_with_what_changed(stage):
    view = from_query(stage.case, {"from": "after", "to": "before"})
    page = of_change(stage, view)
    assert page.args[1].face == "changes"
    assert page() == one_file(stage, page.args[1])


def test_what_no_edge_is_like_is_not_said_to_be_left_out(stage):
    sourced = tuple(edge for edge in stage.case.edges if edge.references)
    case = replace(stage.case, edges=sourced)
    page = of_day(stage_of(case), from_query(case, {}))().decode()
    assert "without a reference" not in page.partition("<footer>")[2]
