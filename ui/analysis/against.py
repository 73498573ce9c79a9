"""The pairs that stand against the camps, and the edges behind each with their references."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.analysis.balance import Balance
from graph.analysis.signed import Pair
from graph.dossier import pair_dossier
from graph.model import Case
from graph.payload import Payload
from graph.payload.reading import dossier_payload
from graph.snapshot import day_of, graph_at
from ui import state
from ui.analysis.compared import Compared
from ui.components.choices import choices
from ui.components.dossier import dossier as dossier_component
from ui.frame import Frame

_LIST, _READING = "pairs-against", "dossier-against"
_BETWEEN = "~"
"""Stands between two ids where one word means a pair; no id contains it."""


def draw(page: Frame, compared: Compared) -> None:
    """Draw the part."""
    case, view = page.case, page.view
    pair = min(view.pair), max(view.pair)
    list_side, reading_side = st.columns(2, gap="medium")
    with list_side:
        choices(_groups(case, compared, pair), key=_LIST, on_choose=partial(_take, case), height="360px")
    with reading_side:
        if all(pair):
            days = sorted(day_of(case, word) for word in (view.earlier, view.later))
            read = pair_dossier(case, pair, *(graph_at(case, day) for day in days))
            dossier_component(
                dossier_payload(case, read),
                key=_READING,
                on_select=partial(state.take_selection, _READING),
                height="330px",
            )
        else:
            st.info("Press a pair to read its edges and their references.")


def _take(case: Case) -> None:
    chosen = (state.taken(_LIST) or {}).get("chosen") or {}
    one, _, other = str(chosen.get("id", "")).partition(_BETWEEN)
    known = one in case.actor and other in case.actor
    state.change(pair=(one, other) if known else ("", ""))


def _groups(case: Case, compared: Compared, chosen: Pair) -> Payload:
    found = zip(compared.days, (compared.before, compared.after), strict=True)
    return {
        "title": "Pairs against the camps",
        "chosen": _BETWEEN.join(chosen) if all(chosen) else "",
        "empty": "No pair stands against the camps on either day: the network is balanced.",
        "groups": [
            {"label": f"Against the camps on {day}", "note": "", "items": _items(case, one)}
            for day, one in found
        ],
    }


def _items(case: Case, found: Balance) -> list[Payload]:
    return [
        {
            "id": _BETWEEN.join(pair),
            "text": " \u2013 ".join(case.actor[id_].name for id_ in pair),
            "note": "stand together across the camps"
            if pair in found.network.positive
            else "against each other in one camp",
        }
        for pair in found.frustration.frustrated
    ]
