"""The marks and the legend of a picture: how an actor or an edge of a graph looks on a stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

import networkx as nx

from graph.model import KINDS, Actor, Case, Edge, EdgeType
from graph.palette import KIND_LOOKS
from graph.prose import counted, edge_in_words, period_in_words, short_reference
from graph.scene import EdgeMark, KindEntry, NodeMark, TypeEntry
from graph.stage import Stage

Mark = TypeVar("Mark", NodeMark, EdgeMark)


def node_mark(stage: Stage, id_: str, G: nx.MultiDiGraph) -> NodeMark:
    """An actor of a graph; faint when it is uncertain whether it was there."""
    uncertain = G.nodes[id_]["uncertain"]
    remarks = [f"{counted(G.degree(id_), 'edge')} shown", *["Dates uncertain"] * uncertain]
    return replace(_standing(stage, G.nodes[id_]["actor"], remarks), faint=uncertain)


def ghost_mark(stage: Stage, id_: str, remark: str) -> NodeMark:
    """The place that is kept for an actor whom another picture shows."""
    return replace(_standing(stage, stage.case.actor[id_], [remark]), ghost=True)


def _standing(stage: Stage, actor: Actor, remarks: Iterable[str]) -> NodeMark:
    look = KIND_LOOKS[actor.kind]
    kind_and_size, *others = remarks
    x, y = stage.places[actor.id]
    return NodeMark(
        id=actor.id,
        label=stage.labels[actor.id],
        kind=actor.kind,
        shape=look.shape,
        fill=look.fill,
        size=stage.radii[actor.id],
        x=x,
        y=y,
        tooltip="\n".join([actor.name, f"{KINDS[actor.kind]}, {kind_and_size}", *others]),
    )


def edge_mark(stage: Stage, edge: Edge, remarks: Iterable[str] = ()) -> EdgeMark:
    """An edge in the look of its type; its remarks stand in the tooltip."""
    case = stage.case
    edge_type = case.edge_type[edge.type]
    lines = [edge_in_words(case, edge), period_in_words(case, edge.period), *remarks]
    return EdgeMark(
        id=edge.id,
        source=edge.source,
        target=edge.target,
        type=edge.type,
        colour=edge_type.colour,
        dash=edge_type.dash,
        head=edge_type.head,
        tail=_tail(edge_type),
        letter=edge_type.letter,
        bend=stage.bends[edge.id],
        tooltip="\n".join(lines),
    )


def faded(mark: Mark, near: Collection[str] | None, *ends: str) -> Mark:
    """The mark, faint unless all its ends are near; when `near` is None nothing is far."""
    return mark if near is None or all(end in near for end in ends) else replace(mark, faint=True)


def type_entries(case: Case, edges: Iterable[Edge]) -> tuple[TypeEntry, ...]:
    """The legend of the edge types that are there, in the order of the case."""
    counts = Counter(edge.type for edge in edges)
    return tuple(
        TypeEntry(
            id=edge_type.id,
            label=edge_type.label,
            colour=edge_type.colour,
            dash=edge_type.dash,
            head=edge_type.head,
            tail=_tail(edge_type),
            letter=edge_type.letter,
            count=counts[edge_type.id],
        )
        for edge_type in case.edge_types
        if counts[edge_type.id]
    )


def kind_entries(case: Case, drawn: Iterable[str]) -> tuple[KindEntry, ...]:
    """The legend of the kinds of actors that are there."""
    counts = Counter(case.actor[id_].kind for id_ in drawn)
    return tuple(
        KindEntry(id_, label, KIND_LOOKS[id_].shape, KIND_LOOKS[id_].fill, counts[id_])
        for id_, label in KINDS.items()
        if counts[id_]
    )


def references_of(case: Case, edges: Iterable[Edge]) -> tuple[str, ...]:
    """The publications behind some edges, shortest form, in alphabetical order."""
    ids = {reference for edge in edges for reference in edge.references}
    return tuple(sorted({short_reference(case.reference[id_]) for id_ in ids if id_ in case.reference}))


def _tail(edge_type: EdgeType) -> str:
    return "none" if edge_type.directed else edge_type.head
