"""Cytoscape JSON, for Cytoscape and cytoscape.js."""

from __future__ import annotations

from typing import Any

from graph.files.columns import ACTORS, EDGES, Value, about, flat
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.natives import CARRIED, dumped, natives


def write(extract: Extract) -> bytes:
    """Nodes and edges with their data; mappings become text, since a Cytoscape table has none.

    All elements share one space of ids, so that an edge's begins with "edge:"; its `edge_id` is its own.
    `value` and `key` are what networkx asks for.
    """
    whole = _data(about(extract))
    whole["name"] = whole["title"]
    data = {
        "format_version": "1.0",
        "generated_by": "who-backs-whom",
        "target_cytoscapejs_version": "~2.1",
        "directed": True,
        "multigraph": True,
        "data": whole | {table.name: natives(table, extract) for table in CARRIED},
        "elements": {
            "nodes": [_node(row) for row in ACTORS.rows(extract)],
            "edges": [{"data": _edge(row)} for row in EDGES.rows(extract)],
        },
    }
    return dumped(data).encode() + b"\n"


def _node(row: dict[str, Value]) -> dict[str, Any]:
    node: dict[str, Any] = {"data": _data(row) | {"shared_name": row["name"], "value": row["id"]}}
    return node | {"position": {"x": row["x"], "y": row["y"]}} if "x" in row else node


def _edge(row: dict[str, Value]) -> dict[str, Any]:
    words = {"id": f"edge:{row['id']}", "interaction": row["edge_type"]}
    return _data(row) | words | dict.fromkeys(("edge_id", "key", "name"), row["id"])


def _data(row: dict[str, Value]) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) and isinstance(value[0], str) else flat(value)
        for name, value in row.items()
    }


FORMAT = Format(
    "cyjs", "Cytoscape JSON", (".cyjs",), "application/json", "Cytoscape, cytoscape.js, networkx", write
)
