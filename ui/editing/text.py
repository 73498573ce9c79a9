"""The part of the Edit page that shows a file as YAML, with its problems marked at their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import streamlit as st

from graph.bring import MAX_BYTES
from graph.case_files import FILES
from graph.edit.document import as_bytes, as_typed, with_breaks_of
from graph.edit.draft import Draft, changed
from graph.payload import Payload
from graph.problems import Problem
from ui import library, state
from ui.banner import MOST
from ui.components.text import text as text_component
from ui.editing.place import Place

_TEXT, _FILE = "edit-text", "edit-file"


def text(draft: Draft, problems: Sequence[Problem], height: int) -> None:
    """Show the file that is chosen, and what is wrong with it and with the others."""
    name = st.selectbox("File", FILES, FILES.index("edges.yaml"), key=_FILE)
    place = state.place()
    text_component(
        {
            "file": name,
            "text": as_typed(draft.text(name)),
            "problems": [_told(one) for one in problems[:MOST]],
            "heard": state.heard(),
            "caret": asdict(place) if place and place.file == name else None,
        },
        key=_TEXT,
        on_typed=take_typed,
        on_asked=_go,
        height=f"{height}px",
    )


def _told(problem: Problem) -> Payload:
    words = f"{problem.message}. {problem.hint}".strip()
    return {"file": problem.file, "line": problem.line, "column": problem.column, "words": words}


def take_typed() -> None:
    """Make what was typed part of the draft, once: also before a button that is pressed at the same time."""
    draft, typed = state.draft(library.OWN), _said("typed")
    name, new, number = (typed.get(part) for part in ("file", "text", "n"))
    if not draft or name not in FILES or not isinstance(new, str) or number in (None, state.heard()):
        return
    state.hear(number)
    refused = _refusal(new)
    if refused:
        st.toast(f"{refused} What you typed last is not kept.")
    elif new or draft.text(name):
        state.keep_draft(changed(draft, {name: with_breaks_of(draft.text(name), new)}))


def _refusal(new: str) -> str:
    """Why a text cannot be that of a file; nothing when it can."""
    try:
        size = len(as_bytes(new))
    except UnicodeEncodeError:
        return "The text holds half a character."
    return f"A file holds at most {MAX_BYTES // 2**20} MB." if size > MAX_BYTES else ""


def _go() -> None:
    asked = _said("asked")
    if asked.get("file") in FILES:
        state.held(_FILE, asked["file"])
        line, column, number = (int(asked.get(part, 1)) for part in ("line", "column", "n"))
        state.go_to(Place(asked["file"], line, column, number))


def _said(event: str) -> dict[str, Any]:
    said = (state.taken(_TEXT) or {}).get(event)
    return said if isinstance(said, dict) else {}
