"""CSL items in a style, printed by citeproc-py; the only import of that library besides its repairs."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from threading import Lock
from types import MappingProxyType, SimpleNamespace
from typing import Any

from citeproc import VARIABLES, Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source.json import CiteProcJSON

from graph.citation.items import Item
from graph.citation.repairs import ITALIC, LESS, UPRIGHT, repair, repaired

Runs = tuple[tuple[str, bool], ...]
"""An entry of a list of references: pieces of text, each with whether it is italic."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of citing: its file, its name, and whether works of one author stand in the order of dates."""

    file: str
    label: str
    by_date: bool


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "apa": Style("apa.csl", "APA 7th edition", by_date=True),
        "chicago": Style("chicago-author-date.csl", "Chicago 18th edition (author-date)", by_date=True),
        "mla": Style("modern-language-association.csl", "MLA 9th edition", by_date=False),
    }
)

_FOLDER = Path(__file__).parent / "styles"
_LOCK = Lock()
_KNOWN = frozenset(name.replace("_", "-") for name in VARIABLES) - {"note"} | {"type"}
_LEADS = ("container-title", "title", "publisher", "URL")
_ARTICLE = re.compile(r"^(the|an?) ")
_SIGNS = re.compile(r"[^\w\s]|_")
_ITALICS = re.compile(f"{ITALIC}([^{UPRIGHT}]*){UPRIGHT}")


def entries(items: Sequence[Item], style: str) -> tuple[Runs, ...]:
    """The entries of a list of references, in alphabetical order of what they begin with.

    `style` is an id of STYLES; raises KeyError for another. Works that author and year do not tell apart get
    letters behind the year where the style has them. The same items give the same entries.
    """
    with _LOCK:
        printed = [(item, _printed(_frozen(item), style)) for item in items]
        printed.sort(key=lambda pair: _place(pair[0], pair[1], STYLES[style]))
        if STYLES[style].by_date:
            printed = [(item, _printed(_frozen(item), style)) for item in _lettered(printed)]
    return tuple(_runs(text) for _, text in printed)


def entry(item: Item, style: str) -> Runs:
    """One item in a style."""
    return entries([item], style)[0]


def as_text(runs: Runs) -> str:
    """An entry without its italics."""
    return "".join(text for text, _ in runs)


def as_html(runs: Runs) -> str:
    """An entry as HTML; all that could be markup in it is escaped.

    >>> as_html((("AP. ", False), ("A <b> & C", True)))
    'AP. <i>A &lt;b&gt; &amp; C</i>'
    """
    return "".join(f"<i>{escape(text)}</i>" if italic else escape(text) for text, italic in runs)


def _frozen(item: Item) -> str:
    """What of an item the library knows, as JSON, so that what was printed once is remembered."""
    return json.dumps({name: _shielded(value) for name, value in item.items() if name in _KNOWN})


@lru_cache(maxsize=4096)
def _printed(item: str, style: str) -> str:
    """The item in a style. Chicago leaves printed encyclopedias out of lists; here they are documents."""
    known: dict[str, Any] = json.loads(item)
    source = CiteProcJSON([{**known, "id": "item"}])
    bibliography = CitationStylesBibliography(_parsed(style), source, _FORMATTER)
    bibliography.register(Citation([CitationItem("item")]))
    printed = bibliography.bibliography()
    if not printed:
        return _printed(json.dumps({**known, "type": "document"}), style)
    return repaired(str(printed[0]))


def _shielded(value: Any) -> Any:
    """The library takes `<span class="nocase">` in a text as markup; here a text is only a text."""
    if isinstance(value, str):
        return value.replace("<", LESS)
    if isinstance(value, list):
        return [_shielded(one) for one in value]
    if isinstance(value, dict):
        return {name: _shielded(one) for name, one in value.items()}
    return value


@lru_cache(maxsize=len(STYLES))
def _parsed(style: str) -> CitationStylesStyle:
    repair_once()
    return CitationStylesStyle(str(_FOLDER / STYLES[style].file), validate=False)


@lru_cache(maxsize=1)
def repair_once() -> None:
    """Mend the library before it prints anything."""
    repair()


def _italic(text: Any) -> str:
    return f"{ITALIC}{text}{UPRIGHT}"


def _upright(text: Any) -> str:
    return str(text)


_FORMATTER = SimpleNamespace(
    preformat=_upright,
    Italic=_italic,
    Oblique=_italic,
    **dict.fromkeys(("Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps"), _upright),
)


def _runs(text: str) -> Runs:
    pieces = _ITALICS.split(text)
    return tuple((piece, bool(index % 2)) for index, piece in enumerate(pieces) if piece)


def _place(item: Item, printed: str, style: Style) -> tuple[Any, ...]:
    date = item.get("issued", {}).get("date-parts", [[]])[0] if style.by_date else []
    text = _alphabetical(printed)
    return (_alphabetical(_lead(item, printed)), date, text, str(item["id"]))


def _lead(item: Item, printed: str) -> str:
    """What an entry begins with: its author, else what the style puts there."""
    authors = (name.get("literal") or name["family"] for name in item.get("author", ()))
    leads = [*authors, *(item[name] for name in _LEADS if name in item)]
    text = _alphabetical(printed)
    return next((lead for lead in leads if text.startswith(_alphabetical(lead))), printed)


def _alphabetical(text: str) -> str:
    """The text as an index orders it: without accents, signs, capitals and a first article."""
    letters = unicodedata.normalize("NFKD", text.replace(ITALIC, "").replace(UPRIGHT, ""))
    plain = _SIGNS.sub("", "".join(c for c in letters if not unicodedata.combining(c)))
    return _ARTICLE.sub("", " ".join(plain.casefold().split()))


def _lettered(printed: Iterable[tuple[Item, str]]) -> list[Item]:
    """The items in the same order; those that share author and year with a letter to tell them apart."""
    alike: dict[tuple[Any, ...], list[Item]] = defaultdict(list)
    ordered = [(item, (_lead(item, text), _year(item))) for item, text in printed]
    for item, key in ordered:
        alike[key].append(item)
    return [
        {**item, "year-suffix": _letter(alike[key].index(item))} if len(alike[key]) > 1 else item
        for item, key in ordered
    ]


def _year(item: Item) -> int:
    year: int = item.get("issued", {}).get("date-parts", [[0]])[0][0]
    return year


def _letter(number: int) -> str:
    """The letters behind a year: a to z, then aa, ab.

    >>> _letter(0), _letter(25), _letter(26)
    ('a', 'z', 'aa')
    """
    before, place = divmod(number, 26)
    return (_letter(before - 1) if before else "") + chr(ord("a") + place)
