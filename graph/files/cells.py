"""Values as one line of text for the formats that know no lists, and text that a spreadsheet leaves alone.

A list is written `arms; money`, a mapping `en: Syria; fr: Syrie`. A backslash before a semicolon, a colon, a
backslash or an outer blank makes it part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.model import Pairs

_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
_IN_LIST, _IN_KEY = r"[\\;]", r"[\\;:]"
_LIST_ITEM = re.compile(r"((?:\\.|[^;\\]|\\$)*)(?:;|$)", re.DOTALL)
_PAIR = re.compile(r"((?:\\.|[^:\\])*):(.*)", re.DOTALL)


def packed(items: Iterable[str]) -> str:
    r"""A list as one text.

    >>> packed(["arms", "air; sea"])
    'arms; air\\; sea'
    """
    return "; ".join(_escaped(item, _IN_LIST) for item in items)


def unpacked(text: str) -> tuple[str, ...]:
    r"""The list that a text means; items that are empty are left out.

    >>> unpacked("arms;money ; air\\; sea")
    ('arms', 'money', 'air; sea')
    """
    return tuple(item for raw in _items(text) if (item := _unescaped(raw)))


def packed_pairs(pairs: Pairs) -> str:
    """A mapping as one text.

    >>> packed_pairs((("en", "Syria"), ("fr", "Syrie")))
    'en: Syria; fr: Syrie'
    """
    return "; ".join(f"{_escaped(key, _IN_KEY)}: {_escaped(value, _IN_LIST)}" for key, value in pairs)


def unpacked_pairs(text: str) -> Pairs | None:
    """The mapping that a text means; None when a part of it has no colon.

    >>> unpacked_pairs("en: Syria; fr: Syrie"), unpacked_pairs("Syria")
    ((('en', 'Syria'), ('fr', 'Syrie')), None)
    """
    matches = [_PAIR.fullmatch(raw) for raw in _items(text) if raw.strip()]
    if None in matches:
        return None
    return tuple((_unescaped(match[1]), _unescaped(match[2])) for match in matches if match)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front.

    What begins like a formula is what OWASP's page on CSV injection names, the full-width forms included.

    >>> harmless("=1+1"), harmless("'=1+1"), harmless("1+1")
    ("'=1+1", "''=1+1", '1+1')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def as_written(text: str) -> str:
    """What `harmless` was given.

    >>> as_written("'=1+1"), as_written("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def _items(text: str) -> list[str]:
    return [match[1] for match in _LIST_ITEM.finditer(text)]


def _escaped(text: str, special: str) -> str:
    text = re.sub(f"({special})", r"\\\1", text)
    first = "\\" if text[:1].isspace() else ""
    if len(text) > 1 and text[-1].isspace():
        text = f"{text[:-1]}\\{text[-1]}"
    return first + text


def _unescaped(raw: str) -> str:
    text = raw.strip()
    if re.search(r"(?<!\\)(?:\\\\)*\\\Z", text):
        text += raw.lstrip()[len(text) : len(text) + 1]
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)
