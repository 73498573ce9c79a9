"""The change log: what changed between two days in sentences, actor by actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.dates import PartialDate, day_in_words
from graph.diff import Change, Diff
from graph.model import Actor, Case, Edge
from graph.prose import (
    actor_beginning_in_words,
    actor_end_in_words,
    beginning,
    beginning_in_words,
    change_in_words,
    counted,
    credits_of,
    end_in_words,
    listed,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One change in a sentence.

    `edges` are the ids of what it is about: one edge that began or ended, two where one gave way to the
    other, none where the actor itself began or ended. `kind` is "began", "ended" or "changed"; `when` is a
    date in words, blank where it is not known.
    """

    edges: tuple[str, ...]
    sentence: str
    kind: str
    when: str


@dataclass(frozen=True, slots=True)
class ActorChanges:
    """What changed for an actor, by id; `change` is "began" or "ended" where it did so itself, else blank."""

    actor: str
    name: str
    entries: tuple[Entry, ...]
    change: str = ""


def log(case: Case, difference: Diff) -> tuple[ActorChanges, ...]:
    """What changed, actor by actor: first who began or ended, then by the number of changes.

    A change stands under both its ends, in the same words. Each actor's entries are, in this order, what it
    is itself, what changed type, what ended, what began.

    >>> from datetime import date
    >>> log(Case(), Diff(date(2024, 1, 1), date(2024, 2, 1), *[()] * 7))
    ()
    """
    own = dict(_own(difference))
    entries = defaultdict(list, {id_: [entry] for id_, entry in own.items()})
    for ends, entry in _of_edges(case, difference):
        for end in ends:
            entries[end].append(entry)
    groups = (
        ActorChanges(id_, case.actor[id_].name, tuple(found), own[id_].kind if id_ in own else "")
        for id_, found in entries.items()
    )
    return tuple(sorted(groups, key=_rank))


def of_actor(groups: Iterable[ActorChanges], actor: str) -> tuple[ActorChanges, ...]:
    """The part of a log that is an actor's, by id: one group, or none where nothing changed."""
    return tuple(group for group in groups if group.actor == actor)


def actor_changes(case: Case, actor: Actor, difference: Diff) -> tuple[Entry, ...]:
    """What changed for one actor, in the order of the log."""
    return tuple(entry for group in of_actor(log(case, difference), actor.id) for entry in group.entries)


def summary(case: Case, difference: Diff) -> str:
    """How much changed, in numbers; where a change of type changed the sign, that too.

    >>> from datetime import date
    >>> summary(Case(), Diff(date(2024, 11, 26), date(2024, 12, 9), *[()] * 7))
    'No edge changed between 26 November 2024 and 9 December 2024; 0 stayed.'
    """
    numbers = {
        "ended": len(difference.ended),
        "began": len(difference.began),
        "changed type": len(difference.changed),
    }
    (first, number), *others = [item for item in numbers.items() if item[1]] or [("changed", 0)]
    parts = [f"{counted(number, 'edge') if number else 'No edge'} {first}"]
    parts += [f"{number:,} {verb}" for verb, number in others]
    text = f"{listed(parts)} {_days(difference)}; {len(difference.kept):,} stayed."
    turned = sum(_sign(case, change.before) != _sign(case, change.after) for change in difference.changed)
    return f"{text} {counted(turned, 'change')} of type also changed the sign." if turned else text


def as_text(case: Case, difference: Diff) -> str:
    """The log as plain text to copy: title, days, numbers, sentences actor by actor, credits."""
    days = f"What changed {_days(difference)}"
    groups = (
        "\n".join([group.name, *(f"- {entry.sentence}" for entry in group.entries)])
        for group in log(case, difference)
    )
    head = f"{case.title}\n{days}"
    return "\n\n".join([head, summary(case, difference), *groups, credits_of(case)]) + "\n"


def _days(difference: Diff) -> str:
    return f"between {day_in_words(difference.earlier)} and {day_in_words(difference.later)}"


def _rank(group: ActorChanges) -> tuple[bool, int, str, str]:
    return (not group.change, -len(group.entries), group.name, group.actor)


def _own(difference: Diff) -> Iterator[tuple[str, Entry]]:
    for actor in difference.actors_ended:
        yield actor.id, Entry((), actor_end_in_words(actor), "ended", _said(actor.period.end))
    for actor in difference.actors_began:
        yield actor.id, Entry((), actor_beginning_in_words(actor), "began", _said(actor.period.start))


def _of_edges(case: Case, difference: Diff) -> Iterator[tuple[tuple[str, str], Entry]]:
    """Every change of an edge, with the ids of its two ends."""
    for change in difference.changed:
        yield change.before.pair, _changed(case, change)
    for edge in difference.ended:
        entry = Entry((edge.id,), end_in_words(case, edge), "ended", _said(edge.period.end))
        yield edge.pair, entry
    for edge in difference.began:
        entry = Entry((edge.id,), beginning_in_words(case, edge), "began", _said(beginning(case, edge)))
        yield edge.pair, entry


def _changed(case: Case, change: Change) -> Entry:
    end, start = change.before.period.end, beginning(case, change.after)
    when = (
        _said(end)
        if start == end
        else ", ".join([f"until {_said(end)}"] * bool(end) + [f"from {_said(start)}"] * bool(start))
    )
    return Entry((change.before.id, change.after.id), change_in_words(case, change), "changed", when)


def _said(boundary: PartialDate | None) -> str:
    return boundary.in_words if boundary else ""


def _sign(case: Case, edge: Edge) -> int:
    return case.edge_type[edge.type].sign
