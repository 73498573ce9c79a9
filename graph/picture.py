"""A stage and a graph to a `Scene`: the picture of one day, of two side by side, or of what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

import networkx as nx

from graph.dates import day_in_words
from graph.diff import Diff
from graph.lanes import apart
from graph.marks import (
    edge_mark,
    faded,
    ghost_mark,
    kind_entries,
    node_mark,
    references_of,
    type_entries,
)
from graph.model import Case, Edge
from graph.prose import change_in_words, counted, credits_of, listed, picture_in_words, sentence
from graph.scene import ChangeEntry, EdgeMark, NodeMark, Scene
from graph.select import with_edges
from graph.snapshot import edges_of
from graph.stage import Stage

Near = Collection[str] | None
"""Ids of the actors in focus, whom the rest is drawn fainter than; None without a focus."""

BEGAN, ENDED, CHANGED = "+", "−", "±"
"""What stands before the letter of an edge that began, ended or changed, and before an actor's name."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """How many edges filters hide, and how many a focus that hides the rest."""

    by_filters: int = 0
    by_focus: int = 0


def picture(
    stage: Stage, shown: nx.MultiDiGraph, whole: nx.MultiDiGraph, near: Near = None, by_focus: int = 0
) -> Scene:
    """The picture of one day.

    `shown` is the part of `whole`, the graph of that day, that is left. Actors without an edge in `shown` are
    not drawn; the caption counts them, and says what was taken away: `by_focus` edges by a focus that hides
    the rest, the others by filters. Whoever is not among `near` is drawn faint.
    """
    case, day = stage.case, shown.graph["date"]
    drawn, edges = with_edges(shown), edges_of(shown)
    return Scene(
        title=case.title,
        subtitle=day_in_words(day),
        nodes=tuple(faded(node_mark(stage, id_, shown), near, id_) for id_ in drawn),
        edges=tuple(faded(_edge(stage, edge, shown), near, edge.source, edge.target) for edge in edges),
        types=type_entries(case, edges),
        kinds=kind_entries(case, drawn),
        caption=_caption(case, shown, whole, by_focus=by_focus),
        credits=credits_of(case),
        references=references_of(case, edges),
        alt=picture_in_words(case, _without_others(shown, drawn)),
    )


def _without_others(G: nx.MultiDiGraph, ids: Collection[str]) -> nx.MultiDiGraph:
    """A copy, since counting in a view of a large graph takes longer."""
    part = nx.MultiDiGraph(G)
    part.remove_nodes_from(G.nodes - set(ids))
    return part


def side_pictures(
    stage: Stage,
    shown: Sequence[nx.MultiDiGraph],
    whole: Sequence[nx.MultiDiGraph],
    near: Near = None,
    by_focus: tuple[int, int] = (0, 0),
) -> tuple[Scene, Scene]:
    """The pictures of two days, with the same actors at the same places in both.

    `shown`, `whole` and `by_focus` are as for `picture`, of the earlier day and of the later. Whom only the
    other day draws is here a ghost, without an edge.
    """
    earlier, later = shown
    return (
        _with_ghosts(stage, earlier, whole[0], later, near, by_focus[0]),
        _with_ghosts(stage, later, whole[1], earlier, near, by_focus[1]),
    )


def _with_ghosts(
    stage: Stage,
    shown: nx.MultiDiGraph,
    whole: nx.MultiDiGraph,
    other: nx.MultiDiGraph,
    near: Near,
    by_focus: int,
) -> Scene:
    scene, day = picture(stage, shown, whole, near, by_focus), day_in_words(shown.graph["date"])
    missing = sorted(set(with_edges(other)) - set(with_edges(shown)))
    if not missing:
        return scene
    remarks = {id_: "no edge shown" if id_ in whole else "not there" for id_ in missing}
    ghosts = [ghost_mark(stage, id_, f"{remarks[id_]} on {day}") for id_ in missing]
    note = f"Empty outlines: drawn only on {day_in_words(other.graph['date'])} ({len(missing)})."
    return replace(
        scene,
        nodes=tuple(sorted([*scene.nodes, *ghosts], key=lambda node: node.id)),
        caption=f"{_caption(stage.case, shown, whole, missing, by_focus)} {note}",
        alt=f"{scene.alt} {note}",
    )


