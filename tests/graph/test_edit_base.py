"""A sheet that stays as it was shown: whatever is done to it, step by step, makes the text that it says."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.edit.base import base_of, with_done
from graph.edit.sheet import Changes, rows, with_changes

NAME = "edges.yaml"
TEXT = """edges:
  # the first
  - {id: x, source: a, target: b, type: ally}
  - id: y   # the second
    source: b
    target: a
    type: ally
    support: [arms, money]

  - {id: z, source: c, target: a, type: patron}
"""
COUNT = 3
fields = st.sampled_from(["id", "source", "start", "note", "support"])
cells = st.sampled_from(["", "p", "1990", "one; two", None])
steps = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, COUNT - 1), fields, cells),
    st.tuples(st.just("delete"), st.integers(0, COUNT - 1)),
    st.tuples(st.just("add")),
    st.tuples(st.just("fill"), st.integers(0, 3), fields, cells),
    st.tuples(st.just("drop"), st.integers(0, 3)),
)


def after(done, step):
    """What an editor tells after one more thing was done in it."""
    kind, *words = step
    edited = {row: dict(kept) for row, kept in done.edited.items()}
    added = [dict(kept) for kept in done.added]
    if kind == "edit":
        row, field, cell = words
        edited.setdefault(row, {})[field] = cell
    elif kind == "delete":
        edited.pop(words[0], None)
        return replace(done, edited=edited, deleted=sorted({*done.deleted, words[0]}))
    elif kind == "add":
        added.append({})
    elif words[0] < len(added) and kind == "fill":
        added[words[0]][words[1]] = words[2]
    elif words[0] < len(added):
        del added[words[0]]
    return replace(done, edited=edited, added=added)


@given(st.lists(steps, max_size=12))
def test_step_by_step_is_the_same_as_all_at_once(taken):
    base, done = base_of(NAME, TEXT), Changes()
    for step in taken:
        done = after(done, step)
        base = with_done(base, done)
        assert rows(NAME, base.now) == rows(NAME, with_changes(NAME, TEXT, done))
    assert base.rows == base_of(NAME, TEXT).rows


def test_only_what_is_new_is_changed_in_a_text():
    typed = {0: {"start": "1990"}, 2: {"note": "a word"}}
    first = with_done(base_of(NAME, TEXT), Changes(typed))
    second = with_done(first, Changes({**typed, 2: {"note": "a word", "end": "1991"}}, deleted=[0]))
    assert second.now == TEXT.replace("  - {id: x, source: a, target: b, type: ally}\n", "").replace(
        "type: patron}", "type: patron, end: 1991, note: a word}"
    )


def test_a_new_row_becomes_one_record_however_many_cells_are_typed():
    base = base_of(NAME, TEXT)
    for added in ({}, {"source": "a"}, {"source": "a", "target": "c"}, {"source": "a", "target": "b"}):
        base = with_done(base, Changes(added=[added]))
    assert base.now == TEXT + "  - {source: a, target: b}\n"
