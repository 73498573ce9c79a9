"""A case whose every text tries to become something else than text."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from places import TINY

from graph.load import load
from graph.model import Case

HOSTILE = "</script><!--<img src=x onerror=alert(1)>]]>\u2028\u2029&lt;\"'"


def hostile_case() -> Case:
    """The tiny case with hostile texts and addresses, as if no loader had checked it."""
    case = load(TINY)
    return replace(
        case,
        title=HOSTILE,
        summary=HOSTILE,
        licence=HOSTILE,
        actors=tuple(replace(one, name=HOSTILE + one.name, summary=HOSTILE) for one in case.actors),
        edges=tuple(replace(one, statement=HOSTILE) for one in case.edges),
        references=tuple(replace(one, title=HOSTILE, url="javascript:alert(1)") for one in case.references),
        snapshots=tuple(replace(one, label=HOSTILE, sentence=HOSTILE) for one in case.snapshots),
    )


ELSEWHERE = "x.invalid"
"""A host that no page has any business with."""

MARKUP = (
    f"![i](http://{ELSEWHERE}/i)<img src=//{ELSEWHERE}/j onerror=alert(1)>[a](javascript:alert(1))"
    f"<script src=//{ELSEWHERE}></script>$x$:material/home::red[z]`\"'"
)
_TEXTS = {
    "title", "version", "licence", "summary", "name", "in_text", "region", "label", "forward", "backward",
    "definition", "example", "counter_example", "publisher", "sentence", "statement", "note",
}  # fmt: skip
_LISTS = {"authors", "aliases", "support"}


def case_of_markup() -> Case:
    """The tiny case with markup in every field that takes free text; the loader lets it through."""
    case = load(TINY)
    records = {
        section: tuple(_marked(one) for one in getattr(case, section))
        for section in ("actors", "edge_types", "edges", "snapshots", "references")
    }
    return _marked(replace(case, **records))


def _marked(record: Any) -> Any:
    filled = {part.name: getattr(record, part.name) for part in fields(record)}
    texts = {name: f"{getattr(record, 'id', '')} {MARKUP}".strip() for name in _TEXTS & filled.keys()}
    lists = dict.fromkeys(_LISTS & filled.keys(), (MARKUP,))
    names = {"names": tuple((language, MARKUP) for language, _ in filled.get("names", ()))}
    return replace(record, **texts, **lists, **(names if "names" in filled else {}))
