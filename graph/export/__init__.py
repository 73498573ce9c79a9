"""The file formats of pictures, one a module; each module ends in EXPORTER. To add a format, add a file."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from graph.exporter import Exporter


def _collected() -> Mapping[str, Exporter]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").EXPORTER for name in names]
    return MappingProxyType({exporter.id: exporter for exporter in found})


EXPORTERS: Mapping[str, Exporter] = _collected()
"""Every exporter by its id; an id is the suffix without its dot."""
