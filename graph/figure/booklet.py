"""Pages of text on A4, with figures below the text where there is room; else on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from graph.exporter import FigureOptions
from graph.figure.block import Column
from graph.figure.ink import INCH, Group, Type, words
from graph.figure.pages import page_of
from graph.figure.sheet import artists
from graph.figure.words import clean_text, cleaned, steadied, wrapped
from graph.leaf import Leaf, Words
from graph.palette import LIGHT
from graph.plate import Plate

_WIDTH_IN, _HEIGHT_IN = 8.27, 11.69
_MARGIN = 27.0
_MOST_TEXT = 0.45
"""The share of a page that text may take above a figure."""

_FACES: Mapping[str, Type] = MappingProxyType(
    {
        "running": Type(8, LIGHT.muted),
        "title": Type(17, bold=True),
        "heading": Type(12, bold=True),
        "body": Type(10.5),
        "ask": Type(10.5, bold=True),
        "choice": Type(10.5),
        "small": Type(8.5, LIGHT.muted),
    }
)
_ABOVE: Mapping[str, float] = MappingProxyType(
    {"running": 14, "title": 4, "heading": 14, "body": 6, "ask": 12, "choice": 2, "small": 3}
)
_LEADING, _ASCENT = 1.35, 0.98
_INDENT = 16.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text: what stands above it is left out where it begins a page."""

    text: str
    face: Type
    left: float
    above: float

    @property
    def height(self) -> float:
        return self.above + _LEADING * self.face.size


def figures(leaves: Sequence[Leaf]) -> Iterator[Figure]:
    """The pages, one after the other, numbered."""
    number = 0
    for leaf in leaves:
        for content in _pages(leaf):
            number += 1
            yield _sheet([*content, _folio(number)])


def _pages(leaf: Leaf) -> Iterator[list[Artist]]:
    lines = [line for paragraph in leaf.words for line in _lines(paragraph)]
    room = _HEIGHT_IN * INCH - 2 * _MARGIN
    if leaf.plate and sum(line.height for line in lines) <= _MOST_TEXT * room:
        bottom, texts = _set(lines)
        yield [*texts, *_figure(leaf.plate, bottom)]
        return
    for part in _divided(lines, room):
        yield _set(part)[1]
    if leaf.plate:
        yield _figure(leaf.plate, 0)


def _lines(paragraph: Words) -> Iterator[_Line]:
    face, above = _FACES[paragraph.role], _ABOVE[paragraph.role]
    indent = _INDENT if paragraph.role == "choice" else 0
    column = Column(_MARGIN + indent, _WIDTH_IN * INCH - 2 * _MARGIN - indent)
    for text in steadied(wrapped(clean_text(paragraph.text), column.width, face.width)):
        yield _Line(text, face, column.left, above)
        above = 0


def _divided(lines: Sequence[_Line], room: float) -> Iterator[list[_Line]]:
    part: list[_Line] = []
    used = 0.0
    for line in lines:
        if part and used + line.height > room:
            yield part
            part, used = [], 0.0
        part.append(line)
        used += line.height
    yield part


def _set(lines: Sequence[_Line]) -> tuple[float, list[Artist]]:
    """The lines as they stand on a page, and how far down they reach."""
    top = _MARGIN - (lines[0].above if lines else 0)
    found: list[Artist] = []
    for line in lines:
        baseline = top + line.above + _ASCENT * line.face.size
        found.append(words(line.text, (line.left, baseline), line.face))
        top += line.height
    return top, found


def _figure(plate: Plate, down: float) -> list[Artist]:
    clean = cleaned(plate)
    height = _HEIGHT_IN - down / INCH - _MARGIN / INCH / 2
    return artists(clean, page_of(clean, FigureOptions(_WIDTH_IN, height)), down)


def _folio(number: int) -> Artist:
    face = Type(8, LIGHT.muted, anchor="right")
    return words(str(number), (_WIDTH_IN * INCH - _MARGIN, _HEIGHT_IN * INCH - _MARGIN / 2), face)


def _sheet(content: Sequence[Artist]) -> Figure:
    sheet = Figure(figsize=(_WIDTH_IN, _HEIGHT_IN), facecolor=LIGHT.background)
    group = Group("page", content)
    group.place(sheet)
    sheet.add_artist(group)
    return sheet
