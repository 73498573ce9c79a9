"""The Analysis page: how balanced the signed network is on the two days that are compared."""

from __future__ import annotations

import networkx as nx
import streamlit as st

from graph.model import Case
from graph.select import narrowed
from graph.snapshot import day_of, graph_at
from ui import controls, frame, state
from ui.address import View
from ui.page import Page

_THEORY = (
    "A triangle is balanced when the friend of a friend is a friend and the enemy of a friend an enemy. "
    "The frustration index is the least number of edges that stand against a split into two camps. "
    "Allies and patrons count as +, adversaries as −; all other types take no part."
)


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    with page.tools:
        controls.filters(case, view)
    controls.date_pair(case, view)
    st.caption(_THEORY)
    for place, day in zip(st.columns(2), (view.earlier, view.later), strict=True):
        with place:
            _card(case, view, day)
    state.write_url(case, view)


def _card(case: Case, view: View, day: str) -> None:
    G: nx.MultiDiGraph = narrowed(graph_at(case, day_of(case, day)), view.choice)
    from graph.analysis.balance import balance  # brings numpy along, which no other page needs
    from graph.analysis.balance_words import in_words, triangles_in_words

    found = balance(case, G)
    for told in (*in_words(case, found, G), *triangles_in_words(case, found)):
        st.text(told)


PAGE = Page("analysis", "Analysis", draw)
