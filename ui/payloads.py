"""Scenes and dossiers as the plain data that the components in the browser read."""

from __future__ import annotations

from typing import Any

from graph.dossier import Dossier, Entry
from graph.model import Case
from graph.palette import DASHES, LIGHT, night
from graph.scene import Scene
from graph.vis import vis_data
from ui.address import Selection

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
        "types": [
            {
                "id": entry.id,
                "label": entry.label,
                "colour": LIGHT.colours[entry.colour],
                "dashes": list(DASHES[entry.dash]) or False,
                "head": entry.head,
                "tail": entry.tail,
                "letter": entry.letter,
                "count": entry.count,
            }
            for entry in scene.types
        ],
        "kinds": [
            {
                "id": entry.id,
                "label": entry.label,
                "shape": entry.shape,
                "fill": LIGHT.colours[entry.fill],
                "count": entry.count,
            }
            for entry in scene.kinds
        ],
    }


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
