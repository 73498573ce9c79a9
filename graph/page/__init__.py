"""A view as one HTML file that works from a memory stick: picture, dates, dossiers, tables, references.

It holds the scripts of the app's own components and the payloads that the app would send them, for every
named day and for the pair of days that is compared. It loads nothing, and its Content-Security-Policy lets
nothing run but what it was made with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from graph.model import KINDS
from graph.page.document import document
from graph.page.faces import faces
from graph.page.opening import Opening, opening_of
from graph.page.packing import in_script, packed
from graph.page.readings import Readings
from graph.payload import Payload
from graph.stage import Stage

__all__ = ["Opening", "one_file", "opening_of"]


def one_file(stage: Stage, opening: Opening | None = None) -> bytes:
    """The page of a case as UTF-8, the same for the same case and opening; by default `opening_of` the case.

    Its size grows with the edges times the named days: about 1.3 MB for 267 edges and ten days, of which
    0.6 MB are scripts.
    """
    view = opening or opening_of(stage.case)
    readings = Readings(stage.case, (min(view.earlier, view.later), max(view.earlier, view.later)))
    shown = faces(stage, view, readings)
    data = in_script(packed(_data(stage, view, shown) | {"dossiers": readings.always()}))
    return document(stage.case, view, shown, data).encode("utf-8", "replace")


def _data(stage: Stage, opening: Opening, shown: list[Payload]) -> Payload:
    case, choice = stage.case, opening.choice
    kind, id_ = opening.selected
    return {
        "faces": shown,
        "edges": {
            edge.id: {"source": edge.source, "target": edge.target, "type": edge.type} for edge in case.edges
        },
        "kinds": {actor.id: actor.kind for actor in case.actors},
        "signs": {edge_type.id: edge_type.sign for edge_type in case.edge_types},
        "opened": {
            "face": opening.face,
            "selected": {"kind": kind, "id": id_},
            "hidden": {
                "types": _others(case.edge_type, choice.types),
                "kinds": _others(KINDS, choice.kinds),
            },
        },
    }


def _others(known: Iterable[str], chosen: Collection[str] | None) -> list[str]:
    return [] if chosen is None else [word for word in known if word not in chosen]
