"""What JSON holds of an extract, for the formats that are JSON and for those that carry some along."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.files import rebuild
from graph.files.columns import ACTORS, EDGE_TYPES, EDGES, REFERENCES, SNAPSHOTS, Table, Value, about
from graph.files.extract import Extract
from graph.model import Case

CARRIED = (EDGE_TYPES, REFERENCES, SNAPSHOTS)
"""The tables that are about the graph as a whole."""

Plain = dict[str, Any]


def native(row: Mapping[str, Value]) -> Plain:
    """A row with lists and mappings as JSON has them."""
    return {name: _native(value) for name, value in row.items()}


def _native(value: Value) -> Any:
    if not isinstance(value, tuple):
        return value
    return dict(value) if value and isinstance(value[0], tuple) else list(value)


def natives(table: Table[Any], extract: Extract) -> list[Plain]:
    """The rows of a table as JSON has them."""
    return [native(row) for row in table.rows(extract)]


def of_the_whole(extract: Extract) -> Plain:
    """Which case this is and of which date, its edge types, references and snapshots."""
    return native(about(extract)) | {table.name: natives(table, extract) for table in CARRIED}


def dumped(data: Any) -> str:
    """JSON, one record a line and more, in UTF-8."""
    return json.dumps(data, ensure_ascii=False, indent=1)


def loaded(name: str, text: str | bytes) -> Plain:
    """The object that JSON holds. Raises CaseError when it is none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = (
            f"this is not JSON: {type(error).__name__}" if isinstance(error, RecursionError) else str(error)
        )
        raise rebuild.unreadable(name, "syntax", message) from None
    if not isinstance(data, dict):
        raise rebuild.unreadable(name, "not-a-mapping", "the file must hold one JSON object")
    return data


def case_of_graph(name: str, whole: Plain, actors: Iterable[Plain], edges: Iterable[Plain]) -> Case:
    """The case whose parts a graph file holds. Raises CaseError; a problem names the number of a record."""
    tables = [
        rebuild.records(ACTORS, f"{name}, actors", actors),
        rebuild.records(EDGES, f"{name}, edges", edges),
        rebuild.about(f"{name}, about", {key: value for key, value in whole.items() if key in _ABOUT}),
    ]
    tables += [
        rebuild.records(table, f"{name}, {table.name}", objects(whole.get(table.name)))
        for table in CARRIED
        if table.name in whole
    ]
    return rebuild.case_of(tables)


_ABOUT = frozenset({"title", "version", "as_of", "licence", "authors", "summary", "compare"})


def needed(name: str, content: Plain, *keys: str) -> list[Plain]:
    """The objects of a list that must be there, under one of some keys. Raises CaseError when it is not."""
    found = next((content[key] for key in keys if isinstance(content.get(key), list)), None)
    if found is None:
        raise rebuild.unreadable(name, "missing-field", f'the list "{keys[0]}" is missing')
    return objects(found)


def objects(value: Any) -> list[Plain]:
    """The objects of a JSON list; whatever else is there stands for an empty one."""
    items = value if isinstance(value, list) else []
    return [item if isinstance(item, dict) else {} for item in items]
