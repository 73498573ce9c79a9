"""The tables of a case as CSV files in a zip: actors.csv and edges.csv, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.files import archive
from graph.files.columns import ABOUT, SECTIONS, Table
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.tables import about_cells, as_csv, case_of_csv, cells, stamped
from graph.model import Case

_NAMES = [f"{table.name}.csv" for table in (*SECTIONS, ABOUT)]


def write(extract: Extract) -> bytes:
    """A zip of one CSV a table, and about.csv."""
    return csv_files(extract, [stamped(table) for table in SECTIONS])


def csv_files(extract: Extract, tables: Iterable[Table[Any]]) -> bytes:
    """A zip of one CSV for each of some tables, and about.csv."""
    files = {f"{table.name}.csv": as_csv(cells(table, extract)) for table in tables}
    return archive.packed({**files, f"{ABOUT.name}.csv": as_csv(about_cells(extract))})


def read(name: str, data: bytes) -> Case:
    """The case of a file of this format. Raises CaseError."""
    return case_of_csv(archive.unpacked(name, data, _NAMES))


FORMAT = Format(
    "csv",
    "CSV pair (zip: actors, edges)",
    (".csv.zip",),
    "application/zip",
    "Excel, LibreOffice, R, pandas",
    write,
    read,
)
