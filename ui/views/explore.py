"""The Explore page: the network of one day, its switch, its filters, its dossier."""

from __future__ import annotations

from functools import partial

import networkx as nx
import streamlit as st

from graph.dossier import Dossier, actor_dossier, edge_dossier, overview
from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.model import Actor, Case
from graph.picture import picture
from graph.scene import Scene
from graph.select import narrowed, search_label
from graph.snapshot import day_of, graph_at, snapshots
from ui import state
from ui.banner import banner
from ui.components.dossier import dossier as dossier_component
from ui.components.network import network as network_component
from ui.data import opened
from ui.filters import FILTERS
from ui.payloads import dossier_payload, network_payload
from ui.state import ViewState
from ui.view import View

HEIGHT = "clamp(420px, 100vh - 360px, 900px)"
"""Canvas and dossier leave room for the legend on the first screen."""


def draw() -> None:
    """Draw the page."""
    current = opened()
    case = current.case
    tools = st.container(horizontal=True, vertical_alignment="center", gap="small")
    with tools:
        st.title(case.title, anchor=False, width="stretch")
    banner(current.problems)
    if not case.actors:
        st.info("There is nothing to show yet: the case has no actors.")
        return
    state.begin(case)
    _switch(case)
    with tools:
        _search(case)
        _filters(case)
    view = state.view(case)
    whole = graph_at(case, day_of(case, view.at))
    scene = picture(current.stage, narrowed(whole, **view.chosen), whole)
    with tools:
        _figures(scene, view.at)
    picture_side, reading_side = st.columns([2.4, 1], gap="medium")
    with picture_side:
        network_component(
            network_payload(scene, f"{view.at}.png"),
            key=state.NETWORK,
            on_select=partial(state.take_selection, state.NETWORK),
            on_navigate=partial(state.navigate, case),
            height=HEIGHT,
        )
    with reading_side:
        dossier_component(
            dossier_payload(case, _dossier(case, view, whole), view.selected),
            key=state.DOSSIER,
            on_select=partial(state.take_selection, state.DOSSIER),
            height=HEIGHT,
        )
    state.write_url(case, view)


def _switch(case: Case) -> None:
    labels = {snapshot.id: snapshot.label for snapshot in snapshots(case)}
    st.segmented_control(
        "Date",
        list(labels),
        format_func=lambda id_: labels[id_],
        key=state.AT,
        required=True,
        label_visibility="collapsed",
    )


def _search(case: Case) -> None:
    def by_name(actor: Actor) -> str:
        return actor.name.casefold()

    st.selectbox(
        "Find an actor",
        [actor.id for actor in sorted(case.actors, key=by_name)],
        format_func=lambda id_: search_label(case.actor[id_]),
        key=state.FIND,
        index=None,
        placeholder="Find an actor …",
        on_change=state.take_found,
        label_visibility="collapsed",
        width=168,
    )


def _filters(case: Case) -> None:
    with st.popover("Filters", width="content"):
        for one in FILTERS:
            if len(one.options(case)) > 1:
                _filter(one.label, one.key, one.options(case), one.opening(case))


def _filter(label: str, key: str, labels: dict[str, str], opening: list[str]) -> None:
    st.pills(label, list(labels), selection_mode="multi", format_func=lambda id_: labels[id_], key=key)
    choices = {"All": list(labels), "None": [], "As at first": opening}
    with st.container(horizontal=True, gap="small"):
        for name, options in choices.items():
            st.button(
                name,
                key=f"{key}-{name}",
                help=f"{label}: {name.lower()}",
                on_click=state.choose,
                args=(key, options),
                type="tertiary",
            )


def _figures(scene: Scene, name: str) -> None:
    with st.popover("Figure", width="content"):
        st.caption("This date and these filters, drawn for print, with legend and references.")
        for exporter in EXPORTERS.values():
            st.download_button(
                exporter.label,
                data=partial(exporter.write, scene, FigureOptions()),
                file_name=f"{name}{exporter.suffix}",
                mime=exporter.mime,
                key=f"figure-{exporter.id}",
                on_click="ignore",
                width="stretch",
            )


def _dossier(case: Case, view: ViewState, G: nx.MultiDiGraph) -> Dossier:
    if view.selected.kind == "actor":
        return actor_dossier(case, case.actor[view.selected.id], G)
    if view.selected.kind == "edge":
        return edge_dossier(case, case.edge[view.selected.id], G)
    earlier = state.earlier_snapshot(case, view.at)
    named = next(snapshot for snapshot in snapshots(case) if snapshot.id == view.at)
    return overview(case, named, G, graph_at(case, earlier.date) if earlier else None)


VIEW = View("explore", "Explore", draw)
