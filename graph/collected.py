"""What the modules of a package end in, so that to add one is to add a file."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any


def names_in(package: str, first: Sequence[str] = ()) -> list[str]:
    """The names of a package's modules: those of `first` in their order, then the others by the alphabet.

    >>> names_in("graph.export", first=["svg"])
    ['svg', 'pdf', 'png']
    """
    rank = {name: number for number, name in enumerate(first)}
    names = [module.name for module in pkgutil.iter_modules(sys.modules[package].__path__)]
    return sorted(names, key=lambda name: (rank.get(name, len(rank)), name))


def collected(package: str, constant: str, first: Sequence[str] = ()) -> list[Any]:
    """The constant of that name in every module of a package, in the order of `names_in`."""
    return [getattr(import_module(f"{package}.{name}"), constant) for name in names_in(package, first)]
