"""The border of the cache: files to an opened case, by what they contain."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from graph.load import Content, load
from graph.model import Case
from graph.problems import CaseError, Problem
from graph.stage import Stage, stage_of


@dataclass(frozen=True)
class Opened:
    """A case as far as it is sound, its stage, and what is wrong with it."""

    case: Case
    stage: Stage
    problems: tuple[Problem, ...]


def opened(source: Path | Content) -> Opened:
    """The case in a folder or in files that were brought; read anew when these have changed."""
    problems: tuple[Problem, ...] = ()
    try:
        case = load(source)
    except CaseError as error:
        case, problems = error.sound, error.problems
    return Opened(case, _stage(case), problems)


@st.cache_resource(max_entries=8, show_spinner="Placing the actors …", hash_funcs={Case: hash})
def _stage(case: Case) -> Stage:
    stage = stage_of(case)
    # What stays is no garbage: looking through a large case again and again would stop every other run.
    gc.freeze()
    return stage
