"""Text from a case made safe to set, and broken into lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from graph.plate import Plate

_REPLACEMENT = "\ufffd"
_TOLERANCE = 0.01
_LEFT_TO_RIGHT = "\u200e"
_JOINERS = frozenset("\u200c\u200d")


def cleaned(plate: Plate) -> Plate:
    """The figure with every text in it safe to set and to write into XML."""
    clean: Plate = _cleaned(plate)
    return clean


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _cleaned(getattr(value, field.name)) for field in fields(value)})
    return value


def clean_text(text: str) -> str:
    """The text without what would reorder, hide or break it: controls of any kind, surrogates, noncharacters.

    >>> clean_text("a\\x00b\\tc\\u202ed")
    'ab cd'
    """
    return "".join(map(_clean_character, text))


def _clean_character(character: str) -> str:
    if character == "\n" or character in _JOINERS:
        return character
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category in {"Cc", "Cf"}:
        return ""
    broken = category == "Cs" or ord(character) & 0xFFFE == 0xFFFE
    return _REPLACEMENT if broken else character


def wrapped(text: str, room: float, measure: Callable[[str], float]) -> list[str]:
    """The text in lines no wider than `room`, as `measure` tells widths; a word that is too long is broken.

    >>> wrapped("one two three", 7, len)
    ['one two', 'three']
    >>> wrapped("abcdefgh", 3, len)
    ['abc', 'def', 'gh']
    """
    space = measure(" ")
    lines: list[str] = []
    used = 0.0
    for word in _pieces(text, room, measure):
        wide = measure(word)
        if lines and used + space + wide <= room:
            lines[-1] += f" {word}"
            used += space + wide
        else:
            lines.append(word)
            used = wide
    return lines


def cut(text: str, room: float, measure: Callable[[str], float]) -> str:
    """The text on one line no wider than `room`; what is too long ends in an ellipsis.

    >>> cut("one\\ntwo", 9, len), cut("one two", 5, len)
    ('one two', 'one…')
    """
    line = " ".join(text.split())
    room += _TOLERANCE
    if measure(line) <= room:
        return line
    while line and measure(f"{line}…") > room:
        line = line[:-1].rstrip()
    return f"{line}…"


def steadied(lines: Sequence[str]) -> list[str]:
    """The lines with the direction of writing that the first of them has, whatever letter each begins with.

    A line that begins in Arabic or Hebrew would otherwise run from the right within an English paragraph.
    """
    if not lines or _leftward(lines[0]):
        return list(lines)
    return [f"{_LEFT_TO_RIGHT}{line}" if _leftward(line) else line for line in lines]


def _leftward(line: str) -> bool:
    strong = (unicodedata.bidirectional(character) for character in line)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def _pieces(text: str, room: float, measure: Callable[[str], float]) -> Iterator[str]:
    """The words, those wider than the room in parts."""
    for word in text.split():
        if measure(word) <= room:
            yield word
        else:
            yield from _broken(word, room, measure)


def _broken(word: str, room: float, measure: Callable[[str], float]) -> Iterator[str]:
    part, used = "", 0.0
    for character in word:
        wide = measure(character)
        if part and used + wide > room:
            yield part
            part, used = "", 0.0
        part += character
        used += wide
    yield part
