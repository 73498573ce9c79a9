"""The file formats of pictures, one a module; each module ends in EXPORTER. To add a format, add a file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.collected import collected
from graph.exporter import Exporter

EXPORTERS: Mapping[str, Exporter] = MappingProxyType({one.id: one for one in collected(__name__, "EXPORTER")})
"""Every exporter by its id; an id is the suffix without its dot."""
