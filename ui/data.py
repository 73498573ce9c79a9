"""The border of the cache: files to an opened case, by what they contain."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Event

import streamlit as st

from graph.load import Content, load
from graph.model import Case
from graph.problems import CaseError, Problem
from graph.stage import Stage, stage_of

_PREPARED = Event()
"""Not set while the server prepares a case: whoever comes then waits, and does not do it as well."""
_PREPARED.set()


@dataclass(frozen=True)
class Opened:
    """A case as far as it is sound, its stage, and what is wrong with it."""

    case: Case
    stage: Stage
    problems: tuple[Problem, ...]


def opened(source: Path | Content) -> Opened:
    """The case in a folder or in files that were brought; read anew when these have changed."""
    if not _PREPARED.is_set():
        with st.spinner("Reading the case …"):
            _PREPARED.wait()
    case, problems = _read(source)
    return Opened(case, _stage(case), problems)


def prepare(source: Path | Content) -> None:
    """Read a case and set up its stage, before somebody asks for it."""
    _PREPARED.clear()
    try:
        case, _ = _read(source)
        _kept_stage(case)
    finally:
        _PREPARED.set()


def _read(source: Path | Content) -> tuple[Case, tuple[Problem, ...]]:
    try:
        return load(source), ()
    except CaseError as error:
        return error.sound, error.problems


@st.cache_resource(max_entries=8, show_spinner="Placing the actors …", hash_funcs={Case: hash})
def _stage(case: Case) -> Stage:
    return _kept_stage(case)


@lru_cache(maxsize=8)
def _kept_stage(case: Case) -> Stage:
    # What stays is no garbage: looking through a large case again and again would stop every other run.
    gc.freeze()
    stage = stage_of(case)
    gc.freeze()
    return stage
