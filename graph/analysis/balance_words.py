"""The balance of a day in sentences; a bound is never called exact, and what was left out is named."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import networkx as nx

from graph.analysis.balance import Balance
from graph.analysis.frustration import Camps
from graph.analysis.signed import Signed
from graph.analysis.triangles import Triangle, TriangleCounts
from graph.dates import day_in_words
from graph.model import Case
from graph.prose import counted, listed, sentence

_NUMBERS = {3: "three", 4: "four"}


def in_words(case: Case, found: Balance, G: nx.MultiDiGraph) -> tuple[str, ...]:
    """Everything about the balance of a day, one sentence or two an item."""
    return (
        size_in_words(found.network, G),
        triangles_counted(found.triangles),
        index_in_words(found),
        *camps_in_words(case, found),
        *free_in_words(case, found),
        *wider_in_words(found),
        *walks_in_words(found),
        left_out_in_words(case, found.network),
    )


def size_in_words(network: Signed, G: nx.MultiDiGraph) -> str:
    """How many pairs of how many actors have a sign on a day."""
    signs = f"{len(network.positive)} positive, {len(network.negative)} negative"
    size = f"{counted(len(network.pairs), 'pair')} of {counted(len(network.actors), 'actor')}"
    verb = "has" if len(network.pairs) == 1 else "have"
    return f"On {day_in_words(G.graph['date'])}, {size} {verb} a sign: {signs}."


def triangles_counted(found: TriangleCounts) -> str:
    """How many triangles of which signs, and the share of balanced ones where it exists."""
    if found.ratio is None:
        return "They form no triangle, so a share of balanced triangles does not exist."
    verb = "is" if found.balanced == 1 else "are"
    share = f"{found.balanced} of {counted(found.total, 'triangle')} {verb} balanced ({found.ratio:.0%})"
    return f"{share}: +++ {found.ppp}, +−− {found.pnn}; not balanced: ++− {found.ppn}, −−− {found.nnn}."


def number_in_words(value: int, exact: bool) -> str:
    """A number that is proven, or a bound that says it is one.

    >>> number_in_words(3, exact=True), number_in_words(3, exact=False)
    ('3', 'at most 3')
    """
    return str(value) if exact else f"at most {value}"


def index_in_words(found: Balance) -> str:
    """The frustration index, exactly or between bounds."""
    index = found.frustration
    if index.exact:
        return f"The frustration index is {index.value}, exactly."
    return f"The frustration index is at most {index.value}, at least {index.at_least}."


def camps_in_words(case: Case, found: Balance) -> list[str]:
    """The two camps of every part that no signed pair connects with another."""
    parts = found.frustration.parts
    return [f"{label}{_camps_of(case, camps)}" for label, camps in zip(_labels(parts), parts, strict=True)]


def _labels(parts: tuple[Camps, ...]) -> list[str]:
    """What stands before the camps of each part, where there are several."""
    if len(parts) < 2:
        return [""] * len(parts)
    return [f"Part {n} of {len(parts)}. " for n in range(1, len(parts) + 1)]


def _camps_of(case: Case, camps: Camps) -> str:
    one, other = (named(case, camp) for camp in camps)
    return f"One camp: {one}. The other: {other}." if other else f"One camp: {one}."


def named(case: Case, ids: Iterable[str]) -> str:
    """Names of actors in a row; semicolons, since some names have commas."""
    return "; ".join(case.actor[id_].name for id_ in ids)


def free_in_words(case: Case, found: Balance) -> list[str]:
    """Whether other splits are as good, and who stands elsewhere in them."""
    index = found.frustration
    if index.unique:
        return ["No other split into two camps is as good."]
    if index.unique is None:
        return ["Whether other splits are as good was not found out."]
    who = f": {named(case, index.free)}" if index.free else ""
    return [f"Other splits are as good; some actors could stand in the other camp at no cost{who}."]


def wider_in_words(found: Balance) -> list[str]:
    """How few pairs would stand against three and four camps; said where it is only a bound."""
    if not found.frustration.value:
        return []
    wider = (
        f"{number_in_words(split.value, split.exact)} with {_NUMBERS[split.at_most]}" for split in found.wider
    )
    return [f"If more camps are allowed, fewer pairs may stand against them: {listed(wider)}."]


def walks_in_words(found: Balance) -> list[str]:
    """The balance of all closed walks."""
    if found.walks is None:
        return []
    return [f"Counting longer rings as well, the balance from 0 to 1 is {found.walks:.2f}."]


def triangle_in_words(case: Case, network: Signed, triangle: Triangle) -> str:
    """A triangle as a sentence: who stands with whom and against whom."""
    against = [pair for pair in combinations(triangle, 2) if pair in network.negative]
    names = {id_: case.actor[id_].name_in_text for id_ in triangle}
    if len(against) == len(triangle):
        return sentence(f"{listed(names.values())} are all against one another")
    if not against:
        return sentence(f"{listed(names.values())} all stand together")
    if len(against) == 1:
        (between,) = set(triangle) - set(against[0])
        one, other = (names[id_] for id_ in against[0])
        return sentence(f"{names[between]} stands with {one} and {other}, who are against each other")
    (alone,) = set(against[0]) & set(against[1])
    one, other = (names[id_] for id_ in triangle if id_ != alone)
    return sentence(f"{one} and {other} stand together against {names[alone]}")


def triangles_in_words(case: Case, found: Balance) -> tuple[str, ...]:
    """The unbalanced triangles as sentences, those with the most frustrated pairs first."""
    return tuple(triangle_in_words(case, found.network, triangle) for triangle in found.unbalanced)


def left_out_in_words(case: Case, network: Signed) -> str:
    """The pairs that take no part: mixed ones by name, and how many have no sign."""
    pairs = "; ".join(f"{case.actor[a].name} and {case.actor[b].name}" for a, b in sorted(network.mixed))
    mixed = f" ({pairs})" if network.mixed else ""
    return (
        f"Left out: {counted(len(network.mixed), 'pair')} with both signs{mixed}, and "
        f"{counted(len(network.unsigned), 'pair')} connected only by types without a sign."
    )