def change_picture(
    stage: Stage,
    earlier: nx.MultiDiGraph,
    later: nx.MultiDiGraph,
    difference: Diff,
    near: Near = None,
    hidden: Hidden | None = None,
) -> Scene:
    """The picture of what changed: the edges of both days, each with the mark of what became of it.

    What stayed is thin, grey and undermost, what began thick, what ended dashed, what changed doubled; a dash
    means nothing else here. `difference` is that of the two graphs, or what of it they show
    (`graph.diff.seen`) where filters narrowed them; the caption says how much is `hidden`. Whoever is not
    among `near` is drawn faint.
    """
    case = stage.case
    both = nx.compose(nx.MultiDiGraph(earlier), nx.MultiDiGraph(later))
    drawn, edges = with_edges(both), edges_of(both)
    fates, actor_fates = _fates(case, difference), _actor_fates(difference)
    doubts = {edge.id: _doubts(edge, earlier, later) for edge in edges}
    changes = _change_entries(difference, Counter(actor_fates[id_] for id_ in drawn if id_ in actor_fates))
    bends = apart(edges, stage.bends, stage.places)
    days = f"{day_in_words(difference.earlier)} to {day_in_words(difference.later)}"
    numbers = _change_numbers(difference, changes)
    notes = [*_left_out(hidden or Hidden()), *_uncertain(sum(1 for days in doubts.values() if days))]
    return Scene(
        title=case.title,
        subtitle=days,
        nodes=tuple(
            faded(_changed_node(node_mark(stage, id_, both), actor_fates.get(id_, "")), near, id_)
            for id_ in drawn
        ),
        edges=tuple(
            faded(
                replace(_changed_edge(stage, edge, fates[edge.id], doubts[edge.id]), bend=bends[edge.id]),
                near,
                edge.source,
                edge.target,
            )
            for edge in sorted(edges, key=lambda edge: fates[edge.id].change != "kept")
        ),
        types=tuple(replace(entry, dash="solid") for entry in type_entries(case, edges)),
        kinds=kind_entries(case, drawn),
        caption=" ".join([f"What changed from {days}: {numbers}", *notes]),
        credits=credits_of(case),
        references=references_of(case, [edge for edge in edges if fates[edge.id].change != "kept"]),
        alt=" ".join([f"Network of what changed from {days}. {numbers}", *notes]),
        changes=changes,
    )


@dataclass(frozen=True, slots=True)
class _Fate:
    """What became of an edge, and the words for it."""

    change: str
    remark: str


@dataclass(frozen=True, slots=True)
class _Look:
    """How a change is marked; a blank colour is that of the edge's type."""

    prefix: str
    stroke: str
    dash: str
    colour: str = ""


_LOOKS: Mapping[str, _Look] = MappingProxyType(
    {
        "kept": _Look("", "thin", "solid", "grey"),
        "began": _Look(BEGAN, "thick", "solid"),
        "ended": _Look(ENDED, "normal", "dashed"),
        "changed_from": _Look(CHANGED, "double", "dashed"),
        "changed_to": _Look(CHANGED, "double", "solid"),
    }
)
_ACTOR_PREFIXES: Mapping[str, str] = MappingProxyType({"": "", "began": f"{BEGAN} ", "ended": f"{ENDED} "})
_ACTOR_REMARKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"": (), "began": ("Not there on the earlier day",), "ended": ("Not there on the later day",)}
)


def _fates(case: Case, difference: Diff) -> dict[str, _Fate]:
    fates = {edge.id: _Fate("kept", "Stayed") for edge in difference.kept}
    fates |= {edge.id: _Fate("began", "Began") for edge in difference.began}
    fates |= {edge.id: _Fate("ended", "Ended") for edge in difference.ended}
    for change in difference.changed:
        remark = change_in_words(case, change)
        fates[change.before.id] = _Fate("changed_from", remark)
        fates[change.after.id] = _Fate("changed_to", remark)
    return fates


def _actor_fates(difference: Diff) -> dict[str, str]:
    began = {actor.id: "began" for actor in difference.actors_began}
    return began | {actor.id: "ended" for actor in difference.actors_ended}


def _changed_node(mark: NodeMark, change: str) -> NodeMark:
    return replace(
        mark,
        label=_ACTOR_PREFIXES[change] + mark.label,
        tooltip="\n".join([mark.tooltip, *_ACTOR_REMARKS[change]]),
        change=change,
    )


