"""The Explore page: the network of one day, its switch, its filters, its dossier."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.model import Case
from graph.payload import Payload
from graph.snapshot import day_of
from ui import controls, embed, focus, frame, one_file, state
from ui.address import View
from ui.answers import answers
from ui.citing import narrowing
from ui.components.network import network as network_component
from ui.dates import date_slider
from ui.day import Day
from ui.export import Shown, export
from ui.lesson_way import way_back
from ui.page import Page, link
from ui.reading import reading

_PAIR_ROOM = 56
"""What the way to a pair's page takes of the height of the reading side, in pixels."""


def draw() -> None:
    """Draw the page; inside a page of somebody else's, only its picture and its switch."""
    page = frame.begun()
    case, view = page.case, page.view
    way_back(case, view)
    controls.date_switch(case, view)
    day = page.days(day_of(case, view.at), view.at, view.choice, view.focus)
    if embed.embedded():
        _canvas(case, day, {"embedded": True}, embed.HEIGHT)
    else:
        date_slider(case, view)
        with page.tools:
            controls.actor_search(case)
            controls.filters(case, view)
            as_page = one_file.of_day(page.stage, view)
            export(Shown(page.stage, view, day.scene, (day.left.G,), view.at, narrowing(case, view), as_page))
        picture_side, reading_side = st.columns([2.4, 1], gap="medium")
        with picture_side:
            _canvas(case, day, {}, frame.HEIGHT)
        with reading_side:
            _reading(case, view, day)
    state.write_url(case, view)


def _canvas(case: Case, day: Day, payload: Payload, height: str) -> None:
    network_component(
        payload,
        shared=day.payload,
        key=state.NETWORK,
        on_select=partial(state.take_selection, state.NETWORK),
        answers=answers(case, state.NETWORK),
        height=height,
    )


def _reading(case: Case, view: View, day: Day) -> None:
    above = 0
    if all(view.pair):
        above += _PAIR_ROOM
        _pair(case, view)
    if focus.about(view):
        above += focus.ROOM
        focus.focus_controls(case, view)
    reading(case, view, day.whole, f"calc({frame.HEIGHT} - {above}px)", day.overview)


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
