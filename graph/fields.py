"""Reading one record of a case file, field by field; what is wrong goes into a list of problems."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlsplit

from graph.dates import DateError, PartialDate, Period
from graph.nodes import MappingNode, Node, Scalar, SequenceNode
from graph.problems import Problem, did_you_mean, plain_id, shown

ID = re.compile(r"[A-Za-z0-9_-]{1,80}", re.ASCII)
MAX_NAME = 200
MAX_TEXT = 4000
MAX_HINTS = 200
MAX_COMPARISONS = 50_000

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


@lru_cache(maxsize=50_000)
def safe_address(address: str) -> bool:
    """Whether an address is a plain http or https one that may become a link.

    >>> safe_address("https://example.org/a"), safe_address("javascript:alert(1)")
    (True, False)
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    plain = address.isprintable() and not re.search(r"[\s\"<>\\]", address)
    return plain and parts.scheme in ("http", "https") and bool(host)


def without_hidden(text: str) -> str:
    """A text without the control characters that no case may hold.

    >>> without_hidden("a\\x00\\u202eb")
    'ab'
    """
    return text if text.isprintable() else _HIDDEN.sub("", text)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping of a case file whose values are asked for by name and type.

    Every getter returns a value that is safe to use, or None where none could be read, and reports why.
    """

    file: str
    node: MappingNode
    problems: list[Problem]

    def report(self, at: Node, code: str, message: str, hint: str = "") -> None:
        """Add a problem at the place of a node."""
        self.problems.append(Problem(self.file, at.line, at.column, code, message, hint))

    def hint(self, word: str, known: Collection[str]) -> str:
        """A "did you mean", as long as the list of problems is short enough to be read."""
        most = min(MAX_HINTS, MAX_COMPARISONS // (len(known) + 1))
        return did_you_mean(word, known) if len(self.problems) < most else ""

    def known(self, words: Collection[str]) -> str:
        """The words that are known, as long as the list of problems is short enough to be read."""
        return f"Known here: {', '.join(words)}." if len(self.problems) < MAX_HINTS else ""

    def quiet(self) -> Fields:
        """The same fields, for a second look at a value whose problems are reported already."""
        return replace(self, problems=[])

    def place(self, name: str) -> Node:
        """Where a field stands, or the record when it is absent."""
        entry = self.node.entries.get(name)
        return entry[1] if entry else self.node

    def only(self, known: Collection[str]) -> None:
        """Report every key that is not known."""
        for name, (key, _) in self.node.entries.items():
            if name not in known:
                hint = self.hint(name, known) or self.known(sorted(known))
                self.report(key, "unknown-field", f"there is no field {shown(name)} here", hint)

    def text(self, name: str, limit: int = MAX_TEXT) -> str | None:
        """A text, or None when the field is absent or is no text."""
        entry = self.node.entries.get(name)
        return None if entry is None else self._text_of(name, entry[1], limit)

    def required(self, name: str, limit: int = MAX_TEXT) -> str | None:
        """A text that must be there and not be empty."""
        value = self.text(name, limit)
        if value is None and name not in self.node.entries:
            self.report(self.node, "missing-field", f'the field "{name}" is missing')
        elif value is not None and not value.strip():
            self.report(self.place(name), "empty-field", f'the field "{name}" is empty')
            return None
        return value

    def identifier(self, name: str = "id") -> str | None:
        """A required id: ASCII letters, digits, "-" and "_"."""
        value = self.required(name)
        if value is None or ID.fullmatch(value):
            return value
        plain = plain_id(value)[:80]
        message = f"{shown(value)} is not an id: letters a-z, digits, - and _ only, at most 80"
        self.report(self.place(name), "bad-id", message, f'Did you mean "{plain}"?' if plain else "")
        return None

    def choice(self, name: str, known: Collection[str], code: str, required: bool = False) -> str | None:
        """One of a few words; None when the field is absent or holds another."""
        value = self.required(name) if required else self.text(name)
        if value is None or value in known:
            return value
        hint = self.hint(value, known) or self.known(known)
        self.report(self.place(name), code, f"{name} {shown(value)} is not known", hint)
        return None

    def truth(self, name: str, default: bool) -> bool:
        """true or false."""
        entry = self.node.entries.get(name)
        if entry is None:
            return default
        value = entry[1]
        if isinstance(value, Scalar) and value.text in ("true", "false"):
            return value.text == "true"
        self.report(value, "bad-value", f"{name} must be true or false")
        return default

    def whole_number(self, name: str, default: int, known: Collection[int]) -> int:
        """One of a few whole numbers, with or without a plus sign."""
        entry = self.node.entries.get(name)
        if entry is None:
            return default
        value = entry[1]
        for number in known:
            if isinstance(value, Scalar) and value.text in (str(number), f"{number:+}"):
                return number
        self.report(value, "bad-value", f"{name} must be one of {', '.join(map(str, known))}")
        return default

    def date(self, name: str) -> PartialDate | None:
        """A partial date; None when absent or impossible."""
        entry = self.node.entries.get(name)
        if entry is None:
            return None
        value = entry[1]
        if not isinstance(value, Scalar):
            self.report(value, "bad-date", f"{name} must be a date")
            return None
        try:
            return PartialDate.parse(value.text)
        except DateError as error:
            self.report(value, "bad-date", f"{name} {shown(value.text)} is not a date", f"{error}.")
            return None

    def period(self) -> Period | None:
        """`start` and `end`; None when one of them cannot be read or they are the wrong way round."""
        start, end = self.date("start"), self.date("end")
        if any(name in self.node.entries and date is None for name, date in (("start", start), ("end", end))):
            return None
        if start and end and end.last_day < start.first_day:
            message = f"the end {end} is before the start {start}"
            self.report(self.place("end"), "ends-before-start", message, "Swap them, or mend one.")
            return None
        return Period(start, end)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, or a single one; empty when absent."""
        return tuple(value for value, _ in self.placed_texts(name))

    def placed_texts(self, name: str) -> Iterator[tuple[str, Node]]:
        """A list of texts, each with its place."""
        entry = self.node.entries.get(name)
        if entry is None:
            return
        for item in entry[1].items if isinstance(entry[1], SequenceNode) else [entry[1]]:
            value = self._text_of(name, item, MAX_TEXT)
            if value:
                yield value, item

    def inner(self, name: str) -> Fields | None:
        """The fields of a mapping inside the record; None when absent, or no mapping."""
        entry = self.node.entries.get(name)
        if entry is None:
            return None
        if not isinstance(entry[1], MappingNode):
            self.report(entry[1], "not-a-mapping", f"{name} must be a mapping of fields to values")
            return None
        return Fields(self.file, entry[1], self.problems)

    def records(self, name: str) -> Iterator[Fields]:
        """The records of a list inside the record, each with its fields."""
        entry = self.node.entries.get(name)
        if entry is None:
            return
        if not isinstance(entry[1], SequenceNode):
            self.report(entry[1], "not-a-list", f"{name} must be a list", 'Begin each record with "- ".')
            return
        for item in entry[1].items:
            if isinstance(item, MappingNode):
                yield Fields(self.file, item, self.problems)
            else:
                message = "a record must be a mapping of fields to values"
                self.report(item, "not-a-mapping", message)

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """A mapping of words to texts; whole numbers may stand without quotes."""
        entry = self.node.entries.get(name)
        if entry is None:
            return ()
        if not isinstance(entry[1], MappingNode):
            self.report(entry[1], "not-a-mapping", f"{name} must be a mapping like {{key: value}}")
            return ()
        inner = Fields(self.file, entry[1], self.problems)
        return tuple(
            (key, value)
            for name_, node in entry[1].entries.values()
            if (key := inner._text_of("the key", name_, MAX_NAME))
            and (value := inner._number_or_text(key if ID.fullmatch(key) else shown(key), node))
        )

    def _number_or_text(self, name: str, node: Node) -> str | None:
        if isinstance(node, Scalar) and re.fullmatch(r"[1-9]\d{0,17}", node.text, re.ASCII):
            return node.text
        return self._text_of(name, node, MAX_NAME)

    def _text_of(self, name: str, node: Node, limit: int) -> str | None:
        if not isinstance(node, Scalar):
            self.report(node, "not-a-text", f"{name} must be a text")
            return None
        value = node.text
        if node.plain and not value:
            self.report(
                node, "empty-field", f'the field "{name}" is empty', "Give it a value, or take it out."
            )
            return None
        if node.plain and (reading := node.yaml_reading):
            message = f"{name} {shown(value)} is read as {reading} by other YAML readers"
            self.report(node, "unquoted", message, f'Put it in quotes: "{value}".')
        if len(value) > limit:
            self.report(node, "too-long", f"{name} has {len(value)} characters, {limit} are allowed")
            value = value[: limit - 1] + "…"
        if not value.isprintable() and _HIDDEN.search(value):
            hint = "Delete it; the characters are invisible, so retype the text."
            self.report(node, "hidden-character", f"{name} {shown(value)} has control characters", hint)
            value = without_hidden(value)
        value = value.rstrip("\n")
        if limit <= MAX_NAME and ("\n" in value or "\t" in value):
            self.report(node, "bad-value", f"{name} must be on one line, without tabs")
            value = " ".join(value.split())
        return value
