"""A scene as the network component reads it."""

from __future__ import annotations

from graph.palette import DASHES, LIGHT, night
from graph.payload import Payload
from graph.scene import ChangeEntry, KindEntry, Scene, TypeEntry
from graph.vis import vis_data


def picture_payload(scene: Scene) -> Payload:
    """Everything about a picture; the selection is never part of it."""
    return {
        **vis_data(scene),
        "night": night(),
        "title": scene.title,
        "subtitle": scene.subtitle,
        "caption": scene.caption,
        "credits": scene.credits,
        "alt": scene.alt,
        "empty": "No edge to show here. Choose another date, or let the filters show more.",
        "types": [type_line(entry) for entry in scene.types],
        "kinds": [kind_line(entry) for entry in scene.kinds],
        "changes": [_change_line(entry) for entry in scene.changes],
    }


def type_line(entry: TypeEntry) -> Payload:
    """A line of the legend of edges."""
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


def kind_line(entry: KindEntry) -> Payload:
    """A line of the legend of actors."""
    return {
        "id": entry.id,
        "label": entry.label,
        "shape": entry.shape,
        "fill": LIGHT.colours[entry.fill],
        "count": entry.count,
    }


def _change_line(entry: ChangeEntry) -> Payload:
    return {
        "id": entry.id,
        "label": entry.label,
        "letter": entry.letter,
        "colour": LIGHT.colours[entry.colour],
        "stroke": entry.stroke,
        "dash": entry.dash,
        "count": entry.count,
    }
