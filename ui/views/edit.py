"""The page "Edit": the case of this session as sheets of actors and edges and as YAML, with undo and redo."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph.edit.draft import Draft, redone, undone
from graph.edit.sheet import SHEETS, in_sheet
from graph.file_names import file_name
from graph.files import archive
from graph.model import Case
from graph.problems import Problem
from graph.prose import counted, size_in_words
from ui import library, saving, state
from ui.banner import MOST
from ui.data import Opened, opened
from ui.editing.picture import picture
from ui.editing.sheet import HEIGHT, sheet
from ui.editing.text import take_typed, text
from ui.page import Page, link
from ui.words import plain

_VIEWS = {"actors.yaml": "Actors", "edges.yaml": "Edges", "": "YAML"}
_LOOK = "edit-look"


def draw() -> None:
    """Draw the page; a case of the shelf is edited as a copy."""
    source = library.source()
    current = opened(source)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.title(plain(current.case.title), anchor=False, width="stretch")
        library.picker()
    draft = state.draft(library.OWN)
    if draft is None:
        st.markdown(saving.offer(source))
        st.button("Edit", key="edit-copy", on_click=saving.begin, args=(source,))
        return
    view = state.current(current.case)
    with st.container():
        _tools(draft, current.case)
        saving.outcome()
    sheet_side, picture_side = st.columns([1.7, 1], gap="medium")
    with sheet_side:
        _writing(draft, current)
    with picture_side:
        picture(current, view, f"{HEIGHT}px")
    link("explore", "Explore the case")
    state.write_url(current.case, view)


def _writing(draft: Draft, current: Opened) -> None:
    look = st.segmented_control(
        "Look", list(_VIEWS), format_func=_VIEWS.__getitem__, default="actors.yaml", required=True,
        key=_LOOK, label_visibility="collapsed",
    )  # fmt: skip
    if look in SHEETS:
        sheet(draft, str(look), current.case)
    else:
        text(draft, current.problems, HEIGHT)
    _size(current)
    if look in SHEETS:
        _problems(draft, current.problems)


def _tools(draft: Draft, case: Case) -> None:
    with st.container(horizontal=True):
        for label, step, there in (("Undo", undone, draft.past), ("Redo", redone, draft.future)):
            st.button(label, key=f"edit-{label}", disabled=not there, on_click=_step, args=(step,))
        saving.saving(draft)
        st.download_button(
            "Download the case",
            data=lambda: archive.packed(draft.content),
            file_name=file_name(case.title, suffix=".zip"),
            mime="application/zip",
            on_click="ignore",
            key="edit-download",
        )


def _step(step: Callable[[Draft], Draft]) -> None:
    take_typed()
    draft = state.draft(library.OWN)
    if draft:
        state.keep_draft(step(draft))


def _size(current: Opened) -> None:
    case, problems = current.case, current.problems
    size = size_in_words(len(case.actors), len(case.edges))
    if problems:
        st.warning(f"{counted(len(problems), 'problem')}. The sound part has {size}.")
    else:
        st.success(f"{size}, no problems.")


def _problems(draft: Draft, problems: tuple[Problem, ...]) -> None:
    told = [
        f"{in_sheet(one, draft.text(one.file))}\n  {one.file}, line {one.line}" for one in problems[:MOST]
    ]
    if told:
        st.code("\n".join(told), language=None, wrap_lines=True)


PAGE = Page("edit", "Edit", draw)
