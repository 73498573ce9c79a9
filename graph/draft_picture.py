"""The picture of a case that is being written: a day, with those too who have no edge."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx

from graph.marks import kind_entries, node_mark
from graph.picture import picture
from graph.prose import counted, picture_in_words, size_in_words
from graph.scene import Scene
from graph.select import with_edges
from graph.stage import Stage


def draft_picture(stage: Stage, G: nx.MultiDiGraph) -> Scene:
    """The picture of the day of a graph, which says what of the case does not exist on that day."""
    case = stage.case
    scene = picture(stage, G, G)
    alone = set(G).difference(with_edges(G))
    nodes = (*scene.nodes, *(node_mark(stage, id_, G) for id_ in alone))
    return replace(
        scene,
        nodes=tuple(sorted(nodes, key=lambda node: node.id)),
        kinds=kind_entries(case, sorted(G)),
        caption=" ".join(filter(None, (_there(G), _elsewhere(stage, G)))),
        alt=picture_in_words(case, G),
    )


def _there(G: nx.MultiDiGraph) -> str:
    return f"{size_in_words(len(G), G.number_of_edges())} on this day."


def _elsewhere(stage: Stage, G: nx.MultiDiGraph) -> str:
    others = len(stage.case.actors) - len(G), len(stage.case.edges) - G.number_of_edges()
    named = [counted(number, word) for number, word in zip(others, ("actor", "edge"), strict=True) if number]
    return f"On other days only: {' and '.join(named)}." if named else ""
