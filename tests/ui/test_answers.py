"""What a person asks for in a canvas changes the view, and what means nothing changes nothing."""

from __future__ import annotations

import pytest
import streamlit as st

from graph.focus import Focus
from ui import state
from ui.answers import answers

CANVAS = "network"


@pytest.fixture
def ask(monkeypatch, tiny):
    """Ask for something in the canvas; gives the view after it."""
    session = {}
    monkeypatch.setattr(st, "session_state", session)
    monkeypatch.setattr(st, "query_params", {})
    state.current(tiny)

    def asks(name, value):
        session[CANVAS] = {name: value}
        answers(tiny, CANVAS)[name]()
        return state.current(tiny)

    return asks


def test_a_focus_is_set_part_by_part_and_taken_back(ask):
    assert ask("focus", {"actor": "avaria", "steps": 3}).focus == Focus("avaria", 3)
    ask("focus", {"actor": "avaria", "direction": "out"})
    assert ask("focus", {"actor": "front", "outside": "hide"}).focus == Focus("front", 3, "out", "hide")
    assert ask("focus", {"actor": ""}).focus == Focus()


@pytest.mark.parametrize(
    "asked",
    [
        {"actor": "avaria", "steps": 0},
        {"actor": "avaria", "steps": "2"},
        {"actor": "avaria", "direction": "x"},
    ],
)
def test_a_part_of_a_focus_that_means_nothing_is_left_aside(ask, asked):
    assert ask("focus", asked).focus == Focus("avaria")


def test_an_actor_that_is_unknown_is_no_focus(ask):
    ask("focus", {"actor": "avaria"})
    assert ask("focus", {"actor": "<nobody>"}).focus == Focus()


def test_a_line_of_the_legend_hides_and_shows(ask):
    everything = ask("legend", {"list": "types", "id": "nonsense", "only": False}).chosen["types"]
    hidden = ask("legend", {"list": "types", "id": "patron", "only": False}).chosen["types"]
    assert set(everything) - set(hidden) == {"patron"}
    assert ask("legend", {"list": "types", "id": "patron", "only": False}).chosen["types"] == everything


def test_only_leaves_one_and_once_more_brings_back_what_was_shown_at_first(ask):
    everything = ask("step", 0).chosen["kinds"]
    assert ask("legend", {"list": "kinds", "id": "state", "only": True}).chosen["kinds"] == ("state",)
    assert ask("legend", {"list": "kinds", "id": "state", "only": True}).chosen["kinds"] == everything


def test_two_actors_are_a_pair_and_one_twice_is_none(ask):
    assert ask("pair", {"a": "avaria", "b": "front"}).pair == ("avaria", "front")
    assert ask("pair", {"a": "front", "b": "front"}).pair == ("avaria", "front")
    assert ask("pair", {"a": "front", "b": "nobody"}).pair == ("avaria", "front")


def test_a_step_goes_to_the_next_named_date_and_stops_at_the_last(ask):
    assert ask("step", 1).at == "after"
    assert ask("step", 1).at == "after"
    assert ask("step", -1).at == "before"
