"""JSON Schemas of the files of a case, so that an editor completes and checks them while one types.

A schema says what holds of one file: which fields there are, and what may stand in each. What holds between
records, or between two dates of one, only the loader can tell. Draft 7, since that is what the YAML
extensions of editors read: https://json-schema.org/draft-07/json-schema-release-notes
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.fields import ID, MAX_NAME, MAX_TEXT
from graph.lessons import MOST_REACH, OUTSIDES
from graph.model import CONFIDENCES, KINDS
from graph.palette import DASHES, HEADS, LINE_COLOURS
from graph.positions import FARTHEST

Schema = dict[str, Any]

_VISIBLE = r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]*$"
_ONE_LINE = r"^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]*$"
_DATE = r"^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$"
_DAY = r"^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
_ADDRESS = r"^https?://[^\s\"<>\\/][^\s\"<>\\]*$"

_ID = {"type": "string", "pattern": f"^{ID.pattern}$"}
_TEXT = {"type": "string", "maxLength": MAX_TEXT, "pattern": _VISIBLE}
_NAME = {"type": "string", "maxLength": MAX_NAME, "pattern": _ONE_LINE}
_FILLED = {"allOf": [_NAME, {"pattern": r"\S"}]}
_FILLED_TEXT = {"allOf": [_TEXT, {"pattern": r"\S"}]}
_TEXTS = {"anyOf": [{"type": "array", "items": _TEXT}, _TEXT]}
_CODES = {
    "type": "object",
    "propertyNames": _FILLED,
    "additionalProperties": {"anyOf": [_NAME, {"type": "integer", "minimum": 1, "maximum": 10**18 - 1}]},
}
_ALL_EMPTY = {"additionalProperties": {"type": "string", "maxLength": 0}}
_PARTIAL_DATE = {
    "anyOf": [
        {"type": "string", "pattern": _DATE},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]
}
_EXACT_DAY = {"type": "string", "pattern": _DAY}
_DAY_WORD = {"anyOf": [_ID, _EXACT_DAY]}
_REFERENCE = {"anyOf": [_ID, {"type": "string", "maxLength": MAX_TEXT, "pattern": _ADDRESS}]}
_REFERENCES = {"anyOf": [{"type": "array", "items": _REFERENCE}, _REFERENCE]}


def _one_of(words: Iterable[object]) -> Schema:
    return {"enum": list(words)}


_START = (_PARTIAL_DATE, "When it begins: YYYY, YYYY-MM or YYYY-MM-DD, with a trailing ~ if approximate.")
_END = (_PARTIAL_DATE, "Its last day, to the precision that is known. Without one it goes on.")
_NOTE = (_TEXT, "For editors.")

_ACTOR: Mapping[str, tuple[Schema, str]] = {
    "id": (_ID, "What edges point to; it never changes."),
    "name": (
        {"anyOf": [_FILLED, {**_CODES, "not": _ALL_EMPTY}]},
        "The name, or a mapping of language codes to names: {en: Russia, ar: روسيا}.",
    ),
    "in_text": (_NAME, "The name as it reads inside a sentence: the United States."),
    "kind": (_one_of(KINDS), "What sort of actor it is."),
    "region": (_NAME, "A word to filter by."),
    "aliases": (_TEXTS, "Other names that it should be found by."),
    "start": _START,
    "end": _END,
    "ids": (_CODES, "Its ids elsewhere: {wikidata: Q159, iso3: RUS, cow: 365}."),
    "summary": (_TEXT, "One or two sentences for readers."),
    "note": _NOTE,
}
_EDGE: Mapping[str, tuple[Schema, str]] = {
    "id": (_ID, "Unique; without one it is made from source, target, type and start."),
    "source": (_FILLED_TEXT, "The id of an actor: the patron, or the holder of rights."),
    "target": (_FILLED_TEXT, "The id of an actor: the client, or the host."),
    "type": (
        _FILLED_TEXT,
        "The id of an edge type: ally, patron, adversary, basing_rights, or the case's own.",
    ),
    "start": _START,
    "end": _END,
    "support": (_TEXTS, "What is given: arms, money, troops, …"),
    "site": (_TEXT, "The id of the facility where it takes place."),
    "confidence": (_one_of(CONFIDENCES), "How far the references establish it."),
    "statement": (_TEXT, "One neutral sentence that says what the references say."),
    "references": (_REFERENCES, "Ids of references.yaml, or plain http(s) addresses."),
    "note": _NOTE,
}
_EDGE_TYPE: Mapping[str, tuple[Schema, str]] = {
    "id": (_ID, "What edges name as their type."),
    "label": (_NAME, "What the legend says."),
    "forward": (_TEXT, "From source to target: is patron of."),
    "backward": (_TEXT, "From target to source: is client of."),
    "noun": (_TEXT, "As the subject of a sentence: {source's} patronage of {target}."),
    "directed": ({"type": "boolean"}, "Whether it matters which end is the source."),
    "sign": (_one_of((1, -1, 0)), "How it counts in a signed network."),
    "colour": (_one_of(LINE_COLOURS), "The colour of the line."),
    "dash": (_one_of(DASHES), "The dash of the line."),
    "head": (_one_of(HEADS), "What stands at the end of the line."),
    "letter": ({"type": "string", "pattern": r"^[^\W_]$"}, "One letter or digit of its own."),
    "definition": (_TEXT, "When an edge is of this type."),
    "example": (_TEXT, "One that is."),
    "counter_example": (_TEXT, "One that looks like it and is not."),
    "at_first": ({"type": "boolean"}, "Whether the app opens with it shown."),
}
_SNAPSHOT: Mapping[str, tuple[Schema, str]] = {
    "id": (_ID, "What the command line and the address call it."),
    "label": (_NAME, "What the switch says."),
    "date": (_EXACT_DAY, "The day, YYYY-MM-DD."),
    "sentence": (_TEXT, "What the day stands for."),
    "references": (_REFERENCES, "Ids of references.yaml, or plain http(s) addresses."),
}
_EVIDENCE: Mapping[str, tuple[Schema, str]] = {
    "id": (_ID, "What edges cite."),
    "publisher": (_TEXT, "Who published it, authors first."),
    "title": (_TEXT, "Its title."),
    "date": (_PARTIAL_DATE, "When it was published, as far as known."),
    "url": ({"type": "string", "maxLength": MAX_TEXT, "pattern": _ADDRESS}, "Where it can be read."),
    "kind": (_TEXT, "What it is: news, report, treaty, dataset, …"),
    "note": _NOTE,
}
_CASE: Mapping[str, tuple[Schema, str]] = {
    "title": (_NAME, "The title of the case."),
    "as_of": (_EXACT_DAY, "The day up to which it was checked."),
    "version": (_TEXT, "Its version, in quotes."),
    "licence": (_TEXT, "Under which terms others may use it: CC-BY-4.0."),
    "authors": (_TEXTS, "Who wrote it."),
    "summary": (_TEXT, "What it is about."),
}
_LESSON: Mapping[str, tuple[Schema, str]] = {
    "id": (_ID, "What the command line and the address call it."),
    "title": (_FILLED, "Its title."),
    "summary": (_TEXT, "One or two sentences: what one learns."),
}
_STEP: Mapping[str, tuple[Schema, str]] = {
    "title": (_FILLED, "A few words."),
    "text": (_FILLED_TEXT, "Plain text, never markup; a blank line begins a new paragraph."),
    "edges": (_TEXTS, "The ids of the edges that carry what the text says."),
}
_VIEW: Mapping[str, tuple[Schema, str]] = {
    "at": (_DAY_WORD, "One day: the id of a snapshot, or YYYY-MM-DD."),
    "from": (_DAY_WORD, "The earlier of two days to compare."),
    "to": (_DAY_WORD, "The later of two days to compare."),
    "focus": (_TEXT, "The id of the actor in focus."),
    "steps": (_one_of(range(1, MOST_REACH + 1)), "How many steps around it are looked at."),
    "outside": (_one_of(OUTSIDES), "What becomes of the rest."),
    "show": (_TEXTS, "The ids of the edge types shown, and no others."),
    "hide": (_TEXTS, "The ids of edge types left out of those that the app shows at first."),
    "highlight": (_TEXTS, "The ids of actors and edges; everything else is fainter."),
}
_QUESTION: Mapping[str, tuple[Schema, str]] = {
    "ask": (_FILLED_TEXT, "The question."),
    "answer": (_FILLED_TEXT, "One of the choices; without choices, what a good answer says."),
    "choices": (
        {"type": "array", "items": _TEXT, "minItems": 2, "uniqueItems": True},
        "Two or more answers.",
    ),
    "explanation": (_TEXT, "Why, in a sentence or two."),
}


def schemas() -> Mapping[str, Schema]:
    """The schema of each file of a case, by the file's name.

    >>> sorted(schemas())[:2]
    ['actors.yaml', 'case.yaml']
    """
    pair = {"type": "array", "items": _ID, "minItems": 2, "maxItems": 2}
    compare = {**pair, "description": "The ids of the two snapshots that are compared at first."}
    return {
        "actors.yaml": _list_of("actors", _ACTOR, ("id", "name", "kind")),
        "edges.yaml": _list_of("edges", _EDGE, ("source", "target", "type")),
        "edge_types.yaml": _list_of("edge_types", _EDGE_TYPE, ("id",)),
        "snapshots.yaml": _list_of("snapshots", _SNAPSHOT, ("id", "date"), {"compare": compare}),
        "references.yaml": _list_of("references", _EVIDENCE, ("id",)),
        "case.yaml": _top("case.yaml", _record(_CASE, ())),
        "positions.yaml": _top("positions.yaml", _positions()),
        "lessons.yaml": _lessons(),
    }


def text_of(schema: Schema) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _list_of(
    section: str,
    fields: Mapping[str, tuple[Schema, str]],
    required: tuple[str, ...],
    more: Mapping[str, Schema] | None = None,
) -> Schema:
    record = _record(fields, required)
    if section == "references":
        record["anyOf"] = [
            {"required": [name], "properties": {name: {"minLength": 1}}}
            for name in ("publisher", "title", "url")
        ]
    records = {"anyOf": [{"type": "array", "items": record}, {"type": "null"}]}
    return _top(
        f"{section}.yaml",
        {
            "type": "object",
            "properties": {section: records, **(more or {})},
            "required": [section],
            "additionalProperties": False,
        },
    )


def _record(fields: Mapping[str, tuple[Schema, str]], required: tuple[str, ...]) -> Schema:
    return {
        "type": "object",
        "properties": {name: {**schema, "description": words} for name, (schema, words) in fields.items()},
        "required": list(required),
        "additionalProperties": False,
    }


def _positions() -> Schema:
    number = {"type": "number", "minimum": -FARTHEST, "maximum": FARTHEST}
    point = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    places = {"type": "object", "propertyNames": _ID, "additionalProperties": point}
    return {
        "type": "object",
        "properties": {"positions": {**places, "description": "Ids of actors, each with [x, y] in pixels."}},
        "required": ["positions"],
        "additionalProperties": False,
    }


def _lessons() -> Schema:
    view = _record(_VIEW, ())
    view["oneOf"] = [
        {"required": ["at"], "not": {"anyOf": [{"required": ["from"]}, {"required": ["to"]}]}},
        {"required": ["from", "to"], "not": {"required": ["at"]}},
    ]
    view["not"] = {"required": ["show", "hide"]}
    step = _record(_STEP, ("title", "text", "view"))
    step["properties"] |= {"view": view, "question": _record(_QUESTION, ("ask", "answer"))}
    schema = _list_of("lessons", _LESSON, ("id", "title", "steps"))
    record = schema["properties"]["lessons"]["anyOf"][0]["items"]
    record["properties"]["steps"] = {"type": "array", "items": step, "minItems": 1}
    return schema


def _top(file: str, schema: Schema) -> Schema:
    about = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"Who Backs Whom: {file}"}
    return {**about, **schema}
