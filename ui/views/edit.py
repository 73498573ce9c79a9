"""The page "Edit": the case of this session as sheets of actors and edges and as YAML, with undo and redo."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph import bring
from graph.case_files import FILES
from graph.edit.document import with_breaks_of
from graph.edit.draft import Draft, changed, redone, undone
from graph.edit.sheet import SHEETS, in_sheet
from graph.file_names import file_name
from graph.files import archive
from graph.model import Case
from graph.problems import Problem
from graph.prose import counted
from ui import library, saving, state
from ui.banner import MOST
from ui.data import Opened, opened
from ui.editing.picture import picture
from ui.editing.sheet import HEIGHT, sheet
from ui.page import Page, link
from ui.words import plain

_VIEWS = {"actors.yaml": "Actors", "edges.yaml": "Edges", "": "YAML"}
_TEXT, _FILE, _LOOK = "edit-text", "edit-file", "edit-look"


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
        _yaml(draft)
    _problems(draft, current.case, current.problems)


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
    draft = state.draft(library.OWN)
    if draft:
        state.keep_draft(step(draft))


def _yaml(draft: Draft) -> None:
    name = st.selectbox("File", FILES, FILES.index("edges.yaml"), key=_FILE)
    st.text_area(
        "Text of the file",
        key=state.held(_TEXT, draft.text(name)),
        height=420,
        on_change=_take_text,
        args=(name,),
        label_visibility="collapsed",
    )


def _take_text(name: str) -> None:
    draft, text = state.draft(library.OWN), state.taken(_TEXT)
    if text and len(text) > bring.MAX_BYTES:
        st.toast(f"Not taken: a case may have {bring.MAX_BYTES // 2**20} MB.")
    elif draft and (text or draft.text(name)):
        state.keep_draft(changed(draft, {name: with_breaks_of(draft.text(name), text or "")}))


def _problems(draft: Draft, case: Case, problems: tuple[Problem, ...]) -> None:
    size = f"{counted(len(case.actors), 'actor')} and {counted(len(case.edges), 'edge')}"
    if not problems:
        st.success(f"{size}, no problems.")
        return
    st.warning(f"{counted(len(problems), 'problem')}. The sound part has {size}.")
    told = [
        f"{in_sheet(one, draft.text(one.file))}\n  {one.file}, line {one.line}" for one in problems[:MOST]
    ]
    st.code("\n".join(told), language=None, wrap_lines=True)


PAGE = Page("edit", "Edit", draw)
