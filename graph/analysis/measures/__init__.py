"""The measures of position, one a module; each module ends in MEASURE. To add a measure, add a file."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from graph.analysis.measure import Measure

_ORDER = (
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


def _collected() -> Mapping[str, Measure]:
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    found = [import_module(f"{__name__}.{name}").MEASURE for name in names]
    rank = {id_: n for n, id_ in enumerate(_ORDER)}
    ordered = sorted(found, key=lambda measure: (rank.get(measure.id, len(rank)), measure.id))
    return MappingProxyType({measure.id: measure for measure in ordered})


MEASURES: Mapping[str, Measure] = _collected()
"""Every measure by its id: the plain counts first, new ones last."""
