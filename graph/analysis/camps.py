"""The letters of camps: the same letter on both days where the camps are the same, and who changed camp."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from graph.analysis.frustration import Camps, Frustration

Letters = Mapping[str, str]
"""The letter of an actor's camp."""


@dataclass(frozen=True, slots=True)
class CampChanges:
    """Who stands in the other camp than before, by id; and who might, since another split is as good."""

    moved: tuple[str, ...]
    unsure: tuple[str, ...]


def letters(index: Frustration, before: Letters | None = None) -> Letters:
    """A and B for the largest part of the network, the next letters for the next; camps of nobody have none.

    With the letters of an earlier day, A is the camp of the largest part that has most of those who were in
    A.
    """
    named: dict[str, str] = {}
    free = iter(_names())
    for n, camps in enumerate(index.parts):
        ordered = _turned(camps, before) if before and n == 0 else camps
        for camp in filter(None, ordered):
            named |= dict.fromkeys(camp, next(free))
    return named


def _names() -> list[str]:
    return [*ascii_uppercase, *(first + second for first in ascii_uppercase for second in ascii_uppercase)]


def _turned(camps: Camps, before: Letters) -> Camps:
    """The two camps, so that they agree with most of the earlier letters A and B."""

    def agree(first: tuple[str, ...], second: tuple[str, ...]) -> int:
        return sum(before.get(one) == "A" for one in first) + sum(before.get(one) == "B" for one in second)

    one, other = camps
    return (one, other) if agree(one, other) >= agree(other, one) else (other, one)


def camp_changes(earlier: Frustration, later: Frustration) -> CampChanges:
    """Who of the largest part of both days changed camp, when the camps are matched as well as can be.

    Whoever could stand in either camp at no cost on one of the days has not provably moved, and is `unsure`.
    """
    old = letters(earlier)
    new = letters(later, old)
    both = [one for one in sorted(old) if old[one] in "AB" and new.get(one, "") in ("A", "B")]
    free = {*earlier.free, *later.free}
    moved = [one for one in both if old[one] != new[one]]
    return CampChanges(
        moved=tuple(one for one in moved if one not in free),
        unsure=tuple(one for one in both if one in free),
    )
