"""Changes to one record in the text of a file; every character outside the record stays as it is.

After each change the text is read again: it says what it said before and the change, or nothing is changed.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from graph.edit.document import IN_YAML, Document, EditError, document, line_end_in, plain
from graph.files.columns import SECTIONS
from graph.nodes import MappingNode, Scalar
from graph.yaml_text import written

Value = str | tuple[str, ...]
_WIDTH = 110
_DASH = re.compile(r"-(?=\s)(?:\s|(?<=\s)#[^\r\n]*+)*+\Z")
"""The dash of an item that begins where the text ends, with only blanks and comments between."""

_ORDER = {table.name: [column.field for column in table.columns if column.field] for table in SECTIONS}


@lru_cache(maxsize=64)
def with_field(name: str, text: str, number: int, field: str, value: Value) -> str:
    """The text with a field of one record (counted from 0) set; an empty value takes the field out.

    Raises EditError when the text has no place where this can be done.

    >>> with_field("edges.yaml", "edges:\\n- source: a # me\\n  target: b\\n", 0, "source", "c")
    'edges:\\n- source: c # me\\n  target: b\\n'
    """
    doc = document(name, text)
    record = doc.record(number)
    owner, key = owner_of(record, field)
    said = plain(doc.root)
    target = said[doc.section][number]
    if owner is not record:
        target = target[field]
    if value:
        target[key] = list(value) if isinstance(value, tuple) else value
    else:
        target.pop(key, None)
    if key not in owner.entries:
        texts = iter([_inserted(doc, owner, key, value)] if value else [text])
    elif value:
        texts = _replaced(doc, owner, key, value)
    else:
        texts = iter([_removed(doc, owner, key)])
    return _first_sound(name, texts, said)


def with_record(name: str, text: str, fields: Mapping[str, Value]) -> str:
    """The text with one more record, behind the others and written like the last of them.

    >>> print(with_record("actors.yaml", "actors: []  # none", {"id": "a", "name": "A"}))
    actors:  # none
      - id: a
        name: A
    """
    doc = document(name, text)
    said = plain(doc.root)
    filled = {field: value for field, value in fields.items() if value}
    record = {field: list(value) if isinstance(value, tuple) else value for field, value in filled.items()}
    if not isinstance(said, dict):
        said = {}
    said[doc.section] = [*(said.get(doc.section) or []), record]
    return _first_sound(name, [_appended(doc, filled)], said)


def without_record(name: str, text: str, number: int) -> str:
    """The text without one record, counted from 0.

    >>> without_record("actors.yaml", "actors:\\n- id: a\\n- id: b\\n", 0)
    'actors:\\n- id: b\\n'
    """
    doc = document(name, text)
    record, listed = doc.record(number), doc.listed()
    said = plain(doc.root)
    del said[doc.section][number]
    said[doc.section] = said[doc.section] or ([] if listed and doc.in_brackets(listed) else "")
    if listed and doc.in_brackets(listed):
        places = [(doc.start(node), doc.end(node)) for node in doc.records()]
        return _first_sound(name, [_without_part(text, places, number)], said)
    start = doc.line_start(_dash(doc, record))
    end = line_end_in(text, doc.end(record))
    return _first_sound(name, [text[:start] + _past_break(text, end)], said)


def owner_of(record: MappingNode, field: str) -> tuple[MappingNode, str]:
    """Which mapping holds what a field shows, and where: of a name in several languages the one to show."""
    entry = record.entries.get(field)
    if field == "name" and entry and isinstance(entry[1], MappingNode) and entry[1].entries:
        return entry[1], "en" if "en" in entry[1].entries else next(iter(entry[1].entries))
    return record, field


def _first_sound(name: str, texts: Iterable[str], said: Any) -> str:
    for text in texts:
        try:
            if plain(document(name, text).root) == said:
                return text
        except EditError:
            continue
    raise EditError(f"{name}: there is no sure place for this change in the text. {IN_YAML}")


def _replaced(doc: Document, owner: MappingNode, key: str, value: Value) -> Iterator[str]:
    name, node = owner.entries[key]
    start, end = doc.start(node), doc.end(node)
    if doc.text[start : start + 1] == ">" and isinstance(value, str):
        yield doc.text[:start] + _folded(value, name.column + 1, doc.line_break) + doc.text[end:]
    if isinstance(node, Scalar) and node.plain and not node.text:
        yield f"{doc.text[:start]} {written(key, value)}{doc.text[start:]}"
    gap = "" if doc.text[start - 1 : start].isspace() else " "
    yield doc.text[:start] + gap + written(key, value) + doc.text[end:]


def _folded(value: str, indent: int, line_break: str) -> str:
    lines = textwrap.wrap(value, _WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return line_break.join([">-", *(" " * indent + line for line in lines)])


def _inserted(doc: Document, owner: MappingNode, key: str, value: Value) -> str:
    text, pair = doc.text, f"{key}: {written(key, value)}"
    if not owner.entries:
        return f"{text[: doc.start(owner) + 1]}{pair}{text[doc.start(owner) + 1 :]}"
    order = _ORDER.get(doc.section, [])
    earlier = set(order[: order.index(key)] if key in order else order)
    before = [entry for name, entry in owner.entries.items() if name in earlier]
    name, node = before[-1] if before else next(iter(owner.entries.values()))
    end = doc.end(node)
    if doc.in_brackets(owner):
        return f"{text[:end]}, {pair}{text[end:]}"
    end = line_end_in(text, end)
    return f"{text[:end]}{doc.line_break}{' ' * (name.column - 1)}{pair}{text[end:]}"


def _removed(doc: Document, owner: MappingNode, key: str) -> str:
    text, names = doc.text, list(owner.entries)
    places = [(doc.start(name), doc.end(node)) for name, node in owner.entries.values()]
    number = names.index(key)
    start, end = places[number]
    if doc.in_brackets(owner):
        return _without_part(text, places, number)
    if len(names) == 1:
        return f"{text[:start]}{{}}{text[end:]}"
    if number:
        return text[: doc.line_start(start)] + _past_break(text, line_end_in(text, end))
    following = places[1][0]
    return text[:start] + text[following if text[end:following].isspace() else end :]


def _without_part(text: str, places: list[tuple[int, int]], number: int) -> str:
    """The text without one part of what stands in brackets, and without the comma that goes with it."""
    start, end = places[number]
    if number:
        return text[: places[number - 1][1]] + text[end:]
    return text[:start] + text[places[1][0] if len(places) > 1 else end :]


def _past_break(text: str, end: int) -> str:
    return re.sub(r"\A(\r\n|\r|\n)", "", text[end:], count=1)


def _dash(doc: Document, item: MappingNode) -> int:
    dash = _DASH.search(doc.text, 0, doc.start(item))
    if dash is None:
        raise EditError(f"{doc.name}: line {item.line} has no dash in front of its record. {IN_YAML}")
    return dash.start()


def _appended(doc: Document, fields: Mapping[str, Value]) -> str:
    text, new = doc.text, doc.line_break
    listed, records = doc.listed(), doc.records()
    if listed is None:
        gap = "" if not text or text.endswith(("\n", "\r")) else new
        return f"{text}{gap}{doc.section}:{new}{_block(fields, 2, new)}{new}"
    if not records:
        start, end = doc.start(listed), doc.end(listed)
        kept = text[:start].rstrip(" ") + text[end:]
        line_end = line_end_in(kept, len(text[:start].rstrip(" ")))
        return f"{kept[:line_end]}{new}{_block(fields, 2, new)}{kept[line_end:]}"
    last = records[-1]
    end = doc.end(last)
    if doc.in_brackets(listed):
        return f"{text[:end]}, {_in_braces(fields)}{text[end:]}"
    dash = _dash(doc, last) if isinstance(last, MappingNode) else doc.start(last)
    indent = dash - doc.line_start(dash)
    end = line_end_in(text, end)
    if doc.in_brackets(last):
        return f"{text[:end]}{new}{' ' * indent}- {_in_braces(fields)}{text[end:]}"
    return f"{text[:end]}{new}{_blank(doc)}{_block(fields, indent, new)}{text[end:]}"


def _blank(doc: Document) -> str:
    """A line break, where the last two records have an empty line between them."""
    records = [node for node in doc.records() if isinstance(node, MappingNode)]
    if len(records) < 2:
        return ""
    between = doc.text[doc.end(records[-2]) : doc.start(records[-1])]
    return doc.line_break if re.search(r"(\r\n|\r|\n)[ \t]*(\r\n|\r|\n)", between) else ""


def _block(fields: Mapping[str, Value], indent: int, line_break: str) -> str:
    lines = [f"{field}: {written(field, value)}" for field, value in fields.items()] or ["{}"]
    first = f"{' ' * indent}- {lines[0]}"
    return line_break.join([first, *(f"{' ' * indent}  {line}" for line in lines[1:])])


def _in_braces(fields: Mapping[str, Value]) -> str:
    return f"{{{', '.join(f'{field}: {written(field, value)}' for field, value in fields.items())}}}"
