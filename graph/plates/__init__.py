"""The kinds of figure, one a module; each module ends in KIND. To add a kind, add a file and name it here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.plate_kind import PlateKind, Wish
from graph.plates import change, ego, matrix, multiples, one, sides, timeline

_MODULES = (one, sides, change, ego, matrix, timeline, multiples)

KINDS: Mapping[str, PlateKind] = MappingProxyType({module.KIND.id: module.KIND for module in _MODULES})
"""Every kind of figure by its id, in the order in which they are offered."""

__all__ = ["KINDS", "PlateKind", "Wish"]
