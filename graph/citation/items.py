"""A case, a view and references as CSL items: what citation programs take (CSL-JSON 1.0.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from graph.dates import PartialDate, day_in_words
from graph.model import Case, Edge, Reference

Item = Mapping[str, Any]
"""One work to cite; the keys are CSL's variables."""

TOOL = "Who Backs Whom"

_JOINERS = "\u200c\u200d"
_AUTHOR, _CONTAINER, _PUBLISHER = "author", "container-title", "publisher"
_TYPES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "article": ("article-journal", _CONTAINER),
        "book": ("book", _PUBLISHER),
        "dataset": ("dataset", _AUTHOR),
        "journal": ("article-journal", _CONTAINER),
        "magazine": ("article-magazine", _CONTAINER),
        "news": ("article-newspaper", _CONTAINER),
        "newspaper": ("article-newspaper", _CONTAINER),
        "reference": ("entry-encyclopedia", _CONTAINER),
        "report": ("report", _AUTHOR),
        "treaty": ("treaty", _PUBLISHER),
    }
)
"""What a reference's kind is to CSL, and what its publisher is to it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a case a view shows, and where and when somebody saw it.

    `days` is one day, or the two that are compared, the earlier first; `filters` says in words what else
    determines the picture. Without an `address` or a day `accessed` the citation has none.
    """

    days: tuple[date, ...]
    filters: str = ""
    address: str = ""
    accessed: date | None = None


def references_of_edges(case: Case, edges: Iterable[Edge]) -> tuple[Reference, ...]:
    """The references that some edges name, each once, in the order of their ids."""
    ids = {id_ for edge in edges for id_ in edge.references}
    return tuple(case.reference[id_] for id_ in sorted(ids) if id_ in case.reference)


def reference_item(reference: Reference) -> Item:
    """A reference as a CSL item.

    The publisher is the newspaper or journal of an article, the author of what has no other and of what has
    no title; an address alone is cited under the name of its host.

    >>> dict(reference_item(Reference("r", "AP", "Rebels enter Damascus", "2024-12", kind="news")))
    ... # doctest: +NORMALIZE_WHITESPACE
    {'id': 'r', 'type': 'article-newspaper', 'title': 'Rebels enter Damascus', 'container-title': 'AP',
     'issued': {'date-parts': [[2024, 12]]}}
    """
    otherwise = ("webpage" if reference.url else "document", _AUTHOR)
    type_, role = _TYPES.get(reference.kind.casefold(), otherwise)
    title, publisher = one_line(reference.title), one_line(reference.publisher)
    if role == _CONTAINER and not (title and publisher):
        type_, role = otherwise
    if not title:
        role, publisher = _AUTHOR, publisher or urlsplit(reference.url).hostname or reference.id
    return _filled(
        {
            "id": reference.id,
            "type": type_,
            "title": title,
            role: [{"literal": publisher}] if publisher and role == _AUTHOR else publisher,
            "issued": _issued(reference.date),
            "genre": "Data set" if type_ == "dataset" else "",
            "URL": reference.url,
        }
    )


def data_item(case: Case, address: str = "", accessed: date | None = None) -> Item:
    """The data of a case as a CSL item; issued on its as_of day."""
    return _filled(
        {
            "id": "data",
            "type": "dataset",
            "title": one_line(case.title),
            "author": _authors(case),
            "issued": _day(case.as_of),
            "version": one_line(case.version),
            "genre": "Data set",
            "publisher": TOOL,
            "note": one_line(f"Licence: {case.licence}") if case.licence else "",
            "URL": address,
            "accessed": _day(accessed),
        }
    )


def view_item(case: Case, shown: Shown) -> Item:
    """A view of a case as a CSL item: like its data, with a title that says the days and the filters too.

    CSL has no type for a picture that all three styles print with its version; so it is a part of the data.
    """
    title = one_line(f"{case.title}: {_in_words(shown)}")
    data = data_item(case, shown.address, shown.accessed)
    return MappingProxyType({**data, "id": "view", "title": title, "genre": "Network graph"})


def written_date(item: Item, variable: str) -> str:
    """A date of an item as `graph.dates` writes it, with its precision; "" without one.

    >>> written_date({"issued": {"date-parts": [[1981, 3]], "circa": True}}, "issued")
    '1981-03~'
    """
    when = item.get(variable)
    if not when:
        return ""
    year, month, day = (*when["date-parts"][0], None, None)[:3]
    return str(PartialDate(year, month, day, when.get("circa", False)))


def one_line(text: str) -> str:
    """A text on one line, without characters that cannot be seen.

    >>> one_line("A title\\nover\\x00 two lines\\ue000")
    'A title over two lines'
    """
    return " ".join(printable(text).split())


def printable(text: str) -> str:
    """A text with a space for each character that cannot be seen."""
    return "".join(c if c.isprintable() or c in _JOINERS else " " for c in text)


def _in_words(shown: Shown) -> str:
    days = [day_in_words(day) for day in shown.days]
    what = f"network of {days[0]}" if len(days) == 1 else f"what changed from {days[0]} to {days[-1]}"
    return f"{what} ({shown.filters})" if shown.filters else what


def _authors(case: Case) -> list[dict[str, str]]:
    return [_name(one_line(author)) for author in case.authors]


def _name(author: str) -> dict[str, str]:
    """Like BibTeX: a person is written "Family, Given"; any other name is printed as it is."""
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}


def _issued(written: str) -> dict[str, Any]:
    if not written:
        return {}
    when = PartialDate.parse(written)
    parts = [part for part in (when.year, when.month, when.day) if part]
    return {"date-parts": [parts]} | ({"circa": True} if when.approximate else {})


def _day(day: date | None) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else {}


def _filled(item: dict[str, Any]) -> Item:
    return MappingProxyType({name: value for name, value in item.items() if value})
