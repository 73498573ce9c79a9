"""A `Scene` to a pyvis `Network`, and to the data that vis-network draws. The only import of pyvis.

pyvis builds the nodes, edges and options; its HTML is never used, since it loads from other hosts and runs
what stands in a title.
"""

from __future__ import annotations

from typing import Any

from pyvis.network import Network

from graph.palette import DASHES, LIGHT
from graph.scene import LABEL_SIZE, EdgeMark, NodeMark, Scene

FONT = "DejaVu Sans Condensed"
LETTER_SIZE = 13
LETTERS_FROM = 8
"""Letters on edges appear when zooming makes them at least so high, in pixels on the screen."""

_FAINT = 0.45
_HEAD_SCALE = {"arrow": 0.55, "vee": 0.6, "bar": 0.55, "circle": 0.4, "diamond": 0.5, "box": 0.4}
_LINE_WIDTH = 1.8


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
    net = network(scene)
    nodes, edges, *_ = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": net.options}


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
    fill = {"background": LIGHT.colours[node.fill], "border": LIGHT.outline}
    return {
        "label": node.label or " ",
        "title": node.tooltip,
        "shape": node.shape,
        "size": node.size,
        "x": node.x,
        "y": node.y,
        "borderWidth": 1.3,
        "borderWidthSelected": 3,
        "color": {**fill, "highlight": fill, "hover": fill},
        "opacity": 0.6 if node.faint else 1,
        "shapeProperties": {"borderDashes": [4, 3] if node.faint else False},
        "font": {
            "face": FONT,
            "size": LABEL_SIZE,
            "color": LIGHT.text,
            "strokeWidth": 4,
            "strokeColor": LIGHT.background,
        },
    }


def _edge(edge: EdgeMark) -> dict[str, Any]:
    colour = LIGHT.colours[edge.colour]
    turn = "curvedCW" if edge.bend > 0 else "curvedCCW"
    return {
        "id": edge.id,
        "title": edge.tooltip,
        **({"label": edge.letter} if edge.letter else {}),
        "width": _LINE_WIDTH,
        "dashes": list(DASHES[edge.dash]) or False,
        "color": {
            "color": colour,
            "highlight": colour,
            "hover": colour,
            "opacity": _FAINT if edge.faint else 0.9,
        },
        "arrows": {"to": _head(edge.head), "from": _head(edge.tail)},
        "smooth": {"enabled": True, "type": turn, "roundness": abs(edge.bend)} if edge.bend else False,
        "font": {
            "face": FONT,
            "size": LETTER_SIZE,
            "color": colour,
            "strokeWidth": 4,
            "strokeColor": LIGHT.background,
            "align": "middle",
        },
    }


def _head(name: str) -> dict[str, Any]:
    if name == "none":
        return {"enabled": False}
    return {"enabled": True, "type": name, "scaleFactor": _HEAD_SCALE[name]}
