"""What becomes of the view when a component reports a choice."""

from __future__ import annotations

from dataclasses import replace

import pytest
import streamlit as st

from ui import state
from ui.address import Selection, opening_view

CANVAS = "network"


@pytest.fixture
def session(monkeypatch, tiny):
    session = {}
    monkeypatch.setattr(st, "session_state", session)
    monkeypatch.setattr(st, "query_params", {})
    state.current(tiny)
    return session


@pytest.mark.parametrize(
    ("chosen", "selected"),
    [
        ({"kind": "actor", "id": "avaria"}, Selection("actor", "avaria")),
        ({"kind": "edge", "id": "avaria-old-patron"}, Selection("edge", "avaria-old-patron")),
        ({"kind": "actor", "id": "nobody"}, Selection()),
        ({"kind": "edge", "id": "avaria"}, Selection()),
        ({"kind": "facility", "id": "avaria"}, Selection()),
        ({"kind": "facility", "id": "avaria-old-patron"}, Selection()),
        ({"kind": "", "id": ""}, Selection()),
        ({"kind": "actor", "id": ""}, Selection()),
        (None, Selection()),
    ],
)
def test_what_is_chosen_in_a_component_is_selected_when_the_case_knows_it(session, tiny, chosen, selected):
    session[CANVAS] = {"selected": chosen}
    state.take_selection(CANVAS)
    assert state.current(tiny).selected == selected


def test_a_pair_that_is_chosen_closes_the_dossier(session, tiny):
    state.select("actor", "front")
    session[CANVAS] = {"pair": {"a": "avaria", "b": "front"}}
    state.take_pair(CANVAS)
    expected = replace(opening_view(tiny), pair=("avaria", "front"))
    assert state.current(tiny) == expected
