"""CSL items as a file for BibLaTeX with biber: UTF-8, dates with the precision they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from graph.citation.items import Item, written_date

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article-journal": "article",
        "article-magazine": "article",
        "article-newspaper": "article",
        "book": "book",
        "dataset": "dataset",
        "entry-encyclopedia": "inreference",
        "report": "report",
        "webpage": "online",
    }
)
_CONTAINERS: Mapping[str, str] = MappingProxyType({"article": "journaltitle", "inreference": "booktitle"})
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Readers count braces whether or not a backslash stands before them, so that one alone breaks a file.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
    | {sign: f"\\{sign}" for sign in "$&#%_"}
)
_VERBATIM = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
_NO_KEY = re.compile(r"[^A-Za-z0-9_-]+")


def bibtex(items: Sequence[Item]) -> str:
    """The items as entries, in their order; no text of an item can end its field or be a command."""
    keys = _keys(items)
    return "\n".join(_entry(item, key) for item, key in zip(items, keys, strict=True))


def _entry(item: Item, key: str) -> str:
    type_ = _TYPES.get(item["type"], "misc")
    container = _CONTAINERS.get(type_, "maintitle")
    fields = {
        "author": " and ".join(map(_name, item.get("author", ()))),
        "title": _protected(item.get("title", "")),
        container: _protected(item.get("container-title", "")),
        "version": _escaped(item.get("version", "")),
        "organization" if type_ == "misc" else "publisher": _protected(item.get("publisher", "")),
        "type": _escaped(item.get("genre", "")) if type_ == "dataset" else "",
        "date": written_date(item, "issued"),
        "url": item.get("URL", "").translate(_VERBATIM),
        "urldate": written_date(item, "accessed"),
        "note": _escaped(item.get("note", "")),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{type_}{{{key},", *lines, "}\n"])


def _name(name: Mapping[str, str]) -> str:
    if "literal" in name:
        return _protected(name["literal"])
    return f"{_escaped(name['family'])}, {_escaped(name['given'])}"


def _protected(text: str) -> str:
    """A text in braces of its own, so that no style changes its capitals or takes it apart."""
    return f"{{{_escaped(text)}}}" if text else ""


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _keys(items: Iterable[Item]) -> list[str]:
    keys: list[str] = []
    for item in items:
        key = plain = _NO_KEY.sub("-", str(item["id"])).strip("-")[:60] or "item"
        number = 2
        while key in keys:
            key, number = f"{plain}-{number}", number + 1
        keys.append(key)
    return keys
