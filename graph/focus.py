"""The focus of a view: an actor, how far around it one looks, and what becomes of the rest."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import networkx as nx

from graph.model import Case
from graph.prose import counted
from graph.select import within

_ALONG: Mapping[str, str] = MappingProxyType(
    {"both": "", "out": ", along outgoing edges", "in": ", along incoming edges"}
)


@dataclass(frozen=True, slots=True)
class Focus:
    """The actor whose surroundings are looked at: how far, in which direction, what becomes of the rest.

    `direction` is "both", "out" or "in"; `outside` is "fade" or "hide". No actor, no focus.
    """

    actor: str = ""
    steps: int = 1
    direction: str = "both"
    outside: str = "fade"


def near(case: Case, focus: Focus, *graphs: nx.MultiDiGraph) -> set[str] | None:
    """The ids of the actors in focus on one of the days; None without a focus."""
    if not focus.actor:
        return None
    reached = (within(case, G, focus.actor, focus.steps, focus.direction) for G in graphs)
    return set().union(*reached)


def focused(case: Case, focus: Focus, *parts: nx.MultiDiGraph) -> tuple[nx.MultiDiGraph, ...]:
    """The graphs of some days without what a focus that hides the rest leaves out."""
    ids = near(case, focus, *parts) if focus.outside == "hide" else None
    if ids is None:
        return parts
    return tuple(nx.freeze(nx.MultiDiGraph(part.subgraph(ids))) for part in parts)


def focus_in_words(case: Case, focus: Focus, ids: Collection[str]) -> str:
    """What a focus shows, as the first sentence of a caption; `ids` are those of the actors in it."""
    actor = case.actor[focus.actor]
    if actor.id not in ids:
        return f"In focus: {actor.name_in_text}, not in this picture."
    others = (
        f"{counted(len(ids) - 1, 'actor')} within {counted(focus.steps, 'step')}{_ALONG[focus.direction]}"
    )
    rest = "the rest is hidden" if focus.outside == "hide" else "the rest is fainter"
    return f"In focus: {actor.name_in_text} and {others}; {rest}."
