"""What a person chose for a figure, and its words in the URL. What is as at first is left out of the URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.plates import KINDS
from graph.sight import SIGHTS

NOTHING = "-"
"""As a title, leaves the title out."""
MOST_TITLE, MOST_SIZE = 300, 40
"""How many characters a title, or a size, may have."""
_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """A kind of `graph.plates`, paper, ink and words.

    `size` is as `graph.paper.paper_of` reads it, or a mistake that it tells; `sight` that of the preview, a
    key of `graph.sight.SIGHTS`. Blank titles are those of the figure itself; NOTHING leaves them out.
    """

    kind: str = next(iter(KINDS))
    size: str = "a4-width"
    dpi: int = 300
    transparent: bool = False
    grey: bool = False
    references: bool = True
    sight: str = ""
    title: str = ""
    subtitle: str = ""


_AT_FIRST = FigureChoice()


def to_words(choice: FigureChoice) -> dict[str, str]:
    """The words of the URL; blank where it is as at first.

    >>> {name: word for name, word in to_words(FigureChoice("side", grey=True)).items() if word}
    {'fig': 'side', 'ink': 'grey'}
    """
    return {
        "fig": "" if choice.kind == _AT_FIRST.kind else choice.kind,
        "size": "" if choice.size == _AT_FIRST.size else choice.size,
        "dpi": "" if choice.dpi == _AT_FIRST.dpi else str(choice.dpi),
        "paper": "clear" if choice.transparent else "",
        "ink": "grey" if choice.grey else "",
        "references": "" if choice.references else "none",
        "sight": choice.sight,
        "title": choice.title,
        "subtitle": choice.subtitle,
    }


def from_words(query: Mapping[str, str]) -> FigureChoice:
    """The choice that a URL means; what it says that means nothing is left aside."""
    kind, dpi, sight = query.get("fig", ""), query.get("dpi", ""), query.get("sight", "")
    return FigureChoice(
        kind=kind if kind in KINDS else _AT_FIRST.kind,
        size=short(query.get("size", ""), MOST_SIZE) or _AT_FIRST.size,
        dpi=int(dpi) if dpi.isascii() and dpi.isdigit() and len(dpi) <= _MOST_DIGITS else _AT_FIRST.dpi,
        transparent=query.get("paper") == "clear",
        grey=query.get("ink") == "grey",
        references=query.get("references") != "none",
        sight=sight if sight in SIGHTS else "",
        title=short(query.get("title", ""), MOST_TITLE),
        subtitle=short(query.get("subtitle", ""), MOST_TITLE),
    )


def short(text: str, most: int) -> str:
    """A text on one line of so many characters at most.

    >>> short("  a  b c", 3)
    'a b'
    """
    return " ".join(text.split())[:most].rstrip()
