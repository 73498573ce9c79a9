"""The controls that pages share. Each shows a part of the view, and replaces it when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Literal

import streamlit as st

from graph.model import Actor, Case
from graph.select import search_label
from graph.snapshot import snapshots
from ui import state
from ui.address import View
from ui.filters import FILTERS, Filter
from ui.words import plain


def date_switch(case: Case, view: View) -> None:
    """A press shows a named date; none is pressed when the view is at another day."""
    labels = {snapshot.id: snapshot.label for snapshot in snapshots(case)}
    st.segmented_control(
        "Date",
        list(labels),
        format_func=lambda id_: plain(labels[id_]),
        key=state.held("at", view.at if view.at in labels else None),
        on_change=_take_date,
        label_visibility="collapsed",
    )


def _take_date() -> None:
    if state.taken("at"):
        state.change_part("at", "at")


def date_pair(case: Case, view: View) -> None:
    """Two lists of named dates, of which each may also show the other day that the view is at."""
    labels = {snapshot.id: snapshot.label for snapshot in snapshots(case)}
    with st.container(horizontal=True, gap="small", width="content"):
        for part, label in (("earlier", "First day"), ("later", "Second day")):
            word: str = getattr(view, part)
            st.selectbox(
                label,
                list(labels | {word: labels.get(word, word)}),
                format_func=lambda id_: labels.get(id_, id_),
                key=state.held(part, word),
                on_change=state.change_part,
                args=(part, part),
                width=200,
            )


def switch(
    part: str,
    label: str,
    labels: Mapping[str, str],
    chosen: str,
    label_visibility: Literal["visible", "collapsed"] = "collapsed",
) -> None:
    """A press chooses one of a few words for a part of the view; `labels` are what people read, by word."""
    st.segmented_control(
        label,
        list(labels),
        format_func=lambda word: labels[word],
        key=state.held(part, chosen),
        on_change=state.change_part,
        args=(part, part),
        required=True,
        label_visibility=label_visibility,
    )


def actor_search(case: Case) -> None:
    """Typing any name of an actor opens its dossier."""
    labels = _found_by(case)
    st.selectbox(
        "Find an actor",
        list(labels),
        format_func=labels.__getitem__,
        key=state.held("find", None),
        index=None,
        placeholder="Find actor",
        on_change=_take_found,
        label_visibility="collapsed",
        width=136,
    )


@lru_cache(maxsize=16)
def _found_by(case: Case) -> dict[str, str]:
    return {actor.id: search_label(actor) for actor in by_name(case)}


def _take_found() -> None:
    state.select("actor", state.taken("find") or "")


def by_name(case: Case) -> list[Actor]:
    """The actors in alphabetical order."""
    return sorted(case.actors, key=lambda actor: actor.name.casefold())


def filters(case: Case, view: View) -> None:
    """What may be left out, in a menu. What is in it is not drawn before it is open: it would be a quarter of
    the work of every run."""
    with st.popover("Filters", width="content", key="filters", on_change="rerun") as menu:
        if menu.open:
            for one in FILTERS:
                if len(one.options(case)) > 1:
                    _filter(one, case, view)


def _filter(one: Filter, case: Case, view: View) -> None:
    labels = one.options(case)
    st.pills(
        one.label,
        list(labels),
        selection_mode="multi",
        format_func=lambda id_: plain(labels[id_]),
        key=state.held(one.key, list(view.chosen[one.key])),
        on_change=state.choose,
        args=(one.key, partial(_taken, one.key)),
    )
    choices = {"All": tuple(labels), "None": (), "As at first": one.opening(case)}
    with st.container(horizontal=True, gap="small"):
        for name, options in choices.items():
            st.button(
                name,
                key=f"{one.key}-{name}",
                help=f"{one.label}: {name.lower()}",
                on_click=state.choose,
                args=(one.key, partial(tuple, options)),
                type="tertiary",
            )


def _taken(key: str) -> tuple[str, ...]:
    return tuple(state.taken(key) or ())
