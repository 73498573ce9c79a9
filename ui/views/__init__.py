"""The pages, one a module; each module ends in PAGE (see `ui.page`). To add a page, add a file."""

from __future__ import annotations

from graph.collected import collected
from ui.page import Page

_FIRST = (
    "explore",
    "compare",
    "timeline",
    "pair",
    "tables",
    "matrix",
    "figure",
    "analysis",
    "lessons",
    "own",
    "edit",
)

PAGES: tuple[Page, ...] = tuple(collected(__name__, "PAGE", _FIRST))
"""Every page, in the order of the navigation."""
