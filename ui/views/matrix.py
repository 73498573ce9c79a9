"""The Matrix page: who is connected with whom on two days, each cell split into before and after."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from graph.dates import day_in_words
from graph.dossier import Dossier, overview, pair_dossier
from graph.matrix import Cell, Half, Matrix, matrix
from graph.matrix_words import LOOKS, ORDER_LABELS, ORDER_SENTENCES, caption, letters_in
from graph.model import Case
from graph.payload import Payload
from graph.prose import counted, listed
from graph.shown import Between
from graph.snapshot import named_on
from graph.tables import CHANGE_WORDS, KEPT
from ui import controls, frame, reading, state
from ui.address import View
from ui.components.matrix import matrix as matrix_component
from ui.page import Page
from ui.payloads import overview_json
from ui.shown import between

MOST = 100
"""How many actors have a row; of more, a person sees nothing any longer."""

_INVITATION = "Choose a cell to read what connects the two, or a name to read about the actor."


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    with page.tools:
        controls.actor_search(case)
        controls.filters(case, view)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        controls.date_pair(case, view)
        controls.switch("order", "Order of the actors", ORDER_LABELS, view.order, label_visibility="visible")
    held = between(case, view)
    table = matrix(case, held.earlier, held.later, held.difference, view.order, MOST)
    matrix_side, reading_side = st.columns([2.4, 1], gap="medium")
    with matrix_side:
        matrix_component(
            _payload(case, view, table),
            key=state.MATRIX,
            on_pair=partial(state.take_pair, state.MATRIX),
            on_select=partial(state.take_selection, state.MATRIX),
            height=frame.HEIGHT,
        )
    with reading_side:
        read = overview_json(case, _dossier(case, view, held))
        reading.reading(case, view, held.whole_later, frame.HEIGHT, read)
    state.write_url(case, view)


def _dossier(case: Case, view: View, held: Between) -> Dossier:
    if all(view.pair):
        return pair_dossier(case, view.pair, held.whole_earlier, held.whole_later)
    named = named_on(case, held.whole_later.graph["date"])
    return replace(overview(case, named, held.whole_later, held.whole_earlier), summary=_INVITATION)


def _payload(case: Case, view: View, table: Matrix) -> Payload:
    rank = {id_: n for n, id_ in enumerate(table.actors)}
    return {
        "caption": caption(table),
        "sentences": [caption(table), f"{ORDER_SENTENCES[view.order]} {_left_out(table)}".strip()],
        "actors": [{"id": id_, "name": case.actor[id_].name} for id_ in table.actors],
        "cells": [
            {
                "row": rank[cell.source],
                "column": rank[cell.target],
                "before": _half(cell.before),
                "after": _half(cell.after),
                "change": cell.change,
                "words": _words(case, table, cell),
            }
            for cell in table.cells.values()
        ],
        "legend": _legend(case, table),
        "pair": list(view.pair),
    }


def _left_out(table: Matrix) -> str:
    if not table.left_out:
        return ""
    return (
        f"{counted(table.left_out, 'actor')} with fewer edges left out; "
        "filters or a focus make room for others."
    )


def _words(case: Case, table: Matrix, cell: Cell) -> str:
    ends = f"{case.actor[cell.source].name} to {case.actor[cell.target].name}"
    before, after = (_half_in_words(case, half) for half in (cell.before, cell.after))
    if before == after and cell.change == KEPT:
        return f"{ends}: {before} on both days"
    days = (day_in_words(table.earlier), day_in_words(table.later))
    return f"{ends}: {before} on {days[0]}, {after} on {days[1]}: {CHANGE_WORDS[cell.change]}"


def _half_in_words(case: Case, half: Half) -> str:
    labels = dict.fromkeys(case.edge_type[case.edge[id_].type].label.lower() for id_ in half.edges)
    return listed(labels) or "nothing"


def _half(half: Half) -> Payload:
    return {"letters": list(half.letters), "sign": half.sign}


def _legend(case: Case, table: Matrix) -> Payload:
    letters = letters_in(table)
    return {
        "looks": [
            {
                "label": look.label,
                "before": _half(look.before),
                "after": _half(look.after),
                "change": look.change,
            }
            for look in LOOKS
        ],
        "types": [
            {"letter": edge_type.letter, "label": edge_type.label}
            for edge_type in case.edge_types
            if edge_type.letter in letters
        ],
    }


PAGE = Page("matrix", "Matrix", draw)
