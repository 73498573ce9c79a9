"""The actors alone, as one CSV file."""

from __future__ import annotations

from graph.files.columns import ACTORS
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.tables import as_csv, cells, stamped


def write(extract: Extract) -> bytes:
    """A row for each of the actors, which also says the case it is from."""
    return as_csv(cells(stamped(ACTORS), extract))


FORMAT = Format("actors", "CSV: actors", ("actors.csv",), "text/csv", "Excel, LibreOffice, R, pandas", write)
