"""From a wish to a report: figures, tables and sentences in their order, before they have a format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import networkx as nx

from graph.changes import log, summary
from graph.citation.engine import STYLES, Runs, entries
from graph.citation.items import (
    Item,
    Shown,
    data_item,
    one_line,
    reference_item,
    references_of_edges,
    view_item,
)
from graph.dates import day_in_words
from graph.diff import Diff
from graph.model import Case
from graph.pack.wish import ACTORS, CHANGES, EDGES, REFERENCES, SECTIONS, ReportWish
from graph.plate import Plate
from graph.plate_kind import pair_of
from graph.plates import KINDS
from graph.prose import counted, credits_of, listed, sentence
from graph.shown import shown
from graph.snapshot import graph_at
from graph.tables import CHANGE_WORDS, actor_rows, edge_rows, edge_rows_between

Progress = Callable[[float, str], None]
"""Told how much is done, 0 to 1, and what comes next."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the report."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences."""

    text: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of one actor in sentences."""

    actor: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure that is yet to be drawn; `name` is its kind, `caption` and `alt` are words."""

    name: str
    plate: Plate
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text; `name` is the section's id, `widths` are parts of the page's width."""

    name: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of references, each with its italics."""

    entries: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What was chosen: names and what they stand for."""

    pairs: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Changes | Picture | Table | Listed | Facts


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its title, the case and the day on which that ends, its blocks, what it cites."""

    title: str
    subtitle: str
    case: Case
    blocks: tuple[Block, ...]
    cited: tuple[Item, ...]


@dataclass(frozen=True)
class _Matter:
    """What the sections are made of: the days as they are shown, and what changed between two."""

    wish: ReportWish
    graphs: tuple[nx.MultiDiGraph, ...]
    difference: Diff | None

    @property
    def case(self) -> Case:
        return self.wish.view.case

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(G.graph["date"] for G in self.graphs)


def report_of(wish: ReportWish) -> Report:
    """The report that a wish asks for. Raises ValueError where the view holds no edge."""
    matter = _matter(wish)
    if not any(G.number_of_edges() for G in matter.graphs):
        raise ValueError("There is nothing to report: no edge of the view holds then.")
    pictures, empty = _pictures(wish)
    references = _references(matter)
    chosen = Facts(tuple(_facts(matter, pictures, empty)))
    blocks: list[Block] = [Heading("What was chosen"), chosen]
    blocks += [Heading("Figures"), *pictures] if pictures else []
    sections: Mapping[str, Callable[[], Sequence[Block]]] = {
        CHANGES: lambda: _changes(matter),
        ACTORS: lambda: [_actors(matter)],
        EDGES: lambda: [_edges(matter)],
        REFERENCES: lambda: [Listed(entries([*references, *_sources(matter)], wish.style))],
    }
    for id_, heading in SECTIONS.items():
        if id_ in wish.sections and (id_ != CHANGES or matter.difference):
            blocks += [Heading(heading), *sections[id_]()]
    title, subtitle = one_line(matter.case.title), listed(day_in_words(day) for day in matter.days)
    return Report(title, subtitle, matter.case, tuple(blocks), (*_sources(matter), *references))


def _matter(wish: ReportWish) -> _Matter:
    view = wish.view
    if wish.compares:
        pair = pair_of(view)
        return _Matter(wish, (pair.earlier, pair.later), pair.difference)
    part = shown(view.case, view.choice, view.focus, graph_at(view.case, view.at))
    return _Matter(wish, (part.G,), None)


def _pictures(wish: ReportWish) -> tuple[list[Picture], list[str]]:
    """The figures, and the labels of those that would show nothing."""
    plates = {id_: KINDS[id_].build(wish.view) for id_ in wish.figures}
    empty = [KINDS[id_].label for id_, plate in plates.items() if plate.is_empty]
    return [_picture(id_, plate) for id_, plate in plates.items() if not plate.is_empty], empty


def _picture(id_: str, plate: Plate) -> Picture:
    """A figure without the words that the report says around it."""
    bare = replace(plate, title="", subtitle="", caption="", references=())
    words = [f"{one_line(plate.title)}, {one_line(plate.subtitle)}." if plate.subtitle else plate.title]
    caption = " ".join([sentence(words[0].rstrip(".")), one_line(plate.caption)]).strip()
    return Picture(id_, bare, caption, one_line(plate.alt))


def _changes(matter: _Matter) -> list[Block]:
    if matter.difference is None:
        return []
    groups = log(matter.case, matter.difference)
    told = [Changes(one.name, tuple(entry.sentence for entry in one.entries)) for one in groups]
    return [Paragraph(summary(matter.case, matter.difference)), *told]


def _actors(matter: _Matter) -> Table:
    rows = actor_rows(matter.case, *matter.graphs)
    days = [f"Edges on {day_in_words(day)}" for day in matter.days]
    return Table(
        ACTORS,
        f"{counted(len(rows), 'actor')} with an edge, {_when(matter)}.",
        ("Actor", "Other names", "Kind", "Region", *days),
        tuple(
            (
                row.name,
                " · ".join(name for _, name in row.other_names),
                row.kind,
                row.region,
                *(str(count.edges) for count in row.counts),
            )
            for row in rows
        ),
        (3, 4, 2, 2.4, *[2.2] * len(days)),
    )


def _edges(matter: _Matter) -> Table:
    case = matter.case
    if matter.difference:
        rows = edge_rows_between(case, matter.graphs[0], matter.graphs[-1], matter.difference)
    else:
        rows = edge_rows(case, matter.graphs[0])
    happened = ("Change",) if matter.difference else ()
    return Table(
        EDGES,
        f"{counted(len(rows), 'edge')}, {_when(matter)}.",
        ("Edge", "Type", "From", "Until", "Confidence", *happened, "References"),
        tuple(
            (
                row.sentence,
                row.type,
                row.start,
                row.end,
                row.confidence,
                *((CHANGE_WORDS[row.change],) if happened else ()),
                "; ".join(one.short for one in row.references),
            )
            for row in rows
        ),
        (3.8, 2.4, 2.15, 2.15, 2.1, *([1.6] if happened else []), 3.1),
    )


def _when(matter: _Matter) -> str:
    return f"{listed(day_in_words(day) for day in matter.days)}{', filtered' * bool(matter.wish.about)}"


def _references(matter: _Matter) -> list[Item]:
    edges = [edge for G in matter.graphs for *_, edge in G.edges(data="edge")]
    return [reference_item(one) for one in references_of_edges(matter.case, edges)]


def _sources(matter: _Matter) -> list[Item]:
    """The view and its data, to be cited."""
    wish = matter.wish
    seen = Shown(matter.days, wish.about, wish.address, wish.accessed)
    return [view_item(matter.case, seen), data_item(matter.case, accessed=wish.accessed)]


def _facts(matter: _Matter, pictures: Sequence[Picture], empty: Sequence[str]) -> Iterator[tuple[str, str]]:
    case, wish = matter.case, matter.wish
    yield "Case", one_line(case.title)
    yield "Version", one_line(case.version) or "none given"
    if case.as_of:
        yield "As of", day_in_words(case.as_of)
    yield "Source", one_line(credits_of(case))
    yield ("Dates" if wish.compares else "Date"), listed(day_in_words(day) for day in matter.days)
    yield "Focus and filters", one_line(wish.about) or "none: every edge that holds then"
    yield "Figures", listed(KINDS[one.name].label for one in pictures) or "none"
    if empty:
        yield "Left out", f"{listed(empty)}: would show nothing"
    yield "Sections", listed(heading for id_, heading in SECTIONS.items() if id_ in wish.sections) or "none"
    yield "Style of references", STYLES[wish.style].label
    if wish.address:
        yield "Address of the view", one_line(wish.address)
    if wish.accessed:
        yield "Seen on", day_in_words(wish.accessed)
