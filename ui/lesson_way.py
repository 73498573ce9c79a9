"""The way back to a lesson from the pages on which one explores its steps."""

from __future__ import annotations

import streamlit as st

from graph.model import Case
from ui import state
from ui.address import View
from ui.page import link
from ui.rail import step_at


def way_back(case: Case, view: View) -> None:
    """A link to the step where the reader left; nothing when no lesson is followed."""
    if not view.rail.lesson:
        return
    lesson, _ = step_at(case, view.rail)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        link("lessons", f"Back to the lesson “{lesson.title}”, step {view.rail.step} of {len(lesson.steps)}")
        st.button(
            "Leave the lesson",
            key="leave-lesson",
            type="tertiary",
            on_click=state.follow,
            args=("",),
        )
