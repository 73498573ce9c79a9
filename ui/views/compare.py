"""The Compare page: two dates of the network in three looks, and what changed between them in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from graph.focus import focus_in_words
from graph.model import Case
from graph.payload import Payload
from graph.picture import change_picture, side_pictures
from graph.scene import Scene
from graph.shown import Between
from graph.snapshot import day_of
from graph.timeline import span
from ui import controls, focus, frame, looks, one_file, state
from ui.address import LOOKS, View, day_as_word
from ui.answers import answers
from ui.citing import narrowing
from ui.components.changes import changes as changes_component
from ui.components.dossier import dossier as dossier_component
from ui.components.network import network as network_component
from ui.export import Shown, export
from ui.lesson_way import way_back
from ui.page import Page
from ui.payloads import dossier_payload, focus_payload
from ui.reading import selected_dossier
from ui.shown import between, near

_SIDES = {"earlier": "First day", "later": "Second day"}
_LOG_HEIGHT = f"calc({frame.HEIGHT} + 42px)"
_HALF_HEIGHT = f"calc(({frame.HEIGHT}) / 2)"


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    way_back(case, view)
    _choices(case, view)
    held = between(case, view)
    scene = _difference(page, held)
    with page.tools:
        controls.actor_search(case)
        focus.menu(case, view)
        controls.filters(case, view)
        days, as_page = (held.earlier, held.later), one_file.of_change(page.stage, view)
        export(Shown(page.stage, view, scene, days, _name(view), narrowing(case, view), as_page))
    picture_side, reading_side = st.columns([3.2, 1] if view.look == "side" else [2.4, 1], gap="medium")
    with picture_side:
        _pictures(page, held, scene)
    with reading_side:
        _reading(case, view, held)
    state.write_url(case, view)


def _choices(case: Case, view: View) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        controls.date_pair(case, view)
        _any_dates(case, view)
        if view.look == "side":
            _swap(view)
        controls.switch("look", "Look", looks.LABELS, view.look)


def _swap(view: View) -> None:
    """Exchange the two panes; what changed is told in the order of time all the same."""
    st.button(
        "Swap",
        icon=":material/swap_horiz:",
        key="swap-dates",
        help="Exchange the two dates",
        on_click=state.change,
        kwargs={"earlier": view.later, "later": view.earlier},
    )


def _any_dates(case: Case, view: View) -> None:
    first, last = span(case)
    with st.popover("Any date", width="content"):
        for part, label in _SIDES.items():
            day = day_of(case, getattr(view, part))
            st.date_input(
                label,
                key=state.held(f"{part}-day", day),
                min_value=min(first, day),
                max_value=max(last, day),
                on_change=_take_day,
                args=(case, part),
            )


def _take_day(case: Case, part: str) -> None:
    day: date | None = state.taken(f"{part}-day")
    if day:
        state.change(**{part: day_as_word(case, day)})


def _name(view: View) -> str:
    return f"{view.earlier}-{view.later}"


def _near(page: frame.Frame, held: Between) -> set[str] | None:
    return near(page.case, page.view, held.earlier, held.later)


def _difference(page: frame.Frame, held: Between) -> Scene:
    reached = _near(page, held)
    days = (held.earlier, held.later)
    scene = change_picture(page.stage, *days, held.difference, reached, held.hidden_changes)
    return _captioned(page, scene, reached)


def _sides(page: frame.Frame, held: Between) -> tuple[Scene, Scene]:
    """The pictures of the two days, in the order in which the view names them."""
    case, view = page.case, page.view
    reached = _near(page, held)
    days = (held.earlier, held.later), (held.whole_earlier, held.whole_later)
    sides = side_pictures(page.stage, *days, reached, held.by_focus)
    earlier, later = (_captioned(page, one, reached) for one in sides)
    is_in_order = day_of(case, view.earlier) <= day_of(case, view.later)
    return (earlier, later) if is_in_order else (later, earlier)


def _captioned(page: frame.Frame, scene: Scene, reached: set[str] | None) -> Scene:
    if reached is None:
        return scene
    words = focus_in_words(page.case, page.view.focus, reached)
    return replace(scene, caption=f"{words} {scene.caption}")


def _pictures(page: frame.Frame, held: Between, scene: Scene) -> None:
    """The first canvas is the same in every look, so that a change of look does not build it anew."""
    panes = _panes(page, held, scene)
    in_focus = focus_payload(page.view.focus, _near(page, held))
    keys = (state.NETWORK, state.SECOND)
    for column, payload, key in zip(st.columns(len(panes), gap="small"), panes, keys, strict=False):
        with column:
            _canvas(page.case, payload | in_focus, key)


def _panes(page: frame.Frame, held: Between, scene: Scene) -> tuple[Payload, ...]:
    view = page.view
    if view.look == "side":
        return looks.side_payloads(*_sides(page, held), _name(view))
    if view.look == "blink":
        return (looks.blink_payload(*_sides(page, held), _name(view)),)
    return (looks.difference_payload(scene, _name(view)),)


def _canvas(case: Case, payload: Payload, key: str) -> None:
    network_component(
        payload,
        key=key,
        on_select=partial(state.take_selection, key),
        answers={"look": partial(_take_look, key), "focus": answers(case, key)["focus"]},
        height=frame.HEIGHT,
    )


def _take_look(key: str) -> None:
    look = (state.taken(key) or {}).get("look")
    if look in LOOKS:
        state.change(look=look)


def _reading(case: Case, view: View, held: Between) -> None:
    dossier = selected_dossier(case, view, held.whole_later)
    changes_component(
        looks.changes_payload(case, view, held.difference),
        key=state.CHANGES,
        on_select=partial(state.take_selection, state.CHANGES),
        height=_HALF_HEIGHT if dossier else _LOG_HEIGHT,
    )
    if dossier:
        dossier_component(
            dossier_payload(case, dossier, view.selected),
            key=state.DOSSIER,
            on_select=partial(state.take_selection, state.DOSSIER),
            height=_HALF_HEIGHT,
        )


PAGE = Page("compare", "Compare", draw)
