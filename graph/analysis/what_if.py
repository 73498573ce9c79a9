"""What if an actor or an edge were not there, or an edge had the other sign: another case, the same file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.model import Case, Edge, EdgeType
from graph.prose import edge_in_words, sentence

OUT, CUT, TURN = "out", "cut", "turn"
"""An actor is taken out with all its edges; an edge is cut; an edge is turned to the other sign."""

KINDS = (OUT, CUT, TURN)


@dataclass(frozen=True, slots=True)
class Supposition:
    """One thing that is supposed: its kind, and the id of an actor (OUT) or of an edge (CUT, TURN)."""

    kind: str
    id: str


def is_about(case: Case, one: Supposition) -> bool:
    """Whether a case has what a supposition speaks of; only an edge with a sign can be turned."""
    if one.kind == OUT:
        return one.id in case.actor
    if one.id not in case.edge:
        return False
    return one.kind == CUT or (one.kind == TURN and other_sign(case, case.edge[one.id]) is not None)


def supposed(case: Case, suppositions: Iterable[Supposition]) -> Case:
    """The case as it would be; the given one stays as it is. What does not fit the case is left aside.

    >>> from graph.model import Actor
    >>> case = Case(actors=(Actor("a", "A", "state"),))
    >>> supposed(case, [Supposition(OUT, "a")]).actors
    ()
    """
    held = {(one.kind, one.id) for one in suppositions if is_about(case, one)}
    gone = {id_ for kind, id_ in held if kind == OUT}
    edges = (
        _turned(case, edge) if (TURN, edge.id) in held else edge
        for edge in case.edges
        if (CUT, edge.id) not in held and not gone & {edge.source, edge.target}
    )
    return replace(
        case, actors=tuple(actor for actor in case.actors if actor.id not in gone), edges=tuple(edges)
    )


def other_sign(case: Case, edge: Edge) -> EdgeType | None:
    """The type an edge has when its sign is turned: the first of the other sign, one without direction if
    any."""
    sign = case.edge_type[edge.type].sign
    turned = [one for one in case.edge_types if sign and one.sign == -sign]
    return min(turned, key=lambda one: one.directed, default=None)


def _turned(case: Case, edge: Edge) -> Edge:
    other = other_sign(case, edge)
    return replace(edge, type=other.id) if other else edge


def in_words(case: Case, one: Supposition) -> str:
    """A supposition as a sentence of the case that is."""
    if one.kind == OUT:
        return sentence(f"Taken out with all edges: {case.actor[one.id].name_in_text}")
    edge = case.edge[one.id]
    told = edge_in_words(case, edge)
    other = other_sign(case, edge)
    if one.kind == CUT or other is None:
        return f"Taken out: {told}."
    return f"Turned to “{other.label.lower()}”: {told}."
