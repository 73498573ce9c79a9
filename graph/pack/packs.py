"""What writes a report, by the ending of its file. To add an ending, add its writer here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from graph.pack.bundle import as_zip
from graph.pack.report import Progress, Report
from graph.pack.word import as_docx

PACKS: Mapping[str, Callable[[Report, Progress], bytes]] = MappingProxyType(
    {".docx": as_docx, ".zip": as_zip}
)

MIMES: Mapping[str, str] = MappingProxyType(
    {
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".zip": "application/zip",
    }
)
