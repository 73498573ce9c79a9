"""What may be wished of a report, and its sections. Loads neither a drawing library nor python-docx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from graph.paper import CM
from graph.plate_kind import Wish
from graph.plates import KINDS

STYLES = ("apa", "chicago", "mla")
"""The ids of `graph.citation.engine.STYLES`, said here so that no name of a style loads what prints it."""

WIDTH_IN = 17 / CM
"""How wide the figures of a report are: the text of an A4 page."""

CHANGES, ACTORS, EDGES, REFERENCES = "changes", "actors", "edges", "references"

SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        CHANGES: "What changed",
        ACTORS: "Actors",
        EDGES: "Edges",
        REFERENCES: "References",
    }
)
"""What a report may hold beside figures, by id, in its order, with its heading."""


@dataclass(frozen=True, slots=True)
class ReportWish:
    """What a report is to hold of a view.

    `view` is what the figures show; the report is about its two days where it `compares`, else about the one
    day `at`. `figures` are ids of `graph.plates.KINDS`, `sections` of SECTIONS. `about` says focus and
    filters in words; `address` and `accessed` are where and when the view was seen, where that is known.
    """

    view: Wish
    compares: bool
    figures: tuple[str, ...]
    sections: tuple[str, ...] = tuple(SECTIONS)
    style: str = STYLES[0]
    about: str = ""
    address: str = ""
    accessed: date | None = None


def kinds_for(*, compares: bool) -> tuple[str, ...]:
    """The kinds of figures that a report about two days, or about one, may hold."""
    return tuple(id_ for id_, kind in KINDS.items() if compares or "days" not in kind.needs)


def at_first(*, compares: bool) -> tuple[str, ...]:
    """The kinds of figures that a report holds unless told otherwise."""
    return ("side", "difference") if compares else ("one",)
