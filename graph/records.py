"""One record of a case file to one value of the model. A record that cannot be read in full is None."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from graph.edge_types import BUILT_IN, free_colour, free_letter, free_look
from graph.fields import ID, MAX_NAME, Fields, safe_address
from graph.model import CONFIDENCES, KINDS, UNTITLED, Actor, Edge, EdgeType, Reference, Snapshot
from graph.nodes import MappingNode
from graph.palette import DASHES, HEADS, LINE_COLOURS
from graph.problems import shown

ACTOR_FIELDS = frozenset(
    {"id", "name", "in_text", "kind", "region", "aliases", "start", "end", "ids", "summary", "note"}
)
EDGE_FIELDS = frozenset(
    {
        "id", "source", "target", "type", "start", "end", "support", "site",
        "confidence", "statement", "references", "note",
    }
)  # fmt: skip
TYPE_FIELDS = frozenset(field.name for field in fields(EdgeType))
SNAPSHOT_FIELDS = frozenset({"id", "label", "date", "sentence", "references"})
REFERENCE_FIELDS = frozenset(field.name for field in fields(Reference))
NOUN_FIELDS = ("source", "target", "source's", "target's")
CASE_FIELDS = frozenset({"title", "as_of", "version", "licence", "authors", "summary"})


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """What `case.yaml` says of the whole case."""

    title: str = UNTITLED
    as_of: date | None = None
    version: str = ""
    licence: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""


def actor(record: Fields) -> Actor | None:
    """An actor from its record."""
    record.only(ACTOR_FIELDS)
    id_, period = record.identifier(), record.period()
    names: tuple[tuple[str, str], ...] = ()
    name: str | None
    if isinstance(record.place("name"), MappingNode) and "name" in record.node.entries:
        names = record.pairs("name")
        name = dict(names).get("en") or next((text for _, text in names), None)
        if name is None:
            record.report(record.place("name"), "empty-field", 'the field "name" is empty')
    else:
        name = record.required("name", MAX_NAME)
    kind = record.choice("kind", KINDS, "unknown-kind", required=True)
    if id_ is None or name is None or not kind or period is None:
        return None
    return Actor(
        id=id_,
        name=name,
        kind=kind,
        names=names,
        in_text=record.text("in_text", MAX_NAME) or "",
        region=record.text("region", MAX_NAME) or "",
        aliases=record.texts("aliases"),
        period=period,
        ids=record.pairs("ids"),
        summary=record.text("summary") or "",
        note=record.text("note") or "",
    )


def edge(record: Fields) -> Edge | None:
    """An edge from its record; without an id it gets one from source, target, type and start."""
    record.only(EDGE_FIELDS)
    ends = [record.required(name) for name in ("source", "target", "type")]
    period = record.period()
    id_ = record.identifier() if "id" in record.node.entries else ""
    if None in ends or period is None or id_ is None:
        return None
    source, target, type_ = (end or "" for end in ends)
    return Edge(
        id=id_ or derived_id(source, target, type_, str(period.start or "")),
        source=source,
        target=target,
        type=type_,
        period=period,
        support=record.texts("support"),
        site=record.text("site") or "",
        confidence=record.choice("confidence", CONFIDENCES, "unknown-confidence") or "",
        statement=record.text("statement") or "",
        references=tuple(dict.fromkeys(record.texts("references"))),
        note=record.text("note") or "",
    )


def derived_id(source: str, target: str, type_: str, start: str) -> str:
    """The id of an edge that was given none.

    >>> derived_id("iran", "hamas", "patron", "1990~")
    'iran-hamas-patron-1990'
    """
    return "-".join(part for part in (source, target, type_, start.rstrip("~")) if part)


def edge_type(record: Fields, known: Sequence[EdgeType]) -> EdgeType | None:
    """An edge type from its record; a built-in one keeps what the record does not say."""
    record.only(TYPE_FIELDS)
    id_ = record.identifier()
    if id_ is None:
        return None
    built_in = next((builtin for builtin in BUILT_IN if builtin.id == id_.casefold()), None)
    if built_in and built_in.id != id_:
        message = f"the id {shown(id_)} differs only by case from the built-in type {shown(built_in.id)}"
        record.report(record.place("id"), "duplicate-id", message, f'Write "{built_in.id}" to restyle it.')
        return None
    said: dict[str, Any] = {**_words(record), **_look(record)}
    base = built_in or _new_type(id_, said, known)
    directed = record.truth("directed", base.directed)
    if "forward" in said and "backward" not in said and not directed:
        said["backward"] = said["forward"]
    at_first = record.truth("at_first", base.at_first)
    sign = record.whole_number("sign", base.sign, (1, -1, 0))
    return dataclasses.replace(base, directed=directed, sign=sign, at_first=at_first, **said)


def claimed_look(record: Fields) -> EdgeType:
    """What a record of an edge type says of its look, so that no other type is given the same."""
    said: dict[str, Any] = dict.fromkeys(("colour", "dash", "head", "letter"), "")
    return dataclasses.replace(BUILT_IN[0], id="", **(said | _look(record.quiet())))


def _words(record: Fields) -> dict[str, str]:
    said = {
        name: record.text(name)
        for name in ("forward", "backward", "definition", "example", "counter_example")
    }
    said |= {"label": record.text("label", MAX_NAME), "noun": record.text("noun")}
    unknown = [field for field in re.findall(r"\{([^{}]*)\}", said["noun"] or "") if field not in NOUN_FIELDS]
    if unknown:
        message = f"noun has {shown('{' + unknown[0] + '}')}"
        hint = f"Known: {', '.join('{' + field + '}' for field in NOUN_FIELDS)}."
        record.report(record.place("noun"), "bad-value", message, hint)
        del said["noun"]
    return {name: value for name, value in said.items() if value}


def _look(record: Fields) -> dict[str, str]:
    said = {
        "colour": record.choice("colour", LINE_COLOURS, "unknown-colour"),
        "dash": record.choice("dash", DASHES, "unknown-dash"),
        "head": record.choice("head", HEADS, "unknown-head"),
        "letter": record.text("letter"),
    }
    if said["letter"] is not None and (len(said["letter"]) != 1 or not said["letter"].isalnum()):
        record.report(record.place("letter"), "bad-value", "letter must be one letter or digit")
        del said["letter"]
    return {name: value for name, value in said.items() if value}


def _new_type(id_: str, said: dict[str, str], known: Sequence[EdgeType]) -> EdgeType:
    label = said.get("label") or id_.replace("_", " ").capitalize()
    dash, head = free_look(known, said.get("dash", ""), said.get("head", ""))
    return EdgeType(
        id=id_,
        label=label,
        forward=f"{label.lower()} to",
        backward=f"{label.lower()} from",
        noun=f"the edge “{label}” between {{source}} and {{target}}",
        directed=True,
        sign=0,
        colour=free_colour(known),
        dash=dash,
        head=head,
        letter=free_letter(label, known),
    )


def snapshot(record: Fields) -> Snapshot | None:
    """A named snapshot from its record."""
    record.only(SNAPSHOT_FIELDS)
    id_, day = record.identifier(), _day(record, "date")
    if "date" not in record.node.entries:
        record.report(record.node, "missing-field", 'the field "date" is missing')
    if id_ is None or day is None:
        return None
    label = record.text("label", MAX_NAME) or id_
    return Snapshot(id_, label, day, record.text("sentence") or "", record.texts("references"))


def reference(record: Fields) -> Reference | None:
    """A reference from its record; an address that is not http or https is left out."""
    record.only(REFERENCE_FIELDS)
    id_ = record.identifier()
    url = record.text("url") or ""
    if url and not safe_address(url):
        record.report(record.place("url"), "bad-address", "url must be an http or https address")
        url = ""
    if id_ is None:
        return None
    publisher, title = record.text("publisher") or "", record.text("title") or ""
    if not (publisher or title or url):
        record.report(record.node, "missing-field", "a reference needs a publisher, a title or a url")
    when = record.date("date")
    kind, note = record.text("kind") or "", record.text("note") or ""
    return Reference(id_, publisher, title, str(when or ""), url, kind, note)


def case_info(record: Fields) -> CaseInfo:
    """What `case.yaml` says, with defaults for what it leaves out."""
    record.only(CASE_FIELDS)
    return CaseInfo(
        title=record.text("title", MAX_NAME) or UNTITLED,
        as_of=_day(record, "as_of"),
        version=record.text("version") or "",
        licence=record.text("licence") or "",
        authors=record.texts("authors"),
        summary=record.text("summary") or "",
    )


def is_address(reference_: str) -> bool:
    """Whether an edge's reference is an address rather than an id of `references.yaml`."""
    return not ID.fullmatch(reference_)


def _day(record: Fields, name: str) -> date | None:
    partial = record.date(name)
    if partial is None:
        return None
    if not partial.exact:
        message = f"{name} must be one day, YYYY-MM-DD"
        record.report(record.place(name), "bad-date", message)
        return None
    return partial.first_day
