"""The Explore page: the network of one day, its switch, its filters, its dossier."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial

import networkx as nx
import streamlit as st

from graph.dossier import overview
from graph.focus import focus_in_words
from graph.model import Case
from graph.payload import Payload
from graph.picture import picture
from graph.scene import Scene
from graph.snapshot import day_of, graph_at, held_against, named_on
from ui import controls, embed, focus, frame, one_file, state
from ui.address import View
from ui.answers import answers
from ui.citing import cite, narrowing
from ui.components.network import network as network_component
from ui.dates import date_slider
from ui.files import files
from ui.lesson_way import way_back
from ui.page import Page, link
from ui.payloads import focus_payload, legend_payload, network_payload, steps_payload
from ui.reading import reading
from ui.shown import near as near_in
from ui.shown import shown

_PAIR_ROOM = 56
"""What the way to a pair's page takes of the height of the reading side, in pixels."""


def draw() -> None:
    """Draw the page; inside a page of somebody else's, only its picture and its switch."""
    page = frame.begun()
    case, view = page.case, page.view
    way_back(case, view)
    controls.date_switch(case, view)
    whole = graph_at(case, day_of(case, view.at))
    left = shown(case, view, whole)
    near = near_in(case, view, left.filtered)
    scene = _captioned(picture(page.stage, left.G, whole, near, left.by_focus), case, view, near)
    payload = _payload(case, view, scene, whole, near)
    if embed.embedded():
        _canvas(case, payload | {"embedded": True}, embed.HEIGHT)
    else:
        date_slider(case, view)
        with page.tools:
            controls.actor_search(case)
            controls.filters(case, view)
            controls.figures(scene, view.at, one_file.of_day(page.stage, view))
            files(case, [left.G])
            cite(case, view, scene, [left.G], narrowing(case, view))
        picture_side, reading_side = st.columns([2.4, 1], gap="medium")
        with picture_side:
            _canvas(case, payload, frame.HEIGHT)
        with reading_side:
            _reading(case, view, whole)
    state.write_url(case, view)


def _captioned(scene: Scene, case: Case, view: View, near: Collection[str] | None) -> Scene:
    if near is None:
        return scene
    return replace(scene, caption=f"{focus_in_words(case, view.focus, near)} {scene.caption}")


def _payload(
    case: Case, view: View, scene: Scene, whole: nx.MultiDiGraph, near: Collection[str] | None
) -> Payload:
    return {
        **network_payload(scene, f"{view.at}.png"),
        **legend_payload(case, scene, whole, view.choice),
        **focus_payload(view.focus, near),
        **steps_payload(case, whole.graph["date"]),
    }


def _canvas(case: Case, payload: Payload, height: str) -> None:
    network_component(
        payload,
        key=state.NETWORK,
        on_select=partial(state.take_selection, state.NETWORK),
        answers=answers(case, state.NETWORK),
        height=height,
    )


def _reading(case: Case, view: View, whole: nx.MultiDiGraph) -> None:
    above = 0
    if all(view.pair):
        above += _PAIR_ROOM
        _pair(case, view)
    if focus.about(view):
        above += focus.ROOM
        focus.focus_controls(case, view)
    earlier = held_against(case, whole.graph["date"])
    otherwise = overview(
        case, named_on(case, whole.graph["date"]), whole, graph_at(case, earlier.date) if earlier else None
    )
    reading(case, view, whole, otherwise, f"calc({frame.HEIGHT} - {above}px)")


def _pair(case: Case, view: View) -> None:
    first, second = (case.actor[id_].name for id_ in view.pair)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        link("pair", f"{first} and {second}: explain this pair")
        st.button(
            "Clear",
            key="clear-pair",
            help="Take the pair out of the view",
            type="tertiary",
            on_click=state.change,
            kwargs={"pair": ("", "")},
        )


PAGE = Page("explore", "Explore", draw)
