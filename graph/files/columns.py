"""The table that every data file is written from: which columns there are, their order, types and values.

The formats read it and know nothing of cases. A column with a `field` holds what a case says, under that
name in its YAML files; a column without one is worked out, and is not read back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, TypeVar

from graph.fields import without_hidden
from graph.files.cells import packed, packed_pairs
from graph.files.extract import Extract
from graph.model import UNTITLED, Actor, Case, Edge, EdgeType, Pairs, Reference, Snapshot
from graph.records import is_address

Flat = str | int | float | bool
Value = Flat | tuple[str, ...] | Pairs | None
Record = TypeVar("Record")


class Type(Enum):
    """What a column holds; TEXTS are a list, PAIRS a mapping of words to texts, a WORD has no blanks."""

    WORD = "word"
    TEXT = "text"
    TEXTS = "texts"
    PAIRS = "pairs"
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """One column: its name in every format, its type, its value for a record (nothing when empty)."""

    name: str
    type: Type
    value: Callable[[Extract, Record], Any]
    field: str = ""


@dataclass(frozen=True, slots=True)
class Table(Generic[Record]):
    """A section of a case as a table; `records` are its rows, `required` the fields that each must have."""

    name: str
    columns: tuple[Column[Record], ...]
    records: Callable[[Extract], Collection[Record]]
    required: tuple[str, ...] = ()

    def columns_of(self, extract: Extract) -> list[Column[Record]]:
        """The columns that say something: what a day leaves uncertain is said of one day only."""
        return [column for column in self.columns if extract.day or column.name != "uncertain"]

    def rows(self, extract: Extract) -> Iterator[dict[str, Value]]:
        """The values of each record by the name of their column; what is empty is left out."""
        plan = [(column.name, column.value) for column in self.columns_of(extract)]
        for record in self.records(extract):
            yield {
                name: _clean(value)
                for name, value_of in plan
                if (value := value_of(extract, record)) not in ("", None, ())
            }


def flat(value: Value) -> Flat:
    """A value for formats that know no lists."""
    if not isinstance(value, tuple):
        return "" if value is None else value
    return packed_pairs(value) if value and isinstance(value[0], tuple) else packed(value)  # type: ignore[arg-type]


def _clean(value: Any) -> Value:
    if isinstance(value, str):
        return without_hidden(value)
    return tuple(map(_clean, value)) if isinstance(value, tuple) else value  # type: ignore[return-value]


def as_text(value: Flat) -> str:
    """A value as every format writes it: truth in small letters, numbers without an exponent.

    >>> as_text(True), as_text(95.50), as_text(-1)
    ('true', '95.5', '-1')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.9f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def said(name: str, type_: Type = Type.TEXT) -> Column[Any]:
    """A column of what a record itself says."""
    return Column(name, type_, lambda _, record: getattr(record, name), name)


def _written(boundary: str) -> Callable[[Extract, Any], str]:
    return lambda _, record: str(getattr(record.period, boundary) or "")


def _day(boundary: str, side: str) -> Callable[[Extract, Any], str]:
    def day(_: Extract, record: Any) -> str:
        written = getattr(record.period, boundary)
        return getattr(written, side).isoformat() if written else ""

    return day


def _uncertain(extract: Extract, record: Any) -> bool:
    return record.id in extract.uncertain


_DATES: tuple[Column[Any], ...] = (
    Column("start", Type.WORD, _written("start"), "start"),
    Column("end", Type.WORD, _written("end"), "end"),
    Column("start_earliest", Type.WORD, _day("start", "first_day")),
    Column("start_latest", Type.WORD, _day("start", "last_day")),
    Column("end_earliest", Type.WORD, _day("end", "first_day")),
    Column("end_latest", Type.WORD, _day("end", "last_day")),
    Column("uncertain", Type.TRUTH, _uncertain),
)


