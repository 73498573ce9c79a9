"""What changed in the balance of a network from one day to another, in two sentences with numbers."""

from __future__ import annotations

from graph.analysis.balance import Balance
from graph.analysis.balance_words import number_in_words
from graph.analysis.triangle_changes import TriangleChanges
from graph.analysis.triangles import TriangleCounts
from graph.prose import counted


def headline(days: tuple[str, str], before: Balance, after: Balance, changes: TriangleChanges) -> str:
    """Two sentences: the share and the index on both days, and what became of the triangles."""
    first, second = days
    return (
        f"From {first} to {second}, the share of balanced triangles went from {_share(before.triangles)} to "
        f"{_share(after.triangles)}, and the pairs that stand against the best split into two camps from "
        f"{_index(before)} to {_index(after)}. {triangles_in_short(changes)}"
    )


def _share(found: TriangleCounts) -> str:
    if found.ratio is None:
        return "none (there is no triangle)"
    return f"{found.ratio:.0%} ({found.balanced} of {found.total})"


def _index(found: Balance) -> str:
    return number_in_words(found.frustration.value, found.frustration.exact)


def triangles_in_short(changes: TriangleChanges) -> str:
    """How many triangles are gone, new, and on both days; how many of these changed."""
    gone = len(changes.gone_balanced) + len(changes.gone_unbalanced)
    new = len(changes.new_balanced) + len(changes.new_unbalanced)
    old = gone + _kept(changes)
    if not old + new:
        return "There is no triangle on either day."
    return (
        f"Of {counted(old, 'triangle')} {_part(gone, len(changes.gone_unbalanced))} gone, and "
        f"{_part(new, len(changes.new_unbalanced))} new; {_stayed(changes)}."
    )


def _kept(changes: TriangleChanges) -> int:
    """How many triangles are there on both days."""
    became = len(changes.became_balanced) + len(changes.became_unbalanced)
    return became + len(changes.stayed_balanced) + len(changes.stayed_unbalanced)


def _stayed(changes: TriangleChanges) -> str:
    if not _kept(changes):
        return "no triangle is there on both days"
    if not changes.became_balanced and not changes.became_unbalanced:
        return f"the {_kept(changes)} of both days are as balanced as they were"
    return (
        f"of the {_kept(changes)} of both days, {len(changes.became_balanced)} became balanced and "
        f"{len(changes.became_unbalanced)} unbalanced"
    )


def _part(number: int, unbalanced: int) -> str:
    """A number with its verb, and how many of them are not balanced."""
    if not number:
        return "none is"
    return f"{number} ({unbalanced} not balanced) {'is' if number == 1 else 'are'}"
