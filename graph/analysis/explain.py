"""How two actors stand to each other on one day: their edges, whom they share, the chains between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

import networkx as nx

from graph.analysis.signed import signed
from graph.model import Case, Edge
from graph.problems import did_you_mean, shown
from graph.select import UnknownActorError
from graph.snapshot import edges_of

POSITIVE, NEGATIVE, MIXED, NO_SIGN = "positive", "negative", "mixed", "none"
MOST_CHAINS = 3
"""So many of the shortest chains are told; that there are more is said."""

Chain = tuple[Edge, ...]
_Role = Callable[[Edge, str], bool]


@dataclass(frozen=True, slots=True)
class Third:
    """An actor with edges to both, and these edges."""

    actor: str
    to_first: tuple[Edge, ...]
    to_second: tuple[Edge, ...]

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The edges to the one and to the other."""
        return self.to_first + self.to_second


Thirds = tuple[Third, ...]


@dataclass(frozen=True, slots=True)
class Chains:
    """The shortest chains from one actor to another, at most MOST_CHAINS; whether there are `more`."""

    shortest: tuple[Chain, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """How two actors stand to each other on a day.

    `sign` follows the rule of signs: POSITIVE, NEGATIVE, MIXED or NO_SIGN. `direct` are their edges of the
    day, `earlier` and `later` their others, by start. Thirds are in the order of their ids; `other_ties` are
    those with signed edges to both that no other group names. `uncertain` holds the ids of the edges whose
    dates leave it open whether they hold on the day.
    """

    day: date
    first: str
    second: str
    absent: tuple[str, ...]
    sign: str
    direct: tuple[Edge, ...]
    earlier: tuple[Edge, ...]
    later: tuple[Edge, ...]
    shared_allies: Thirds
    shared_patrons: Thirds
    shared_clients: Thirds
    shared_adversaries: Thirds
    allies_of_first_against_second: Thirds
    allies_of_second_against_first: Thirds
    other_ties: Thirds
    memberships: Thirds
    patronage: Chains
    patronage_back: Chains
    signed_chain: Chains
    uncertain: frozenset[str]

    @property
    def thirds(self) -> Thirds:
        """Everyone connected with both, group by group."""
        return (
            *self.shared_allies,
            *self.shared_patrons,
            *self.shared_clients,
            *self.shared_adversaries,
            *self.differing,
            *self.memberships,
        )

    @property
    def differing(self) -> Thirds:
        """Those who stand to the one otherwise than to the other."""
        return (
            *self.allies_of_first_against_second,
            *self.allies_of_second_against_first,
            *self.other_ties,
        )

    @property
    def chain(self) -> Chain | None:
        """The shortest chain of patronage in either direction, from the first to the second if both are."""
        return min([*self.patronage.shortest, *self.patronage_back.shortest], key=len, default=None)

    @property
    def edges(self) -> tuple[Edge, ...]:
        """Every edge of the day that is named, each once."""
        chains = (self.patronage, self.patronage_back, self.signed_chain)
        named = [
            *self.direct,
            *(edge for third in self.thirds for edge in third.edges),
            *(edge for chain in chains for steps in chain.shortest for edge in steps),
        ]
        return tuple({edge.id: edge for edge in named}.values())

    @property
    def references(self) -> tuple[str, ...]:
        """The references of every edge that is named, also of those before and after the day, each once."""
        named = (*self.direct, *self.earlier, *self.later, *self.edges)
        return tuple(dict.fromkeys(id_ for edge in named for id_ in edge.references))


def explain(case: Case, G: nx.MultiDiGraph, first: str, second: str) -> Explanation:
    """Explain a pair of actors, by id, in the graph of a day.

    Raises UnknownActorError when the case has no such actor, ValueError when both are the same.
    """
    for id_ in (first, second):
        if id_ not in case.actor:
            raise UnknownActorError(f"{shown(id_)} is no actor of this case. {did_you_mean(id_, case.actor)}")
    if first == second:
        raise ValueError(f"A pair is two actors, and {shown(first)} is one.")
    day: date = G.graph["date"]
    between = [edge for edge in case.edges if {edge.source, edge.target} == {first, second}]
    others = sorted((edge for edge in between if not G.has_edge(*_key(edge))), key=_start)
    groups = _groups(G, first, second)
    named = {third.actor for name, group in groups.items() if name != "memberships" for third in group}
    signed = _thirds(G, (first, _signed(case)), (second, _signed(case)))
    patronage = _walk(nx.DiGraph(), (edge for edge in edges_of(G) if edge.type == "patron"))
    signs = _walk(nx.Graph(), (edge for edge in edges_of(G) if case.edge_type[edge.type].sign))
    return Explanation(
        day=day,
        first=first,
        second=second,
        absent=tuple(id_ for id_ in (first, second) if id_ not in G),
        sign=_sign(case, G, first, second),
        direct=tuple(sorted((edge for edge in between if G.has_edge(*_key(edge))), key=_start)),
        earlier=tuple(edge for edge in others if not _begins_after(edge, day)),
        later=tuple(edge for edge in others if _begins_after(edge, day)),
        **groups,
        other_ties=tuple(third for third in signed if third.actor not in named),
        patronage=_chains(patronage, first, second),
        patronage_back=_chains(patronage, second, first),
        signed_chain=_chains(signs, first, second),
        uncertain=frozenset(id_ for *_, id_, doubt in G.edges(keys=True, data="uncertain") if doubt),
    )


def _groups(G: nx.MultiDiGraph, first: str, second: str) -> dict[str, Thirds]:
    ally, adversary = _role("ally"), _role("adversary")
    patron, client = _role("patron", "source"), _role("patron", "target")
    member_of = _role("membership", "target")
    return {
        "shared_allies": _thirds(G, (first, ally), (second, ally)),
        "shared_patrons": _thirds(G, (first, patron), (second, patron)),
        "shared_clients": _thirds(G, (first, client), (second, client)),
        "shared_adversaries": _thirds(G, (first, adversary), (second, adversary)),
        "allies_of_first_against_second": _thirds(G, (first, ally), (second, adversary)),
        "allies_of_second_against_first": _thirds(G, (first, adversary), (second, ally)),
        "memberships": _thirds(G, (first, member_of), (second, member_of)),
    }


def _role(type_: str, *ends: str) -> _Role:
    """Whether an actor stands at one of the ends of an edge of a type; at any end when none is named."""
    return lambda edge, other: (
        edge.type == type_ and other in [getattr(edge, end) for end in ends or ("source", "target")]
    )


def _signed(case: Case) -> _Role:
    return lambda edge, other: case.edge_type[edge.type].sign != 0


def _thirds(G: nx.MultiDiGraph, one: tuple[str, _Role], other: tuple[str, _Role]) -> Thirds:
    """Who stands in one role to one actor and in the other role to the other."""
    to_first, to_second = _around(G, *one), _around(G, *other)
    common = (to_first.keys() & to_second.keys()) - {one[0], other[0]}
    return tuple(Third(id_, tuple(to_first[id_]), tuple(to_second[id_])) for id_ in sorted(common))


def _around(G: nx.MultiDiGraph, actor: str, role: _Role) -> dict[str, list[Edge]]:
    found: dict[str, list[Edge]] = {}
    ties = [*G.in_edges(actor, data="edge"), *G.out_edges(actor, data="edge")] if actor in G else []
    for edge in sorted((edge for *_, edge in ties), key=lambda edge: edge.id):
        other = edge.target if edge.source == actor else edge.source
        if role(edge, other):
            found.setdefault(other, []).append(edge)
    return found


def _walk(walk: nx.Graph, edges: Iterable[Edge]) -> nx.Graph:
    """A graph to walk along some edges; of parallel ones the first by id is taken."""
    for edge in edges:
        if not walk.has_edge(edge.source, edge.target):
            walk.add_edge(edge.source, edge.target, edge=edge)
    return walk


def _chains(walk: nx.Graph, source: str, target: str) -> Chains:
    if source not in walk or target not in walk or not nx.has_path(walk, source, target):
        return Chains()
    paths = list(islice(nx.all_shortest_paths(walk, source, target), MOST_CHAINS + 1))
    chains = [tuple(walk.edges[step]["edge"] for step in nx.utils.pairwise(path)) for path in paths]
    return Chains(tuple(chains[:MOST_CHAINS]), len(chains) > MOST_CHAINS)


def _sign(case: Case, G: nx.MultiDiGraph, first: str, second: str) -> str:
    network = signed(case, G.subgraph((first, second)))
    words = {POSITIVE: network.positive, NEGATIVE: network.negative, MIXED: network.mixed}
    return next((word for word, pairs in words.items() if pairs), NO_SIGN)


def _key(edge: Edge) -> tuple[str, str, str]:
    return (edge.source, edge.target, edge.id)


def _start(edge: Edge) -> tuple[date, str]:
    return (edge.period.start.first_day if edge.period.start else date.min, edge.id)


def _begins_after(edge: Edge, day: date) -> bool:
    return bool(edge.period.start and edge.period.start.first_day > day)
