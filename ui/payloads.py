"""Scenes and dossiers of a view as the plain data that the components in the browser read."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date

import networkx as nx

from graph.dossier import Dossier
from graph.focus import Focus
from graph.marks import kind_entries, type_entries
from graph.model import KINDS, Case
from graph.payload import Payload, reading
from graph.payload.picture import kind_line, picture_payload, type_line
from graph.scene import Scene
from graph.select import Choice, with_edges
from graph.snapshot import edges_of, neighbours
from ui.address import Selection

VIS_URL = "app/static/vis-network.min.js"
FADE_MS = 300


def network_payload(scene: Scene, filename: str) -> Payload:
    """A scene for the network component; the selection is never part of it."""
    return {**picture_payload(scene), "vis_url": VIS_URL, "fade_ms": FADE_MS, "filename": filename}


def legend_payload(case: Case, scene: Scene, whole: nx.MultiDiGraph, choice: Choice) -> Payload:
    """The legend of a scene together with the types and kinds of the day that the choice hides.

    `whole` is the graph of the day. What is hidden has no count, and says how many it hides as "hidden".
    """
    types = case.edge_type if choice.types is None else choice.types
    kinds = KINDS if choice.kinds is None else choice.kinds
    edges = [edge for edge in edges_of(whole) if edge.type not in types]
    actors = [id_ for id_ in with_edges(whole) if whole.nodes[id_]["actor"].kind not in kinds]
    lines = [*map(type_line, scene.types), *map(_hidden, map(type_line, type_entries(case, edges)))]
    shapes = [*map(kind_line, scene.kinds), *map(_hidden, map(kind_line, kind_entries(case, actors)))]
    return {"types": _in_order(lines, case.edge_type), "kinds": _in_order(shapes, KINDS)}


def _hidden(line: Payload) -> Payload:
    return {**line, "count": 0, "hidden": line["count"]}


def _in_order(lines: Iterable[Payload], order: Iterable[str]) -> list[Payload]:
    rank = {id_: n for n, id_ in enumerate(order)}
    return sorted(lines, key=lambda line: rank[line["id"]])


def focus_payload(focus: Focus, near: Collection[str] | None) -> Payload:
    """Who is in focus, for the canvas."""
    if near is None:
        return {"focus": None}
    return {"focus": {"actor": focus.actor, "outside": focus.outside, "near": sorted(near)}}


def steps_payload(case: Case, day: date) -> Payload:
    """The labels of the named dates before and after a day, for the canvas; null where there is none."""
    earlier, later = neighbours(case, day)
    return {"dates": {"earlier": earlier and earlier.label, "later": later and later.label}}


def dossier_payload(case: Case, dossier: Dossier, selected: Selection) -> Payload:
    """A dossier for the dossier component, and what it is of."""
    return reading.dossier_payload(case, dossier, (selected.kind, selected.id))


def overview_json(case: Case, dossier: Dossier) -> str:
    """A dossier of nothing selected, as JSON."""
    return json.dumps(reading.dossier_payload(case, dossier))
