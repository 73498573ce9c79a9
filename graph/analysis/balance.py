"""Structural balance of one day: triangles, frustration, camps, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.analysis.frustration import TIME_LIMIT, Frustration, frustration
from graph.analysis.signed import Signed, signed
from graph.analysis.triangles import TriangleCounts, count
from graph.dates import day_in_words
from graph.model import Case
from graph.prose import counted, listed


@dataclass(frozen=True, slots=True)
class Balance:
    """The signed network of a day and how balanced it is."""

    network: Signed
    triangles: TriangleCounts
    frustration: Frustration


def balance(case: Case, G: nx.MultiDiGraph, time_limit: float = TIME_LIMIT) -> Balance:
    """The balance of the graph of a day.

    >>> balance(Case(), nx.MultiDiGraph()).triangles.ratio is None
    True
    """
    network = signed(case, G)
    return Balance(network, count(network), frustration(network, time_limit))


def in_words(case: Case, found: Balance, G: nx.MultiDiGraph) -> tuple[str, ...]:
    """The balance of a day in sentences; a bound is never called exact, and what was left out is named."""
    network, triangles, index = found.network, found.triangles, found.frustration
    signs = f"{len(network.positive)} positive, {len(network.negative)} negative"
    sentences = [
        f"On {day_in_words(G.graph['date'])}, {counted(len(network.pairs), 'pair')} of "
        f"{counted(len(network.actors), 'actor')} have a sign: {signs}."
    ]
    if triangles.ratio is None:
        sentences.append("They form no triangle, so a share of balanced triangles does not exist.")
    else:
        sentences.append(
            f"{triangles.balanced} of {counted(triangles.total, 'triangle')} are balanced "
            f"({triangles.ratio:.0%}): +++ {triangles.ppp}, +−− {triangles.pnn}; "
            f"not balanced: ++− {triangles.ppn}, −−− {triangles.nnn}."
        )
    if index.exact:
        sentences.append(f"The frustration index is {index.value}, exactly.")
    else:
        sentences.append(f"The frustration index is at most {index.value} and at least {index.at_least}.")
    for camp in index.camps:
        if camp:
            sentences.append(f"One camp: {listed(case.actor[id_].name for id_ in camp)}.")
    if index.unique is False:
        sentences.append("Other splits are as good; these camps are one of them.")
    sentences.append(_left_out(case, network))
    return tuple(sentences)


def _left_out(case: Case, network: Signed) -> str:
    pairs = listed(f"{case.actor[a].name} and {case.actor[b].name}" for a, b in sorted(network.mixed))
    mixed = f" ({pairs})" if network.mixed else ""
    return (
        f"Left out: {counted(len(network.mixed), 'pair')} with both signs{mixed}, and "
        f"{counted(len(network.unsigned), 'pair')} tied only by types without a sign."
    )
