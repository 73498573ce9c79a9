"""The measures of position, one a module; each module ends in MEASURE. To add a measure, add a file.

A module has the name that is its measure's id. It is loaded when the measures are asked for, not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from graph.analysis.measure import Measure
from graph.collected import collected, names_in

_FIRST = (
    "positive",
    "negative",
    "clients",
    "patrons",
    "patron_rank",
    "betweenness",
    "closeness",
    "broker",
    "pn",
)
"""The plain counts first; what is not named here comes last."""


MEASURE_IDS = tuple(names_in(__name__, _FIRST))
"""The ids of all measures, in the order in which they are offered."""


@lru_cache(maxsize=1)
def measures() -> Mapping[str, Measure]:
    """Every measure by its id."""
    return MappingProxyType({one.id: one for one in collected(__name__, "MEASURE", _FIRST)})
