"""The edges alone, as one CSV file."""

from __future__ import annotations

from graph.files.columns import EDGES
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.tables import as_csv, cells, stamped


def write(extract: Extract) -> bytes:
    """A row for each of the edges, which also says the case it is from."""
    return as_csv(cells(stamped(EDGES), extract))


FORMAT = Format(
    "edges", "CSV: edges", ("edges.csv", ".csv"), "text/csv", "Excel, LibreOffice, R, pandas", write
)
