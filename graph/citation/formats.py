"""All that citations can be written as: styles to read, files for citation programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from graph.citation.bibtex import bibtex
from graph.citation.engine import STYLES, as_text, entries
from graph.citation.items import Item
from graph.citation.ris import ris


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write items: its id and label, the suffix and media type of a file, and what writes it."""

    id: str
    label: str
    suffix: str
    mime: str
    write: Callable[[Sequence[Item]], str]


def csl_json(items: Sequence[Item]) -> str:
    """The items as CSL-JSON, in their order."""
    return json.dumps([dict(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def in_pieces(format_: str, items: Sequence[Item]) -> list[str]:
    """Each item as the format of that id writes it, in the order of a list of references."""
    if format_ in STYLES:
        return [as_text(entry) for entry in entries(items, format_)]
    return [FORMATS[format_].write([item]) for item in items]


def _in_style(style: str, items: Sequence[Item]) -> str:
    return "".join(f"{as_text(entry)}\n" for entry in entries(items, style))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        **{
            id_: Format(id_, style.label, ".txt", "text/plain", partial(_in_style, id_))
            for id_, style in STYLES.items()
        },
        "bibtex": Format("bibtex", "BibTeX (for biber)", ".bib", "application/x-bibtex", bibtex),
        "ris": Format("ris", "RIS", ".ris", "application/x-research-info-systems", ris),
        "csl": Format("csl", "CSL JSON", ".json", "application/vnd.citationstyles.csl+json", csl_json),
    }
)
"""Every format by its id: the styles of `graph.citation.engine` first, then the files."""
