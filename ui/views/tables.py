"""The Tables page: all that a picture says, as rows to sort, to find and to copy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

import networkx as nx
import streamlit as st

from graph.dates import day_in_words
from graph.dossier import Dossier, overview
from graph.model import Case
from graph.picture import change_picture, picture
from graph.prose import counted
from graph.snapshot import day_of, graph_at, named_on
from graph.tables import ActorRow, Citation, Count, EdgeRow, actor_rows, edge_rows, edge_rows_between
from ui import controls, frame, reading, state
from ui.address import DAYS, ROWS
from ui.components.table import table as table_component
from ui.page import Page
from ui.payloads import Payload
from ui.shown import between, shown

_DAY_LABELS = {"one": "One day", "two": "Two days"}
_ROW_LABELS = {"actors": "Actors", "edges": "Edges"}
_INVITATION = "Press a name in the first column to read about that actor or edge."


@dataclass(frozen=True)
class _Twin:
    """What the page shows: the rows, the words of the picture, the days in words, what to read beside."""

    actors: tuple[ActorRow, ...]
    edges: tuple[EdgeRow, ...]
    sentences: tuple[str, ...]
    days: tuple[str, ...]
    G: nx.MultiDiGraph
    overview: Dossier


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    with page.tools:
        controls.actor_search(case)
        controls.filters(case, view)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        _switch("days", "Days", _DAY_LABELS, view.days)
        (controls.date_switch if view.days == DAYS[0] else controls.date_pair)(case, view)
    twin = _one_day(page) if view.days == DAYS[0] else _two_days(page)
    numbers = {"actors": len(twin.actors), "edges": len(twin.edges)}
    _switch("rows", "Rows", {id_: f"{_ROW_LABELS[id_]} ({numbers[id_]})" for id_ in ROWS}, view.rows)
    table_side, reading_side = st.columns([2.4, 1], gap="medium")
    with table_side:
        table_component(
            _actor_table(twin) if view.rows == ROWS[0] else _edge_table(twin),
            key=state.TABLE,
            on_select=partial(state.take_selection, state.TABLE),
            height=frame.HEIGHT,
        )
    with reading_side:
        reading.reading(case, view, twin.G, twin.overview, frame.HEIGHT)
    state.write_url(case, view)


def _switch(part: str, label: str, labels: dict[str, str], chosen: str) -> None:
    st.segmented_control(
        label,
        list(labels),
        format_func=lambda id_: labels[id_],
        key=state.held(part, chosen),
        on_change=_take,
        args=(part,),
        required=True,
        label_visibility="collapsed",
    )


def _take(part: str) -> None:
    state.change_part(part, part)


def _one_day(page: frame.Frame) -> _Twin:
    case, view = page.case, page.view
    whole = graph_at(case, day_of(case, view.at))
    (G,) = shown(case, view, whole)
    scene = picture(page.stage, G, whole)
    return _Twin(
        actors=actor_rows(case, G),
        edges=edge_rows(case, G),
        sentences=(scene.alt, scene.caption),
        days=(scene.subtitle,),
        G=whole,
        overview=_overview(case, whole, None),
    )


def _two_days(page: frame.Frame) -> _Twin:
    case, held = page.case, between(page.case, page.view)
    scene = change_picture(page.stage, held.earlier, held.later, held.difference, whole=held.whole_difference)
    return _Twin(
        actors=actor_rows(case, held.earlier, held.later),
        edges=edge_rows_between(case, held.earlier, held.later, held.difference),
        sentences=(scene.alt,),
        days=tuple(day_in_words(G.graph["date"]) for G in (held.earlier, held.later)),
        G=held.whole_later,
        overview=_overview(case, held.whole_later, held.whole_earlier),
    )


def _overview(case: Case, G: nx.MultiDiGraph, earlier: nx.MultiDiGraph | None) -> Dossier:
    named = named_on(case, G.graph["date"])
    words = [named.sentence] if named else []
    return replace(overview(case, named, G, earlier), summary=" ".join([*words, _INVITATION]))


def _column(label: str, type_: str = "text", *, wide: bool = False) -> Payload:
    return {"label": label, "type": type_, "wide": wide}


def _actor_table(twin: _Twin) -> Payload:
    happened = [_column("What happened")] * (len(twin.days) > 1)
    numbers = ("Edges", "Positive", "Negative", "Sign 0")
    return {
        "kind": "actor",
        "caption": f"{counted(len(twin.actors), 'actor')} with an edge, {' and '.join(twin.days)}",
        "sentences": list(twin.sentences),
        "columns": [
            _column("Actor"),
            *happened,
            _column("Kind"),
            _column("Region"),
            _column("Existed"),
            *(_column(label, "number") for label in numbers),
            _column("Certainty"),
            _column("Also called", "names"),
        ],
        "rows": [_actor_row(row) for row in twin.actors],
    }


def _actor_row(row: ActorRow) -> Payload:
    happened = [_text(row.change)] * bool(row.change)
    parts = ("edges", "positive", "negative", "unsigned")
    return {
        "id": row.id,
        "label": row.name,
        "cells": [
            _text(row.name),
            *happened,
            *map(_text, (row.kind, row.region, row.period)),
            *(_number(row.counts, part) for part in parts),
            _text(row.status),
            {"text": "", "names": [list(pair) for pair in row.other_names]},
        ],
    }


def _number(counts: Iterable[Count], part: str) -> Payload:
    numbers = [getattr(count, part) for count in counts]
    return {"text": " → ".join(map(str, numbers)), "sort": numbers[-1]}


def _text(text: str) -> Payload:
    return {"text": text}


def _edge_table(twin: _Twin) -> Payload:
    happened = [_column("What happened")] * (len(twin.days) > 1)
    return {
        "kind": "edge",
        "caption": f"{counted(len(twin.edges), 'edge')}, {' and '.join(twin.days)}",
        "sentences": list(twin.sentences),
        "columns": [
            _column("Source"),
            _column("Relation"),
            _column("Target"),
            *happened,
            *map(_column, ("Type", "Sign", "Start", "End", "Certainty", "Confidence")),
            _column("Statement", wide=True),
            _column("References", "links"),
        ],
        "rows": [_edge_row(row) for row in twin.edges],
    }


def _edge_row(row: EdgeRow) -> Payload:
    happened = [{"text": row.change, "small": row.gave_way}] * bool(row.change)
    return {
        "id": row.id,
        "label": row.sentence,
        "cells": [
            _text(row.source),
            _text(row.phrase),
            _text(row.target),
            *happened,
            _text(row.type),
            _text(row.sign),
            {"text": row.start, "sort": row.start_day.isoformat()},
            {"text": row.end, "sort": row.end_day.isoformat()},
            _text(row.status),
            _text(row.confidence),
            _text(row.statement),
            {"text": "", "links": [_link(citation) for citation in row.references]},
        ],
    }


def _link(citation: Citation) -> Payload:
    return {"text": citation.short, "title": citation.full, "url": citation.url}


PAGE = Page("tables", "Tables", draw)
