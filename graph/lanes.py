"""How the edges of a pair are spread apart, once for all dates.

Edges of a pair that hold at the same time get lanes of their own; edges that follow one another may share
one. The whole bundle is bent a little where the straight way would run through a third actor, unless so many
pairs are connected that there is no way round anybody.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.geometry import Point, control_point, point_on
from graph.model import Edge

LANE_WIDTH = 17.0
"""Distance between neighbouring lanes at the middle of an edge, in pixels at scale 1."""

MOST_PAIRS_TO_BEND = 1_500
"""A case with more connected pairs goes straight through third actors: bends among so many help nobody."""

_MOST_BEND = 0.6
_DETOURS = (0.0, 22.0, -22.0, 44.0, -44.0, 70.0, -70.0)
_SAMPLES = tuple(n / 16 for n in range(1, 16))
_DETOUR_COST = 0.012


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that no foreign edge should cross, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies inside."""
        return self.left < point[0] < self.right and self.top < point[1] < self.bottom


def bends(edges: Iterable[Edge], places: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, float]:
    """The bend of every edge by id, for `graph.geometry.control_point`.

    `places` are the centres of the actors' shapes, `boxes` what shape and label take up.
    """
    pairs: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        pairs[edge.pair].append(edge)
    crowd = boxes if len(pairs) <= MOST_PAIRS_TO_BEND else {}
    result: dict[str, float] = {}
    for pair, bundle in pairs.items():
        ends = (places[pair[0]], places[pair[1]])
        obstacles = [box for id_, box in crowd.items() if id_ not in pair]
        reach = _MOST_BEND * math.dist(*ends) * math.pi / 8
        offsets = _offsets(bundle, reach)
        detour = _detour(ends, sorted(set(offsets.values())), reach, obstacles)
        for edge in bundle:
            result[edge.id] = _turned(_bend(offsets[edge.id] + detour, ends), edge)
    return result


def apart(edges: Iterable[Edge], bent: Mapping[str, float], places: Mapping[str, Point]) -> dict[str, float]:
    """The bend of every edge by id where edges of two days are drawn at once; `bent` are those of `bends`.

    Those that follow one another in a lane share it, half a lane apart.
    """
    lanes: dict[tuple[tuple[str, str], float], list[Edge]] = defaultdict(list)
    for edge in edges:
        lanes[edge.pair, _turned(bent[edge.id], edge)].append(edge)
    found: dict[str, float] = {}
    for (pair, bend), sharing in lanes.items():
        ends = (places[pair[0]], places[pair[1]])
        for number, edge in enumerate(sharing):
            beside = bend + _bend((number - (len(sharing) - 1) / 2) * LANE_WIDTH / 2, ends)
            found[edge.id] = _turned(beside, edge)
    return found


def _turned(bend: float, edge: Edge) -> float:
    """The bend of a pair as that of an edge, which may run back; or the other way."""
    return bend if edge.source == edge.pair[0] else -bend


def _offsets(bundle: Sequence[Edge], reach: float) -> dict[str, float]:
    """The distance of every edge from the straight line, at most `reach`, the earliest nearest to it."""
    lanes: list[date] = []
    lane_of: dict[str, int] = {}
    for edge in sorted(bundle, key=lambda edge: (_span(edge), edge.id)):
        start, end = _span(edge)
        lane = next((n for n, taken_until in enumerate(lanes) if taken_until < start), len(lanes))
        if lane == len(lanes):
            lanes.append(end)
        lanes[lane] = end
        lane_of[edge.id] = lane
    middle_out = sorted((n - (len(lanes) - 1) / 2 for n in range(len(lanes))), key=lambda n: (abs(n), n))
    widest = max(map(abs, middle_out)) or 1.0
    width = min(LANE_WIDTH, reach / widest)
    return {id_: width * middle_out[lane] for id_, lane in lane_of.items()}


def _span(edge: Edge) -> tuple[date, date]:
    start, end = edge.period.start, edge.period.end
    return (start.first_day if start else date.min, end.last_day if end else date.max)


def _bend(offset: float, ends: tuple[Point, Point]) -> float:
    """The roundness whose curve passes the middle at a distance of `offset` pixels from the straight line.

    The middle of the curve lies half as far out as its control point, at (r/2 + 1/2)·d·sin(r·π/2), which is
    near r·π/4·d for the small r in use here.
    """
    distance = math.dist(*ends)
    return round(offset / (distance * math.pi / 8), 3) if distance and offset else 0.0


def _detour(
    ends: tuple[Point, Point], offsets: Sequence[float], reach: float, obstacles: Sequence[Box]
) -> float:
    """How far to move a bundle aside, within `reach`, so that it crosses as few foreign boxes as possible."""
    near = [box for box in obstacles if _reaches(box, ends)]
    if not near:
        return 0.0
    possible = [n for n in _DETOURS if n == 0 or all(abs(offset + n) <= reach for offset in offsets)]

    def cost(detour: float) -> float:
        crossed = sum(_crossed(ends, offset + detour, near) for offset in offsets)
        return crossed + _DETOUR_COST * abs(detour) / 10 * len(offsets)

    return min(possible, key=cost)


def _reaches(box: Box, ends: tuple[Point, Point]) -> bool:
    room = 2 * max(_DETOURS)
    (x0, y0), (x1, y1) = ends
    beside = box.right < min(x0, x1) - room or box.left > max(x0, x1) + room
    return not beside and not (box.bottom < min(y0, y1) - room or box.top > max(y0, y1) + room)


def _crossed(ends: tuple[Point, Point], offset: float, boxes: Sequence[Box]) -> int:
    control = control_point(*ends, _bend(offset, ends))
    points = [point_on(ends[0], control, ends[1], t) for t in _SAMPLES]
    return sum(any(box.holds(point) for point in points) for box in boxes)
