"""The reading side of a page: the dossier of what is selected."""

from __future__ import annotations

from functools import partial

import networkx as nx

from graph.dossier import Dossier, actor_dossier, edge_on_day
from graph.model import Case
from graph.snapshot import day_of
from ui import state
from ui.address import View
from ui.components.dossier import dossier as dossier_component
from ui.payloads import dossier_payload


def reading(case: Case, view: View, G: nx.MultiDiGraph, height: str, otherwise: str = "{}") -> None:
    """Show the dossier of the selection on the day of a graph; `otherwise`, another as JSON, where there is
    none."""
    chosen = selected_dossier(case, view, G)
    dossier_component(
        dossier_payload(case, chosen, view.selected) if chosen else {},
        shared="{}" if chosen else otherwise,
        key=state.DOSSIER,
        on_select=partial(state.take_selection, state.DOSSIER),
        height=height,
    )


def selected_dossier(case: Case, view: View, G: nx.MultiDiGraph) -> Dossier | None:
    """The dossier of the selection on the day of a graph, if there is one."""
    if view.selected.kind == "actor":
        between = (day_of(case, view.earlier), day_of(case, view.later))
        return actor_dossier(case, case.actor[view.selected.id], G, between)
    if view.selected.kind == "edge":
        return edge_on_day(case, case.edge[view.selected.id], G)
    return None
