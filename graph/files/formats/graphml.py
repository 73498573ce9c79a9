"""GraphML, after the schema at graphml.graphdrawing.org.

The graph is directed as a whole, and an edge says itself whether it is (`directed`): many readers refuse a
graph that has both. Its id stands in `edge_id` too, since igraph 1.0 mixes up the ids of nodes and edges.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.files.columns import ABOUT, ACTORS, EDGES, Column, Type, Value, about, as_text, flat
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.natives import CARRIED, case_of_graph, dumped, loaded, natives, objects
from graph.files.words import stamp
from graph.files.xml import DECLARATION, Element, attributes, escape, found, local, root_of, typed
from graph.model import Case

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_OWN = ("id", "source", "target")
"""What an element says by attributes of its own."""


def write(extract: Extract) -> bytes:
    """A directed multigraph; lists are texts with semicolons, what is about the whole stands at the graph."""
    return "".join(_parts(extract)).encode()


def _parts(extract: Extract) -> Iterator[str]:
    yield f'{DECLARATION}<graphml xmlns="{_NAMESPACE}">\n<desc>{escape(stamp(extract))}</desc>\n'
    for scope, columns in (
        ("graph", (*ABOUT.columns, *map(_text_column, (table.name for table in CARRIED)))),
        ("node", (_text_column("label"), *ACTORS.columns_of(extract))),
        ("edge", (_text_column("edge_id"), *EDGES.columns_of(extract))),
    ):
        yield from (_key(scope, column) for column in columns if column.name not in _OWN)
    yield '<graph id="case" edgedefault="directed">\n'
    carried = {table.name: dumped(natives(table, extract)) for table in CARRIED}
    yield _data("graph", {**about(extract), **carried}) + "\n"
    for row in ACTORS.rows(extract):
        yield f"<node{_own(row)}>{_data('node', {'label': row['name'], **row})}</node>\n"
    for row in EDGES.rows(extract):
        yield f"<edge{_own(row)}>{_data('edge', {'edge_id': row['id'], **row})}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _text_column(name: str) -> Column[Any]:
    return Column(name, Type.TEXT, lambda *_: None)


def _key(scope: str, column: Column[Any]) -> str:
    words = {
        "id": f"{scope}_{column.name}",
        "for": scope,
        "attr.name": column.name,
        "attr.type": typed(column.type, "int"),
    }
    return f"<key{attributes(words)}/>\n"


def _own(row: dict[str, Value]) -> str:
    return attributes({name: str(row[name]) for name in _OWN if name in row})


def _data(scope: str, row: dict[str, Value]) -> str:
    return "".join(
        f'<data key="{scope}_{name}">{escape(as_text(flat(value)))}</data>'
        for name, value in row.items()
        if name not in _OWN
    )


def read(name: str, data: bytes) -> Case:
    """The case of a file of this format. Raises CaseError."""
    root = root_of(name, data)
    names = {key.get("id"): key.get("attr.name", key.get("id")) for key in found(root, "key")}
    graph = next(found(root, "graph"))
    whole: dict[str, Any] = _said(graph, names)
    for table in CARRIED:
        if table.name in whole:
            carried = loaded(f"{name}, {table.name}", f'{{"rows": {whole[table.name]}}}')
            whole[table.name] = objects(carried["rows"])
    actors = [_said(node, names) for node in found(root, "node")]
    edges = [_said(edge, names) for edge in found(root, "edge")]
    return case_of_graph(name, whole, actors, edges)


def _said(element: Element, names: dict[str | None, str | None]) -> dict[str, Any]:
    own = {key: value for key, value in element.items() if key in _OWN}
    data = (child for child in element if isinstance(child.tag, str) and local(child) == "data")
    said = {names.get(one.get("key")): one.text or "" for one in data}
    return {str(key): value for key, value in said.items()} | own


FORMAT = Format(
    "graphml",
    "GraphML",
    (".graphml",),
    "application/graphml+xml",
    "Gephi, yEd, Cytoscape, igraph, networkx",
    write,
    read,
)
