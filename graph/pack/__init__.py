"""A report to write around: figures, change log, tables and references of one view; DOCX or zip.

The same wish gives the same bytes. Nothing in either file asks anything of any other host.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from graph.pack.bundle import as_zip
from graph.pack.report import Progress, Report
from graph.pack.word import as_docx

PACKS: Mapping[str, Callable[[Report, Progress], bytes]] = MappingProxyType(
    {".docx": as_docx, ".zip": as_zip}
)
"""What writes a report, by the ending of the file."""

MIMES: Mapping[str, str] = MappingProxyType(
    {
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".zip": "application/zip",
    }
)

__all__ = ["MIMES", "PACKS"]
