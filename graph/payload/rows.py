"""The text twin as the table component reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from graph.payload import Payload
from graph.prose import counted
from graph.tables import CHANGE_WORDS, ActorRow, Citation, Count, EdgeRow


def _column(label: str, type_: str = "text", *, wide: bool = False) -> Payload:
    return {"label": label, "type": type_, "wide": wide}


def actor_table(rows: Sequence[ActorRow], days: Sequence[str], sentences: Iterable[str] = ()) -> Payload:
    """The actors of one day or of two, which are given in words; the sentences stand above."""
    happened = [_column("What happened")] * (len(days) > 1)
    numbers = ("Edges", "Positive", "Negative", "Without sign")
    return {
        "kind": "actor",
        "caption": f"{counted(len(rows), 'actor')} with an edge, {' and '.join(days)}",
        "sentences": list(sentences),
        "columns": [
            _column("Actor"),
            *happened,
            _column("Kind"),
            _column("Region"),
            *(_column(label, "number") for label in numbers),
            _column("Existed"),
            _column("Certainty"),
            _column("Also called", "names"),
        ],
        "rows": [_actor_row(row) for row in rows],
    }


def _actor_row(row: ActorRow) -> Payload:
    happened = [_text(CHANGE_WORDS[row.change])] if row.change else []
    parts = ("edges", "positive", "negative", "unsigned")
    return {
        "id": row.id,
        "label": row.name,
        "cells": [
            _text(row.name),
            *happened,
            *map(_text, (row.kind, row.region)),
            *(_number(row.counts, part) for part in parts),
            _text(row.period),
            _text(row.status),
            {"text": "", "names": [list(pair) for pair in row.other_names]},
        ],
    }


def _number(counts: Iterable[Count], part: str) -> Payload:
    numbers = [getattr(count, part) for count in counts]
    return {"text": " → ".join(map(str, numbers)), "sort": numbers[-1]}


def _text(text: str) -> Payload:
    return {"text": text}


def edge_table(rows: Sequence[EdgeRow], days: Sequence[str], sentences: Iterable[str] = ()) -> Payload:
    """The edges of one day or of two, which are given in words; the sentences stand above."""
    happened = [_column("What happened")] * (len(days) > 1)
    return {
        "kind": "edge",
        "caption": f"{counted(len(rows), 'edge')}, {' and '.join(days)}",
        "sentences": list(sentences),
        "columns": [
            _column("From"),
            _column("Edge"),
            _column("To"),
            *happened,
            *map(_column, ("Start", "End", "Type", "Sign", "Certainty", "Confidence")),
            _column("Statement", wide=True),
            _column("References", "links"),
        ],
        "rows": [_edge_row(row) for row in rows],
    }


@lru_cache(maxsize=10_000)
def _edge_row(row: EdgeRow) -> Payload:
    happened = [{"text": CHANGE_WORDS[row.change], "small": row.gave_way}] if row.change else []
    return {
        "id": row.id,
        "label": row.sentence,
        "cells": [
            _text(row.source),
            _text(row.phrase),
            _text(row.target),
            *happened,
            {"text": row.start, "sort": row.start_day.isoformat()},
            {"text": row.end, "sort": row.end_day.isoformat()},
            _text(row.type),
            _text(row.sign),
            _text(row.status),
            _text(row.confidence),
            _text(row.statement),
            {"text": "", "links": [_link(citation) for citation in row.references]},
        ],
    }


def _link(citation: Citation) -> Payload:
    return {"text": citation.short, "title": citation.full, "url": citation.url}
