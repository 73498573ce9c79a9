"""What differs between two snapshots, by edge id and actor id.

A pair whose edge of one type gave way to an edge of another type has *changed*; its edges are then in neither
`began` nor `ended`. So the later graph holds kept + began + changed, the earlier kept + ended + changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import networkx as nx

from graph.model import Actor, Edge


@dataclass(frozen=True, slots=True)
class Change:
    """An edge of one type that gave way to an edge of another type between the same two actors."""

    before: Edge
    after: Edge


@dataclass(frozen=True, slots=True)
class Diff:
    """The differences from an earlier to a later day; edges and actors in the order of the case's ids."""

    earlier: date
    later: date
    began: tuple[Edge, ...]
    ended: tuple[Edge, ...]
    changed: tuple[Change, ...]
    kept: tuple[Edge, ...]
    actors_began: tuple[Actor, ...]
    actors_ended: tuple[Actor, ...]
    actors_kept: tuple[Actor, ...]

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The edges of both days, each once: kept, begun, ended, changed from, changed to."""
        before = (change.before for change in self.changed)
        after = (change.after for change in self.changed)
        return (*self.kept, *self.began, *self.ended, *before, *after)


def diff(earlier: nx.MultiDiGraph, later: nx.MultiDiGraph) -> Diff:
    """Compare two graphs of `graph.snapshot.graph_at`.

    >>> from graph.model import Case
    >>> from graph.snapshot import graph_at
    >>> G = graph_at(Case(), date(2024, 12, 8))
    >>> diff(G, G).began
    ()
    """
    old, new = _edges(earlier), _edges(later)
    ended = [old[id_] for id_ in old if id_ not in new]
    began = [new[id_] for id_ in new if id_ not in old]
    changed = _changes(ended, began)
    replaced = {edge.id for change in changed for edge in (change.before, change.after)}
    old_actors, new_actors = _actors(earlier), _actors(later)
    return Diff(
        earlier=earlier.graph["date"],
        later=later.graph["date"],
        began=tuple(edge for edge in began if edge.id not in replaced),
        ended=tuple(edge for edge in ended if edge.id not in replaced),
        changed=changed,
        kept=tuple(new[id_] for id_ in new if id_ in old),
        actors_began=tuple(new_actors[id_] for id_ in new_actors if id_ not in old_actors),
        actors_ended=tuple(old_actors[id_] for id_ in old_actors if id_ not in new_actors),
        actors_kept=tuple(new_actors[id_] for id_ in new_actors if id_ in old_actors),
    )


def seen(difference: Diff, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph) -> Diff:
    """The part of a difference that two narrowed graphs of its days show.

    Not the same as the difference of the narrowed graphs: an edge that one of them leaves out because its
    date is uncertain on that day has neither begun nor ended. Where only one side of a change is seen, it is
    told as what began or ended.
    """
    old, new = _edges(earlier), _edges(later)
    actors = _actors(earlier) | _actors(later)
    halves = [(change, change.before.id in old, change.after.id in new) for change in difference.changed]
    ended = [change.before for change, before, after in halves if before and not after]
    began = [change.after for change, before, after in halves if after and not before]

    def among(found: Iterable[Actor]) -> tuple[Actor, ...]:
        return tuple(actor for actor in found if actor.id in actors)

    return replace(
        difference,
        began=_by_id([*began, *(edge for edge in difference.began if edge.id in new)]),
        ended=_by_id([*ended, *(edge for edge in difference.ended if edge.id in old)]),
        changed=tuple(change for change, before, after in halves if before and after),
        kept=tuple(edge for edge in difference.kept if edge.id in old or edge.id in new),
        actors_began=among(difference.actors_began),
        actors_ended=among(difference.actors_ended),
        actors_kept=among(difference.actors_kept),
    )


def _by_id(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    return tuple(sorted(edges, key=lambda edge: edge.id))


def _edges(G: nx.MultiDiGraph) -> dict[str, Edge]:
    return dict(sorted((id_, edge) for _, _, id_, edge in G.edges(keys=True, data="edge")))


def _actors(G: nx.MultiDiGraph) -> dict[str, Actor]:
    return dict(sorted(G.nodes(data="actor")))


def _changes(ended: Iterable[Edge], began: Iterable[Edge]) -> tuple[Change, ...]:
    """Match what ended with what began, pair by pair.

    A type on both sides is a renewal, not a change, and takes no part. What began, in the order of its start,
    succeeds what had ended last by then; where nothing had, what ended first afterwards.
    """
    gone, come = _by_pair(ended), _by_pair(began)
    changes = []
    for pair in sorted(gone.keys() & come.keys()):
        renewed = {edge.type for edge in gone[pair]} & {edge.type for edge in come[pair]}
        before = sorted((edge for edge in gone[pair] if edge.type not in renewed), key=_end)
        after = sorted((edge for edge in come[pair] if edge.type not in renewed), key=_start)
        for edge in after[: len(before)]:
            changes.append(Change(before.pop(_predecessor(before, edge)), edge))
    return tuple(changes)


def _predecessor(ended: Sequence[Edge], began: Edge) -> int:
    """The place of what an edge succeeds among what ended, which stands in the order of its end."""
    over = sum(_end(edge)[0] <= _start(began)[0] for edge in ended)
    return max(over - 1, 0)


def _by_pair(edges: Iterable[Edge]) -> dict[tuple[str, str], list[Edge]]:
    pairs: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        pairs[edge.pair].append(edge)
    return pairs


def _end(edge: Edge) -> tuple[date, str]:
    return (edge.period.end.last_day if edge.period.end else date.max, edge.id)


def _start(edge: Edge) -> tuple[date, str]:
    return (edge.period.start.first_day if edge.period.start else date.min, edge.id)
