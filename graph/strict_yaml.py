"""YAML bytes to plain values that know their line and column.

YAML is read as data only. Scalars stay the text that was written, so that nothing turns into something else
in silence. Tags, anchors, aliases, duplicate keys and deep nesting are problems, found on libyaml's event
stream before anything recursive could see them. The only import of yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from graph.nodes import MappingNode, Node, Scalar, SequenceNode
from graph.problems import Problem, shown

MAX_DEPTH = 12
MAX_EVENTS = 4_000_000
MAX_RECOVERIES = 20
RECOVERY_CHARACTERS = 16 * 2**20
"""How much text is read in all while one file recovers from its faults."""

_NO_YAML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD_BREAKS = "\x85\u2028\u2029"
_ITEM = re.compile(r"( *)-(?: |$)")
_SECTION = re.compile(r"\w+:\s*(#.*)?$")


_NO_KEY = Scalar("", False, 0, 0)


class UnreadableError(Exception):
    """The rest of a document cannot be read.

    Carries the place, the words for it, and the line where what is broken begins.
    """

    def __init__(self, place: Node, code: str, message: str, hint: str = "", begins: int = 0) -> None:
        super().__init__(message)
        self.place, self.code, self.message, self.hint = place, code, message, hint
        self.begins = begins or place.line


def parse(file: str, content: bytes, problems: list[Problem]) -> Node | None:
    """Read one document; None when it is empty or nothing of it could be read.

    Problems are added to `problems`. After a fault in the syntax, the list item that holds it is set aside
    and the rest is read, so that one slip hides no other. A file with too many faults is read up to there.
    """
    text = _decode(file, content, problems)
    lines = text.split("\n")
    recoveries = max(1, min(MAX_RECOVERIES, RECOVERY_CHARACTERS // (len(text) + 1)))
    for left in range(recoveries, -1, -1):
        found: list[Problem] = []
        try:
            root = _build(file, "\n".join(lines), found)
        except UnreadableError as fault:
            problem = Problem(
                file, fault.place.line, fault.place.column, fault.code, fault.message, fault.hint
            )
            if problem not in problems:
                problems.append(problem)
            item = _item_around(lines, fault.begins) or _item_around(lines, fault.place.line)
            if not item:
                problems.extend(found)
                return None
            if left == 1:
                problems.append(_given_up(problem))
                item = range(item.start, len(lines))
            problems.extend(earlier for earlier in found if earlier.line - 1 in item)
            lines[item.start : item.stop] = [""] * len(item)
        else:
            problems.extend(found)
            return root
    return None


def ends(content: bytes) -> dict[tuple[int, int], tuple[int, int]]:
    """Where each text, and each list or mapping in brackets, ends, by where it begins.

    Places are (line, column), counted from 1; an end is the place behind the last character. Raises
    UnreadableError for a document that is not sound.

    >>> ends(b"a: [b]")[1, 4]
    (1, 7)
    """
    places: dict[tuple[int, int], tuple[int, int]] = {}
    brackets: list[tuple[int, int] | None] = []
    for event in _events(_decode("", content, [])):
        begun = (event.start_mark.line + 1, event.start_mark.column + 1)
        ended = (event.end_mark.line + 1, event.end_mark.column + 1)
        if isinstance(event, yaml.CollectionStartEvent):
            brackets.append(begun if event.flow_style else None)
        elif isinstance(event, yaml.CollectionEndEvent) and (opened := brackets.pop()):
            places[opened] = ended
        elif isinstance(event, yaml.ScalarEvent):
            places[begun] = ended
    return places


def _given_up(last: Problem) -> Problem:
    message = "there are more faults than can be told apart; the file is read only up to here"
    return Problem(last.file, last.line, last.column, "too-many", message, "Mend these first.")


def _decode(file: str, content: bytes, problems: list[Problem]) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _with_plain_breaks(content[: error.start].decode("utf-8-sig", "replace"))
        place = _place(before, len(before))
        utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
        kind = "UTF-16" if utf16 else f"byte 0x{content[error.start]:02x}"
        hint = 'Save the file as UTF-8 (in Excel and Notepad: "Save as", encoding UTF-8).'
        message = f"the file is not UTF-8 text ({kind})"
        problems.append(Problem(file, place.line, place.column, "not-utf-8", message, hint))
        text = "" if utf16 else content.decode("utf-8-sig", "replace")
    text = _with_plain_breaks(text)
    odd = [character for character in _ODD_BREAKS if character in text]
    if odd:
        place = _place(text, min(map(text.index, odd)))
        names = ", ".join(f"U+{ord(character):04X}" for character in odd)
        message = f"the file has line separators of another kind ({names})"
        problems.append(
            Problem(file, place.line, place.column, "hidden-character", message, "Retype these line breaks.")
        )
        text = text.translate(dict.fromkeys(map(ord, odd), " "))
    return text


def _with_plain_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _place(text: str, position: int) -> Scalar:
    line = text.count("\n", 0, position) + 1
    return Scalar("", True, line, position - text.rfind("\n", 0, position))


def _events(text: str) -> Iterator[Any]:
    try:
        yield from iter(yaml.CSafeLoader(text).get_event, None)
    except yaml.MarkedYAMLError as error:
        raise _syntax(text, error) from None
    except yaml.reader.ReaderError:
        refused = _NO_YAML.search(text)
        position = refused.start() if refused else 0
        message = f"the character U+{ord(text[position]):04X} is not allowed in YAML"
        raise UnreadableError(_place(text, position), "syntax", message, "Take it out.") from None
    except yaml.YAMLError as error:
        raise UnreadableError(Scalar("", True, 1, 1), "syntax", shown(str(error))) from None


def _syntax(text: str, error: yaml.MarkedYAMLError) -> UnreadableError:
    lines = text.split("\n")
    words, context = error.problem or "this is not YAML", error.context or ""
    mark, begins = error.problem_mark or error.context_mark, error.context_mark
    if begins and words.startswith("found unexpected"):
        mark = begins
    place = _existing(lines, mark)
    hint = "Indent with spaces, never with tabs." if "\t" in lines[place.line - 1] else ""
    message = f"{words} {context}".strip()
    if not begins or "block collection" in context:
        return UnreadableError(place, "syntax", message, hint)
    first = _existing(lines, begins).line
    if first != place.line and not hint:
        hint = f"What is broken may begin on line {first}: look there for a quote or bracket left open."
    return UnreadableError(place, "syntax", message, hint, first)


def _existing(lines: list[str], mark: Any) -> Scalar:
    """The place of a mark, or the end of the last line with text when the mark is past it."""
    last = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
    if mark is None or mark.line >= last:
        return Scalar("", True, last, len(lines[last - 1]) + 1)
    return Scalar("", True, mark.line + 1, mark.column + 1)


def _build(file: str, text: str, problems: list[Problem]) -> Node | None:
    root: Node | None = None
    open_nodes: list[SequenceNode | MappingNode] = []
    open_keys: list[Scalar | None] = []
    for count, event in enumerate(_events(text)):
        if isinstance(event, yaml.CollectionEndEvent):
            open_nodes.pop()
            open_keys.pop()
            continue
        node = _node(event)
        if node is None:
            _refuse(event, another=root is not None)
            continue
        if event.anchor or event.tag:
            problems.append(_not_plain(file, event, node))
        if open_nodes:
            _attach(file, open_nodes[-1], open_keys, node, problems)
        else:
            root = node
        if count > MAX_EVENTS:
            raise UnreadableError(node, "too-large", f"the file holds more than {MAX_EVENTS} values")
        if not isinstance(node, Scalar):
            _require_depth(node, len(open_nodes))
            open_nodes.append(node)
            open_keys.append(None)
    return root


def _require_depth(node: Node, depth: int) -> None:
    if depth == MAX_DEPTH:
        raise UnreadableError(node, "too-deep", f"more than {MAX_DEPTH} levels of nesting")


def _node(event: Any) -> Node | None:
    mark = event.start_mark
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, not event.style, mark.line + 1, mark.column + 1)
    if isinstance(event, yaml.MappingStartEvent):
        return MappingNode(mark.line + 1, mark.column + 1)
    if isinstance(event, yaml.SequenceStartEvent):
        return SequenceNode(mark.line + 1, mark.column + 1)
    return None


def _refuse(event: Any, another: bool) -> None:
    place = Scalar("", True, event.start_mark.line + 1, event.start_mark.column + 1)
    if isinstance(event, yaml.AliasEvent):
        message = f"the alias {shown(f'*{event.anchor}')} is not allowed"
        raise UnreadableError(place, "alias", message, "Write the value out.")
    if isinstance(event, yaml.DocumentStartEvent) and another:
        raise UnreadableError(place, "second-document", "a second document begins here", 'Remove the "---".')


def _not_plain(file: str, event: Any, node: Node) -> Problem:
    if event.anchor:
        message = f"the anchor {shown(f'&{event.anchor}')} is not allowed"
        return Problem(
            file, node.line, node.column, "anchor", message, "Write the value out where it is needed."
        )
    message = f"the tag {shown(event.tag)} is not allowed"
    return Problem(file, node.line, node.column, "tag", message, "A case is plain data; take the tag out.")


def _attach(
    file: str,
    parent: SequenceNode | MappingNode,
    keys: list[Scalar | None],
    node: Node,
    problems: list[Problem],
) -> None:
    if isinstance(parent, SequenceNode):
        parent.items.append(node)
        return
    key = keys[-1]
    if key is None:
        if isinstance(node, Scalar):
            keys[-1] = node
            return
        problems.append(Problem(file, node.line, node.column, "bad-key", "a key must be one word"))
        keys[-1] = _NO_KEY
        return
    keys[-1] = None
    if key is _NO_KEY:
        return
    if key.text in parent.entries:
        first = parent.entries[key.text][0].line
        message = f"the key {shown(key.text)} stands twice, first on line {first}"
        problems.append(Problem(file, key.line, key.column, "duplicate-key", message, "Keep one of them."))
    else:
        parent.entries[key.text] = (key, node)


def _item_around(lines: list[str], line: int) -> range | None:
    """The lines of the outermost list item around a line, counted from 0; None when there is none."""
    starts = [(n, match.end(1)) for n, content in enumerate(lines) if (match := _ITEM.match(content))]
    margin = min((indent for _, indent in starts), default=0)
    borders = [n for n, indent in starts if indent == margin]
    first = max((n for n in borders if n < line), default=None)
    if first is None:
        return None
    sections = (n for n in range(line, len(lines)) if _SECTION.match(lines[n]))
    after = (n for n in borders if n > first)
    item = range(first, min(next(after, len(lines)), next(sections, len(lines))))
    return item if any(lines[n] for n in item) else None
