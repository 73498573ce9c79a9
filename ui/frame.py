"""What every page begins with: the title with its tools, what is wrong with the case, the view."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from graph.model import Case
from graph.stage import Stage
from ui import library, state
from ui.address import View
from ui.banner import banner
from ui.data import opened
from ui.day import Days
from ui.embed import embedded
from ui.words import plain

HEIGHT = "clamp(420px, 100vh - 400px, 900px)"
"""Canvas and dossier leave room for the legend on the first screen."""


@dataclass(frozen=True)
class Frame:
    """The case, its stage, its days as they are shown, the view, and where a page puts its tools."""

    case: Case
    stage: Stage
    days: Days
    view: View
    tools: DeltaGenerator


def begun() -> Frame:
    """Begin a page; one whose case has no actors ends here."""
    current = opened(library.source())
    tools = st.container(horizontal=True, vertical_alignment="center", gap="small")
    if not embedded():
        with tools:
            st.title(plain(current.case.title), anchor=False, width="stretch")
            library.picker()
    banner(current.problems)
    if not current.case.actors:
        st.info("There is nothing to show yet: the case has no actors.")
        st.stop()
    return Frame(current.case, current.stage, current.days, state.current(current.case), tools)
