"""What one can read about a day."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from graph.dates import day_in_words
from graph.diff import diff
from graph.dossier.entries import Dossier, Group, edge_group, in_order
from graph.model import Case, Edge, Snapshot
from graph.prose import counted

_HUBS = 5
_MOST_IN_OVERVIEW = 100
_INVITATION = "Click an actor or a line in the picture to read about it."


def overview(
    case: Case,
    snapshot: Snapshot | None,
    G: nx.MultiDiGraph,
    earlier: nx.MultiDiGraph | None,
    invitation: str = _INVITATION,
) -> Dossier:
    """What there is to read when nothing is selected: the day, its hubs, what is new since an earlier day.

    `invitation` says what a person does to read about something else.
    """
    hubs = sorted(G.degree(), key=lambda item: (-item[1], item[0]))[:_HUBS]
    size = f"In the case: {counted(len(G), 'actor')}, {counted(G.number_of_edges(), 'edge')}"
    groups: tuple[Group, ...] = ()
    if earlier is not None:
        change, since = diff(earlier, G), f"since {day_in_words(earlier.graph['date'])}"
        began = [*change.began, *(one.after for one in change.changed)]
        ended = [*change.ended, *(one.before for one in change.changed)]
        groups = (
            _first(case, f"Ended {since}", ended, G),
            _first(case, f"Began {since}", began, G),
        )
    return Dossier(
        title=day_in_words(G.graph["date"]),
        subtitle=size,
        summary=" ".join([*([snapshot.sentence] if snapshot else []), invitation]),
        groups=tuple(group for group in groups if group.entries),
        actors_label="Most edges",
        actors=tuple(id_ for id_, degree in hubs if degree),
    )


def _first(case: Case, label: str, edges: Sequence[Edge], G: nx.MultiDiGraph) -> Group:
    """As many of the edges as one can take in; the label says of how many they are the first."""
    few = in_order(case, edges)[:_MOST_IN_OVERVIEW]
    rest = f" (the first {len(few)} of {len(edges):,})" if len(few) < len(edges) else ""
    return edge_group(case, label + rest, few, G)
