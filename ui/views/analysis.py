"""The Analysis page: how balanced the signed network is on the two days that are compared."""

from __future__ import annotations

import networkx as nx
import streamlit as st

from graph.model import Case
from graph.select import narrowed
from graph.snapshot import day_of, graph_at
from ui import controls, frame, state
from ui.address import Selection, View
from ui.components.dossier import dossier as dossier_component
from ui.page import Page
from ui.payloads import dossier_payload

_THEORY = (
    "A triangle is balanced when the friend of a friend is a friend and the enemy of a friend an enemy. "
    "The frustration index is the least number of ties that stand against a split into two camps. "
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
    days = {"earlier": view.earlier, "later": view.later}
    for place, (side, day) in zip(st.columns(2), days.items(), strict=True):
        with place:
            _card(case, view, side, day)
    state.write_url(case, view)


def _card(case: Case, view: View, side: str, day: str) -> None:
    from graph.analysis import balance  # brings scipy along, which no other page needs

    G: nx.MultiDiGraph = narrowed(graph_at(case, day_of(case, day)), view.choice)
    read = balance.dossier(case, balance.balance(case, G), G)
    payload = dossier_payload(case, read, Selection())
    dossier_component(payload, key=f"balance-{side}", on_select=lambda: None, height="none")


PAGE = Page("analysis", "Analysis", draw)
