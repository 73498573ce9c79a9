"""A picture in words, for those who do not see it: a short text and a long one."""

from __future__ import annotations

from dataclasses import dataclass

from graph.prose import counted, listed, sentence
from graph.scene import EdgeMark, Scene

MOST_EDGES = 60
"""Edges that a long text tells one by one; where there are more, it says how many are left out."""

_KEPT = "kept"
_FATES = {"began": "began", "ended": "ended", "changed_from": "gave way", "changed_to": "took its place"}


@dataclass(frozen=True, slots=True)
class Alt:
    """`short` is for an alt attribute, up to three sentences; `long` for a description beside the picture."""

    short: str
    long: str


def alt_of(scene: Scene) -> Alt:
    """The texts of a scene. The long one tells the edges, each on its line, what changed before the rest."""
    network, stop, _ = scene.alt.partition(". ")
    changes = listed(f"{entry.label.lower()} {entry.count}" for entry in scene.changes)
    edges = sorted(scene.edges, key=lambda edge: edge.change == _KEPT)
    rest = len(edges) - MOST_EDGES
    lines = [
        f"{scene.title}, {scene.subtitle}.",
        scene.alt,
        *([] if scene.changes else [scene.caption]),
        *map(_told, edges[:MOST_EDGES]),
        *([f"And {counted(rest, 'more edge')}."] if rest > 0 else []),
    ]
    short = [sentence(scene.title), f"{network}{stop.strip()}", *([sentence(changes)] if changes else [])]
    return Alt(" ".join(short), "\n".join(lines))


def _told(edge: EdgeMark) -> str:
    fate = _FATES.get(edge.change, "")
    return sentence(edge.tooltip.partition("\n")[0] + f" ({fate})" * bool(fate))
