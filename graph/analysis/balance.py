"""Structural balance of one day: triangles, frustration, camps, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx as nx

from graph.analysis.frustration import TIME_LIMIT, Frustration, frustration
from graph.analysis.signed import Signed, signed
from graph.analysis.triangles import Triangle, TriangleCounts, count, unbalanced
from graph.analysis.walks import walk_balance
from graph.analysis.wider import WiderSplit, wider_split
from graph.model import Case

MORE_CAMPS = (3, 4)
"""The numbers of camps that are tried beside two."""


@dataclass(frozen=True, slots=True)
class Balance:
    """The signed network of a day and how balanced it is.

    `walks` is the balance of all closed walks, None where there is no pair. `unbalanced` holds the unbalanced
    triangles, those with the most frustrated pairs first.
    """

    network: Signed
    triangles: TriangleCounts
    frustration: Frustration
    wider: tuple[WiderSplit, ...]
    walks: float | None
    unbalanced: tuple[Triangle, ...]


def balance(case: Case, G: nx.MultiDiGraph, time_limit: float = TIME_LIMIT) -> Balance:
    """The balance of the graph of a day; `time_limit` in seconds is that of the frustration index.

    >>> balance(Case(), nx.MultiDiGraph()).triangles.ratio is None
    True
    """
    network = signed(case, G)
    index = frustration(network, time_limit)
    return Balance(
        network=network,
        triangles=count(network),
        frustration=index,
        wider=tuple(wider_split(network, camps) for camps in MORE_CAMPS),
        walks=walk_balance(network),
        unbalanced=_ranked(network, index),
    )


def _ranked(network: Signed, index: Frustration) -> tuple[Triangle, ...]:
    frustrated = set(index.frustrated)

    def rank(triangle: Triangle) -> tuple[int, Triangle]:
        return (-len(frustrated & set(combinations(triangle, 2))), triangle)

    return tuple(sorted(unbalanced(network), key=rank))


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
        "unsigned": len(network.unsigned),
        "triangles": {
            "total": triangles.total,
            "balanced": triangles.balanced,
            "ppp": triangles.ppp,
            "ppn": triangles.ppn,
            "pnn": triangles.pnn,
            "nnn": triangles.nnn,
        },
        "unbalanced_triangles": [list(triangle) for triangle in found.unbalanced],
        "balance_ratio": triangles.ratio,
        "frustration": {
            "value": index.value,
            "exact": index.exact,
            "at_least": index.at_least,
            "pairs": [list(pair) for pair in index.frustrated],
        },
        "camps": [list(camp) for camp in index.camps],
        "parts": [[list(camp) for camp in camps] for camps in index.parts],
        "only_split": index.unique,
        "free": list(index.free),
        "more_camps": [
            {"at_most": split.at_most, "value": split.value, "exact": split.exact} for split in found.wider
        ],
        "walk_balance": found.walks,
    }
