"""CSL items as a RIS file, which Zotero, EndNote, Mendeley and Citavi read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from graph.citation.items import Item, written_date

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article-journal": "JOUR",
        "article-magazine": "MGZN",
        "article-newspaper": "NEWS",
        "book": "BOOK",
        "dataset": "DATA",
        "entry-encyclopedia": "ENCYC",
        "report": "RPRT",
        "webpage": "ELEC",
    }
)


def ris(items: Iterable[Item]) -> str:
    """The items as records, in their order; a text without a line break cannot begin a tag."""
    return "".join(f"{tag}  - {value}\r\n" for item in items for tag, value in _tags(item))


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(item["type"], "GEN")
    tags = {
        "ID": str(item["id"]),
        "TI": item.get("title", ""),
        "T2": item.get("container-title", ""),
        "PY": written_date(item, "issued")[:4],
        "DA": _date(item, "issued"),
        "ET": item.get("version", ""),
        "PB": item.get("publisher", ""),
        "M3": item.get("genre", ""),
        "UR": item.get("URL", ""),
        "Y2": _date(item, "accessed"),
        "N1": item.get("note", ""),
    }
    yield from (("AU", _name(name)) for name in item.get("author", ()))
    yield from ((tag, value) for tag, value in tags.items() if value)
    yield "ER", ""


def _name(name: Mapping[str, str]) -> str:
    """A person as "Family, Given"; any other name without a comma, which would make a person of it."""
    if "literal" in name:
        return name["literal"].replace(", ", " – ").replace(",", " ")
    return f"{name['family']}, {name['given']}"


def _date(item: Item, variable: str) -> str:
    """YYYY/MM/DD/ with what is known; the slashes stay."""
    parts = [*written_date(item, variable).rstrip("~").split("-"), "", ""][:3]
    return "/".join([*parts, ""]) if parts[0] else ""
