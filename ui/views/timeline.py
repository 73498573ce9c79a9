"""The Timeline page: the edges of an actor, or of all, as bars along the years."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.dossier import overview
from graph.model import Actor, Case
from graph.palette import DASHES, LIGHT, night
from graph.payload import Payload
from graph.prose import counted
from graph.select import search_label
from graph.snapshot import day_of, graph_at, held_against, named_on, snapshots
from graph.timeline import Bar, Bars, all_bars, bars_of, busiest
from ui import controls, frame, reading, state
from ui.address import EVERYONE, Selection, View
from ui.components.timeline import timeline
from ui.dates import axis_payload, date_slider
from ui.page import Page
from ui.payloads import overview_json

_HEIGHT = "clamp(360px, 100vh - 290px, 900px)"
_INVITATION = "Press a bar to read about that edge."
_MOST = 600
"""Bars that one page shows; of a larger case, those of the pairs with the most."""


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    actor = _whose(case, view)
    with page.tools:
        _chooser(case, actor)
        controls.filters(case, view)
    date_slider(case, view)
    bars_side, reading_side = st.columns([2.4, 1], gap="medium")
    with bars_side:
        timeline(
            _payload(case, view, actor),
            key=state.BARS,
            on_select=partial(_take_edge, actor),
            height=_HEIGHT,
        )
    with reading_side:
        day = day_of(case, view.at)
        G, earlier = graph_at(case, day), held_against(case, day)
        before = graph_at(case, earlier.date) if earlier else None
        read = overview_json(case, overview(case, named_on(case, day), G, before, _INVITATION))
        reading.reading(case, view, G, _HEIGHT, read)
    state.write_url(case, view)


def _whose(case: Case, view: View) -> Actor | None:
    """The actor whose spells are shown, None for everyone's: selected, else chosen before, else at an end."""
    if view.selected.kind == "actor":
        return case.actor[view.selected.id]
    if view.whose:
        return case.actor.get(view.whose)
    most = busiest(case)
    if view.selected.kind != "edge" or most.id in case.edge[view.selected.id].pair:
        return most
    return case.actor[case.edge[view.selected.id].source]


def _chooser(case: Case, actor: Actor | None) -> None:
    st.selectbox(
        "Whose edges",
        [EVERYONE, *(one.id for one in controls.by_name(case))],
        format_func=lambda id_: "All actors" if id_ == EVERYONE else search_label(case.actor[id_]),
        key=state.held("whose", actor.id if actor else EVERYONE),
        on_change=_take_whose,
        label_visibility="collapsed",
        width=210,
    )


def _take_whose() -> None:
    id_ = str(state.taken("whose"))
    state.change(whose=id_, selected=Selection() if id_ == EVERYONE else Selection("actor", id_))


def _take_edge(actor: Actor | None) -> None:
    state.take_selection(state.BARS)
    state.change(whose=actor.id if actor else EVERYONE)


def _payload(case: Case, view: View, actor: Actor | None) -> Payload:
    choice = view.choice
    whole = bars_of(case, actor, choice) if actor else all_bars(case, choice)
    groups = _first(whole, _MOST)
    number, total = (sum(len(group.bars) for group in some) for some in (groups, whole))
    name = actor.name_in_text if actor else "all actors"
    hidden = _edges(case, actor) - total
    notes = [
        counted(number, "edge"),
        *([f"those of the pairs with the most of {total:,}"] * (number < total)),
        *([f"{hidden:,} not shown because of filters"] * (hidden > 0)),
    ]
    return {
        **axis_payload(case, view),
        "selected": view.selected.id if view.selected.kind == "edge" else "",
        "night": night(),
        "title": f"{name[:1].upper()}{name[1:]} through time",
        "note": ", ".join(notes),
        "empty": "No edge to show here. Choose another actor, or let the filters show more.",
        "events": "Named days: " + " ".join(f"{one.label}. {one.sentence}" for one in snapshots(case)),
        "groups": [
            {"label": group.label, "phrase": group.phrase, "bars": [_bar(case, bar) for bar in group.bars]}
            for group in groups
        ],
    }


def _first(groups: tuple[Bars, ...], most: int) -> tuple[Bars, ...]:
    """The first groups that together have no more bars than that, but at least one."""
    number = 0
    for index, group in enumerate(groups):
        number += len(group.bars)
        if number > most and index:
            return groups[:index]
    return groups


def _edges(case: Case, actor: Actor | None) -> int:
    return sum(actor is None or actor.id in (edge.source, edge.target, edge.site) for edge in case.edges)


def _bar(case: Case, bar: Bar) -> Payload:
    edge_type = case.edge_type[bar.edge.type]
    return {
        "id": bar.edge.id,
        "label": bar.label,
        "text": bar.text,
        "when": bar.when,
        "start": bar.start.isoformat(),
        "end": bar.end.isoformat(),
        "open_start": bar.open_start,
        "open_end": bar.open_end,
        "uncertain": [[first.isoformat(), last.isoformat()] for first, last in bar.uncertain],
        "letter": edge_type.letter,
        "colour": LIGHT.colours[edge_type.colour],
        "dashes": list(DASHES[edge_type.dash]),
        "statement": bar.edge.statement,
        "remark": _remark(bar.edge.confidence, uncertain=bool(bar.uncertain)),
    }


def _remark(confidence: str, *, uncertain: bool) -> str:
    parts = [confidence] * bool(confidence) + ["date not known to the day"] * uncertain
    return " · ".join(parts).capitalize()


PAGE = Page("timeline", "Timeline", draw)
