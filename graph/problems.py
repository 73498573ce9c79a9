"""What can be wrong with a case: one `Problem` each, all of them raised together as a `CaseError`."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.model import Case

CANNOT_READ = frozenset({"no-such-folder", "no-such-file", "cannot-read"})
"""Codes that mean that a file could not be read at all."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a case, and what would be right.

    >>> print(Problem("edges.yaml", 41, 11, "unknown-actor", "target \\"x\\" is not in actors.yaml"))
    edges.yaml:41:11: unknown-actor: target "x" is not in actors.yaml.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: {self.code}: {self.message}."
        return printable(f"{place} {self.hint}" if self.hint else place)


class CaseError(Exception):
    """A case with problems.

    `problems` holds every problem in the order of files and lines, `sound` the part of the case that could
    be read all the same, possibly empty.
    """

    def __init__(self, problems: Iterable[Problem], sound: Case) -> None:
        self.problems = tuple(problems)
        self.sound = sound
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def cannot_read(self) -> bool:
        """Whether a file could not be read at all."""
        return any(problem.code in CANNOT_READ for problem in self.problems)


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A question that names the nearest known word, or nothing when none is near.

    >>> did_you_mean("hezbolah", ["hamas", "hezbollah"])
    'Did you mean "hezbollah"?'
    >>> did_you_mean("ｉｒａｎ", ["iran"])
    'Did you mean "iran"?'
    """
    plain = plain_id(word[:80])
    by_plain = {name.casefold(): name for name in known if 2 * abs(len(name) - len(plain)) < len(name) + 2}
    near = [plain] if plain in by_plain else difflib.get_close_matches(plain, by_plain, n=1, cutoff=0.7)
    return f'Did you mean "{by_plain[near[0]]}"?' if near else ""


def plain_id(word: str) -> str:
    """What an id would be that looks like a word: without case, accents, and forms of letters.

    >>> plain_id("Café ｉｒａｎ")
    'cafe-iran'
    """
    letters = unicodedata.normalize("NFKD", word).casefold().encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9_]+", "-", letters).strip("-")


def shown(text: str, limit: int = 60) -> str:
    """A text from a case as it may stand in a message: quoted, escaped, cut.

    >>> shown("a\\u202eb")
    '"a\\\\u202eb"'
    """
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return f'"{printable(cut)}"'


def printable(text: str) -> str:
    """A text on one line, with what cannot be seen escaped."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
