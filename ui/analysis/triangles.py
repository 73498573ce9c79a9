"""The triangles: which are not balanced, what became of them, and the edges behind each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

import networkx as nx
import streamlit as st

from graph.analysis.balance import Balance
from graph.analysis.balance_words import triangle_in_words
from graph.analysis.triangle_reading import triangle_dossier
from graph.analysis.triangles import Triangle
from graph.focus import Focus
from graph.model import Case
from graph.payload import Payload
from graph.payload.reading import dossier_payload
from graph.picture import picture
from graph.prose import counted
from graph.select import Choice, narrowed
from ui import state
from ui.address import Selection, day_as_word
from ui.analysis.compared import Compared
from ui.analysis.numbers import triangle_numbers
from ui.components.choices import choices
from ui.components.dossier import dossier as dossier_component
from ui.components.network import network as network_component
from ui.frame import Frame
from ui.page import link
from ui.payloads import focus_payload, network_payload
from ui.study import triangle_of, triangle_word

MOST = 60
"""So many triangles of a group are listed; how many more there are is said."""

_LIST, _PANE, _READING = "triangles", "network-triangle", "dossier-triangle"
_HEIGHT = "440px"


def draw(page: Frame, compared: Compared) -> None:
    """Draw the part."""
    case, triangle = page.case, page.view.study.triangle
    st.caption(triangle_numbers(compared.days, compared.before, compared.after))
    list_side, picture_side = st.columns([1, 1.2], gap="medium")
    with list_side:
        choices(_groups(case, compared, triangle), key=_LIST, on_choose=partial(_take, case), height=_HEIGHT)
    with picture_side:
        if triangle is None:
            st.info("Press a sentence to see its three actors, and the edges with their references.")
        else:
            _shown(page, compared, triangle)


def _take(case: Case) -> None:
    chosen = (state.taken(_LIST) or {}).get("chosen") or {}
    state.study(triangle=triangle_of(case, str(chosen.get("id", ""))))


def _groups(case: Case, compared: Compared, chosen: Triangle | None) -> Payload:
    before, after, changes = compared.before, compared.after, compared.changes
    first, second = compared.days
    new = {*changes.new_unbalanced, *changes.became_unbalanced}
    ranked = after.unbalanced
    listed: Sequence[tuple[str, Balance, Iterable[Triangle]]] = (
        (f"Not balanced on {second}, and not so before", after, [one for one in ranked if one in new]),
        (f"Not balanced on {second}, as on {first}", after, [one for one in ranked if one not in new]),
        (f"Became balanced by {second}", after, changes.became_balanced),
        (f"Not balanced on {first}, gone since", before, changes.gone_unbalanced),
        (f"New and balanced on {second}", after, changes.new_balanced),
        (f"Balanced on {first}, gone since", before, changes.gone_balanced),
    )
    return {
        "title": "Triangles",
        "chosen": triangle_word(chosen or ()),
        "empty": "No triangle is unbalanced on either day, and none changed.",
        "groups": [_group(case, label, found, list(triangles)) for label, found, triangles in listed],
    }


def _group(case: Case, label: str, found: Balance, triangles: list[Triangle]) -> Payload:
    rest = len(triangles) - MOST
    return {
        "label": label,
        "note": f"The first {MOST}; {counted(rest, 'more')} not listed." if rest > 0 else "",
        "items": [_item(case, found, triangle) for triangle in triangles[:MOST]],
    }


def _item(case: Case, found: Balance, triangle: Triangle) -> Payload:
    against = len({*combinations(triangle, 2)} & {*found.frustration.frustrated})
    return {
        "id": triangle_word(triangle),
        "text": triangle_in_words(case, found.network, triangle),
        "note": f"{counted(against, 'pair')} of it against the best split" if against else "",
    }


def _shown(page: Frame, compared: Compared, triangle: Triangle) -> None:
    """The three in the network of the later day that has the triangle; its edges with their references."""
    case = page.case
    held = [
        (found, G)
        for found, G in ((compared.after, compared.later), (compared.before, compared.earlier))
        if set(combinations(triangle, 2)) <= {*found.network.positive, *found.network.negative}
    ]
    if not held:
        st.info("These three are no triangle on either day, as the filters have it.")
        return
    found, G = held[0]
    part = signed_part(case, G)
    scene = picture(page.stage, part, part, near=triangle)
    scene = replace(scene, caption=triangle_in_words(case, found.network, triangle))
    network_component(
        network_payload(scene, f"triangle-{'-'.join(triangle)}.png")
        | focus_payload(Focus(triangle[0]), triangle),
        key=_PANE,
        on_select=partial(state.take_selection, _PANE),
        answers={},
        height="300px",
    )
    _on_explore(page, triangle, G)
    dossier_component(
        dossier_payload(case, triangle_dossier(case, found, triangle, G)),
        key=_READING,
        on_select=partial(state.take_selection, _READING),
        height="none",
    )


def _on_explore(page: Frame, triangle: Triangle, G: nx.MultiDiGraph) -> None:
    """The way to the three among all edges of the day, around the one of them that has the fewest."""
    case, day = page.case, G.graph["date"]
    one = case.actor[min(triangle, key=lambda id_: (G.degree(id_), id_))]
    there = replace(page.view, at=day_as_word(case, day), focus=Focus(one.id), selected=Selection())
    words = f"The three around {one.name_in_text}, on the page Explore"
    link("explore", words, state.words_of(case, there))


def signed_part(case: Case, G: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The edges of a day whose types have a sign."""
    return narrowed(G, Choice(types=[one.id for one in case.edge_types if one.sign]))
