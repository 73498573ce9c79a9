"""Where the actors of a network come to stand on paper, and how large their names are. In points.

A scene's places are laid out for names of 14 pixels. On narrow paper names of a legible size would lie on one
another there; then the places are stretched over the area and pushed apart, as little as it takes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from graph.figure.boxes import Box
from graph.geometry import Point, control_point, point_on
from graph.layout.boxes import LABEL_GAP, LABEL_SIZE, LINE_HEIGHT, Shapes
from graph.layout.frame import Places, parted
from graph.plate import NetworkPanel
from graph.scene import EdgeMark, NodeMark
from graph.text_width import text_width

AIM = 8.0
"""Height of type, in points, that names have where there is any room for it."""
_SMALL_AIM = 6.0
_STEP = 0.25
_LINE = LINE_HEIGHT / LABEL_SIZE
_GAP = LABEL_GAP / LABEL_SIZE
_CLEAR = 1.2
_BESIDE = 2.0
_PASSES = 60
_SHARE = 0.62
"""How much of its size on the screen, beside its name, a shape has at least."""
_FILLED = 0.34
"""The part of an area that names and shapes may take if they are to be parted with ease."""
_EVEN = 0.35
_EDGE_REACH = 5.5
_MOST_STRETCH = 1.6
"""How much further a network may be drawn out one way than the other."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An actor on the page: centre, radius, height of its label's type, and whether its label is shown.

    The label stands `aside` of its place below the shape.
    """

    mark: NodeMark
    centre: Point
    radius: float
    type_size: float
    named: bool = True
    aside: Point = (0.0, 0.0)

    @property
    def shape(self) -> Box:
        """The square around the shape."""
        x, y = self.centre
        return Box(x - self.radius, y - self.radius, x + self.radius, y + self.radius)

    @property
    def line_boxes(self) -> list[Box]:
        """The box around each line of the label."""
        step = _LINE * self.type_size
        top = self.centre[1] + self.radius + _GAP * self.type_size + self.aside[1]
        x = self.centre[0] + self.aside[0]
        return [
            Box(x - half, top + i * step, x + half, top + (i + 1) * step)
            for i, half in enumerate(text_width(line, self.type_size) / 2 for line in self.lines)
        ]

    @property
    def label(self) -> Box:
        """The box around the label; that of the shape when there is none."""
        boxes = self.line_boxes or [self.shape]
        left, right = min(box.left for box in boxes), max(box.right for box in boxes)
        return Box(left, boxes[0].top, right, boxes[-1].bottom)

    @property
    def lines(self) -> list[str]:
        """The label's lines; none when it is blank or not shown."""
        return self.mark.label.split("\n") if self.named and self.mark.label.strip() else []


Attempt = Callable[[float], dict[str, Spot] | None]
"""What places everybody with names of a size, or fails."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everybody stands, from the top left of a panel; `pixel` is the size of one pixel of ink."""

    spots: Mapping[str, Spot]
    pixel: float

    @property
    def type_size(self) -> float:
        """The height of the names' type; AIM when nobody has a name."""
        return min((spot.type_size for spot in self.spots.values() if spot.lines), default=AIM)

    @property
    def unnamed(self) -> int:
        """How many actors have no name for want of room."""
        return sum(not spot.named for spot in self.spots.values())


@lru_cache(maxsize=64)
def extent(panels: tuple[NetworkPanel, ...]) -> Box:
    """The rectangle that the marks of all panels take, one on the other, in pixels at scale 1."""
    spots = _spots(_everyone(panels), 1, (0, 0), 1, LABEL_SIZE)
    points = [point for panel in panels for edge in panel.edges for point in _along(spots, edge)]
    boxes = [box for spot in spots.values() for box in (spot.shape, spot.label)]
    return Box(
        min([box.left for box in boxes] + [x - _EDGE_REACH for x, _ in points], default=0),
        min([box.top for box in boxes] + [y - _EDGE_REACH for _, y in points], default=0),
        max([box.right for box in boxes] + [x + _EDGE_REACH for x, _ in points], default=0),
        max([box.bottom for box in boxes] + [y + _EDGE_REACH for _, y in points], default=0),
    )


def _along(spots: Mapping[str, Spot], edge: EdgeMark) -> Iterable[Point]:
    start, end = spots[edge.source].centre, spots[edge.target].centre
    control = control_point(start, end, edge.bend)
    return (point_on(start, control, end, i / 8) for i in range(1, 8))


