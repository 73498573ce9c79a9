"""The box that every body owns: its shape, the label below it, half a margin all round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.text_width import text_width

LABEL_SIZE = 14
"""Height of a label's type, in pixels at scale 1."""
MARGIN = 8.0
"""Least distance between the boxes of two bodies, in pixels."""
LINE_HEIGHT = 17.0
"""Height of one line of a label, in pixels."""
LABEL_GAP = 4.0
"""Distance between a shape and its label, in pixels."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """The bodies' measures, one list entry a body, in pixels.

    A box reaches `half` to the left and right of the shape's centre, `up` above and `down` below it, half a
    margin included; `label_half` is half the width of the label alone.
    """

    radius: Sequence[float]
    label_half: Sequence[float]
    half: Sequence[float]
    up: Sequence[float]
    down: Sequence[float]


def shapes(labelled: Sequence[tuple[str, float]]) -> Shapes:
    """The measures of bodies given by label and radius in pixels."""
    radius = [size for _, size in labelled]
    label_half = [text_width(label, LABEL_SIZE) / 2 for label, _ in labelled]
    depth = [label_depth(label) for label, _ in labelled]
    return Shapes(
        radius=radius,
        label_half=label_half,
        half=[max(r, width) + MARGIN / 2 for r, width in zip(radius, label_half, strict=True)],
        up=[r + MARGIN / 2 for r in radius],
        down=[r + below + MARGIN / 2 for r, below in zip(radius, depth, strict=True)],
    )


def label_depth(label: str) -> float:
    """How far a label reaches below its shape, in pixels; its lines are parted by newlines."""
    return LABEL_GAP + LINE_HEIGHT * len(label.split("\n")) if label else 0.0


def bounds(xs: Sequence[float], ys: Sequence[float], shapes: Shapes) -> tuple[float, float, float, float]:
    """Left, right, top and bottom, in pixels, of what the boxes cover when the shapes are at xs, ys."""
    return (
        min(x - half for x, half in zip(xs, shapes.half, strict=True)),
        max(x + half for x, half in zip(xs, shapes.half, strict=True)),
        min(y - up for y, up in zip(ys, shapes.up, strict=True)),
        max(y + down for y, down in zip(ys, shapes.down, strict=True)),
    )
