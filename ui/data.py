"""The border of the cache: files to an opened case, by what they contain."""

from __future__ import annotations

import gc
import os
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Event

import streamlit as st

from graph.case_files import Content
from graph.load import load
from graph.model import Case
from graph.problems import CaseError, Problem
from graph.stage import Stage, stage_of
from ui import state
from ui.components.ahead import ahead
from ui.day import Days, days_of

Stamps = tuple[tuple[str, int, int, int], ...]

_SETTLED_S = 2
"""How old a file must be for its time of change to tell it from a later one."""

_PREPARED = Event()
"""Not set while the server prepares a case: whoever comes then waits, and does not do it as well."""
_PREPARED.set()


@dataclass(frozen=True)
class Opened:
    """A case as far as it is sound, its stage, and what is wrong with it."""

    stage: Stage
    problems: tuple[Problem, ...]
    days: Days

    @property
    def case(self) -> Case:
        """The case, as far as it is sound."""
        return self.stage.case


def opened(source: Path | Content) -> Opened:
    """The case in a folder, which all sessions share, or in files that this one brought; read anew when these
    have changed."""
    _await_prepared()
    if not isinstance(source, Path):
        return state.made_of_brought(source, _of_session)
    case, problems = _read_folder(source)
    return _shared(case, problems)


def _await_prepared() -> None:
    # The place is there in every run: what comes after it would else be another element in the next one.
    place = st.empty()
    if not _PREPARED.is_set():
        with place.container():
            ahead()
            with st.spinner("Reading the case …"):
                _PREPARED.wait()
        place.empty()


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


def _read_folder(folder: Path) -> tuple[Case, tuple[Problem, ...]]:
    stamps = _stamps(folder)
    return _read_once(folder, stamps) if stamps else _read(folder)


@lru_cache(maxsize=16)
def _read_once(folder: Path, _: Stamps) -> tuple[Case, tuple[Problem, ...]]:
    return _read(folder)


def _stamps(folder: Path) -> Stamps:
    """What shows that a folder is as it was; nothing where a file is so new that it might change unseen."""
    try:
        found = [(entry.name, entry.stat()) for entry in os.scandir(folder)]
    except OSError:
        return ()
    if any(time.time() - stat.st_mtime < _SETTLED_S for _, stat in found):
        return ()
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size, stat.st_ino) for name, stat in found))


def _of_session(content: Content) -> Opened:
    with st.spinner("Placing the actors …"):
        case, problems = _read(content)
        stage = stage_of(case)
    return Opened(stage, problems, days_of(stage))


@st.cache_resource(max_entries=8, show_spinner="Placing the actors …", hash_funcs={Case: hash, Problem: hash})
def _shared(case: Case, problems: tuple[Problem, ...]) -> Opened:
    stage = _kept_stage(case)
    return Opened(stage, problems, days_of(stage))


@lru_cache(maxsize=8)
def _kept_stage(case: Case) -> Stage:
    # What stays is no garbage: looking through a large case again and again would stop every other run.
    gc.freeze()
    stage = stage_of(case)
    gc.freeze()
    return stage
