"""What one can read about two actors."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from graph.analysis.explain import Explanation
from graph.analysis.explain_words import around_in_words, headline
from graph.dates import day_in_words
from graph.dossier.entries import Dossier, Group, edge_group, entry
from graph.model import Case, Edge


def pair_dossier(
    case: Case, ends: tuple[str, str], earlier: nx.MultiDiGraph, later: nx.MultiDiGraph
) -> Dossier:
    """What connects two actors, by id, on two days: on both, on one of them, at other times."""
    one, other = (case.actor[id_] for id_ in ends)
    old, new = ({id_ for *_, id_ in G.edges(keys=True)} for G in (earlier, later))
    edges = [edge for edge in case.edges if set(ends) == {edge.source, edge.target}]
    first, last = (day_in_words(G.graph["date"]) for G in (earlier, later))
    groups = (
        edge_group(case, "On both days", [edge for edge in edges if edge.id in old & new], later),
        edge_group(case, f"On {first} only", [edge for edge in edges if edge.id in old - new], earlier),
        edge_group(case, f"On {last} only", [edge for edge in edges if edge.id in new - old], later),
        edge_group(case, "At other times", [edge for edge in edges if edge.id not in old | new], later),
    )
    return Dossier(
        title=f"{one.name} and {other.name}",
        subtitle=f"{first} and {last}",
        summary="" if edges else "No edge of this case connects the two.",
        groups=tuple(group for group in groups if group.entries),
        actors_label="Between",
        actors=ends,
    )


def explained_pair(case: Case, explanation: Explanation, G: nx.MultiDiGraph) -> Dossier:
    """How two actors stand to each other, with every edge that says so; each edge stands in one group."""
    groups = []
    told: set[str] = set()
    for label, edges in _pair_groups(case, explanation):
        new = {edge.id: edge for edge in edges if edge.id not in told}
        told |= new.keys()
        groups.append(Group(label, tuple(entry(case, edge, None, G) for edge in new.values())))
    around = around_in_words(case, explanation)
    return Dossier(
        title=" and ".join(case.actor[id_].name for id_ in (explanation.first, explanation.second)),
        subtitle=day_in_words(explanation.day),
        facts=tuple((section.title, " ".join(section.sentences)) for section in around),
        summary=headline(case, explanation),
        groups=tuple(group for group in groups if group.entries),
    )


def _pair_groups(case: Case, explanation: Explanation) -> Iterable[tuple[str, list[Edge]]]:
    first, second = (case.actor[id_].name_in_text for id_ in (explanation.first, explanation.second))
    yield f"On {day_in_words(explanation.day)}", list(explanation.direct)
    yield "Earlier", list(explanation.earlier)
    yield "Later", list(explanation.later)
    for label, thirds in (
        ("Edges with shared allies", explanation.shared_allies),
        ("Edges with shared patrons", explanation.shared_patrons),
        ("Edges with shared clients", explanation.shared_clients),
        ("Edges with shared adversaries", explanation.shared_adversaries),
        (
            f"Edges with allies of {first}, adversaries of {second}",
            explanation.allies_of_first_against_second,
        ),
        (
            f"Edges with allies of {second}, adversaries of {first}",
            explanation.allies_of_second_against_first,
        ),
        ("Other signed edges with both", explanation.other_ties),
        ("Common memberships", explanation.memberships),
    ):
        yield label, [edge for third in thirds for edge in third.edges]
    for label, chains in (
        ("Chains of patronage", (*explanation.patronage.shortest, *explanation.patronage_back.shortest)),
        ("Chain of signed edges", explanation.signed_chain.shortest[:1]),
    ):
        yield label, [edge for chain in chains for edge in chain]
