"""What became of the triangles between two days: which became balanced, which arose, which are gone."""

from __future__ import annotations

from dataclasses import dataclass

from graph.analysis.signed import Signed
from graph.analysis.triangles import Triangle, triangles


@dataclass(frozen=True, slots=True)
class TriangleChanges:
    """Triangles by what became of them, each in alphabetical order.

    Those of both days `became_balanced`, `became_unbalanced`, `stayed_balanced` or `stayed_unbalanced`; those
    of the later day only are `new_unbalanced` or `new_balanced`, those of the earlier day only
    `gone_unbalanced` or `gone_balanced`.
    """

    became_balanced: tuple[Triangle, ...]
    became_unbalanced: tuple[Triangle, ...]
    stayed_balanced: tuple[Triangle, ...]
    stayed_unbalanced: tuple[Triangle, ...]
    new_unbalanced: tuple[Triangle, ...]
    new_balanced: tuple[Triangle, ...]
    gone_unbalanced: tuple[Triangle, ...]
    gone_balanced: tuple[Triangle, ...]


def triangle_changes(earlier: Signed, later: Signed) -> TriangleChanges:
    """Compare the triangles of two signed networks.

    >>> pairs = frozenset({("a", "b"), ("b", "c")})
    >>> before, after = Signed(pairs, frozenset({("a", "c")})), Signed(pairs | {("a", "c")}, frozenset())
    >>> triangle_changes(before, after).became_balanced
    (('a', 'b', 'c'),)
    """
    old, new = dict(triangles(earlier)), dict(triangles(later))

    def which(before: bool | None, after: bool | None) -> tuple[Triangle, ...]:
        """Those balanced, unbalanced or (None) not there before and after."""
        both = sorted(old.keys() | new.keys())
        return tuple(one for one in both if (old.get(one), new.get(one)) == (before, after))

    return TriangleChanges(
        became_balanced=which(False, True),
        became_unbalanced=which(True, False),
        stayed_balanced=which(True, True),
        stayed_unbalanced=which(False, False),
        new_unbalanced=which(None, False),
        new_balanced=which(None, True),
        gone_unbalanced=which(False, None),
        gone_balanced=which(True, None),
    )
