"""The case itself: its YAML files in a zip."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from graph.case_files import FILES
from graph.edge_types import BUILT_IN
from graph.files import archive
from graph.files.columns import SECTIONS, Table, about, as_text
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.natives import native
from graph.lesson import as_record
from graph.load import load
from graph.model import Case
from graph.yaml_text import written


def write(extract: Extract) -> bytes:
    """The files of the case in a zip."""
    return archive.packed(files_of(extract))


def files_of(extract: Extract) -> dict[str, bytes]:
    """What the case says, as YAML files that the loader reads; comments are no part of it."""
    files = {"case.yaml": _top(extract)} | {
        f"{table.name}.yaml": _section(table, extract) for table in SECTIONS
    }
    files["positions.yaml"] = _positions(extract.case)
    files["lessons.yaml"] = _lessons(extract.case)
    return {name: "".join(lines).encode() for name in FILES if (lines := list(files[name]))}


def _top(extract: Extract) -> Iterator[str]:
    for name, value in native(about(extract)).items():
        if name not in ("date", "compare"):
            yield f"{name}: {written(name, value)}\n"


def _section(table: Table[Any], extract: Extract) -> Iterator[str]:
    if table.name == "snapshots" and extract.case.compare:
        yield f"compare: {written('compare', list(extract.case.compare))}\n"
    records = [row for row in table.rows(extract) if row["id"] not in _untouched(table, extract.case)]
    if not records and table.required == ("id",):
        return
    yield f"{table.name}:{'' if records else ' []'}\n"
    fields = {column.name: column.field for column in table.columns if column.field}
    for row in records:
        said = {fields[name]: value for name, value in native(row).items() if name in fields}
        said = {name: said.get("names", value) if name == "name" else value for name, value in said.items()}
        first = "- "
        for name, value in said.items():
            if name not in ("names", "x", "y"):
                yield f"{first}{name}: {written(name, value)}\n"
                first = "  "


def _untouched(table: Table[Any], case: Case) -> set[str]:
    """The ids of the edge types that every case has, where this one says nothing of its own about them."""
    if table.name != "edge_types":
        return set()
    return {edge_type.id for edge_type in BUILT_IN if case.edge_type.get(edge_type.id) == edge_type}


def _positions(case: Case) -> Iterator[str]:
    for number, (id_, (x, y)) in enumerate(case.positions):
        yield "" if number else "positions:\n"
        yield f"  {written('', id_)}: [{as_text(x)}, {as_text(y)}]\n"


def _lessons(case: Case) -> Iterator[str]:
    """JSON, which is YAML too."""
    if case.lessons:
        yield json.dumps({"lessons": [as_record(one) for one in case.lessons]}, ensure_ascii=False, indent=1)


def read(name: str, data: bytes) -> Case:
    """The case of a zip of YAML files. Raises CaseError."""
    return load(archive.unpacked(name, data, FILES))


FORMAT = Format(
    "case", "The case (zip of YAML)", (".zip",), "application/zip", "Who Backs Whom, any editor", write, read
)