def natural_height(panels: tuple[NetworkPanel, ...], width: float, most_scale: float, larger: float) -> float:
    """The height at which a panel of this width shows everybody with names of the size that is aimed at."""
    whole = extent(panels)
    scale = min(most_scale, width / max(whole.width, 1))
    if panels[0].named == "some":
        return scale * whole.height
    measures = _shapes(_at_rest(_everyone(panels), scale, AIM * larger))
    area = sum(2 * h * (u + d) for h, u, d in zip(measures.half, measures.up, measures.down, strict=True))
    return max(scale * whole.height, area / (_FILLED * width))


def quality(panels: tuple[NetworkPanel, ...], width: float, height: float, most_scale: float) -> float:
    """How large a network gets in an area that it may fill by being drawn out one way; in points a pixel."""
    whole = extent(panels)
    across, along = width / max(whole.width, 1), height / max(whole.height, 1)
    across, along = min(across, _MOST_STRETCH * along), min(along, _MOST_STRETCH * across)
    return min(most_scale, math.sqrt(max(0.0, across * along)))


@lru_cache(maxsize=64)
def planned(
    panels: tuple[NetworkPanel, ...], width: float, height: float, most_scale: float, larger: float
) -> Plan:
    """The places of everybody in any of the panels, each of which has this width and height.

    `larger` is how much larger than on ordinary paper everything may be. Names have the largest size, up to
    AIM, at which none lies on another or on another actor's shape; where the panels name some only, as many
    as have room at a smaller size.
    """
    whole = extent(panels)
    scale = min(most_scale, width / max(whole.width, 1), height / max(whole.height, 1))
    shift = (
        (width - scale * (whole.left + whole.right)) / 2,
        (height - scale * (whole.top + whole.bottom)) / 2,
    )
    everyone = _everyone(panels)
    if panels[0].named == "some":
        return _some_named(everyone, scale, Box(0, 0, width, height), larger)
    least = LABEL_SIZE * scale
    sizes = [AIM * larger - _STEP * i for i in range(int((AIM * larger - least) / _STEP) + 1)]

    def attempt(size: float) -> dict[str, Spot] | None:
        spots = _spots(everyone, scale, shift, _share(scale, size), size)
        if _legible([*spots.values()], Box(0, 0, width, height)):
            return spots
        return _parted(_at_rest(everyone, scale, size), width, height)

    spots = _largest(sizes, attempt) if len(sizes) > 1 else None
    spots = spots or _spots(everyone, scale, shift, scale, least)
    size = next((spot.type_size for spot in spots.values()), least)
    return Plan(spots, size / LABEL_SIZE)


def _largest(sizes: Sequence[float], attempt: Attempt) -> dict[str, Spot] | None:
    """What the largest size gives for which the attempt works, as far as halving the sizes finds it."""
    found = attempt(sizes[0])
    if found:
        return found
    low, high = 1, len(sizes) - 1
    while low <= high:
        middle = (low + high) // 2
        spots = attempt(sizes[middle])
        if spots:
            found, high = spots, middle - 1
        else:
            low = middle + 1
    return found


def _everyone(panels: Iterable[NetworkPanel]) -> tuple[NodeMark, ...]:
    """The actors of all panels, each once: as it is where it is there, else as a ghost."""
    known: dict[str, NodeMark] = {}
    for panel in panels:
        for node in panel.nodes:
            if node.id not in known or known[node.id].ghost:
                known[node.id] = node
    return tuple(known[id_] for id_ in sorted(known))


def _share(scale: float, size: float) -> float:
    """Points that a pixel of a shape's radius takes beside a label of this size."""
    return max(scale, _SHARE * size / LABEL_SIZE)


def _spots(
    nodes: Iterable[NodeMark], scale: float, shift: Point, share: float, size: float
) -> dict[str, Spot]:
    return {
        node.id: Spot(node, (node.x * scale + shift[0], node.y * scale + shift[1]), node.size * share, size)
        for node in nodes
    }


