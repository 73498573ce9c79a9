"""GEXF 1.3, after the schema at gexf.net: over all of time each actor and edge has its spell.

A spell runs from the first day that the start may mean to the last day that the end may mean. The dates
stand as attributes too, for readers that drop spells. Edges are directed as a whole, and each says itself
whether it is (`directed`): many readers refuse a graph that has both. What is about the whole case, and
has no place in GEXF, stands in a processing instruction, which other readers pass over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ProcessingInstruction

from graph.files.columns import ACTORS, EDGES, Table, Value, as_text, flat
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.natives import case_of_graph, loaded, of_the_whole
from graph.files.words import stamp
from graph.files.xml import DECLARATION, Element, attributes, escape, found, quoteattr, root_of, typed
from graph.model import Case

_NAMESPACE = "http://gexf.net/1.3"
_INSTRUCTION = "who-backs-whom"
_OWN = {"node": {"id": "id", "label": "name"}, "edge": {"id": "id", "source": "source", "target": "target"}}
"""Which columns the attributes of an element itself hold, by attribute."""


def write(extract: Extract) -> bytes:
    """A graph with spells over all of time, and a still one of one day."""
    return "".join(_parts(extract)).encode()


def _parts(extract: Extract) -> Iterator[str]:
    whole = json.dumps(of_the_whole(extract), ensure_ascii=False).replace(">", "\\u003e")
    yield f'{DECLARATION}<gexf xmlns="{_NAMESPACE}" version="1.3">\n<?{_INSTRUCTION} {whole}?>\n'
    description = f"<description>{escape(stamp(extract))}</description>"
    yield f"<meta><creator>Who Backs Whom</creator>{description}</meta>\n"
    mode = "static" if extract.day else "dynamic"
    time = ' timeformat="date" timerepresentation="interval"' * (mode == "dynamic")
    yield f'<graph defaultedgetype="directed" idtype="string" mode="{mode}"{time}>\n'
    yield from (_titles(scope, table, extract) for scope, table in (("node", ACTORS), ("edge", EDGES)))
    yield f'<nodes count="{len(ACTORS.records(extract))}">\n'
    for row in ACTORS.rows(extract):
        own = attributes({"id": str(row["id"]), "label": str(row["name"])})
        yield f"<node{own}>{_said('node', row)}{_spell(extract, row)}</node>\n"
    yield f'</nodes>\n<edges count="{len(EDGES.records(extract))}">\n'
    for row in EDGES.rows(extract):
        ends = {name: str(row[name]) for name in _OWN["edge"]}
        words = {"label": str(row["label"]), "kind": str(row["edge_type"])}
        yield f"<edge{attributes(ends | words)}>{_said('edge', row)}{_spell(extract, row)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _titles(scope: str, table: Table[Any], extract: Extract) -> str:
    own = _OWN[scope].values()
    titles = (
        f'<attribute id="{column.name}" title="{column.name}" type="{typed(column.type, "integer")}"/>\n'
        for column in table.columns_of(extract)
        if column.name not in own
    )
    return f'<attributes class="{scope}">\n{"".join(titles)}</attributes>\n'


def _said(scope: str, row: dict[str, Value]) -> str:
    own = _OWN[scope].values()
    values = (
        f'<attvalue for="{name}" value={quoteattr(as_text(flat(value)))}/>'
        for name, value in row.items()
        if name not in own
    )
    return f"<attvalues>{''.join(values)}</attvalues>"


def _spell(extract: Extract, row: dict[str, Value]) -> str:
    spell = {"start": str(row.get("start_earliest", "")), "end": str(row.get("end_latest", ""))}
    return "" if extract.day or not any(spell.values()) else f"<spells><spell{attributes(spell)}/></spells>"


def read(name: str, data: bytes) -> Case:
    """The case of a file of this format. Raises CaseError."""
    root = root_of(name, data)
    titles = {
        (one.get("class"), attribute.get("id")): attribute.get("title")
        for one in found(root, "attributes")
        for attribute in found(one, "attribute")
    }
    actors = [_values("node", node, titles) for node in found(root, "node")]
    edges = [_values("edge", edge, titles) for edge in found(root, "edge")]
    return case_of_graph(name, _whole(name, root), actors, edges)


def _whole(name: str, root: Element) -> dict[str, Any]:
    for instruction in root.iter(ProcessingInstruction):  # type: ignore[arg-type]
        target, _, text = (instruction.text or "").partition(" ")
        if target == _INSTRUCTION:
            return loaded(f"{name}, about", text)
    return {}


def _values(scope: str, element: Element, titles: dict[Any, str | None]) -> dict[str, Any]:
    own = {column: element.get(name) for name, column in _OWN[scope].items()}
    return own | {
        str(titles.get((scope, one.get("for")))): one.get("value") for one in found(element, "attvalue")
    }


FORMAT = Format(
    "gexf", "GEXF 1.3 (with time)", (".gexf",), "application/xml", "Gephi, graphology, networkx", write, read
)
