"""Structural balance of one day: triangles, frustration, camps, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx as nx

from graph.analysis.frustration import TIME_LIMIT, Frustration, frustration
from graph.analysis.signed import Signed, signed
from graph.analysis.triangles import TriangleCounts, count, unbalanced
from graph.analysis.walks import walk_balance
from graph.dates import day_in_words
from graph.dossier import Dossier
from graph.model import Case
from graph.prose import counted, listed, sentence


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


def plain(found: Balance) -> dict[str, Any]:
    """The balance as data, with the keys that the design page promises."""
    network, triangles, index = found.network, found.triangles, found.frustration
    return {
        "actors": len(network.actors),
        "pairs": len(network.pairs),
        "positive": len(network.positive),
        "negative": len(network.negative),
        "mixed": len(network.mixed),
        "mixed_pairs": [list(pair) for pair in sorted(network.mixed)],
        "triangles": {
            "total": triangles.total,
            "balanced": triangles.balanced,
            "ppp": triangles.ppp,
            "ppn": triangles.ppn,
            "pnn": triangles.pnn,
            "nnn": triangles.nnn,
        },
        "balance_ratio": triangles.ratio,
        "frustration": {"value": index.value, "exact": index.exact},
        "camps": [list(camp) for camp in index.camps],
    }


def dossier(case: Case, found: Balance, G: nx.MultiDiGraph) -> Dossier:
    """The balance of a day as something to read: the figures, the camps, the triangles, what was left out."""
    walks = walk_balance(found.network)
    facts = [("Triangles", _triangles_in_words(found.triangles)), ("Frustration", _index_in_words(found))]
    facts += [(f"Camp {n}", camp) for n, camp in enumerate(_camps_in_words(case, found), 1)]
    if walks is not None:
        facts.append(("Closed walks", f"The balance of all closed walks, from 0 to 1, is {walks:.2f}."))
    facts += [("Not balanced", told) for told in triangles_in_words(case, found)]
    return Dossier(
        title=day_in_words(G.graph["date"]),
        subtitle="Structural balance",
        names=(),
        facts=tuple(facts),
        summary=_size_in_words(found.network, G),
        links=(),
        groups=(),
        footnote=_left_out(case, found.network),
    )


def in_words(case: Case, found: Balance, G: nx.MultiDiGraph) -> tuple[str, ...]:
    """The balance of a day in sentences; a bound is never called exact, and what was left out is named."""
    return (
        _size_in_words(found.network, G),
        _triangles_in_words(found.triangles),
        _index_in_words(found),
        *(f"One camp: {camp}." for camp in _camps_in_words(case, found)),
        _left_out(case, found.network),
    )


def _size_in_words(network: Signed, G: nx.MultiDiGraph) -> str:
    signs = f"{len(network.positive)} positive, {len(network.negative)} negative"
    size = f"{counted(len(network.pairs), 'pair')} of {counted(len(network.actors), 'actor')}"
    return f"On {day_in_words(G.graph['date'])}, {size} have a sign: {signs}."


def _triangles_in_words(found: TriangleCounts) -> str:
    if found.ratio is None:
        return "They form no triangle, so a share of balanced triangles does not exist."
    share = f"{found.balanced} of {counted(found.total, 'triangle')} are balanced ({found.ratio:.0%})"
    return f"{share}: +++ {found.ppp}, +−− {found.pnn}; not balanced: ++− {found.ppn}, −−− {found.nnn}."


def _index_in_words(found: Balance) -> str:
    index = found.frustration
    exactly = (
        f"{index.value}, exactly" if index.exact else f"at most {index.value}, at least {index.at_least}"
    )
    others = " Other splits into two camps are as good as this one." if index.unique is False else ""
    return f"The frustration index is {exactly}.{others}"


def _camps_in_words(case: Case, found: Balance) -> list[str]:
    return [listed(case.actor[id_].name for id_ in camp) for camp in found.frustration.camps if camp]


def triangle_in_words(case: Case, network: Signed, triangle: tuple[str, str, str]) -> str:
    """An unbalanced triangle as a sentence: one stands with two who are against each other, or all are."""
    against = [pair for pair in combinations(triangle, 2) if pair in network.negative]
    names = {id_: case.actor[id_].name_in_text for id_ in triangle}
    if len(against) == len(triangle):
        return sentence(f"{listed(names.values())} are all against one another")
    one, other = against[0]
    (between,) = set(triangle) - set(against[0])
    return sentence(
        f"{names[between]} stands with {names[one]} and {names[other]}, who are against each other"
    )


def triangles_in_words(case: Case, found: Balance) -> tuple[str, ...]:
    """The unbalanced triangles as sentences, those with the most frustrated pairs first."""
    frustrated = set(found.frustration.frustrated)

    def rank(triangle: tuple[str, str, str]) -> tuple[int, tuple[str, str, str]]:
        return (-len(frustrated & set(combinations(triangle, 2))), triangle)

    ordered = sorted(set(unbalanced(found.network)), key=rank)
    return tuple(triangle_in_words(case, found.network, triangle) for triangle in ordered)


def _left_out(case: Case, network: Signed) -> str:
    pairs = listed(f"{case.actor[a].name} and {case.actor[b].name}" for a, b in sorted(network.mixed))
    mixed = f" ({pairs})" if network.mixed else ""
    return (
        f"Left out: {counted(len(network.mixed), 'pair')} with both signs{mixed}, and "
        f"{counted(len(network.unsigned), 'pair')} tied only by types without a sign."
    )
