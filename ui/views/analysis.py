"""The Analysis page: what the signed network says on the two days that are compared."""

from __future__ import annotations

import streamlit as st

from ui import controls, frame, state
from ui.page import Page
from ui.study import TABS

_LABELS = {
    "triangles": "Triangles",
    "camps": "Camps",
    "position": "Position",
    "if": "What if",
    "doubt": "How sure",
}


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    with page.tools:
        controls.filters(case, view)
    controls.date_pair(case, view)
    _analysed(page)
    state.write_url(case, view)


def _analysed(page: frame.Frame) -> None:
    """The headline, the numbers and the part that is open; loads numpy, which other pages do without."""
    from graph.analysis.balance_words import left_out_in_words
    from graph.analysis.headline import headline
    from ui.analysis import camps, doubt, numbers, position, triangles, what_if
    from ui.analysis.compared import compared as compared_of

    parts = {
        "triangles": triangles.draw,
        "camps": camps.draw,
        "position": position.draw,
        "if": what_if.draw,
        "doubt": doubt.draw,
    }
    with st.spinner("Finding triangles and camps …"):
        compared = compared_of(page.case, page.view)
    st.caption(numbers.IN_SHORT)
    st.markdown(f"**{headline(compared.days, compared.before, compared.after, compared.changes)}**")
    numbers.metrics(compared.before, compared.after)
    with st.expander("What these words mean, and what was left out"):
        st.markdown(numbers.THEORY)
        for day, found in zip(compared.days, (compared.before, compared.after), strict=True):
            st.text(f"{day}. {left_out_in_words(page.case, found.network)}")
    st.segmented_control(
        "Look closer",
        TABS,
        format_func=lambda tab: _LABELS[tab],
        key=state.held("study", page.view.study.tab),
        on_change=_take_tab,
        required=True,
    )
    parts[page.view.study.tab](page, compared)


def _take_tab() -> None:
    state.study(tab=state.taken("study"))


PAGE = Page("analysis", "Analysis", draw)
