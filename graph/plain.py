"""Values as plain data that JSON can hold, with the keys that the command line promises."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

import networkx as nx

from graph.analysis.explain import Chain, Explanation, Thirds
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


def explanation(found: Explanation, G: nx.MultiDiGraph) -> Plain:
    """How two actors stand to each other on the day `at`.

    `direct` holds their edges of the day, `history` the others by start. Each list of third parties holds an
    `actor` and the ids of the `edges` that tie it to both. `chain` is the shortest chain of patronage in
    either direction, `signed_chain` that of any signed edges: ids of edges, or null. `references` are the ids
    of all that is cited.
    """
    steps = next(iter(found.signed_chain.shortest), None)
    return {
        "at": found.day.isoformat(),
        "first": found.first,
        "second": found.second,
        "sign": found.sign,
        "direct": _edges(G, found.direct),
        "history": [_edge(G, edge) for edge in (*found.earlier, *found.later)],
        "shared_allies": _thirds(found.shared_allies),
        "shared_adversaries": _thirds(found.shared_adversaries),
        "shared_patrons": _thirds(found.shared_patrons),
        "shared_clients": _thirds(found.shared_clients),
        "allies_of_first_against_second": _thirds(found.allies_of_first_against_second),
        "allies_of_second_against_first": _thirds(found.allies_of_second_against_first),
        "other_ties": _thirds(found.other_ties),
        "memberships": _thirds(found.memberships),
        "chain": _ids(found.chain),
        "signed_chain": _ids(steps),
        "references": list(found.references),
    }


def _thirds(thirds: Thirds) -> list[Plain]:
    return [{"actor": third.actor, "edges": _ids(third.edges)} for third in thirds]


def _ids(edges: Chain | None) -> list[str] | None:
    return None if edges is None else [edge.id for edge in edges]


def _edges(G: nx.MultiDiGraph, edges: Iterable[Edge]) -> list[Plain]:
    return [_edge(G, edge) for edge in sorted(edges, key=lambda edge: edge.id)]


def _edge(G: nx.MultiDiGraph, edge: Edge) -> Plain:
    key = (edge.source, edge.target, edge.id)
    return {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "type": edge.type,
        "start": _written(edge.period.start),
        "end": _written(edge.period.end),
        "uncertain": G.has_edge(*key) and G.edges[key]["uncertain"],
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
