"""What may be left out of a picture. To add a filter, add it here and to `graph.select.Choice`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.model import CONFIDENCES, KINDS, Case
from graph.prose import listed
from graph.select import CERTAIN, SOURCED, UNCERTAIN, UNSAID, UNSOURCED

Labels = Mapping[str, str]

_once = lru_cache(maxsize=16)
"""Every page asks for the options of its case."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of several: its name in `Choice` and the URL, its label, its options, what is chosen first."""

    key: str
    label: str
    options: Callable[[Case], Labels]
    opening: Callable[[Case], tuple[str, ...]]


@_once
def _types(case: Case) -> Labels:
    used = {edge.type for edge in case.edges}
    return {edge_type.id: edge_type.label for edge_type in case.edge_types if edge_type.id in used}


def _opening_types(case: Case) -> tuple[str, ...]:
    return tuple(id_ for id_ in _types(case) if case.edge_type[id_].at_first)


@_once
def _kinds(case: Case) -> Labels:
    used = {actor.kind for actor in case.actors}
    return {kind: label for kind, label in KINDS.items() if kind in used}


@_once
def _regions(case: Case) -> Labels:
    named = {actor.region: actor.region for actor in sorted(case.actors, key=lambda actor: actor.region)}
    unnamed = {UNSAID: "Not said"} if named.pop("", None) is not None else {}
    return named | unnamed


@_once
def _confidences(case: Case) -> Labels:
    used = {edge.confidence for edge in case.edges}
    labels = {word: word.capitalize() for word in CONFIDENCES if word in used}
    return labels | ({UNSAID: "Not said"} if "" in used else {})


def _opening_confidences(case: Case) -> tuple[str, ...]:
    return tuple(word for word in _confidences(case) if word != "speculative")


@_once
def _sources(case: Case) -> Labels:
    unsourced = {UNSOURCED: "Without reference"} if not all(edge.references for edge in case.edges) else {}
    return {SOURCED: "With reference"} | unsourced


@_once
def _dates(case: Case) -> Labels:
    periods = [edge.period for edge in case.edges]
    exact = all(not day or day.exact for period in periods for day in (period.start, period.end))
    return {CERTAIN: "Certain on the day"} | ({} if exact else {UNCERTAIN: "Uncertain"})


def _everything(options: Callable[[Case], Labels]) -> Callable[[Case], tuple[str, ...]]:
    return lambda case: tuple(options(case))


def filters_in_words(case: Case, chosen: Mapping[str, tuple[str, ...]]) -> str:
    """What the filters leave out, each by the shorter of what it shows and what it hides; "" when nothing."""
    return "; ".join(
        filter(None, (_in_words(one.label.lower(), one.options(case), chosen[one.key]) for one in FILTERS))
    )


def _in_words(label: str, options: Labels, chosen: tuple[str, ...]) -> str:
    shown = [name for id_, name in options.items() if id_ in chosen]
    hidden = [name for id_, name in options.items() if id_ not in chosen]
    if not hidden:
        return ""
    if not shown:
        return f"no {label}"
    only = len(shown) <= len(hidden)
    return f"{label}: only {listed(shown)}" if only else f"{label}: without {listed(hidden)}"


FILTERS = (
    Filter("types", "Edge types", _types, _opening_types),
    Filter("kinds", "Kinds of actor", _kinds, _everything(_kinds)),
    Filter("regions", "Regions", _regions, _everything(_regions)),
    Filter("confidence", "Confidence", _confidences, _opening_confidences),
    Filter("sources", "References", _sources, _everything(_sources)),
    Filter("dates", "Dates", _dates, _everything(_dates)),
)
