"""What if an actor or an edge were not there, or an edge had the other sign."""

from __future__ import annotations

import streamlit as st

from graph.analysis.balance_words import named
from graph.analysis.camps import camp_changes
from graph.analysis.headline import triangles_in_short
from graph.analysis.triangle_changes import triangle_changes
from graph.analysis.what_if import CUT, OUT, TURN, Supposition, in_words, is_about, supposed
from graph.diff import diff
from graph.model import Case, Edge
from graph.prose import counted, edge_in_words
from graph.select import search_label
from graph.snapshot import day_of
from ui import controls, state
from ui.address import View
from ui.analysis.compared import Compared, balance_on
from ui.analysis.numbers import metrics
from ui.frame import Frame
from ui.study import MOST_SUPPOSED

_ACTOR, _EDGE = "suppose-actor", "suppose-edge"
_WHAT = (
    "Take an actor or an edge out, or turn an edge to the other sign, and see what would be different on the "
    "later day. The case stays as it is; the address of this page carries what you suppose. This is "
    "arithmetic on the network, not a forecast: it does not say how anybody would react."
)


def draw(page: Frame, compared: Compared) -> None:
    """Draw the part."""
    case, view = page.case, page.view
    st.markdown(_WHAT)
    _asked(case, view, compared)
    for one in view.study.supposed:
        _held(case, view, one)
    if view.study.supposed:
        _different(case, view, compared)


def _asked(case: Case, view: View, compared: Compared) -> None:
    full = len(view.study.supposed) >= MOST_SUPPOSED
    edges = _edges(case, compared)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            "Without an actor",
            [actor.id for actor in controls.by_name(case) if actor.id in compared.later],
            format_func=lambda id_: search_label(case.actor[id_]),
            key=state.held(_ACTOR, None),
            index=None,
            placeholder="Choose an actor …",
            on_change=_take_actor,
            disabled=full,
            width=260,
        )
        st.selectbox(
            "Change an edge",
            list(edges),
            format_func=lambda word: edges[word],
            key=state.held(_EDGE, None),
            index=None,
            placeholder="Take it out, or turn its sign …",
            on_change=_take_edge,
            disabled=full,
            width=420,
        )


def _edges(case: Case, compared: Compared) -> dict[str, str]:
    """What can be supposed of the edges of the later day that have a sign, and its words."""
    found: dict[str, str] = {}
    edges = [edge for *_, edge in compared.later.edges(data="edge") if case.edge_type[edge.type].sign]
    for edge in sorted(edges, key=lambda edge: (edge_in_words(case, edge).casefold(), edge.id)):
        for kind in (CUT, TURN):
            one = Supposition(kind, edge.id)
            if is_about(case, one):
                found[f"{kind}.{edge.id}"] = in_words(case, one)
    return found


def _take_actor() -> None:
    _suppose(Supposition(OUT, str(state.taken(_ACTOR) or "")))


def _take_edge() -> None:
    kind, _, id_ = str(state.taken(_EDGE) or "").partition(".")
    _suppose(Supposition(kind, id_))


def _suppose(one: Supposition) -> None:
    held = state.studied().supposed
    if one.id and one not in held:
        state.study(supposed=(*held, one))


def _held(case: Case, view: View, one: Supposition) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            "Undo",
            icon=":material/undo:",
            key=f"undo-{one.kind}-{one.id}",
            help="Suppose this no longer",
            on_click=_undo,
            args=(one,),
        )
        st.text(in_words(case, one))


def _undo(one: Supposition) -> None:
    state.study(supposed=tuple(other for other in state.studied().supposed if other != one))


def _different(case: Case, view: View, compared: Compared) -> None:
    day = max(day_of(case, word) for word in (view.earlier, view.later))
    G, found = balance_on(supposed(case, view.study.supposed), day, view.choice)
    changes = triangle_changes(compared.after.network, found.network)
    st.subheader(f"On {compared.days[1]}: as it is → as supposed", anchor=False)
    metrics(compared.after, found)
    st.text(triangles_in_short(changes))
    moved = camp_changes(compared.after.frustration, found.frustration)
    st.text(
        f"Would change camp: {named(case, moved.moved)}."
        if moved.moved
        else "Nobody would change camp for certain."
    )
    gone = diff(compared.later, G).ended
    with st.expander(f"{counted(len(gone), 'edge')} would be gone"):
        for edge in gone:
            st.text(_gone(case, edge))


def _gone(case: Case, edge: Edge) -> str:
    return f"{edge_in_words(case, edge)}."
