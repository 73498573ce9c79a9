"""What the person asked to see, in the session and in the URL. The only place that spells a state key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import parse_qs

import streamlit as st

from graph.model import KINDS, Case
from graph.snapshot import snapshots

AT, TYPES, KINDS_SHOWN, FIND = "at", "types", "kinds", "find"
NETWORK, DOSSIER = "network", "dossier"
_SELECTED, _BEGUN = "selected", "begun"
_HIDE_TYPES, _HIDE_KINDS = "hide", "hide_kinds"


@dataclass(frozen=True, slots=True)
class Selection:
    """The actor or edge whose dossier is open; nothing when both words are empty."""

    kind: Literal["actor", "edge", ""] = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class ViewState:
    """Everything that determines the picture of the Explore page."""

    at: str
    types: tuple[str, ...]
    kinds: tuple[str, ...]
    selected: Selection


def begin(case: Case) -> None:
    """Take the view from the URL on the first run of a session, and when the case offers other choices."""
    choices = ([snapshot.id for snapshot in snapshots(case)], used_types(case), used_kinds(case))
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
        types=tuple(st.session_state[TYPES]),
        kinds=tuple(st.session_state[KINDS_SHOWN]),
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


def _restore(case: Case, query: Mapping[str, str]) -> None:
    named = [snapshot.id for snapshot in snapshots(case)]
    st.session_state[AT] = query[AT] if query.get(AT) in named else default_snapshot(case)
    st.session_state[TYPES] = _without(used_types(case), query.get(_HIDE_TYPES, ""))
    st.session_state[KINDS_SHOWN] = _without(used_kinds(case), query.get(_HIDE_KINDS, ""))
    kind = next((word for word in ("actor", "edge") if word in query), "")
    chosen = _sound(case, Selection(kind, query[kind]) if kind else Selection())  # type: ignore[arg-type]
    select(chosen.kind, chosen.id)


def _sound(case: Case, selected: Selection) -> Selection:
    known = case.actor if selected.kind == "actor" else case.edge
    return selected if selected.id in known else Selection()


def _without(words: list[str], hidden: str) -> list[str]:
    return [word for word in words if word not in hidden.split(".")]


def _query(case: Case, shown: ViewState) -> dict[str, str]:
    query = {}
    if shown.at != default_snapshot(case):
        query[AT] = shown.at
    for name, used, kept in (
        (_HIDE_TYPES, used_types(case), shown.types),
        (_HIDE_KINDS, used_kinds(case), shown.kinds),
    ):
        if hidden := [word for word in used if word not in kept]:
            query[name] = ".".join(hidden)
    if shown.selected.kind:
        query[shown.selected.kind] = shown.selected.id
    return query


def default_snapshot(case: Case) -> str:
    """The snapshot that the app opens with: the first of the pair to compare, else the oldest."""
    return case.compare[0] if case.compare else snapshots(case)[0].id


def used_types(case: Case) -> list[str]:
    """The edge types that the case uses, in its order."""
    used = {edge.type for edge in case.edges}
    return [edge_type.id for edge_type in case.edge_types if edge_type.id in used]


def used_kinds(case: Case) -> list[str]:
    """The kinds of actor that the case uses, in the order of the model."""
    used = {actor.kind for actor in case.actors}
    return [kind for kind in KINDS if kind in used]
