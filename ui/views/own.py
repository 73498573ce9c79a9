"""The page "Your case": upload it, paste it, or start from a small one; it lives in this session only."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from graph import bring
from graph.bring import Brought, brought, pasted, table_template, template
from graph.case_files import Content
from graph.problems import CaseError, Problem
from graph.prose import counted, size_in_words
from ui import library, state
from ui.banner import MOST
from ui.page import Page, go
from ui.words import plain

_ENDINGS = ["yaml", "yml", "zip", "csv", "xlsx", "graphml", "gexf", "json"]
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WHERE = (
    "Only you see the case that you bring, and nothing of it is written to a disk. When you close or reload "
    "the page it is out of reach, for you too: download it before you leave."
)


def draw() -> None:
    """Draw the page."""
    tools = st.container(horizontal=True, vertical_alignment="center", gap="small")
    with tools:
        st.title("Your case", anchor=False, width="stretch")
        library.picker()
    st.markdown(_WHERE)
    upload, paste, begin = st.tabs(["Upload", "Paste", "Start from a template"])
    with upload:
        _upload()
    with paste:
        _paste()
    with begin:
        _begin()


def _upload() -> None:
    files = st.file_uploader(
        "YAML files, a zip of them, a workbook (XLSX), or CSV files of actors and edges",
        type=_ENDINGS,
        accept_multiple_files=True,
        max_upload_size=bring.MAX_BYTES // 2**20,
        key="own-upload",
    )
    st.caption(
        f"At most {bring.MAX_FILES} files, {bring.MAX_BYTES // 2**20} MB together, {bring.MAX_ACTORS:,} "
        f"actors and {bring.MAX_EDGES:,} edges. Columns are found by their names, in any order. One case "
        "at a time. An upload that shows an error was refused for its size, or as there is no room for it."
    )
    if files:
        _offer("upload", lambda: brought(_named(files)))
    st.markdown("Tables to fill in, with three actors as an example:")
    with st.container(horizontal=True):
        st.download_button(
            "Template as workbook",
            data=lambda: table_template("xlsx"),
            file_name="case-template.xlsx",
            mime=_XLSX,
            on_click="ignore",
            key="own-xlsx",
        )
        st.download_button(
            "Template as CSV files",
            data=lambda: table_template("csv"),
            file_name="case-template.csv.zip",
            mime="application/zip",
            on_click="ignore",
            key="own-csv",
        )


def _named(files: Iterable[UploadedFile]) -> dict[str, bytes]:
    return {file.name: file.getvalue() for file in files}


def _paste() -> None:
    text = st.text_area(
        "YAML with actors: and edges:, and whatever else the case has",
        key="own-text",
        height=320,
        max_chars=bring.MAX_BYTES // 8,
        placeholder="actors:\n  - {id: a, name: A, kind: state}\nedges: []",
    )
    if text.strip():
        _offer("paste", lambda: brought(pasted(text)))


def _begin() -> None:
    st.markdown(
        "A small case with three actors, an edge between each two, a lesson, and a comment on each field."
    )
    if st.button("Start from the template", key="own-template"):
        _open(template())


def _offer(key: str, read: Callable[[], Brought]) -> None:
    try:
        found = read()
    except CaseError as error:
        st.error("There is no case to open in this.")
        _list(error.problems)
        return
    size = size_in_words(len(found.case.actors), len(found.case.edges))
    if found.problems:
        st.warning(f"{counted(len(found.problems), 'problem')}. The sound part has {size}.")
        _list(found.problems)
    else:
        st.success(f"{plain(found.case.title)}: {size}, no problems.")
    if st.button("Open it", key=f"own-{key}-open"):
        _open(found.content)


def _open(content: Content) -> None:
    if not state.has_room_for(content):
        st.error(
            "This server holds as many cases of its readers as it has room for. Try again when others have "
            "left, or run the app on your own machine."
        )
        return
    state.bring(library.OWN, content)
    go("explore")


def _list(problems: tuple[Problem, ...]) -> None:
    st.code("\n".join(map(str, problems[:MOST])), language=None, wrap_lines=True)
    if len(problems) > MOST:
        st.caption(f"{len(problems) - MOST:,} more.")


PAGE = Page("your-case", "Your case", draw)
