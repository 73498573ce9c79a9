"""The networks of a figure: edges, letters, shapes and names, one panel after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.figure import actors, curves, edges
from graph.figure.boxes import Box
from graph.figure.curves import Covered, Curve
from graph.figure.edges import Look
from graph.figure.ink import Group, Type, halo, words
from graph.figure.places import Plan, Spot
from graph.figure.shapes import hull, inside, outline
from graph.geometry import Point, control_point
from graph.palette import LIGHT
from graph.plate import NetworkPanel
from graph.scene import EdgeMark

_CLEAR = 1.2
_HALO = 2.2
_THIN_LETTER = 0.8
_LEAST_LETTER = 4.0
"""Height of type, in points, below which an edge has no letter."""
_LETTER_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)


def groups(panel: NetworkPanel, plan: Plan, box: Box, prefix: str = "") -> list[Group]:
    """The marks of a network, undermost first: edges, their letters, shapes, labels.

    The names of their groups in SVG begin with the prefix, since a name may come only once in a file.
    """
    here = _within(panel, plan, box)
    seen = {edge.id: _seen(edge, here) for edge in panel.edges}
    layers = {
        "edges": [_edge(edge, seen[edge.id], here) for edge in panel.edges],
        "letters": _letters(panel.edges, seen, here),
        "nodes": [_node(spot, here) for spot in here.spots.values()],
        "labels": [_label(spot, here) for spot in here.spots.values() if spot.lines],
    }
    for mark in [mark for marks in layers.values() for mark in marks] if prefix else []:
        mark.set_gid(prefix + str(mark.get_gid()))
    return [Group(prefix + name, marks) for name, marks in layers.items()]


def _within(panel: NetworkPanel, plan: Plan, box: Box) -> Plan:
    """The plan of the actors of one panel, on the page."""
    spots = {}
    for node in panel.nodes:
        spot = plan.spots[node.id]
        centre = (spot.centre[0] + box.left, spot.centre[1] + box.top)
        spots[node.id] = replace(spot, mark=node, centre=centre)
    return Plan(spots, plan.pixel)


def _curve(spots: Mapping[str, Spot], edge: EdgeMark) -> Curve:
    start, end = spots[edge.source].centre, spots[edge.target].centre
    return start, control_point(start, end, edge.bend), end


def _seen(edge: EdgeMark, plan: Plan) -> Curve:
    """The part of an edge between its actors' shapes and labels; where little is left, between the shapes."""
    curve = _curve(plan.spots, edge)
    ends = plan.spots[edge.source], plan.spots[edge.target]
    clear = _CLEAR * plan.pixel
    outside = [(_under_shape(spot, clear), _under_label(spot, clear)) for spot in ends]
    start, end = [lambda p, tests=tests: any(test(p) for test in tests) for tests in outside]
    seen = curves.uncovered(curve, start, end)
    if curves.length(seen) < 3 * edges.HEAD * plan.pixel:
        return curves.uncovered(curve, outside[0][0], outside[1][0])
    return seen


def _under_shape(spot: Spot, clear: float) -> Covered:
    x, y = spot.centre
    border = hull(spot.mark.shape, spot.radius + clear)
    return inside(tuple((x + dx, y + dy) for dx, dy in border))


def _under_label(spot: Spot, clear: float) -> Covered:
    boxes = [Box(box.left - clear, box.top - clear, box.right + clear, box.bottom) for box in spot.line_boxes]
    return lambda point: any(
        box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom for box in boxes
    )


def _edge(edge: EdgeMark, seen: Curve, plan: Plan) -> Group:
    look = Look(edge.colour, edge.dash, edge.head, edge.tail, edge.faint, edge.stroke, edge.lit)
    return Group(f"edge-{edge.id}", edges.drawn(seen, look, plan.pixel))


def _letters(marks: Iterable[EdgeMark], seen: Mapping[str, Curve], plan: Plan) -> list[Group]:
    """A letter on every edge, at the middle of what is seen of it or as near to it as others leave room.

    Those of edges that stayed make room for all others.
    """
    if edges.LETTER * plan.pixel < _LEAST_LETTER:
        return []
    taken = [box for spot in plan.spots.values() for box in (spot.shape, spot.label)]
    found = []
    for mark in sorted(marks, key=lambda mark: mark.change == "kept"):
        pixel = plan.pixel * (_THIN_LETTER if mark.stroke == "thin" else 1)
        reach = edges.letter_reach(mark.letter, pixel)
        boxes = [_around(curves.at(seen[mark.id], t), reach) for t in _LETTER_PLACES]
        box = next((box for box in boxes if not any(box.meets(other) for other in taken)), boxes[0])
        taken.append(box)
        centre = (box.left + reach[0], box.top + reach[1])
        found.append(Group(f"letter-{mark.id}", edges.letter(mark.letter, centre, mark.colour, pixel)))
    return found


def _around(centre: Point, reach: tuple[float, float]) -> Box:
    (x, y), (half_width, half_height) = centre, reach
    return Box(x - half_width, y - half_height, x + half_width, y + half_height)


def _node(spot: Spot, plan: Plan) -> Group:
    (x, y), mark = spot.centre, spot.mark
    corners = tuple((x + dx, y + dy) for dx, dy in outline(mark.shape, spot.radius))
    if mark.ghost:
        return Group(f"node-{mark.id}", [actors.ghost(corners, plan.pixel)])
    drawn = actors.faint if mark.faint else actors.drawn
    return Group(f"node-{mark.id}", [drawn(corners, mark.fill, mark.change, plan.pixel)])


def _label(spot: Spot, plan: Plan) -> Group:
    face = Type(spot.type_size, LIGHT.colours["grey"] if spot.mark.ghost else LIGHT.text, anchor="center")
    rise = 0.95 * spot.type_size
    points = [((box.left + box.right) / 2, box.top + rise) for box in spot.line_boxes]
    set_lines = list(zip(spot.lines, points, strict=True))
    shades = [halo(text, point, face, _HALO * plan.pixel) for text, point in set_lines]
    return Group(f"label-{spot.mark.id}", [*shades, *(words(text, point, face) for text, point in set_lines)])
