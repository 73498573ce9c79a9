"""Values as plain data that JSON can hold, with the keys that the command line promises."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

import networkx as nx

from graph.dates import PartialDate
from graph.diff import Diff
from graph.model import Actor, Edge
from graph.problems import Problem

Plain = dict[str, Any]


def problems(found: Iterable[Problem]) -> Plain:
    """`problems`: each with file, line, column, code, message, hint."""
    return {"problems": [dataclasses.asdict(problem) for problem in found]}


def snapshot(G: nx.MultiDiGraph) -> Plain:
    """`date`, `actors` and `edges` of the graph of one day, in the order of their ids."""
    return {
        "date": G.graph["date"].isoformat(),
        "actors": [_actor(data["actor"], data["uncertain"]) for _, data in sorted(G.nodes(data=True))],
        "edges": _edges(G, (edge for *_, edge in G.edges(data="edge"))),
    }


def diff(difference: Diff, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph) -> Plain:
    """`began`, `ended`, `changed` (each `from` and `to`) and `kept`, and the actors that came and went.

    Whether an edge is `uncertain` is said of the later date, of the earlier where it is not in the later.
    """
    changes = difference.changed
    return {
        "from": difference.earlier.isoformat(),
        "to": difference.later.isoformat(),
        "began": _edges(later, difference.began),
        "ended": _edges(earlier, difference.ended),
        "changed": [
            {"from": _edge(earlier, change.before), "to": _edge(later, change.after)} for change in changes
        ],
        "kept": _edges(later, difference.kept),
        "actors_began": [actor.id for actor in difference.actors_began],
        "actors_ended": [actor.id for actor in difference.actors_ended],
    }


def _edges(G: nx.MultiDiGraph, edges: Iterable[Edge]) -> list[Plain]:
    return [_edge(G, edge) for edge in sorted(edges, key=lambda edge: edge.id)]


def _edge(G: nx.MultiDiGraph, edge: Edge) -> Plain:
    return {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "type": edge.type,
        "start": _written(edge.period.start),
        "end": _written(edge.period.end),
        "uncertain": G.edges[edge.source, edge.target, edge.id]["uncertain"],
        "confidence": edge.confidence or None,
        "references": list(edge.references),
    }


def _actor(actor: Actor, uncertain: bool) -> Plain:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "start": _written(actor.period.start),
        "end": _written(actor.period.end),
        "uncertain": uncertain,
    }


def _written(boundary: PartialDate | None) -> str | None:
    return str(boundary) if boundary else None
