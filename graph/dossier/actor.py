"""What one can read about an actor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import networkx as nx

from graph.changes import actor_changes
from graph.dates import day_in_words
from graph.diff import diff
from graph.dossier.entries import Dossier, Entry, Group, Link, actor_group, entry
from graph.model import KINDS, Actor, Case, Edge
from graph.prose import period_in_words
from graph.snapshot import graph_at

_CATALOGUES = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "iso3": ("ISO 3166", ""),
    "cow": ("Correlates of War", ""),
    "ucdp": ("Uppsala Conflict Data Program", "https://ucdp.uu.se/actor/{}"),
}


def actor_dossier(
    case: Case, actor: Actor, G: nx.MultiDiGraph, between: tuple[date, date] | None = None
) -> Dossier:
    """What the case says of an actor, the edges of the graph's day first.

    Before them stands what changed between two days, if they are given.
    """
    edges = [edge for edge in case.edges if actor.id in (edge.source, edge.target, edge.site)]
    groups = [
        *([changes_of(case, actor, between)] if between else []),
        *(actor_group(case, label, group, actor, G) for label, group in around_day(edges, G)),
    ]
    known = actor.period.start or actor.period.end
    facts = [("Existed", period_in_words(case, actor.period))] * bool(known)
    facts += [("On this day", "not there")] * (actor.id not in G)
    facts += [("Also called", ", ".join(actor.aliases))] * bool(actor.aliases)
    facts += [(_CATALOGUES.get(name, (name, ""))[0], id_) for name, id_ in actor.ids if not _url(name, id_)]
    return Dossier(
        title=actor.name,
        subtitle=KINDS[actor.kind],
        names=tuple((code, name) for code, name in actor.names if name != actor.name),
        facts=tuple(facts),
        summary=actor.summary,
        links=tuple(
            Link(_CATALOGUES[name][0], _url(name, id_)) for name, id_ in actor.ids if _url(name, id_)
        ),
        groups=tuple(group for group in groups if group.entries),
    )


def around_day(edges: Iterable[Edge], G: nx.MultiDiGraph) -> tuple[tuple[str, list[Edge]], ...]:
    """Edges by when they hold, seen from the day of a graph; each group has a label."""
    day: date = G.graph["date"]
    present: list[Edge] = []
    earlier: list[Edge] = []
    later: list[Edge] = []
    for edge in edges:
        if G.has_edge(edge.source, edge.target, edge.id):
            present.append(edge)
        else:
            (earlier if _over(edge, day) else later).append(edge)
    return ((f"On {day_in_words(day)}", present), ("Earlier", earlier), ("Later", later))


def changes_of(case: Case, actor: Actor, between: tuple[date, date]) -> Group:
    """What of an actor's edges changed between two days."""
    own = replace(case, edges=tuple(edge for edge in case.edges if actor.id in (edge.source, edge.target)))
    earlier, later = (graph_at(own, day) for day in between)
    changes = actor_changes(case, actor, diff(earlier, later))
    about = [(change, case.edge[change.edges[-1]]) for change in changes if change.edges]
    entries = (replace(entry(case, edge, actor, later), text=change.sentence) for change, edge in about)
    return Group(f"Changed, {' to '.join(map(day_in_words, between))}", tuple(map(_brief, entries)))


def _brief(entry: Entry) -> Entry:
    """An entry that stands in full further down."""
    return replace(entry, statement="", remarks=(), references=())


def _over(edge: Edge, day: date) -> bool:
    return bool(edge.period.end and edge.period.end.last_day < day)


def _url(catalogue: str, id_: str) -> str:
    pattern = _CATALOGUES.get(catalogue, ("", ""))[1]
    return pattern.format(id_) if pattern and id_.isalnum() else ""
