"""The Pair page: how two actors stand to each other on a day, as a picture and in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import combinations

import networkx as nx
import streamlit as st

from graph.analysis.explain import Explanation, explain
from graph.analysis.explain_words import headline
from graph.dossier import Dossier, explained_pair
from graph.model import Case
from graph.pack.wish import WIDTH_IN
from graph.payload import Payload
from graph.picture import picture
from graph.plate_kind import Wish
from graph.scene import Scene
from graph.select import search_label
from graph.snapshot import day_of, graph_at
from graph.stage import Stage
from ui import controls, frame, state
from ui.address import Selection, View
from ui.answers import answers
from ui.components.dossier import dossier as dossier_component
from ui.components.network import network as network_component
from ui.export import Shown, export
from ui.page import Page
from ui.payloads import dossier_payload, network_payload, steps_payload
from ui.shown import shown

Pair = tuple[str, str]

_HUBS = 3
_PANE, _READING = "network-pair", "dossier-pair"
_FIRST, _SECOND = "pair-first", "pair-second"
_BETWEEN = "~"
"""Stands between two ids where one word means a pair; no id contains it."""


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    pair = _chosen(case, view.pair)
    _pickers(case, pair)
    controls.date_switch(case, view)
    G = graph_at(case, day_of(case, view.at))
    if all(pair):
        explanation = explain(case, G, *pair)
        part = _part(explanation, G)
        scene = _scene(page.stage, explanation, part)
        with page.tools:
            name, about = f"{'-'.join(pair)}-{view.at}", f"what connects {scene.title}"
            wish = _wish(page.stage, part)
            export(Shown(page.stage, view, scene, (part,), name, about, wish=wish))
        _explained(case, view, scene, explanation, G)
    else:
        _invited(page.stage, view, pair, G)
    state.write_url(case, view)


def _chosen(case: Case, pair: Pair) -> Pair:
    """The pair as far as it is two actors of the case."""
    first, second = (id_ if id_ in case.actor else "" for id_ in pair)
    return first, "" if second == first else second


def _pickers(case: Case, pair: Pair) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _picker(case, "First actor", _FIRST, pair[0], pair[1])
        st.button(
            "Swap",
            icon=":material/swap_horiz:",
            key="pair-swap",
            disabled=not any(pair),
            on_click=state.change,
            kwargs={"pair": pair[::-1]},
        )
        _picker(case, "Second actor", _SECOND, pair[1], pair[0])


def _picker(case: Case, label: str, key: str, chosen: str, other: str) -> None:
    st.selectbox(
        label,
        [actor.id for actor in controls.by_name(case) if actor.id != other],
        format_func=lambda id_: search_label(case.actor[id_]),
        key=state.held(key, chosen or None),
        index=None,
        placeholder=f"{label} …",
        on_change=_take_pickers,
        label_visibility="collapsed",
        width=260,
    )


def _take_pickers() -> None:
    state.change(pair=(state.taken(_FIRST) or "", state.taken(_SECOND) or ""))


def _part(explanation: Explanation, G: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The edges that the explanation names."""
    edges = [(edge.source, edge.target, edge.id) for edge in explanation.edges]
    return nx.freeze(nx.MultiDiGraph(G.edge_subgraph(edges)))


def _wish(stage: Stage, part: nx.MultiDiGraph) -> Wish:
    """What a report shows: the edges of the explanation alone."""
    edges = tuple(edge for *_, edge in part.edges(data="edge"))
    alone = replace(stage, case=replace(stage.case, edges=edges))
    day: date = part.graph["date"]
    return Wish(alone, at=day, earlier=day, later=day, width_in=WIDTH_IN)


def _scene(stage: Stage, explanation: Explanation, part: nx.MultiDiGraph) -> Scene:
    title = " and ".join(stage.case.actor[id_].name for id_ in (explanation.first, explanation.second))
    scene = picture(stage, part, part)
    return replace(scene, title=title, caption=f"{headline(stage.case, explanation)} {scene.caption}")


def _explained(case: Case, view: View, scene: Scene, explanation: Explanation, G: nx.MultiDiGraph) -> None:
    pair = "-".join(sorted(view.pair))
    payload = {
        **network_payload(scene, f"{pair}-{view.at}.png"),
        **steps_payload(case, explanation.day),
        "fits": True,
        "empty": "No edge of this day connects the two, directly or through others.",
    }
    reading = dossier_payload(case, explained_pair(case, explanation, G), view.selected)
    _panes(case, f"{_PANE}-{pair}", payload, reading, state.take_selection)


def _invited(stage: Stage, view: View, pair: Pair, G: nx.MultiDiGraph) -> None:
    """The whole day to pick from; a click on an actor fills the first place that is free."""
    case = stage.case
    left = shown(case, view, G)
    scene = picture(stage, left.G, G, by_focus=left.by_focus)
    reading = dossier_payload(case, _invitation(case, pair), Selection())
    reading["actors"] = [
        {"id": _BETWEEN.join(two), "label": " – ".join(case.actor[id_].name for id_ in two)}
        for two in combinations(_hubs(case, G), 2)
    ]
    payload = network_payload(scene, f"{view.at}.png") | steps_payload(case, G.graph["date"])
    _panes(case, _PANE, payload, reading, partial(_take_pick, case, pair))


def _panes(case: Case, pane: str, payload: Payload, reading: Payload, take: Callable[[str], None]) -> None:
    """A picture and what there is to read; `take` is given the key of the component where a person chose."""
    picture_side, reading_side = st.columns([1.35, 1], gap="medium")
    with picture_side:
        network_component(
            payload,
            key=pane,
            on_select=partial(take, pane),
            answers={"step": answers(case, pane)["step"]},
            height=frame.HEIGHT,
        )
    with reading_side:
        dossier_component(reading, key=_READING, on_select=partial(take, _READING), height=frame.HEIGHT)


def _hubs(case: Case, G: nx.MultiDiGraph) -> list[str]:
    """The actors with most signed edges."""
    signed = [edge for *_, edge in G.edges(data="edge") if case.edge_type[edge.type].sign]
    degree = Counter(end for edge in signed for end in edge.pair)
    return sorted(degree, key=lambda id_: (-degree[id_], id_))[:_HUBS]


def _invitation(case: Case, pair: Pair) -> Dossier:
    one = next(filter(None, pair), "")
    return Dossier(
        title=f"{case.actor[one].name} and …" if one else "Choose two actors",
        subtitle="What connects them, whom they share, what chains of patronage lead from one to the other",
        names=(),
        facts=(),
        summary=f"Find {'the other' if one else 'them'} by name above, or click in the picture.",
        links=(),
        groups=(),
        actors_label="For example",
    )


def _take_pick(case: Case, pair: Pair, component: str) -> None:
    """Take a whole pair, or an actor into the first place that is free."""
    chosen = (state.taken(component) or {}).get("selected") or {}
    ids = str(chosen.get("id", "")).split(_BETWEEN)
    if not all(id_ in case.actor for id_ in ids):
        return
    if len(ids) > 1:
        state.change(pair=(ids[0], ids[1]))
    else:
        state.change(pair=(pair[0], ids[0]) if pair[0] else (ids[0], pair[1]))


PAGE = Page("pair", "Pair", draw)
