"""The commands of `python -m graph`, one a module, each ends in COMMAND. To add a command, add a file."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from graph.command import Command


def _collected() -> Mapping[str, Command]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").COMMAND for name in names]
    return MappingProxyType({one.name: one for one in found})


COMMANDS: Mapping[str, Command] = _collected()
"""Every command by its name."""
