"""Plain data that says everything once: what occurs again becomes a reference to a shared pool.

The table of one day differs little from that of another, and every mark has the same names of parts; written
out, they would fill most of a page. `graph/page/browser/unpack.js` reads it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

_LEAST = 16
"""Shorter texts are cheaper than a reference to them."""

_LIST = 0
"""The shape of a list; an object's shape is the number of its list of names, counted from 1."""

_Key = tuple[Any, ...]

_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_ESCAPES |= {surrogate: f"\\u{surrogate:04x}" for surrogate in range(0xD800, 0xE000)}


def packed(value: Any) -> dict[str, Any]:
    """A JSON value in which equal parts are written once.

    A list is [0, *items]; an object [n, *values] with the names `shapes[n - 1]`; [-n] is the part
    `pool[n - 1]`, which refers only to parts before it. Texts that are empty of repetition stay as they are.
    What is one object in memory is looked at once.

    >>> packed([{"a": 1}, {"a": 1}])
    {'shapes': [['a']], 'pool': [[1, 1]], 'root': [0, [-1], [-1]]}
    """
    parts = _Parts()
    root = parts.number(value)
    places: dict[int, int] = {}
    pool: list[Any] = []
    for number in range(len(parts.keys)):
        if parts.uses[number] > 1 and _is_worth_it(parts.keys[number]):
            pool.append(_written(parts.keys, number, places))
            places[number] = len(pool)
    shapes = [list(names) for names in parts.shapes]
    return {"shapes": shapes, "pool": pool, "root": _referred(parts.keys, root, places)}


def in_script(value: Any) -> str:
    """JSON that can stand inside an HTML script element, whatever the texts in it.

    Outside of texts JSON has none of the characters that it escapes.

    >>> in_script("</script><!--")
    '"\\\\u003c/script\\\\u003e\\\\u003c!--"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)


class _Parts:
    """Every distinct part of a value by its number, which is higher than the numbers of what is in it.

    The key of a list or an object is its shape and the numbers of its parts; that of anything else is its
    type and the value.
    """

    def __init__(self) -> None:
        self.keys: list[_Key] = []
        self.uses: Counter[int] = Counter()
        self.shapes: dict[tuple[str, ...], int] = {}
        self._known: dict[_Key, int] = {}
        self._seen: dict[int, int] = {}

    def number(self, value: Any) -> int:
        """The number of a part."""
        if not isinstance(value, dict | list | tuple):
            return self._of_key((type(value), value), ())
        known = self._seen.get(id(value))
        if known is None:
            known = self._seen[id(value)] = self._of_many(value)
        return known

    def _of_many(self, value: dict[str, Any] | list[Any] | tuple[Any, ...]) -> int:
        shape, items = _LIST, value
        if isinstance(value, dict):
            shape = self.shapes.setdefault(tuple(value), len(self.shapes) + 1)
            items = list(value.values())
        inner = tuple(self.number(item) for item in items)
        return self._of_key((shape, inner), inner)

    def _of_key(self, key: _Key, inner: tuple[int, ...]) -> int:
        number = self._known.get(key)
        if number is None:
            number = self._known[key] = len(self.keys)
            self.keys.append(key)
            self.uses.update(inner)
        return number


def _is_worth_it(key: _Key) -> bool:
    shape, content = key
    return len(content) >= _LEAST if shape is str else isinstance(shape, int) and len(content) > 0


def _written(keys: list[_Key], number: int, places: Mapping[int, int]) -> Any:
    shape, content = keys[number]
    if isinstance(shape, int):
        return [shape, *(_referred(keys, part, places) for part in content)]
    return content


def _referred(keys: list[_Key], number: int, places: Mapping[int, int]) -> Any:
    return [-places[number]] if number in places else _written(keys, number, places)
