"""A lesson to hand out: its steps with their figures, answers and references at the end; HTML or PDF.

The same lesson gives the same bytes. Neither file asks anything of any other host.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from graph.handout.html import as_html
from graph.handout.pdf import as_pdf
from graph.lesson import Lesson
from graph.stage import Stage

HANDOUTS: Mapping[str, Callable[[Stage, Lesson], bytes]] = MappingProxyType(
    {".html": as_html, ".pdf": as_pdf}
)
"""What writes a handout, by the ending of the file."""

MIMES: Mapping[str, str] = MappingProxyType({".html": "text/html", ".pdf": "application/pdf"})

__all__ = ["HANDOUTS", "MIMES"]
