"""The formats of data files, one a module; each module ends in FORMAT. To add a format, add a file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.collected import collected
from graph.files.format import Format

FORMATS: Mapping[str, Format] = MappingProxyType({one.id: one for one in collected(__name__, "FORMAT")})
"""Every format by its id."""


def format_of(name: str) -> Format | None:
    """The format that the ending of a file name means, the longest ending first; None when none does.

    >>> format_of("syria.csv.zip").id, format_of("syria.zip").id, format_of("syria.doc")
    ('csv', 'case', None)
    """
    endings = {suffix: one for one in FORMATS.values() for suffix in one.suffixes}
    fitting = [suffix for suffix in endings if name.lower().endswith(suffix)]
    return endings[max(fitting, key=len)] if fitting else None
