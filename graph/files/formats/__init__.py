"""The formats of data files, one a module; each module ends in FORMAT. To add a format, add a file."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from graph.files.format import Format


def _collected() -> Mapping[str, Format]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").FORMAT for name in names]
    return MappingProxyType({one.id: one for one in found})


FORMATS: Mapping[str, Format] = _collected()
"""Every format by its id."""


def format_of(name: str) -> Format | None:
    """The format that the ending of a file name means, the longest ending first; None when none does.

    >>> format_of("syria.csv.zip").id, format_of("syria.zip").id, format_of("syria.doc")
    ('csv', 'case', None)
    """
    endings = {suffix: one for one in FORMATS.values() for suffix in one.suffixes}
    fitting = [suffix for suffix in endings if name.lower().endswith(suffix)]
    return endings[max(fitting, key=len)] if fitting else None
