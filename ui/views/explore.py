"""The Explore page: the network of one day, its switch, its filters, its dossier."""

from __future__ import annotations

from functools import partial

import networkx as nx
import streamlit as st

from graph.dossier import Dossier, actor_dossier, edge_dossier, overview
from graph.model import Case
from graph.picture import picture
from graph.select import narrowed, within
from graph.snapshot import day_of, graph_at, held_against, named_on
from ui import controls, frame, state
from ui.address import View
from ui.components.dossier import dossier as dossier_component
from ui.components.network import network as network_component
from ui.page import Page
from ui.payloads import dossier_payload, network_payload


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    controls.date_switch(case, view)
    whole = graph_at(case, day_of(case, view.at))
    scene = picture(page.stage, _shown(case, view, whole), whole, _near(case, view, whole))
    with page.tools:
        controls.actor_search(case)
        controls.filters(case, view)
        controls.figures(scene, view.at)
    picture_side, reading_side = st.columns([2.4, 1], gap="medium")
    with picture_side:
        network_component(
            network_payload(scene, f"{view.at}.png"),
            key=state.NETWORK,
            on_select=partial(state.take_selection, state.NETWORK),
            on_navigate=partial(state.navigate, case, state.NETWORK),
            height=frame.HEIGHT,
        )
    with reading_side:
        dossier_component(
            dossier_payload(case, _dossier(case, view, whole), view.selected),
            key=state.DOSSIER,
            on_select=partial(state.take_selection, state.DOSSIER),
            height=frame.HEIGHT,
        )
    state.write_url(case, view)


def _shown(case: Case, view: View, whole: nx.MultiDiGraph) -> nx.MultiDiGraph:
    shown = narrowed(whole, view.choice)
    near = _near(case, view, whole)
    if near is None or view.focus.outside == "fade":
        return shown
    return nx.freeze(nx.MultiDiGraph(shown.subgraph(near)))


def _near(case: Case, view: View, whole: nx.MultiDiGraph) -> set[str] | None:
    focus = view.focus
    if not focus.actor:
        return None
    return within(case, narrowed(whole, view.choice), focus.actor, focus.steps, focus.direction)


def _dossier(case: Case, view: View, G: nx.MultiDiGraph) -> Dossier:
    if view.selected.kind == "actor":
        return actor_dossier(case, case.actor[view.selected.id], G)
    if view.selected.kind == "edge":
        return edge_dossier(case, case.edge[view.selected.id], G)
    day = G.graph["date"]
    earlier = held_against(case, day)
    return overview(case, named_on(case, day), G, graph_at(case, earlier.date) if earlier else None)


PAGE = Page("explore", "Explore", draw)
