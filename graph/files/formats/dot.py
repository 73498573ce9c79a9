"""DOT, for Graphviz."""

from __future__ import annotations

from collections.abc import Iterator

from graph.files.columns import ACTORS, EDGES, Value, about, as_text, flat
from graph.files.extract import Extract
from graph.files.format import Format


def write(extract: Extract) -> bytes:
    """A digraph whose undirected edges have no arrow head (`dir=none`); every column is an attribute."""
    return "".join(_lines(extract)).encode()


def _lines(extract: Extract) -> Iterator[str]:
    yield "digraph {\n"
    yield from (f"  {name}={quoted(as_text(flat(value)))};\n" for name, value in about(extract).items())
    for row in ACTORS.rows(extract):
        yield f"  {quoted(str(row['id']))} [{_said(row, label=str(row['name']))}];\n"
    for row in EDGES.rows(extract):
        ends = f"{quoted(str(row['source']))} -> {quoted(str(row['target']))}"
        yield f"  {ends} [{_said(row, dir='forward' if row['directed'] else 'none')}];\n"
    yield "}\n"


def _said(row: dict[str, Value], **more: str) -> str:
    own = ("name", "source", "target")
    values = {name: as_text(flat(value)) for name, value in row.items() if name not in own}
    return ", ".join(f"{name}={quoted(value)}" for name, value in (values | more).items())


def quoted(text: str) -> str:
    r"""A text as a string of DOT; a backslash is doubled, since `\N` and the like mean something there.

    >>> quoted('a "b" \\N')
    '"a \\"b\\" \\\\N"'
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


FORMAT = Format("dot", "DOT", (".dot", ".gv"), "text/vnd.graphviz", "Graphviz, Gephi", write)
