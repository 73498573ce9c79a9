"""What goes into a data file: a case, or the part of it that one graph holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import networkx as nx

from graph.model import Case

ALL_OF_TIME = "all of time"


@dataclass(frozen=True, slots=True)
class Extract:
    """A case, or a part of one that is a case in itself.

    `day` is None where the case is taken over all of time. `uncertain` holds the ids of the actors and edges
    of which nobody knows whether they held on that day.
    """

    case: Case
    day: date | None = None
    uncertain: frozenset[str] = frozenset()

    @property
    def date(self) -> str:
        """The day as YYYY-MM-DD, or the words for all of time."""
        return self.day.isoformat() if self.day else ALL_OF_TIME


def whole(case: Case) -> Extract:
    """A case over all of time: every spell, whenever it holds."""
    return Extract(case)


def of_day(case: Case, G: nx.MultiDiGraph) -> Extract:
    """What the graph of one day holds, as a case in itself; filters of a view work here too.

    Its actors and edges keep their full dates. The facilities that its edges name as their sites come along,
    and the references that its edges and the snapshots cite. Lessons, which speak of several days, do not.

    >>> of_day(Case(), nx.MultiDiGraph(date=date(2024, 12, 8))).date
    '2024-12-08'
    """
    kept = {edge_id for *_, edge_id in G.edges(keys=True)}
    edges = tuple(edge for edge in case.edges if edge.id in kept)
    actors = {*G, *(edge.site for edge in edges)}
    cited = {id_ for edge in edges for id_ in edge.references}
    cited |= {id_ for snapshot in case.snapshots for id_ in snapshot.references}
    part = replace(
        case,
        actors=tuple(actor for actor in case.actors if actor.id in actors),
        edges=edges,
        references=tuple(one for one in case.references if one.id in cited),
        positions=tuple(place for place in case.positions if place[0] in actors),
        lessons=(),
    )
    doubtful = [id_ for id_, uncertain in G.nodes(data="uncertain") if uncertain]
    doubtful += [data["edge"].id for *_, data in G.edges(data=True) if data["uncertain"]]
    return Extract(part, G.graph["date"], frozenset(doubtful))
