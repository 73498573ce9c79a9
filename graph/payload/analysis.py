"""The tables of the Analysis page as the table component reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.analysis.degrees import BOTH, IN, OUT
from graph.analysis.measure import Measure
from graph.analysis.ranking import Rank
from graph.model import Case
from graph.payload import Payload
from graph.prose import counted

UP, DOWN, LEVEL = "▲", "▼", "="
_NOTHING = "–"
_ARROWS = {OUT: "out", IN: "in", BOTH: ""}

Degrees = Mapping[str, Counter[tuple[str, str]]]


def ranking_table(case: Case, measure: Measure, rows: Sequence[Rank], days: Sequence[str]) -> Payload:
    """Ranks and numbers on two days, which are given in words, with the movement between them."""
    first, second = days
    return {
        "kind": "actor",
        "caption": f"{measure.label}: {counted(len(rows), 'actor')}, {first} and {second}",
        "sentences": [],
        "columns": [
            _column("Actor"),
            *(_column(label, "number") for label in ("Rank", "Moved", measure.label)),
        ],
        "rows": [_ranked(case, measure, row) for row in rows],
    }


def _ranked(case: Case, measure: Measure, row: Rank) -> Payload:
    name = case.actor[row.actor].name
    ranks = [_whole(row.earlier_rank), _whole(row.later_rank)]
    numbers = [_number(row.earlier, measure.digits), _number(row.later, measure.digits)]
    return {
        "id": row.actor,
        "label": name,
        "cells": [
            {"text": name},
            {"text": " → ".join(ranks), "sort": row.later_rank or 10**9},
            {"text": _moved(row.movement), "sort": -(10**9) if row.movement is None else row.movement},
            {"text": " → ".join(numbers), "sort": -(10**9) if row.later is None else row.later},
        ],
    }


def _whole(rank: int | None) -> str:
    return _NOTHING if rank is None else str(rank)


def _number(value: float | None, digits: int) -> str:
    return _NOTHING if value is None else f"{value:.{digits}f}"


def _moved(movement: int | None) -> str:
    if movement is None:
        return _NOTHING
    return LEVEL if not movement else f"{UP if movement > 0 else DOWN} {abs(movement)}"


def degree_table(case: Case, before: Degrees, after: Degrees, days: Sequence[str]) -> Payload:
    """How many edges of each type lead in and out of each actor, on two days."""
    both = [counts for degrees in (before, after) for counts in degrees.values()]
    used = {key for counts in both for key, number in counts.items() if number}
    order = {edge_type.id: n for n, edge_type in enumerate(case.edge_types)}
    keys = sorted(used, key=lambda key: (order[key[0]], key[1] == IN))
    actors = [id_ for id_ in {**before, **after} if before.get(id_) or after.get(id_)]
    return {
        "kind": "actor",
        "caption": f"Edges by type and direction, {' and '.join(days)}",
        "sentences": [],
        "columns": [
            _column("Actor"),
            *(
                _column(f"{case.edge_type[type_].label} {_ARROWS[way]}".strip(), "number")
                for type_, way in keys
            ),
        ],
        "rows": [
            {
                "id": id_,
                "label": case.actor[id_].name,
                "cells": [{"text": case.actor[id_].name}]
                + [_counts(before.get(id_, Counter())[key], after.get(id_, Counter())[key]) for key in keys],
            }
            for id_ in sorted(actors, key=lambda id_: case.actor[id_].name.casefold())
        ],
    }


def _counts(before: int, after: int) -> Payload:
    return {"text": f"{before} → {after}" if before or after else "", "sort": after}


def camp_table(case: Case, columns: Mapping[str, Mapping[str, str]], caption: str) -> Payload:
    """Words by actor in columns that have a label; whoever is in one of them has a row."""
    actors = {id_ for words in columns.values() for id_ in words}
    return {
        "kind": "actor",
        "caption": caption,
        "sentences": [],
        "columns": [_column("Actor"), *map(_column, columns)],
        "rows": [
            {
                "id": id_,
                "label": case.actor[id_].name,
                "cells": [{"text": text} for text in _row(case, id_, columns.values())],
            }
            for id_ in sorted(actors, key=lambda id_: case.actor[id_].name.casefold())
        ],
    }


def _row(case: Case, id_: str, columns: Iterable[Mapping[str, str]]) -> list[str]:
    return [case.actor[id_].name, *(words.get(id_, _NOTHING) for words in columns)]


def _column(label: str, type_: str = "text") -> Payload:
    return {"label": label, "type": type_, "wide": False}
