"""The focus of a view: its controls for mouse and touch."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from graph.focus import Focus
from graph.model import Case
from ui import state
from ui.address import View
from ui.words import plain

ROOM = 124
"""What the controls take of the height of the reading side, in pixels."""

_EVERYONE = 0
_STEPS = (1, 2, 3, 4)
_DIRECTIONS: Mapping[str, str] = {"both": "Both", "out": "Out", "in": "In"}
_OUTSIDES: Mapping[str, str] = {"fade": "Fade", "hide": "Hide"}


def about(view: View) -> str:
    """The actor that the controls are about: the selected one, else the one in focus; "" without either."""
    return view.selected.id if view.selected.kind == "actor" else view.focus.actor


def menu(case: Case, view: View) -> None:
    """The controls in a menu; nothing when there is no actor that they would be about."""
    if about(view):
        with st.popover("Focus", width="content"):
            focus_controls(case, view)


def focus_controls(case: Case, view: View) -> None:
    """How many steps around the actor are shown, in which direction, and what becomes of the rest."""
    actor, focus = about(view), view.focus
    steps = focus.steps if focus.actor == actor else _EVERYONE if not focus.actor else None
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.segmented_control(
            f"Steps from {plain(case.actor[actor].name_in_text)}",
            sorted({_EVERYONE, *_STEPS, *([steps] if steps else [])}),
            format_func=lambda number: str(number) if number else "Show all",
            key=state.held("steps", steps),
            on_change=partial(_take_steps, actor),
        )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _part("direction", "Direction", _DIRECTIONS, focus)
        _part("outside", "What is outside", _OUTSIDES, focus)


def _part(part: str, label: str, words: Mapping[str, str], focus: Focus) -> None:
    st.segmented_control(
        label,
        list(words),
        format_func=lambda word: words[word],
        key=state.held(part, getattr(focus, part) if focus.actor else None),
        on_change=partial(_take_part, part),
        label_visibility="collapsed",
        disabled=not focus.actor,
    )


def _take_steps(actor: str) -> None:
    steps = state.taken("steps")
    if steps:
        state.refocus(actor=actor, steps=steps)
    else:
        state.unfocus()


def _take_part(part: str) -> None:
    if state.taken(part):
        state.refocus(**{part: state.taken(part)})
