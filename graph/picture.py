"""A stage and a graph to a `Scene`: the picture of one day, or of what changed between two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

import networkx as nx

from graph.dates import day_in_words
from graph.diff import Diff
from graph.model import KINDS, Actor, Case, Edge, EdgeType
from graph.palette import KIND_LOOKS
from graph.prose import counted, credits_of, edge_in_words, period_in_words, picture_in_words, short_reference
from graph.scene import EdgeMark, KindEntry, NodeMark, Scene, TypeEntry
from graph.select import tied
from graph.stage import Stage

Mark = TypeVar("Mark", NodeMark, EdgeMark)

BEGAN, ENDED = "+", "−"
"""What stands before the letter of an edge that began or ended between two dates."""


def picture(
    stage: Stage, shown: nx.MultiDiGraph, whole: nx.MultiDiGraph, near: Collection[str] | None = None
) -> Scene:
    """The picture of one day.

    `shown` is the part of `whole`, the graph of that day, that filters left. Actors without an edge in
    `shown` are not drawn; the caption counts them, and says what the filters took away. Whoever is not
    among `near` is drawn faint.
    """
    case, day = stage.case, shown.graph["date"]
    drawn = tied(shown)
    edges = _edges(shown)
    return Scene(
        title=case.title,
        subtitle=day_in_words(day),
        nodes=tuple(_faded(_node(stage, id_, shown), near, id_) for id_ in drawn),
        edges=tuple(
            _faded(
                _edge(stage, edge, shown.edges[edge.source, edge.target, edge.id]),
                near,
                edge.source,
                edge.target,
            )
            for edge in edges
        ),
        types=_types(case, edges),
        kinds=_kinds(case, drawn),
        caption=_caption(case, shown, whole),
        credits=credits_of(case),
        references=_references(case, edges),
        alt=picture_in_words(case, shown.subgraph(drawn)),
    )


def change_picture(stage: Stage, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph, difference: Diff) -> Scene:
    """The picture of what changed: ties that began are marked + and ties that ended −; the rest is faint."""
    case = stage.case
    both = nx.compose(nx.MultiDiGraph(earlier), nx.MultiDiGraph(later))
    began = {edge.id for edge in difference.began} | {change.after.id for change in difference.changed}
    ended = {edge.id for edge in difference.ended} | {change.before.id for change in difference.changed}
    edges = _edges(both)
    drawn = tied(both)
    numbers = (
        f"{counted(len(difference.began), 'edge')} began ({BEGAN}), {len(difference.ended)} ended ({ENDED}), "
        f"{len(difference.changed)} changed type, {len(difference.kept)} stayed (faint)."
    )
    days = f"{day_in_words(difference.earlier)} to {day_in_words(difference.later)}"
    return Scene(
        title=case.title,
        subtitle=days,
        nodes=tuple(_node(stage, id_, both) for id_ in drawn),
        edges=tuple(_changed_edge(stage, edge, began, ended) for edge in edges),
        types=_types(case, edges),
        kinds=_kinds(case, drawn),
        caption=f"What changed from {days}: {numbers}",
        credits=credits_of(case),
        references=_references(case, [edge for edge in edges if edge.id in began | ended]),
        alt=f"Network of what changed from {days}. {numbers}",
    )


def _faded(mark: Mark, near: Collection[str] | None, *ends: str) -> Mark:
    return mark if near is None or all(end in near for end in ends) else replace(mark, faint=True)


def _edges(G: nx.MultiDiGraph) -> list[Edge]:
    return sorted((edge for *_, edge in G.edges(data="edge")), key=lambda edge: edge.id)


def _node(stage: Stage, id_: str, G: nx.MultiDiGraph) -> NodeMark:
    actor: Actor = G.nodes[id_]["actor"]
    look = KIND_LOOKS[actor.kind]
    uncertain = G.nodes[id_]["uncertain"]
    lines = [actor.name, f"{KINDS[actor.kind]}, {counted(G.degree(id_), 'edge')} shown"]
    x, y = stage.places[id_]
    return NodeMark(
        id=id_,
        label=stage.labels[id_],
        kind=actor.kind,
        shape=look.shape,
        fill=look.fill,
        size=stage.radii[id_],
        x=x,
        y=y,
        tooltip="\n".join([*lines, *["Dates uncertain"] * uncertain]),
        faint=uncertain,
    )


def _edge(stage: Stage, edge: Edge, data: Mapping[str, object]) -> EdgeMark:
    uncertain = bool(data["uncertain"])
    letter = stage.case.edge_type[edge.type].letter
    return _mark(stage, edge, letter, ["Date uncertain"] * uncertain, faint=uncertain)


def _changed_edge(stage: Stage, edge: Edge, began: set[str], ended: set[str]) -> EdgeMark:
    letter = stage.case.edge_type[edge.type].letter
    if edge.id in began:
        return _mark(stage, edge, BEGAN + letter, ["Began"], faint=False)
    if edge.id in ended:
        return _mark(stage, edge, ENDED + letter, ["Ended"], faint=False)
    return _mark(stage, edge, letter, ["Stayed"], faint=True)


def _mark(stage: Stage, edge: Edge, letter: str, remarks: Iterable[str], *, faint: bool) -> EdgeMark:
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
        letter=letter,
        bend=stage.bends[edge.id],
        tooltip="\n".join(lines),
        faint=faint,
    )


def _tail(edge_type: EdgeType) -> str:
    return "none" if edge_type.directed else edge_type.head


def _types(case: Case, edges: Iterable[Edge]) -> tuple[TypeEntry, ...]:
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


def _kinds(case: Case, drawn: Iterable[str]) -> tuple[KindEntry, ...]:
    counts = Counter(case.actor[id_].kind for id_ in drawn)
    return tuple(
        KindEntry(id_, label, KIND_LOOKS[id_].shape, KIND_LOOKS[id_].fill, counts[id_])
        for id_, label in KINDS.items()
        if counts[id_]
    )


def _caption(case: Case, shown: nx.MultiDiGraph, whole: nx.MultiDiGraph) -> str:
    day: date = shown.graph["date"]
    named = next((snapshot.sentence for snapshot in case.snapshots if snapshot.date == day), "")
    drawn = len(tied(shown))
    parts = [named] if named else []
    parts.append(f"{counted(drawn, 'actor')}, {counted(shown.number_of_edges(), 'edge')}.")
    filtered = whole.number_of_edges() - shown.number_of_edges()
    if filtered:
        parts.append(f"{counted(filtered, 'edge')} not shown because of filters.")
    alone = len(shown) - drawn
    if alone:
        parts.append(f"{counted(alone, 'actor')} without an edge not drawn.")
    uncertain = sum(1 for *_, flag in shown.edges(data="uncertain") if flag)
    if uncertain:
        parts.append(f"Fainter lines: date uncertain ({uncertain}).")
    return " ".join(parts)


def _references(case: Case, edges: Iterable[Edge]) -> tuple[str, ...]:
    ids = {reference for edge in edges for reference in edge.references}
    return tuple(sorted({short_reference(case.reference[id_]) for id_ in ids if id_ in case.reference}))
