"""The camps: on the picture of both days, in words, beside communities; who changed camp."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from graph.analysis.balance import Balance
from graph.analysis.balance_words import free_in_words, index_in_words, named, wider_in_words
from graph.analysis.camps import Letters, camp_changes
from graph.analysis.communities import communities
from graph.camps_picture import camped
from graph.model import Case
from graph.payload.analysis import camp_table
from graph.picture import picture
from graph.prose import counted
from ui import state
from ui.analysis import against
from ui.analysis.compared import Compared
from ui.analysis.triangles import signed_part
from ui.components.network import network as network_component
from ui.components.table import table as table_component
from ui.frame import Frame
from ui.payloads import network_payload

_PANES = ("network-camps-earlier", "network-camps-later")
_TABLE = "table-camps"
_WHAT = (
    "**Camps** put everyone into one of two groups, so that as few pairs as possible stand the wrong way "
    "round: friends in different camps, enemies in one. Parts of the network that no signed edge connects "
    "are split on their own and have letters of their own. **Communities** answer another question: who is "
    "closely connected, whatever the type, enmity aside (modularity, by the Louvain method: Newman and "
    "Girvan 2004, Blondel et al. 2008). Where the two disagree, closeness and allegiance are not the same. "
    "The letters mean the same on both days; the numbers of communities are of one day only."
)


def draw(page: Frame, compared: Compared) -> None:
    """Draw the part."""
    case = page.case
    st.markdown(_WHAT)
    st.text(_changed(case, compared))
    sides = (
        (compared.earlier, compared.before, compared.letters[0]),
        (compared.later, compared.after, compared.letters[1]),
    )
    for column, key, (G, found, letters) in zip(st.columns(2), _PANES, sides, strict=True):
        with column:
            part = signed_part(case, G)
            scene = camped(picture(page.stage, part, part), letters, found.frustration.free)
            network_component(
                network_payload(scene, f"{key}.png"),
                key=key,
                on_select=partial(state.take_selection, key),
                answers={},
                height="420px",
            )
            st.text(" ".join([index_in_words(found), *free_in_words(case, found), *wider_in_words(found)]))
    against.draw(page, compared)
    table_component(
        camp_table(case, _columns(case, compared), "Camp and community of every actor, on both days"),
        key=_TABLE,
        on_select=partial(state.take_selection, _TABLE),
        height="420px",
    )


def _changed(case: Case, compared: Compared) -> str:
    changes = camp_changes(compared.before.frustration, compared.after.frustration)
    unsure = len(changes.unsure)
    doubt = f" {counted(unsure, 'actor')} could stand in either camp on one of the days." if unsure else ""
    if not changes.moved:
        return f"No actor changed camp for certain.{doubt}"
    return f"Changed camp: {named(case, changes.moved)}.{doubt}"


def _columns(case: Case, compared: Compared) -> Mapping[str, Mapping[str, str]]:
    first, second = compared.days
    return {
        f"Camp, {first}": _said(compared.before, compared.letters[0]),
        f"Camp, {second}": _said(compared.after, compared.letters[1]),
        f"Community, {first}": _numbered(communities(case, compared.earlier)),
        f"Community, {second}": _numbered(communities(case, compared.later)),
    }


def _said(found: Balance, letters: Letters) -> dict[str, str]:
    free = set(found.frustration.free)
    return {id_: f"{letter}?" if id_ in free else letter for id_, letter in letters.items()}


def _numbered(groups: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    return {id_: str(n) for n, group in enumerate(groups, 1) for id_ in group}
