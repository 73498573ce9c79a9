"""Scenes and dossiers as the plain data that the components in the browser read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import networkx as nx

from graph.dossier import Dossier, Entry
from graph.marks import edges_of, kind_entries, type_entries
from graph.model import KINDS, Case
from graph.palette import DASHES, LIGHT, night
from graph.scene import KindEntry, Scene, TypeEntry
from graph.select import Choice, tied
from graph.snapshot import neighbours
from graph.vis import vis_data
from ui.address import Focus, Selection

Payload = dict[str, Any]

VIS_URL = "app/static/vis-network.min.js"
FADE_MS = 300


def network_payload(scene: Scene, filename: str) -> Payload:
    """A scene for the network component; the selection is never part of it."""
    return {
        **vis_data(scene),
        "vis_url": VIS_URL,
        "fade_ms": FADE_MS,
        "night": night(),
        "title": scene.title,
        "subtitle": scene.subtitle,
        "caption": scene.caption,
        "credits": scene.credits,
        "alt": scene.alt,
        "filename": filename,
        "empty": "No edge to show here. Choose another date, or let the filters show more.",
        "types": [_type_line(entry) for entry in scene.types],
        "kinds": [_kind_line(entry) for entry in scene.kinds],
        "changes": [
            {
                "id": entry.id,
                "label": entry.label,
                "letter": entry.letter,
                "colour": LIGHT.colours[entry.colour],
                "stroke": entry.stroke,
                "dash": entry.dash,
                "count": entry.count,
            }
            for entry in scene.changes
        ],
    }


def legend_payload(case: Case, scene: Scene, whole: nx.MultiDiGraph, choice: Choice) -> Payload:
    """The legend of a scene together with the types and kinds of the day that the choice hides.

    `whole` is the graph of the day. What is hidden has no count, and says how many it hides as "hidden".
    """
    types = case.edge_type if choice.types is None else choice.types
    kinds = KINDS if choice.kinds is None else choice.kinds
    edges = [edge for edge in edges_of(whole) if edge.type not in types]
    actors = [id_ for id_ in tied(whole) if whole.nodes[id_]["actor"].kind not in kinds]
    lines = [*map(_type_line, scene.types), *map(_hidden, map(_type_line, type_entries(case, edges)))]
    shapes = [*map(_kind_line, scene.kinds), *map(_hidden, map(_kind_line, kind_entries(case, actors)))]
    return {"types": _in_order(lines, case.edge_type), "kinds": _in_order(shapes, KINDS)}


def _hidden(line: Payload) -> Payload:
    return {**line, "count": 0, "hidden": line["count"]}


def _in_order(lines: Iterable[Payload], order: Iterable[str]) -> list[Payload]:
    rank = {id_: n for n, id_ in enumerate(order)}
    return sorted(lines, key=lambda line: rank[line["id"]])


def _type_line(entry: TypeEntry) -> Payload:
    return {
        "id": entry.id,
        "label": entry.label,
        "colour": LIGHT.colours[entry.colour],
        "dashes": list(DASHES[entry.dash]) or False,
        "head": entry.head,
        "tail": entry.tail,
        "letter": entry.letter,
        "count": entry.count,
    }


def _kind_line(entry: KindEntry) -> Payload:
    return {
        "id": entry.id,
        "label": entry.label,
        "shape": entry.shape,
        "fill": LIGHT.colours[entry.fill],
        "count": entry.count,
    }


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
    """A dossier for the dossier component, and what it is of; an overview is of nothing selected."""
    return {
        "selected": {"kind": selected.kind, "id": selected.id},
        "night": night(),
        "heading_level": 2,
        "title": dossier.title,
        "subtitle": dossier.subtitle,
        "lang_names": [list(pair) for pair in dossier.names],
        "facts": [list(fact) for fact in dossier.facts],
        "summary": dossier.summary,
        "links": [{"label": link.text, "url": link.url} for link in dossier.links],
        "actors": [{"id": id_, "label": case.actor[id_].name} for id_ in dossier.actors],
        "actors_label": dossier.actors_label,
        "footnote": dossier.footnote,
        "groups": [
            {"label": group.label, "items": [_item(case, entry) for entry in group.entries]}
            for group in dossier.groups
        ],
    }


def _item(case: Case, entry: Entry) -> Payload:
    edge_type = case.edge_type[entry.type]
    other = case.actor.get(entry.other)
    return {
        "id": entry.id,
        "kind": "edge",
        "text": entry.text,
        "when": entry.when,
        "sign": entry.sign,
        "letter": edge_type.letter,
        "type_label": edge_type.label,
        "colour": LIGHT.colours[edge_type.colour],
        "dashes": list(DASHES[edge_type.dash]) or False,
        "other": {"id": other.id, "label": other.name} if other else None,
        "statement": entry.statement,
        "remarks": list(entry.remarks),
        "references": [{"text": link.text, "url": link.url} for link in entry.references],
    }
