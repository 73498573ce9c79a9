"""The dossiers of a page. What is the same on every day is made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

import networkx as nx

from graph.dossier import actor_dossier, around_day, changes_of, edge_dossier, entry, in_order
from graph.model import Actor, Case, Edge
from graph.payload import Payload
from graph.payload.reading import dossier_payload, item
from graph.snapshot import graph_at


class Readings:
    """The dossiers of all actors and edges of a case; actors say what changed between two days."""

    def __init__(self, case: Case, between: tuple[date, date]) -> None:
        self._case = case
        self._edgeless = replace(case, edges=())
        self._around: dict[str, list[Edge]] = defaultdict(list)
        for edge in in_order(case, case.edges):
            for id_ in {edge.source, edge.target, edge.site}:
                self._around[id_].append(edge)
        self._changes = {actor.id: self._changes_of(actor, between) for actor in case.actors}
        self._items: dict[tuple[str, str, date | None], Payload] = {}

    def always(self) -> Payload:
        """The dossiers that are the same on every day but those in doubt, by "edge" and an id."""
        G = graph_at(self._case, date.min)
        return {f"edge {edge.id}": self._of_edge(edge, G) for edge in self._case.edges}

    def on(self, G: nx.MultiDiGraph) -> Payload:
        """The other dossiers on the day of a graph, by "actor" or "edge" and an id."""
        doubted = {data["edge"].pair for *_, data in G.edges(data=True) if data["uncertain"]}
        actors = {f"actor {actor.id}": self._of_actor(actor, G, doubted) for actor in self._case.actors}
        edges = [edge for edge in self._case.edges if edge.pair in doubted]
        return actors | {f"edge {edge.id}": self._of_edge(edge, G) for edge in edges}

    def _changes_of(self, actor: Actor, between: tuple[date, date]) -> list[Payload]:
        group = changes_of(self._case, actor, between)
        items = [item(self._case, one) for one in group.entries]
        return [{"label": group.label, "items": items}] if items else []

    def _of_actor(self, actor: Actor, G: nx.MultiDiGraph, doubted: Collection[tuple[str, str]]) -> Payload:
        head = dossier_payload(self._case, actor_dossier(self._edgeless, actor, G), ("actor", actor.id))
        groups = [
            {"label": label, "items": self._items_of(edges, actor, G, doubted)}
            for label, edges in around_day(self._around[actor.id], G)
            if edges
        ]
        return head | {"groups": [*self._changes[actor.id], *groups]}

    def _items_of(
        self, edges: Iterable[Edge], actor: Actor, G: nx.MultiDiGraph, doubted: Collection[tuple[str, str]]
    ) -> list[Payload]:
        found = []
        for edge in edges:
            key = (edge.id, actor.id, G.graph["date"] if edge.pair in doubted else None)
            if key not in self._items:
                self._items[key] = item(self._case, entry(self._case, edge, actor, G))
            found.append(self._items[key])
        return found

    def _of_edge(self, edge: Edge, G: nx.MultiDiGraph) -> Payload:
        return dossier_payload(self._case, edge_dossier(self._case, edge, G), ("edge", edge.id))
