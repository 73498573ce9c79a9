"""The cases that a reader may choose from: those on the shelf, and the one that this session brought."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import streamlit as st

from graph.case_files import Content
from graph.load import load
from graph.problems import CaseError
from ui import state
from ui.page import link
from ui.words import plain

CASE_VARIABLE = "WHO_BACKS_WHOM_CASE"
"""The environment variable that names the folder of the only case on the shelf."""

OWN = "own"
"""What the address calls the case that a session brought; another session has none, or another one."""

_ROOT = Path(__file__).parent.parent


def shelf() -> Mapping[str, Path]:
    """The folders of the cases that everyone can open, by id; the first is open at first."""
    only = os.environ.get(CASE_VARIABLE)
    if only:
        return {"data": Path(only)}
    further = sorted(path for path in (_ROOT / "cases").iterdir() if (path / "actors.yaml").is_file())
    return {"data": _ROOT / "data"} | {folder.name: folder for folder in further}


def source() -> Path | Content:
    """What the session reads its case from."""
    cases = _cases()
    return cases[state.case_id(list(cases))]


def picker() -> None:
    """A menu of the cases, and the way to bring another, in the row of a page's tools."""
    with st.popover("Cases", width="content", key="cases", on_change="rerun") as menu:
        if menu.open:
            _pick(_cases())


def _pick(cases: Mapping[str, Path | Content]) -> None:
    current = state.case_id(list(cases))
    for id_, where in cases.items() if len(cases) > 1 else ():
        st.button(
            plain(_title(where)),
            key=f"case-{id_}",
            icon=":material/check:" if id_ == current else None,
            type="tertiary",
            disabled=id_ == current,
            on_click=state.open_case,
            args=(id_,),
        )
    link("your-case", "Your own case")


def _cases() -> Mapping[str, Path | Content]:
    brought = state.brought()
    return {**shelf(), **({OWN: brought} if brought else {})}


def _title(where: Path | Content) -> str:
    if isinstance(where, Path):
        file = where / "case.yaml"
        return _title_in(where.name, file.read_bytes() if file.is_file() else b"")
    return f"{_title_in('', where.get('case.yaml', b''))} (yours, in this session)"


@lru_cache(maxsize=64)
def _title_in(name: str, case_file: bytes) -> str:
    empty = {"actors.yaml": b"actors: []", "edges.yaml": b"edges: []"}
    try:
        case = load({**empty, "case.yaml": case_file})
    except CaseError as error:
        case = error.sound
    return case.title if case_file else name or case.title
