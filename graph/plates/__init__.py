"""The kinds of figure, one a module; each module ends in KIND. To add a kind, add a file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.collected import collected
from graph.plate_kind import PlateKind, Wish

_FIRST = ("one", "sides", "change", "ego", "matrix", "timeline", "multiples")

KINDS: Mapping[str, PlateKind] = MappingProxyType(
    {kind.id: kind for kind in collected(__name__, "KIND", _FIRST)}
)
"""Every kind of figure by its id, in the order in which they are offered."""

__all__ = ["KINDS", "PlateKind", "Wish"]
