"""The size of a figure, as people say it: a name, or a width and perhaps a height in a unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.exporter import DPI, SIDES_IN
from graph.problems import did_you_mean, shown

CM = 2.54
"""Centimetres in an inch."""

_SIZE = re.compile(
    r"(?P<width>[0-9.]+)\s*(?P<unit>[a-z]*)\s*(?:[x×]\s*(?P<height>[0-9.]+)\s*(?P<other>[a-z]*))?"
)
_A4_TEXT_HEIGHT = 24.7


class PaperError(ValueError):
    """A size that no figure can have; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Width and height in inches. Without a height a figure is as high as it needs, up to `tallest_in`."""

    width_in: float
    height_in: float | None = None
    tallest_in: float | None = None

    def in_words(self) -> str:
        """The size in centimetres.

        >>> Paper(17 / CM).in_words(), Paper(10, 7.5).in_words()
        ('17 cm wide', '25.4 × 19.1 cm')
        """
        width = f"{round(self.width_in * CM, 1):g}"
        return f"{width} × {round(self.height_in * CM, 1):g} cm" if self.height_in else f"{width} cm wide"


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """A size with a name."""

    label: str
    paper: Paper


def _cm(width: float, height: float | None = None, tallest: float | None = None) -> Paper:
    return Paper(width / CM, height and height / CM, tallest and tallest / CM)


NAMED: Mapping[str, NamedPaper] = MappingProxyType(
    {
        "a4-column": NamedPaper("A4, one column", _cm(8.5, tallest=_A4_TEXT_HEIGHT)),
        "a4-width": NamedPaper("A4, full width", _cm(17, tallest=_A4_TEXT_HEIGHT)),
        "a4-page": NamedPaper("A4, a whole page", _cm(17, _A4_TEXT_HEIGHT)),
        "a4-landscape": NamedPaper("A4, a page on its side", _cm(_A4_TEXT_HEIGHT, 17)),
        "slide": NamedPaper("Slide, 16:9", Paper(40 / 3, 7.5)),
        "square": NamedPaper("Square", _cm(18, 18)),
        "poster-a2": NamedPaper("Poster, A2", _cm(42, 59.4)),
        "poster-a1": NamedPaper("Poster, A1", _cm(59.4, 84.1)),
        "poster-a1-landscape": NamedPaper("Poster, A1 on its side", _cm(84.1, 59.4)),
    }
)


def paper_of(word: str, dpi: int) -> Paper:
    """The paper that a word means: a name of NAMED, or sides in cm, mm, in or px; a bare number is inches.

    `dpi` says how many pixels an inch has. Raises PaperError.

    >>> paper_of("25.4cmx12.7cm", 200)
    Paper(width_in=10.0, height_in=5.0, tallest_in=None)
    >>> paper_of("12x9", 200)
    Paper(width_in=12.0, height_in=9.0, tallest_in=None)
    >>> paper_of("800px", 200).width_in
    4.0
    """
    clean = word.strip().lower()
    if clean in NAMED:
        return NAMED[clean].paper
    match = _SIZE.fullmatch(clean)
    if not match:
        raise PaperError(_unknown(word))
    unit = match["unit"] or match["other"] or "in"
    height = match["height"] and _side("height", match["height"], match["other"] or unit, dpi)
    return Paper(_side("width", match["width"], unit, dpi), height or None)


def _unknown(word: str) -> str:
    hint = did_you_mean(word.strip().lower(), NAMED)
    return f"{shown(word)} is no size. {hint or _EXAMPLES}"


_EXAMPLES = f"Write 17cm, 17cmx12cm, 800px, 6.5in or a name: {', '.join(NAMED)}."
_NAMES = {"in": "in", "inch": "in", "inches": "in"}


def _side(name: str, number: str, unit: str, dpi: int) -> float:
    if not DPI[0] <= dpi <= DPI[1]:
        raise PaperError(
            f"The resolution of a figure must be between {DPI[0]} and {DPI[1]} dpi, not {dpi:,}."
        )
    inches = {"in": 1.0, "cm": 1 / CM, "mm": 0.1 / CM, "px": 1 / dpi}
    unit = _NAMES.get(unit, unit)
    if unit not in inches or number.count(".") > 1 or number == ".":
        raise PaperError(f"{shown(number + unit)} is no length. {_EXAMPLES}")
    side = float(number) * inches[unit]
    low, high = SIDES_IN
    if not low <= side <= high:
        bounds = f"{_number(low / inches[unit])} and {_number(high / inches[unit])} {unit}"
        hint = f" at {dpi} dpi" if unit == "px" else ""
        raise PaperError(
            f"The {name} of a figure must be between {bounds}{hint}, not {_number(float(number))}."
        )
    return round(side, 6)


def _number(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0")
