"""What may be left out of a picture. To add a filter, add it here and to `graph.select.narrowed`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.model import CONFIDENCES, KINDS, Case
from graph.select import UNSAID

Labels = dict[str, str]


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of several: its key in session and URL, its label, its options, what is chosen at first."""

    key: str
    label: str
    options: Callable[[Case], Labels]
    opening: Callable[[Case], list[str]]


def _types(case: Case) -> Labels:
    used = {edge.type for edge in case.edges}
    return {edge_type.id: edge_type.label for edge_type in case.edge_types if edge_type.id in used}


def _opening_types(case: Case) -> list[str]:
    return [id_ for id_ in _types(case) if case.edge_type[id_].at_first]


def _kinds(case: Case) -> Labels:
    used = {actor.kind for actor in case.actors}
    return {kind: label for kind, label in KINDS.items() if kind in used}


def _confidences(case: Case) -> Labels:
    used = {edge.confidence for edge in case.edges}
    labels = {word: word.capitalize() for word in CONFIDENCES if word in used}
    return labels | ({UNSAID: "Not said"} if "" in used else {})


def _opening_confidences(case: Case) -> list[str]:
    return [word for word in _confidences(case) if word != "speculative"]


FILTERS = (
    Filter("types", "Edge types", _types, _opening_types),
    Filter("kinds", "Kinds of actor", _kinds, lambda case: list(_kinds(case))),
    Filter("confidence", "Confidence", _confidences, _opening_confidences),
)