def _legible(spots: Sequence[Spot], area: Box) -> bool:
    """Whether every label lies in the area and on no other actor's shape or label."""
    boxes = [(spot.label, spot.shape) for spot in spots]
    if not all(area.holds(label) and area.holds(shape) for label, shape in boxes):
        return False
    return not any(
        one.meets(other) or one.meets(other_shape) or other.meets(one_shape) or one_shape.meets(other_shape)
        for (one, one_shape), (other, other_shape) in combinations(boxes, 2)
    )


def _parted(spots: Sequence[Spot], width: float, height: float) -> dict[str, Spot] | None:
    """Everybody stretched over the area and pushed apart until nothing meets; None if that fails."""
    measures = _shapes(spots)
    xs = _stretched([spot.mark.x for spot in spots], max(measures.half, default=0), width)
    ys = _stretched([spot.mark.y for spot in spots], max(measures.down, default=0), height)
    places = Places(xs, ys, width, height)
    if not spots or not parted(places, measures, _PASSES):
        return None
    return {
        spot.mark.id: replace(spot, centre=(x + width / 2, y + height / 2))
        for spot, x, y in zip(spots, places.xs, places.ys, strict=True)
    }


def _stretched(values: Sequence[float], margin: float, extent: float) -> list[float]:
    """The values along an extent around 0, in their order, with a margin at both ends.

    Where they are dense they are drawn apart: a place is in part that of the value, in part that of its rank.
    """
    low, high = min(values, default=0.0), max(values, default=0.0)
    room, most = max(0.0, extent - 2 * margin), max(1, len(values) - 1)
    places = [0.0] * len(values)
    for rank, i in enumerate(sorted(range(len(values)), key=lambda i: (values[i], i))):
        true = (values[i] - low) / (high - low or 1.0)
        places[i] = room * (_EVEN * rank / most + (1 - _EVEN) * true - 0.5)
    return places


def _shapes(spots: Sequence[Spot]) -> Shapes:
    """The boxes of shapes and labels, in points, for the layout's way of pushing them apart."""
    halves = [spot.label.width / 2 for spot in spots]
    radii = [spot.radius for spot in spots]
    depths = [max(spot.radius, spot.label.bottom - spot.centre[1]) for spot in spots]
    return Shapes(
        radius=radii,
        label_half=halves,
        half=[max(half, radius) + _BESIDE for half, radius in zip(halves, radii, strict=True)],
        up=[radius + _CLEAR for radius in radii],
        down=[depth + _CLEAR for depth in depths],
    )


def _at_rest(nodes: Iterable[NodeMark], scale: float, size: float) -> list[Spot]:
    """Everybody with a label of a size, at no place yet."""
    return [Spot(node, (0.0, 0.0), node.size * _share(scale, size), size) for node in nodes]


def _some_named(nodes: Sequence[NodeMark], scale: float, area: Box, larger: float) -> Plan:
    """Names of as many as can be pushed apart, the largest shapes first, then wherever there is room."""
    size = _SMALL_AIM * larger
    share = max(scale, 0.5 * _share(scale, size))
    largest = sorted(nodes, key=lambda node: (-node.size, node.id))
    numbers = range(len(nodes), -1, -1)

    def attempt(number: float) -> dict[str, Spot] | None:
        named = {node.id for node in largest[: int(number)]}
        spots = [Spot(node, (0.0, 0.0), node.size * share, size, node.id in named) for node in nodes]
        return _parted(spots, area.width, area.height)

    spots = _largest(numbers, attempt) or {}
    taken = [box for spot in spots.values() for box in (spot.shape, spot.label)]
    for spot in [spots[node.id] for node in largest if node.id in spots and not spots[node.id].named]:
        tries = [replace(spot, named=True, aside=aside) for aside in _asides(replace(spot, named=True))]
        free = [one for one in tries if area.holds(one.label) and not any(map(one.label.meets, taken))]
        for one in free[:1]:
            spots[spot.mark.id] = one
            taken.append(one.label)
    return Plan(spots or _spots(nodes, scale, (0.0, 0.0), share, size), 0.6 * size / LABEL_SIZE)


def _asides(spot: Spot) -> tuple[Point, ...]:
    """From below a shape to below, right, left and above of it."""
    label, shape, gap = spot.label, spot.shape, 0.3 * spot.type_size
    up = label.top - (shape.top + shape.bottom - label.height) / 2
    beside = spot.radius + gap + label.width / 2
    return ((0.0, -gap), (beside, -up), (-beside, -up), (0.0, -(label.bottom - shape.top)))