def _place(axis: int) -> Callable[[Extract, Actor], float | None]:
    def place(extract: Extract, actor: Actor) -> float | None:
        point = _places(extract.case).get(actor.id)
        return point[axis] if point else None

    return place


@lru_cache(maxsize=2)
def _places(case: Case) -> dict[str, tuple[float, float]]:
    return dict(case.positions)


def _of_type(attribute: str) -> Callable[[Extract, Edge], Any]:
    return lambda extract, edge: getattr(extract.case.edge_type[edge.type], attribute)


ACTORS: Table[Actor] = Table(
    "actors",
    (
        said("id", Type.WORD),
        said("name"),
        said("names", Type.PAIRS),
        said("in_text"),
        said("kind", Type.WORD),
        said("region"),
        said("aliases", Type.TEXTS),
        *_DATES,
        said("ids", Type.PAIRS),
        said("summary"),
        said("note"),
        Column("x", Type.NUMBER, _place(0), "x"),
        Column("y", Type.NUMBER, _place(1), "y"),
    ),
    lambda extract: extract.case.actors,
    ("id", "name", "kind"),
)
EDGES: Table[Edge] = Table(
    "edges",
    (
        said("id", Type.WORD),
        said("source", Type.WORD),
        said("target", Type.WORD),
        Column("edge_type", Type.WORD, lambda _, edge: edge.type, "type"),
        Column("label", Type.TEXT, _of_type("label")),
        Column("directed", Type.TRUTH, _of_type("directed")),
        Column("sign", Type.WHOLE, _of_type("sign")),
        *_DATES,
        said("support", Type.TEXTS),
        said("site", Type.WORD),
        said("confidence", Type.WORD),
        said("statement"),
        said("references", Type.TEXTS),
        said("note"),
    ),
    lambda extract: extract.case.edges,
    ("source", "target", "type"),
)
EDGE_TYPES: Table[EdgeType] = Table(
    "edge_types",
    (
        said("id", Type.WORD),
        *map(said, ("label", "forward", "backward", "noun")),
        said("directed", Type.TRUTH),
        said("sign", Type.WHOLE),
        *(said(name, Type.WORD) for name in ("colour", "dash", "head", "letter")),
        *map(said, ("definition", "example", "counter_example")),
        said("at_first", Type.TRUTH),
    ),
    lambda extract: extract.case.edge_types,
    ("id",),
)
REFERENCES: Table[Reference] = Table(
    "references",
    (
        said("id", Type.WORD),
        *map(said, ("publisher", "title")),
        *(said(name, Type.WORD) for name in ("date", "url")),
        *map(said, ("kind", "note")),
    ),
    lambda extract: [one for one in extract.case.references if not is_address(one.id)],
    ("id",),
)
SNAPSHOTS: Table[Snapshot] = Table(
    "snapshots",
    (
        said("id", Type.WORD),
        said("label"),
        Column("date", Type.WORD, lambda _, snapshot: snapshot.date.isoformat(), "date"),
        said("sentence"),
        said("references", Type.TEXTS),
    ),
    lambda extract: extract.case.snapshots,
    ("id", "date"),
)
ABOUT: Table[Case] = Table(
    "about",
    (
        Column("title", Type.TEXT, lambda _, case: case.title or UNTITLED, "title"),
        said("version"),
        Column("as_of", Type.WORD, lambda _, case: str(case.as_of or ""), "as_of"),
        said("licence"),
        Column("date", Type.TEXT, lambda extract, _: extract.date),
        said("authors", Type.TEXTS),
        said("summary"),
        said("compare", Type.TEXTS),
    ),
    lambda extract: [extract.case],
)
"""The one row that says which case this is, and of which date."""

SECTIONS: tuple[Table[Any], ...] = (ACTORS, EDGES, EDGE_TYPES, REFERENCES, SNAPSHOTS)


def about(extract: Extract) -> dict[str, Value]:
    """Which case this is, and of which date."""
    return next(ABOUT.rows(extract))
