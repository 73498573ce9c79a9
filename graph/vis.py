"""A `Scene` to a pyvis `Network`, and to the data that vis-network draws. The only import of pyvis.

pyvis builds the nodes, edges and options; its HTML is never used, since it loads from other hosts and runs
what stands in a title. A crowd of edges does without pyvis, which looks through all nodes for each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pyvis.network import Network

from graph.layout.boxes import LABEL_SIZE
from graph.palette import BAND, BAND_OPACITY, BAND_WIDTH, BORDERS, DASHES, LIGHT, STROKES
from graph.scene import EdgeMark, NodeMark, Scene

FONT = "DejaVu Sans Condensed"
LETTER_SIZE = 13
LETTERS_FROM = 8
"""Letters on edges appear when zooming makes them at least so high, in pixels on the screen."""

KEPT_LETTER_SIZE = 10
CROWD = 1_500
"""With more edges than these, letters are left out, and edges while the picture is dragged."""

_FAINT = 0.45
_FAINT_BORDER = (4, 3)
_OPACITY = {"thin": 0.6, "normal": 0.9, "thick": 0.95, "double": 0.95}
_HEAD_SCALE = {"arrow": 0.55, "vee": 0.6, "bar": 0.55, "circle": 0.4, "diamond": 0.5, "box": 0.4}


def network(scene: Scene) -> Network:
    """The pyvis network of a scene, in the colours of the light theme, with every position given."""
    net = Network(directed=True)
    net.options = options()
    for node in scene.nodes:
        net.add_node(node.id, **_node(node))
    for edge in scene.edges:
        net.add_edge(edge.source, edge.target, **_edge(edge))
    return net


def vis_data(scene: Scene) -> dict[str, Any]:
    """The nodes, edges and options of a scene, as vis-network takes them.

    >>> vis_data(Scene("", "", (), (), (), (), "", "", (), ""))["nodes"]
    []
    """
    if len(scene.edges) > CROWD:
        return _crowd(scene)
    net = network(scene)
    nodes, edges, *_ = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": net.options}


def _crowd(scene: Scene) -> dict[str, Any]:
    """The same data in few words: what most items share is said once, in the options."""
    given = options()
    return {
        "nodes": [{"id": node.id, **_in_short(_node(node), _ALIKE_NODES)} for node in scene.nodes],
        "edges": [
            {"from": edge.source, "to": edge.target, **_in_short(_line(edge), _ALIKE_EDGES)}
            for edge in scene.edges
        ],
        "options": {
            **given,
            "interaction": {**given["interaction"], "hideEdgesOnDrag": True},
            "nodes": {**given["nodes"], **_ALIKE_NODES},
            "edges": {**given["edges"], **_ALIKE_EDGES},
        },
    }


def _in_short(item: dict[str, Any], alike: Mapping[str, Any]) -> dict[str, Any]:
    """An item without what it has in common, and in one colour whatever the pointer does."""
    short = {name: value for name, value in item.items() if name not in alike or alike[name] != value}
    short["color"] = {part: ink for part, ink in item["color"].items() if part not in ("highlight", "hover")}
    return short


def options() -> dict[str, Any]:
    """What holds for every picture: nothing moves by itself, and letters wait for a closer look."""
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "hoverConnectedEdges": False,
            "selectConnectedEdges": False,
            "multiselect": False,
            "tooltipDelay": 120,
            "keyboard": False,
        },
        "nodes": {"scaling": {"label": {"enabled": False}}},
        "edges": {
            "arrowStrikethrough": False,
            "selectionWidth": 1,
            "hoverWidth": 0.6,
            "scaling": {
                "label": {
                    "enabled": True,
                    "min": LETTER_SIZE,
                    "max": LETTER_SIZE,
                    "maxVisible": 22,
                    "drawThreshold": LETTERS_FROM,
                }
            },
        },
    }


def _node(node: NodeMark) -> dict[str, Any]:
    border = BORDERS["ghost" if node.ghost else node.change]
    fill = _ghost_fill() if node.ghost else {"background": LIGHT.colours[node.fill], "border": LIGHT.outline}
    return {
        "label": node.label or " ",
        "title": node.tooltip,
        "shape": node.shape,
        "size": node.size,
        "x": node.x,
        "y": node.y,
        "borderWidth": border.width,
        "borderWidthSelected": max(3, border.width),
        "color": {**fill, "highlight": fill, "hover": fill},
        "opacity": 0.6 if node.faint else 1,
        "shapeProperties": {"borderDashes": list(border.dashes or _FAINT_BORDER * node.faint) or False},
        "font": _node_font(LIGHT.colours["grey"] if node.ghost else LIGHT.text),
        "change": node.change,
        "ghost": node.ghost,
    }


def _node_font(colour: str) -> dict[str, Any]:
    return {
        "face": FONT,
        "size": LABEL_SIZE,
        "color": colour,
        "strokeWidth": 4,
        "strokeColor": LIGHT.background,
    }


def _ghost_fill() -> dict[str, str]:
    return {"background": LIGHT.background, "border": LIGHT.colours["grey"]}


def _edge(edge: EdgeMark) -> dict[str, Any]:
    return {**_line(edge), **({"label": edge.letter, "font": _letter_font(edge)} if edge.letter else {})}


def _line(edge: EdgeMark) -> dict[str, Any]:
    """The edge for vis-network, which has no double line: the canvas draws it where `stroke` says so."""
    colour = LIGHT.colours[edge.colour]
    turn = "curvedCW" if edge.bend > 0 else "curvedCCW"
    return {
        "id": edge.id,
        "title": edge.tooltip,
        "width": STROKES[edge.stroke],
        "dashes": list(DASHES[edge.dash]) or False,
        "color": {
            "color": colour,
            "highlight": colour,
            "hover": colour,
            "opacity": _FAINT if edge.faint else _OPACITY[edge.stroke],
        },
        "arrows": {"to": _head(edge.head), "from": _head(edge.tail)},
        "smooth": {"enabled": True, "type": turn, "roundness": abs(edge.bend)} if edge.bend else False,
        "stroke": edge.stroke,
        "change": edge.change,
        **({"band": _BAND} if edge.lit else {}),
    }


_BAND = {"color": LIGHT.colours[BAND], "width": BAND_WIDTH, "opacity": BAND_OPACITY}


def _letter_font(edge: EdgeMark) -> dict[str, Any]:
    return {
        "face": FONT,
        "size": KEPT_LETTER_SIZE if edge.stroke == "thin" else LETTER_SIZE,
        "color": LIGHT.colours[edge.colour],
        "strokeWidth": 4,
        "strokeColor": LIGHT.background,
        "align": "middle",
    }


def _head(name: str) -> dict[str, Any]:
    if name == "none":
        return {"enabled": False}
    return {"enabled": True, "type": name, "scaleFactor": _HEAD_SCALE[name]}


_ALIKE_NODES = {
    "borderWidth": BORDERS[""].width,
    "borderWidthSelected": 3,
    "opacity": 1,
    "shapeProperties": {"borderDashes": False},
    "font": _node_font(LIGHT.text),
}
_ALIKE_EDGES = {"width": STROKES["normal"], "dashes": False, "smooth": False}
