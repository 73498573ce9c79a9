"""Names of colours, dashes, strokes, heads and shapes, and the only hex codes of the house.

Line and fill colours start from Okabe and Ito's set (2008, "Color Universal Design"), darkened for lines on
white and lightened for lines on black until each has a contrast of 3:1 with its background (WCAG 2.2,
1.4.11). Allies are not green and adversaries not red; no meaning rests on colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one background: hex codes by name."""

    name: str
    background: str
    text: str
    muted: str
    outline: str
    colours: Mapping[str, str]


LIGHT = Theme(
    name="light",
    background="#ffffff",
    text="#1f2430",
    muted="#5b6472",
    outline="#333a47",
    colours=MappingProxyType(
        {
            "blue": "#0068a8",
            "purple": "#7d3c98",
            "orange": "#c4561a",
            "teal": "#00806a",
            "sky": "#2f86c1",
            "pink": "#b8518f",
            "ochre": "#8f6f00",
            "brown": "#7a4a2b",
            "grey": "#6f7785",
            "ink": "#30353f",
            "sand": "#efe3c2",
            "mist": "#d7e3ee",
            "slate": "#9fb1c4",
            "rose": "#ecd3df",
            "mint": "#cfe6df",
            "lilac": "#ded3ec",
            "stone": "#dcdad5",
            "marker": "#ffe48a",
        }
    ),
)
DARK = Theme(
    name="dark",
    background="#12161d",
    text="#eef1f6",
    muted="#a3adbb",
    outline="#d5dbe5",
    colours=MappingProxyType(
        {
            "blue": "#5ab4f0",
            "purple": "#c79be0",
            "orange": "#f29a5b",
            "teal": "#3fc4a6",
            "sky": "#8fd0f7",
            "pink": "#eb9ccb",
            "ochre": "#dcbb45",
            "brown": "#cf9f7c",
            "grey": "#98a2b1",
            "ink": "#dfe4ec",
            "sand": "#6b5b2f",
            "mist": "#3b5168",
            "slate": "#566d86",
            "rose": "#6e4058",
            "mint": "#2f5f53",
            "lilac": "#574575",
            "stone": "#565550",
            "marker": "#5d4e12",
        }
    ),
)
THEMES: Mapping[str, Theme] = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK)})

LINE_COLOURS = ("blue", "purple", "orange", "teal", "sky", "pink", "ochre", "brown", "grey", "ink")

DASHES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "solid": (),
        "dashed": (8, 5),
        "long-dash": (14, 5),
        "dotted": (2, 4),
        "dash-dot": (9, 4, 2, 4),
    }
)
"""Lengths of stroke and gap in pixels at scale 1."""

STROKES: Mapping[str, float] = MappingProxyType({"thin": 1.0, "normal": 1.8, "thick": 3.6, "double": 4.0})
"""Widths of lines in pixels at scale 1; a double line is two lines that take so much with the gap between."""


@dataclass(frozen=True, slots=True)
class Border:
    """The outline of an actor: its width, and lengths of stroke and gap, in pixels at scale 1."""

    width: float
    dashes: tuple[int, ...] = ()


BORDERS: Mapping[str, Border] = MappingProxyType(
    {
        "": Border(1.3),
        "began": Border(3.2),
        "ended": Border(1.8, (6, 4)),
        "ghost": Border(1.3, (4, 3)),
    }
)
"""Outlines of actors by what became of them; a ghost is not there."""

BAND = "marker"
BAND_WIDTH = 12.0
BAND_OPACITY = 0.9
"""What lies under an edge that a picture is about; its width in pixels at scale 1."""

HEADS = ("none", "arrow", "vee", "bar", "circle", "diamond", "box")
"""What stands at the target's end, and at both ends of an undirected type."""


@dataclass(frozen=True, slots=True)
class KindLook:
    """How an actor's kind is drawn: a shape that vis-network and the figure both know, and a fill."""

    shape: str
    fill: str


KIND_LOOKS: Mapping[str, KindLook] = MappingProxyType(
    {
        "state": KindLook("dot", "slate"),
        "government": KindLook("square", "mist"),
        "armed_group": KindLook("triangle", "sand"),
        "organisation": KindLook("hexagon", "mint"),
        "bloc": KindLook("diamond", "lilac"),
        "person": KindLook("star", "rose"),
        "facility": KindLook("triangleDown", "stone"),
    }
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two hex colours, 1 to 21 (WCAG 2.2, "contrast ratio").

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def night() -> dict[str, str]:
    """Every light hex code and its dark counterpart, for a canvas that changes theme in the browser."""
    pairs = {LIGHT.background: DARK.background, LIGHT.text: DARK.text, LIGHT.muted: DARK.muted}
    pairs[LIGHT.outline] = DARK.outline
    return pairs | {LIGHT.colours[name]: DARK.colours[name] for name in LIGHT.colours}
