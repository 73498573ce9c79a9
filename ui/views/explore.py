"""The Explore page: the network of one day, its switch, its filters, its dossier."""

from __future__ import annotations

from functools import partial

import networkx as nx
import streamlit as st

from graph.dossier import Dossier, actor_dossier, edge_dossier
from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.model import KINDS, Actor, Case
from graph.picture import picture
from graph.scene import Scene
from graph.select import narrowed, search_label
from graph.snapshot import graph_at, snapshots
from ui import state
from ui.banner import banner
from ui.components.dossier import dossier as dossier_component
from ui.components.network import network as network_component
from ui.data import opened
from ui.payloads import dossier_payload, network_payload
from ui.state import Selection
from ui.view import View

HEIGHT = 640


def draw() -> None:
    """Draw the page."""
    current = opened()
    case = current.case
    st.title(case.title, anchor=False)
    banner(current.problems)
    if not case.actors:
        st.info("There is nothing to show yet: the case has no actors.")
        return
    state.begin(case)
    tools = st.container(horizontal=True, vertical_alignment="center", gap="small")
    with tools:
        _switch(case)
        _search(case)
        _filters(case)
    view = state.view(case)
    named = next(snapshot for snapshot in snapshots(case) if snapshot.id == view.at)
    whole = graph_at(case, named.date)
    scene = picture(current.stage, narrowed(whole, view.types, view.kinds), whole)
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
            dossier_payload(case, _dossier(case, view.selected, whole), view.selected),
            key=state.DOSSIER,
            on_select=partial(state.take_selection, state.DOSSIER),
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
        placeholder="Find an actor by any name …",
        on_change=state.take_found,
        label_visibility="collapsed",
        width="stretch",
    )


def _filters(case: Case) -> None:
    with st.popover("Filters", width="content"):
        types, kinds = state.used_types(case), state.used_kinds(case)
        _filter("Edge types", state.TYPES, {id_: case.edge_type[id_].label for id_ in types})
        _filter("Kinds of actor", state.KINDS_SHOWN, {id_: KINDS[id_] for id_ in kinds})


def _filter(label: str, key: str, labels: dict[str, str]) -> None:
    st.pills(label, list(labels), selection_mode="multi", format_func=lambda id_: labels[id_], key=key)
    with st.container(horizontal=True):
        everything, nothing = list(labels), list[str]()
        for name, options in (("All", everything), ("None", nothing)):
            st.button(
                name,
                key=f"{key}-{name}",
                help=f"{label}: {name.lower()}",
                on_click=state.choose,
                args=(key, options),
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


def _dossier(case: Case, selected: Selection, G: nx.MultiDiGraph) -> Dossier | None:
    if selected.kind == "actor":
        return actor_dossier(case, case.actor[selected.id], G)
    if selected.kind == "edge":
        return edge_dossier(case, case.edge[selected.id], G)
    return None


VIEW = View("explore", "Explore", draw)
