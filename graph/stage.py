"""What stays the same at every date of a case: where actors stand, how large they are, how edges bend."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.geometry import Point
from graph.lanes import Box, bends
from graph.layout import Body, positions
from graph.layout.boxes import LABEL_SIZE, label_depth
from graph.model import Actor, Case
from graph.text_width import text_width

LABEL_WIDTH = 118.0
"""Width at which a label goes on to its next line, in pixels at scale 1."""

_MOST_LINES = 3
_LEAST_RADIUS = 8.0
_RADIUS_PER_TIE = 2.4
_MOST_RADIUS = 24.0


@dataclass(frozen=True, slots=True)
class Stage:
    """The scenery of a case: by actor id its label, radius and place in pixels; by edge id its bend."""

    case: Case
    labels: Mapping[str, str]
    radii: Mapping[str, float]
    places: Mapping[str, Point]
    bends: Mapping[str, float]


def stage_of(case: Case) -> Stage:
    """Set up the stage over all dates of a case; the same content gives the same stage.

    Where the case gives an actor a position, it stands there, and where the layout puts it otherwise.

    >>> dict(stage_of(Case(actors=(Actor("a", "A", "state"),))).radii)
    {'a': 8.0}
    """
    pairs = {edge.pair for edge in case.edges}
    degree = {actor.id: 0 for actor in case.actors}
    for pair in pairs:
        for end in pair:
            degree[end] += 1
    labels = {actor.id: label(actor) for actor in case.actors}
    radii = {id_: radius(ties) for id_, ties in degree.items()}
    bodies = [Body(id_, labels[id_], radii[id_]) for id_ in labels]
    places = positions(bodies, [edge.pair for edge in case.edges]) | dict(case.positions)
    boxes = {id_: _box(places[id_], labels[id_], radii[id_]) for id_ in labels}
    return Stage(
        case=case,
        labels=MappingProxyType(labels),
        radii=MappingProxyType(radii),
        places=MappingProxyType(places),
        bends=MappingProxyType(bends(case.edges, places, boxes)),
    )


def radius(ties: int) -> float:
    """The radius of an actor with edges to so many others over all dates, in pixels."""
    return round(min(_MOST_RADIUS, _LEAST_RADIUS + _RADIUS_PER_TIE * math.sqrt(ties)), 1)


def label(actor: Actor) -> str:
    """An actor's name, broken into lines that stand below its shape; what is longer is cut.

    >>> label(Actor("a", "Syrian transitional government", "government"))
    'Syrian transitional\\ngovernment'
    """
    lines = [""]
    for word in actor.name.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, LABEL_SIZE) > LABEL_WIDTH:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1] + " …"]
    return "\n".join(map(_cut, lines))


def _cut(line: str) -> str:
    while text_width(line, LABEL_SIZE) > 2 * LABEL_WIDTH:
        line = line[: len(line) * 3 // 4].rstrip("…") + "…"
    return line


def _box(place: Point, text: str, size: float) -> Box:
    half = max(size, text_width(text, LABEL_SIZE) / 2)
    return Box(place[0] - half, place[1] - size, place[0] + half, place[1] + size + label_depth(text))
