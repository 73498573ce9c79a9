"""What a question may be about, and what may stand beside the right answer without being doubtful.

A case is silent about most pairs, and silence is not always a no: a wrong choice should be one that the case
can be taken at its word about.
"""

from __future__ import annotations

import networkx as nx

from graph.model import Case, Edge, EdgeType
from graph.select import with_edges

_NOT_ASKED_ABOUT = ("facility", "person")


def worth_asking(case: Case, edge: Edge) -> bool:
    """Whether there is something to know: where a base lies and whom a leader leads, their names tell."""
    return not any(case.actor[end].kind in _NOT_ASKED_ABOUT for end in edge.pair)


def is_telling(edge_type: EdgeType) -> bool:
    """Whether no edge of the type means no; that nobody wrote down who talks with whom means little."""
    return edge_type.directed or edge_type.sign != 0


def wrong_actors(case: Case, G: nx.MultiDiGraph, right: Edge, about: str) -> dict[str, str]:
    """Who might stand to one end of an edge as the other does, and does not, each with its name."""
    answer = right.target if about == right.source else right.source
    true = {
        one
        for side in _same_side(case, G, about)
        for one in _answers(case, G, right, side, about == right.target)
    }
    names = {case.actor[id_].name for id_ in true}
    left_out = {about} | _doubtful(case, G, about, case.edge_type[right.type].sign)
    present = (case.actor[id_] for id_ in with_edges(G) if id_ not in left_out)
    return {
        actor.id: actor.name
        for actor in present
        if actor.name not in names and actor.kind == case.actor[answer].kind
    }


def wrong_types(case: Case, G: nx.MultiDiGraph, right: Edge) -> dict[str, str]:
    """The types that the two ends of an edge might have between them and have not, each with its label.

    They are types that the case has between actors of the same kinds, and those of a sign that the pair has
    are left out where enough are left: whether a patron is an ally too is a matter of coding, and whether
    forces are there as guests or occupy the land is a dispute.
    """
    held = {case.edge_type[id_] for id_ in _held(case, G, right)}
    labels = {one.label for one in held}
    kinds = _kinds(case, right)
    used = {edge.type for edge in case.edges if _kinds(case, edge) == kinds}
    types = [
        one
        for one in case.edge_types
        if one.id in used and one.at_first and is_telling(one) and one.label not in labels
    ]
    signs = {one.sign for one in held}
    others = [one for one in types if one.sign not in signs]
    return {one.id: one.label for one in (others if len(others) > 1 else types)}


def _held(case: Case, G: nx.MultiDiGraph, edge: Edge) -> set[str]:
    """The types of edges between two actors, or those whom they govern or who govern them."""
    one, other = (_same_side(case, G, end) for end in edge.pair)
    return {between.type for between in _edges(G, *one) if between.source in other or between.target in other}


def _answers(case: Case, G: nx.MultiDiGraph, edge: Edge, about: str, is_target: bool) -> set[str]:
    """Who may stand to an actor as the edge has it or much alike, for certain or not."""
    edge_type = case.edge_type[edge.type]
    found = [one for one in _edges(G, about) if _much_alike(edge_type, case.edge_type[one.type])]
    sources = {one.source for one in found if one.target == about and (is_target or not edge_type.directed)}
    targets = {one.target for one in found if one.source == about and not (is_target and edge_type.directed)}
    return sources | targets


def _much_alike(one: EdgeType, other: EdgeType) -> bool:
    """Whether two types are the same, or only sides tell them apart: bases, forces, occupation."""
    return one.id == other.id or (one.directed and other.directed and one.sign == other.sign == 0)


def _doubtful(case: Case, G: nx.MultiDiGraph, about: str, sign: int) -> set[str]:
    """Actors without any edge to one, of whom an edge of that sign might be expected, by somebody between.

    An adversary of A's ally may well be an adversary of A, though the case does not say so.
    """
    if sign == 0:
        return set()
    expected = {
        other
        for between, first in _signed(case, G, about)
        for other, second in _signed(case, G, between)
        if first * second == sign
    }
    return expected - {about, *nx.all_neighbors(G, about)}


def _signed(case: Case, G: nx.MultiDiGraph, id_: str) -> set[tuple[str, int]]:
    """Who has a signed edge with an actor, and of which sign."""
    return {
        (edge.target if edge.source == id_ else edge.source, sign)
        for edge in _edges(G, id_)
        if (sign := case.edge_type[edge.type].sign)
    }


def _same_side(case: Case, G: nx.MultiDiGraph, id_: str) -> set[str]:
    """An actor with the government of a state, or the state of a government, that a case has beside it."""
    return {id_, *(end for edge in _edges(G, id_) if _governs(case, edge) for end in edge.pair)}


def _governs(case: Case, edge: Edge) -> bool:
    edge_type = case.edge_type[edge.type]
    kinds = (case.actor[edge.source].kind, case.actor[edge.target].kind)
    return edge_type.directed and edge_type.sign == 0 and kinds == ("government", "state")


def _edges(G: nx.MultiDiGraph, *ids: str) -> list[Edge]:
    """The edges of some actors."""
    found = (pair for id_ in ids for pair in (*G.in_edges(id_, data="edge"), *G.out_edges(id_, data="edge")))
    return [edge for *_, edge in found]


def _kinds(case: Case, edge: Edge) -> list[str]:
    return sorted(case.actor[end].kind for end in edge.pair)
