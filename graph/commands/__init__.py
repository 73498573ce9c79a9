"""The commands of `python -m graph`, one a module, each ends in COMMAND. To add a command, add a file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.collected import collected
from graph.command import Command

COMMANDS: Mapping[str, Command] = MappingProxyType({one.name: one for one in collected(__name__, "COMMAND")})
"""Every command by its name."""
