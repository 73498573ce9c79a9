"""Where a case itself wants actors to stand: `positions.yaml`, a mapping of actor ids to [x, y]."""

from __future__ import annotations

import re

from graph.checks import Known
from graph.fields import Fields
from graph.nodes import MappingNode, Node, Scalar, SequenceNode
from graph.problems import shown

FARTHEST = 100_000
"""How far from the middle of the picture an actor may be placed, in pixels at scale 1."""

_NUMBER = re.compile(r"[-+]?(0|[1-9]\d{0,8})(\.\d{1,9})?", re.ASCII)

Positions = tuple[tuple[str, tuple[float, float]], ...]


def positions(top: Fields, known: Known) -> Positions:
    """The positions by actor id, in the order of actors; what is wrong is reported.

    They are in pixels at scale 1, y pointing down. `top` holds the fields of the whole file.
    """
    top.only({"positions"})
    entry = top.node.entries.get("positions")
    if entry is None:
        top.report(top.node, "missing-field", 'the mapping "positions" is missing')
        return ()
    if not isinstance(entry[1], MappingNode):
        top.report(entry[1], "not-a-mapping", '"positions" must be a mapping like {actor: [x, y]}')
        return ()
    placed = {
        key.text: point
        for key, node in entry[1].entries.values()
        if _is_actor(key, top, known) and (point := _point(key.text, node, top))
    }
    return tuple((id_, placed[id_]) for id_ in known.actors if id_ in placed)


def _is_actor(key: Scalar, top: Fields, known: Known) -> bool:
    if key.text not in known.actors and not known.lost("actors", key.text):
        hint = top.hint(key.text, known.actors)
        top.report(key, "unknown-actor", f"{shown(key.text)} is not in actors.yaml", hint)
    return key.text in known.actors


def _point(id_: str, node: Node, top: Fields) -> tuple[float, float] | None:
    items = node.items if isinstance(node, SequenceNode) else []
    numbers = [
        float(item.text) for item in items if isinstance(item, Scalar) and _NUMBER.fullmatch(item.text)
    ]
    if len(items) != 2 or len(numbers) != 2 or max(map(abs, numbers)) > FARTHEST:
        message = f"the position of {shown(id_)} is not two numbers from -{FARTHEST} to {FARTHEST}"
        top.report(node, "bad-position", message, "Write [x, y], in pixels, y pointing down.")
        return None
    return (numbers[0], numbers[1])
