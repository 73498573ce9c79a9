"""What the person asked to see, in the session and in the URL. The only place that spells a state key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import parse_qs

import streamlit as st

from graph.model import Case, Snapshot
from graph.snapshot import snapshots
from ui.filters import FILTERS, Filter

AT, FIND = "at", "find"
NETWORK, DOSSIER = "network", "dossier"
_SELECTED, _BEGUN = "selected", "begun"
_EVERYTHING = "-"


@dataclass(frozen=True, slots=True)
class Selection:
    """The actor or edge whose dossier is open; nothing when both words are empty."""

    kind: Literal["actor", "edge", ""] = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class ViewState:
    """Everything that determines the picture; `chosen` is what each filter lets through."""

    at: str
    chosen: Mapping[str, Collection[str]]
    selected: Selection


def begin(case: Case) -> None:
    """Take the view from the URL on the first run of a session, and when the case offers other choices."""
    choices = [[snapshot.id for snapshot in snapshots(case)], *(list(one.options(case)) for one in FILTERS)]
    if st.session_state.get(_BEGUN) != choices:
        st.session_state[_BEGUN] = choices
        _restore(case, {name: st.query_params[name] for name in st.query_params})


def navigate(case: Case) -> None:
    """Take the view from the URL that the browser went back or forward to."""
    address = str(st.session_state[NETWORK].get("navigated") or "")
    _restore(case, {name: values[-1] for name, values in parse_qs(address.lstrip("?")).items()})


def view(case: Case) -> ViewState:
    """The view that the session holds."""
    return ViewState(
        at=st.session_state[AT],
        chosen={one.key: tuple(st.session_state[one.key]) for one in FILTERS},
        selected=_sound(case, st.session_state[_SELECTED]),
    )


def write_url(case: Case, shown: ViewState) -> None:
    """Put the view into the URL, leaving out what is as it would be anyway."""
    address = _query(case, shown)
    if address != {name: st.query_params[name] for name in st.query_params}:
        st.query_params.from_dict(address)


def take_selection(component: str) -> None:
    """Make what was chosen in a component the selection."""
    chosen: Mapping[str, Any] = st.session_state[component].get("selected") or {}
    select(str(chosen.get("kind", "")), str(chosen.get("id", "")))


def take_found() -> None:
    """Make the actor found by name the selection."""
    found = st.session_state[FIND]
    select("actor" if found else "", found or "")


def select(kind: str, id_: str) -> None:
    """Open the dossier of an actor or an edge; with anything else, close it."""
    known: Literal["actor", "edge", ""] = "actor" if kind == "actor" else "edge" if kind == "edge" else ""
    st.session_state[_SELECTED] = Selection(known, id_) if known else Selection()
    st.session_state[FIND] = None


def choose(key: str, options: Collection[str]) -> None:
    """Set what a filter lets through."""
    st.session_state[key] = list(options)


def default_snapshot(case: Case) -> str:
    """The snapshot that the app opens with: the first of the pair to compare, else the oldest."""
    return case.compare[0] if case.compare else snapshots(case)[0].id


def earlier_snapshot(case: Case, at: str) -> Snapshot | None:
    """What a snapshot is held against: the other of the case's pair where it is the second, else the last."""
    named = snapshots(case)
    if case.compare and at == case.compare[1]:
        return case.snapshot[case.compare[0]]
    place = [snapshot.id for snapshot in named].index(at)
    return named[place - 1] if place else None


def _restore(case: Case, query: Mapping[str, str]) -> None:
    named = [snapshot.id for snapshot in snapshots(case)]
    st.session_state[AT] = query[AT] if query.get(AT) in named else default_snapshot(case)
    for one in FILTERS:
        st.session_state[one.key] = _from_query(one, case, query.get(_name(one), ""))
    kind: Literal["actor", "edge", ""] = "actor" if "actor" in query else "edge" if "edge" in query else ""
    chosen = _sound(case, Selection(kind, query.get(kind, "")))
    select(chosen.kind, chosen.id)


def _sound(case: Case, selected: Selection) -> Selection:
    known = case.actor if selected.kind == "actor" else case.edge
    return selected if selected.id in known else Selection()


def _query(case: Case, shown: ViewState) -> dict[str, str]:
    query = {} if shown.at == default_snapshot(case) else {AT: shown.at}
    for one in FILTERS:
        if set(shown.chosen[one.key]) != set(one.opening(case)):
            hidden = [word for word in one.options(case) if word not in shown.chosen[one.key]]
            query[_name(one)] = ".".join(hidden) or _EVERYTHING
    if shown.selected.kind:
        query[shown.selected.kind] = shown.selected.id
    return query


def _from_query(one: Filter, case: Case, hidden: str) -> list[str]:
    """What a filter lets through, from the words that the URL hides."""
    words = set(hidden.split("."))
    if not words & {*one.options(case), _EVERYTHING}:
        return one.opening(case)
    return [word for word in one.options(case) if word not in words]


def _name(one: Filter) -> str:
    return f"hide_{one.key}"
