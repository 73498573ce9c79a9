"""What one can read about an edge."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx

from graph.dates import day_in_words
from graph.dossier.entries import Dossier, doubt_of, edge_group, link_to, support_of
from graph.model import SIGN_WORDS, Case, Edge
from graph.prose import edge_in_words, period_in_words, sentence


def edge_dossier(case: Case, edge: Edge, G: nx.MultiDiGraph) -> Dossier:
    """What the case says of an edge, and what else connects the same two actors."""
    edge_type = case.edge_type[edge.type]
    others = [other for other in case.edges if other.pair == edge.pair and other.id != edge.id]
    facts = (
        ("Period", period_in_words(case, edge.period)),
        ("On this day", doubt_of(edge, G)),
        ("Direction", _direction(case, edge)),
        ("Sign", SIGN_WORDS[edge_type.sign]),
        ("Support", support_of(edge)),
        ("Confidence", edge.confidence),
        ("References", "" if edge.references else "none: nothing in this case says where it is from"),
    )
    also = edge_group(case, "Also between the two", others, G)
    return Dossier(
        title=edge_in_words(case, edge),
        subtitle=edge_type.label,
        facts=tuple((name, text) for name, text in facts if text),
        summary=edge.statement,
        links=tuple(link_to(case, id_) for id_ in edge.references),
        groups=(also,) if also.entries else (),
        actors_label="Between",
        actors=(edge.source, edge.target),
        footnote=sentence(f"{edge_type.label}: {edge_type.definition}") if edge_type.definition else "",
    )


def edge_on_day(case: Case, edge: Edge, G: nx.MultiDiGraph) -> Dossier:
    """The same beside the graph of a day, which it may not be in: it has ended by then, or not begun."""
    dossier = edge_dossier(case, edge, G)
    if G.has_edge(edge.source, edge.target, edge.id):
        return dossier
    period, *others = dossier.facts
    return replace(dossier, facts=(period, (f"On {day_in_words(G.graph['date'])}", "not there"), *others))


def _direction(case: Case, edge: Edge) -> str:
    if not case.edge_type[edge.type].directed:
        return "mutual"
    return f"from {case.actor[edge.source].name_in_text} to {case.actor[edge.target].name_in_text}"
