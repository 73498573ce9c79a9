"""A sheet that stays as it was when it was shown, what was done to it since, and the text that this makes.

An editor of cells keeps its place as long as its rows stay what they were. It then tells all that was ever
done to them, by the rows of the beginning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.edit.sheet import Cells, Changes, is_record, rows, with_changes


@dataclass(frozen=True, slots=True)
class Base:
    """The file, its rows at first, its text then, what was done to the rows, and the text of now."""

    name: str
    rows: tuple[Mapping[str, str], ...]
    text: str
    done: Changes
    now: str


def base_of(name: str, text: str) -> Base:
    """A sheet to which nothing was done yet. Raises EditError where the text is no sound YAML."""
    return Base(name, tuple(rows(name, text)), text, Changes(), text)


def with_done(base: Base, done: Changes) -> Base:
    """The same rows after all that was done to them. Raises EditError.

    >>> base = base_of("edges.yaml", "edges: [{source: a}, {source: b}]")
    >>> base = with_done(base, Changes({0: {"source": "c"}}))
    >>> with_done(base, Changes({0: {"source": "c"}}, deleted=[1])).now
    'edges: [{source: c}]'
    """
    further = _further(base, done)
    if further is None:
        now = with_changes(base.name, base.text, done)
    else:
        now = with_changes(base.name, base.now, further)
    return replace(base, done=done, now=now)


def _further(base: Base, done: Changes) -> Changes | None:
    """What is new in `done`, by the records of the text of now; None where a row was filled above another.

    A long text need then not be changed again from its beginning.
    """
    before, after = _records(base, base.done), _records(base, done)
    place = {key: number for number, key in enumerate(before)}
    kept, new = [key for key in after if key in place], [key for key in after if key not in place]
    if [*kept, *new] != [*after]:
        return None
    return Changes(
        {place[key]: _news(before[key], after[key]) for key in kept},
        [after[key] for key in new],
        [number for key, number in place.items() if key not in after],
    )


def _records(base: Base, done: Changes) -> dict[tuple[str, int], Cells]:
    """The cells of each record that there is then, in the order of the text."""
    old = {
        ("old", row): {**cells, **done.edited.get(row, {})}
        for row, cells in enumerate(base.rows)
        if row not in done.deleted
    }
    new = {("new", row): cells for row, cells in enumerate(done.added) if is_record(base.name, cells)}
    return {**old, **new}


def _news(before: Cells, after: Cells) -> Cells:
    return {one: after.get(one) for one in {**before, **after} if before.get(one) != after.get(one)}
