"""Values as YAML that reads back as they are, here and in any other reader of YAML."""

from __future__ import annotations

import json
import re
from typing import Any

from graph.files.columns import as_text
from graph.nodes import Scalar

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*", re.ASCII)
_DATE = re.compile(r"\d{4}(-\d\d){0,2}~?", re.ASCII)
_DATES = frozenset({"start", "end", "date", "as_of"})
"""Fields that hold dates, which the loader takes without quotes."""


def written(field: str, value: Any) -> str:
    """A text, number, list or mapping on one line, as the value of a field.

    >>> written("start", "1955~"), written("name", "NO"), written("support", ["arms", "air; sea"])
    ('1955~', '"NO"', '[arms, "air; sea"]')
    """
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(written('', item) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{written('', key)}: {written('', item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    text = as_text(value)
    if not isinstance(value, str) or (field in _DATES and _DATE.fullmatch(text)):
        return text
    plain = _PLAIN.fullmatch(text) and not Scalar(text, True, 1, 1).yaml_reading
    return text if plain else json.dumps(text, ensure_ascii=False)