def _changed_edge(stage: Stage, edge: Edge, fate: _Fate, doubts: Sequence[str]) -> EdgeMark:
    look = _LOOKS[fate.change]
    mark = edge_mark(stage, edge, [fate.remark, *doubts])
    return replace(
        mark,
        colour=look.colour or mark.colour,
        dash=look.dash,
        letter=look.prefix + mark.letter,
        stroke=look.stroke,
        change=fate.change,
        faint=bool(doubts),
    )


def _doubts(edge: Edge, *graphs: nx.MultiDiGraph) -> list[str]:
    ends = (edge.source, edge.target, edge.id)
    return [
        f"Date uncertain on {day_in_words(G.graph['date'])}"
        for G in graphs
        if G.has_edge(*ends) and G.edges[ends]["uncertain"]
    ]


def _change_entries(difference: Diff, actors: Mapping[str, int]) -> tuple[ChangeEntry, ...]:
    began, ended, changed = len(difference.began), len(difference.ended), len(difference.changed)
    entries = (
        ChangeEntry("began", "Began", BEGAN, "ink", "thick", "solid", began),
        ChangeEntry("ended", "Ended", ENDED, "ink", "normal", "dashed", ended),
        ChangeEntry("changed", "Changed type", CHANGED, "ink", "double", "solid", changed),
        ChangeEntry("kept", "Stayed", "", "grey", "thin", "solid", len(difference.kept)),
        ChangeEntry("actor_began", "New actor", BEGAN, "ink", "thick", "solid", actors.get("began", 0)),
        ChangeEntry("actor_ended", "Gone actor", ENDED, "ink", "normal", "dashed", actors.get("ended", 0)),
    )
    return tuple(entry for entry in entries if entry.count)


def _change_numbers(difference: Diff, changes: Iterable[ChangeEntry]) -> str:
    counts = {entry.id: entry.count for entry in changes}
    edges = (
        f"{counted(len(difference.began), 'edge')} began ({BEGAN}, thick), "
        f"{len(difference.ended)} ended ({ENDED}, dashed), "
        f"{len(difference.changed)} changed type ({CHANGED}, double: dashed before, solid after), "
        f"{len(difference.kept)} stayed (thin, grey)."
    )
    new, gone = counts.get("actor_began", 0), counts.get("actor_ended", 0)
    parts = [f"{counted(new, 'actor')} new ({BEGAN})"] * bool(new)
    parts += [f"{counted(gone, 'actor')} gone ({ENDED})"] * bool(gone)
    return f"{edges} {sentence(listed(parts))}" if parts else edges


def _left_out(hidden: Hidden) -> list[str]:
    causes = {"filters": hidden.by_filters, "the focus": hidden.by_focus}
    return [
        f"{counted(number, 'edge')} not shown because of {by}." for by, number in causes.items() if number
    ]


def _edge(stage: Stage, edge: Edge, G: nx.MultiDiGraph) -> EdgeMark:
    uncertain = G.edges[edge.source, edge.target, edge.id]["uncertain"]
    return replace(edge_mark(stage, edge, ["Date uncertain"] * uncertain), faint=uncertain)


def _caption(
    case: Case,
    shown: nx.MultiDiGraph,
    whole: nx.MultiDiGraph,
    ghosts: Collection[str] = (),
    by_focus: int = 0,
) -> str:
    day: date = shown.graph["date"]
    named = next((snapshot.sentence for snapshot in case.snapshots if snapshot.date == day), "")
    drawn = with_edges(shown)
    parts = [named] if named else []
    edges, all_edges = shown.number_of_edges(), whole.number_of_edges()
    parts.append(f"{_of_all(len(drawn), len(whole), 'actor')}, {_of_all(edges, all_edges, 'edge')}.")
    parts += _left_out(Hidden(all_edges - edges - by_focus, by_focus))
    alone = len(set(shown).difference(drawn, ghosts))
    if alone:
        parts.append(f"{counted(alone, 'actor')} without an edge not drawn.")
    return " ".join([*parts, *_uncertain(sum(1 for *_, flag in shown.edges(data="uncertain") if flag))])


def _of_all(number: int, total: int, noun: str) -> str:
    """How many are drawn, and of how many where these are more."""
    return counted(total, noun) if number == total else f"{number:,} of {counted(total, noun)}"


def _uncertain(number: int) -> list[str]:
    return [f"Fainter lines: date uncertain ({number})."] * bool(number)
