"""A sheet as the browser holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.edit.base import Base, base_of
from graph.edit.sheet import Changes

Picks = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Mounted:
    """The rows that the browser was sent, what it offers to pick from, and a number of its own."""

    base: Base
    picks: Picks
    number: int = 0

    @property
    def key(self) -> str:
        """The key of the sheet's widget."""
        return f"edit-cells-{self.number}"


def mounted(before: Mounted | None, name: str, text: str, picks: Picks, held: Changes) -> Mounted:
    """The sheet before, if it shows that text; else a new one, at its first row. Raises EditError.

    `held` is what the browser says was done to the sheet before: after a visit to another page it is nothing.
    """
    if before is None:
        return Mounted(base_of(name, text), picks)
    base = before.base
    if (base.name, base.now, before.picks, base.done) == (name, text, picks, held):
        return before
    return anew(replace(before, picks=picks), name, text)


def anew(before: Mounted, name: str, text: str) -> Mounted:
    """A sheet that takes the place of another one. Raises EditError."""
    return replace(before, base=base_of(name, text), number=before.number + 1)
