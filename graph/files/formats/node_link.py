"""Node-link JSON, as networkx and D3 read it. Lists stay lists."""

from __future__ import annotations

from graph.files.columns import ACTORS, EDGES
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.natives import case_of_graph, dumped, loaded, natives, needed, of_the_whole
from graph.model import Case


def write(extract: Extract) -> bytes:
    """A directed multigraph whose edges have their id as key; what is undirected says so itself."""
    data = {
        "directed": True,
        "multigraph": True,
        "graph": of_the_whole(extract),
        "nodes": natives(ACTORS, extract),
        "edges": [{"key": edge["id"], **edge} for edge in natives(EDGES, extract)],
    }
    return dumped(data).encode() + b"\n"


def read(name: str, data: bytes) -> Case:
    """The case of a file of this format; edges may also be called links. Raises CaseError."""
    content = loaded(name, data)
    whole = content.get("graph")
    actors, edges = needed(name, content, "nodes"), needed(name, content, "edges", "links")
    return case_of_graph(name, whole if isinstance(whole, dict) else {}, actors, edges)


FORMAT = Format(
    "json", "JSON (node-link)", (".json",), "application/json", "networkx, D3, any program", write, read
)
