"""GML, by networkx's own writer."""

from __future__ import annotations

import networkx as nx

from graph.files.columns import ACTORS, EDGES, Value, about, flat
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.words import stamp


def write(extract: Extract) -> bytes:
    """A directed multigraph whose nodes have the actor's id as label, and whose edges have theirs as key.

    Lists and mappings are texts, truth is 1 or 0, what is not ASCII is a character reference.
    """
    G = nx.MultiDiGraph(comment=stamp(extract), **_flat(about(extract)))
    for row in ACTORS.rows(extract):
        G.add_node(row["id"], **_flat(row, "id"))
    for row in EDGES.rows(extract):
        G.add_edge(row["source"], row["target"], row["id"], **_flat(row, "id", "source", "target"))
    return "\n".join(nx.generate_gml(G)).encode("ascii") + b"\n"


def _flat(row: dict[str, Value], *without: str) -> dict[str, object]:
    values = {name: flat(value) for name, value in row.items() if name not in without}
    return {name: int(value) if isinstance(value, bool) else value for name, value in values.items()}


FORMAT = Format("gml", "GML", (".gml",), "text/x-gml", "networkx, igraph, Gephi", write)
