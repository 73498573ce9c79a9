"""The Tables page: all that a picture says, as rows to sort, to find and to copy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import networkx as nx
import streamlit as st

from graph.dates import day_in_words
from graph.dossier import Dossier, overview
from graph.model import Case
from graph.payload import Payload
from graph.payload.rows import actor_table, edge_table
from graph.picture import change_picture, picture
from graph.scene import Scene
from graph.snapshot import day_of, graph_at, named_on
from graph.tables import ActorRow, EdgeRow, actor_rows, edge_rows, edge_rows_between
from ui import controls, frame, reading, state
from ui.address import DAYS, ROWS
from ui.citing import narrowing
from ui.components.table import table as table_component
from ui.export import Shown, export
from ui.page import Page
from ui.payloads import overview_json
from ui.shown import between, shown

_DAY_LABELS = {"one": "One day", "two": "Two days"}
_ROW_LABELS = {"actors": "Actors", "edges": "Edges"}
_INVITATION = "Press a name in the first column to read about that actor or edge."


@dataclass(frozen=True)
class _Twin:
    """What the page shows: the rows, the words of the picture, the days in words, what to read beside.

    `scene` is the picture that the rows are a twin of, `shown` its days as they are shown.
    """

    actors: tuple[ActorRow, ...]
    edges: tuple[EdgeRow, ...]
    sentences: tuple[str, ...]
    days: tuple[str, ...]
    G: nx.MultiDiGraph
    overview: Dossier
    scene: Scene
    shown: tuple[nx.MultiDiGraph, ...]


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    with page.tools:
        controls.actor_search(case)
        controls.filters(case, view)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        controls.switch("days", "Days", _DAY_LABELS, view.days)
        (controls.date_switch if view.days == DAYS[0] else controls.date_pair)(case, view)
    twin = _one_day(page) if view.days == DAYS[0] else _two_days(page)
    with page.tools:
        name = view.at if view.days == DAYS[0] else f"{view.earlier}-{view.later}"
        export(Shown(page.stage, view, twin.scene, twin.shown, name, narrowing(case, view)))
    numbers = {"actors": len(twin.actors), "edges": len(twin.edges)}
    controls.switch("rows", "Rows", {id_: f"{_ROW_LABELS[id_]} ({numbers[id_]})" for id_ in ROWS}, view.rows)
    table_side, reading_side = st.columns([2.4, 1], gap="medium")
    with table_side:
        table_component(
            _table(twin, view.rows),
            key=state.TABLE,
            on_select=partial(state.take_selection, state.TABLE),
            height=frame.HEIGHT,
        )
    with reading_side:
        reading.reading(case, view, twin.G, frame.HEIGHT, overview_json(case, twin.overview))
    state.write_url(case, view)


def _one_day(page: frame.Frame) -> _Twin:
    case, view = page.case, page.view
    whole = graph_at(case, day_of(case, view.at))
    left = shown(case, view, whole)
    scene = picture(page.stage, left.G, whole, by_focus=left.by_focus)
    return _Twin(
        actors=actor_rows(case, left.G),
        edges=edge_rows(case, left.G),
        sentences=(scene.alt, scene.caption),
        days=(scene.subtitle,),
        G=whole,
        overview=_overview(case, whole, None),
        scene=scene,
        shown=(left.G,),
    )


def _two_days(page: frame.Frame) -> _Twin:
    case, held = page.case, between(page.case, page.view)
    days = (held.earlier, held.later)
    scene = change_picture(page.stage, *days, held.difference, hidden=held.hidden_changes)
    return _Twin(
        actors=actor_rows(case, held.earlier, held.later),
        edges=edge_rows_between(case, held.earlier, held.later, held.difference),
        sentences=(scene.alt,),
        days=tuple(day_in_words(G.graph["date"]) for G in days),
        G=held.whole_later,
        overview=_overview(case, held.whole_later, held.whole_earlier),
        scene=scene,
        shown=days,
    )


def _overview(case: Case, G: nx.MultiDiGraph, earlier: nx.MultiDiGraph | None) -> Dossier:
    return overview(case, named_on(case, G.graph["date"]), G, earlier, _INVITATION)


def _table(twin: _Twin, rows: str) -> Payload:
    if rows == ROWS[0]:
        return actor_table(twin.actors, twin.days, twin.sentences)
    return edge_table(twin.edges, twin.days, twin.sentences)


PAGE = Page("tables", "Tables", draw)
