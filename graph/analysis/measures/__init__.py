"""The measures of position, one a module; each module ends in MEASURE. To add a measure, add a file.

A module has the name that is its measure's id. It is loaded when the measures are asked for, not before.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType

from graph.analysis.measure import Measure

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


def _ids() -> tuple[str, ...]:
    rank = {id_: n for n, id_ in enumerate(_FIRST)}
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(names, key=lambda name: (rank.get(name, len(rank)), name)))


MEASURE_IDS = _ids()
"""The ids of all measures, in the order in which they are offered."""


@lru_cache(maxsize=1)
def measures() -> Mapping[str, Measure]:
    """Every measure by its id."""
    return MappingProxyType({id_: import_module(f"{__name__}.{id_}").MEASURE for id_ in MEASURE_IDS})
