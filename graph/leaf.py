"""Text for print, perhaps above a figure, before it has a size."""

from __future__ import annotations

from dataclasses import dataclass

from graph.plate import Plate


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `role` is "running", "title", "heading", "body", "ask", "choice" or "small"."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """Paragraphs that begin a page, and the figure below them; they go on over further pages as they need."""

    words: tuple[Words, ...]
    plate: Plate | None = None
