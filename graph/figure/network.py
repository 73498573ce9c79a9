"""The network of a figure: where its marks come to stand in an area of the page, and the marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from graph.figure import actors, curves, edges
from graph.figure.curves import Covered, Curve
from graph.figure.edges import Look
from graph.figure.ink import Group, Type, halo, words
from graph.figure.shapes import hull, inside, outline
from graph.geometry import Point, control_point
from graph.layout.boxes import LABEL_GAP, LABEL_SIZE, LINE_HEIGHT
from graph.palette import LIGHT
from graph.scene import EdgeMark, NodeMark, Scene
from graph.text_width import text_width

LEAST_LABEL = 7.0
"""Height of type, in points, that a label is given when there is room for it."""

_LINE = LINE_HEIGHT / LABEL_SIZE
_GAP = LABEL_GAP / LABEL_SIZE
_CLEAR = 1.2
_HALO = 2.2
_THIN_LETTER = 0.8
_LETTER_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, y down, in points or pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies within this one, give or take a hundredth."""
        return (
            self.left - 0.01 <= other.left
            and other.right <= self.right + 0.01
            and self.top - 0.01 <= other.top
            and other.bottom <= self.bottom + 0.01
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """An actor on the page: centre, radius and height of its label's type, in points."""

    mark: NodeMark
    centre: Point
    radius: float
    type_size: float

    @property
    def shape(self) -> Box:
        """The square around the shape."""
        x, y = self.centre
        return Box(x - self.radius, y - self.radius, x + self.radius, y + self.radius)

    @property
    def line_boxes(self) -> list[Box]:
        """The box around each line of the label."""
        step = _LINE * self.type_size
        top = self.shape.bottom + _GAP * self.type_size
        halves = [text_width(line, self.type_size) / 2 for line in self.lines]
        x = self.centre[0]
        return [
            Box(x - half, top + i * step, x + half, top + (i + 1) * step) for i, half in enumerate(halves)
        ]

    @property
    def label(self) -> Box:
        """The box around the label; that of the shape when there is none."""
        boxes = self.line_boxes or [self.shape]
        left, right = min(box.left for box in boxes), max(box.right for box in boxes)
        return Box(left, boxes[0].top, right, boxes[-1].bottom)

    @property
    def lines(self) -> list[str]:
        """The label's lines; none when it is blank."""
        return self.mark.label.split("\n") if self.mark.label.strip() else []


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everybody stands on the page; `pixel` is the size, in points, of one pixel of ink."""

    spots: Mapping[str, Spot]
    pixel: float


def extent(scene: Scene) -> Box:
    """The rectangle that the network's marks take, in pixels at scale 1."""
    spots = _spots(scene.nodes, 1, (0, 0), LABEL_SIZE)
    points = [curves.at(_curve(spots, edge), i / 8) for edge in scene.edges for i in range(1, 8)]
    boxes = [box for spot in spots.values() for box in (spot.shape, spot.label)]
    boxes += [_around(point, edges.letter_reach("", 1)) for point in points]
    return Box(
        min((box.left for box in boxes), default=0),
        min((box.top for box in boxes), default=0),
        max((box.right for box in boxes), default=0),
        max((box.bottom for box in boxes), default=0),
    )


def planned(scene: Scene, area: Box, scale: float) -> Plan:
    """The network in the middle of an area of the page, at a scale in points a pixel at which it fits."""
    whole = extent(scene)
    shift = (
        (area.left + area.right - scale * (whole.left + whole.right)) / 2,
        (area.top + area.bottom - scale * (whole.top + whole.bottom)) / 2,
    )
    least = LABEL_SIZE * scale
    larger = [LEAST_LABEL - step / 4 for step in range(20) if LEAST_LABEL - step / 4 > least]
    tries = (_spots(scene.nodes, scale, shift, size) for size in larger)
    spots = next((spots for spots in tries if _legible([*spots.values()], area)), None)
    spots = spots or _spots(scene.nodes, scale, shift, least)
    size = next((spot.type_size for spot in spots.values()), least)
    return Plan(spots, size / LABEL_SIZE)


def groups(scene: Scene, plan: Plan) -> list[Group]:
    """The marks of the network, undermost first: edges, their letters, shapes, labels."""
    seen = {edge.id: _seen(edge, plan) for edge in scene.edges}
    return [
        Group("edges", [_edge(edge, seen[edge.id], plan) for edge in scene.edges]),
        Group("letters", _letters(scene.edges, seen, plan)),
        Group("nodes", [_node(spot, plan) for spot in plan.spots.values()]),
        Group("labels", [_label(spot, plan) for spot in plan.spots.values() if spot.lines]),
    ]


def _spots(nodes: Iterable[NodeMark], scale: float, shift: Point, size: float) -> dict[str, Spot]:
    return {
        node.id: Spot(node, (node.x * scale + shift[0], node.y * scale + shift[1]), node.size * scale, size)
        for node in nodes
    }


def _legible(spots: Sequence[Spot], area: Box) -> bool:
    """Whether every label lies in the area and on no other actor's shape or label."""
    boxes = [(spot.label, spot.shape) for spot in spots]
    if not all(area.holds(label) for label, _ in boxes):
        return False
    pairs = permutations(boxes, 2)
    return not any(label.meets(other) or label.meets(shape) for (label, _), (other, shape) in pairs)


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
    look = Look(edge.colour, edge.dash, edge.head, edge.tail, edge.faint, edge.stroke)
    return Group(f"edge-{edge.id}", edges.drawn(seen, look, plan.pixel))


def _letters(marks: Iterable[EdgeMark], seen: Mapping[str, Curve], plan: Plan) -> list[Group]:
    """A letter on every edge, at the middle of what is seen of it or as near to it as others leave room.

    Those of edges that stayed make room for all others.
    """
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
    points = [(spot.centre[0], box.top + rise) for box in spot.line_boxes]
    set_lines = list(zip(spot.lines, points, strict=True))
    shades = [halo(text, point, face, _HALO * plan.pixel) for text, point in set_lines]
    return Group(f"label-{spot.mark.id}", [*shades, *(words(text, point, face) for text, point in set_lines)])
