"""What comes back in is the same case, whatever the format and whatever the case says."""

import hashlib

import pytest
from hypothesis import example, given, settings
from strategies import full_cases

from graph.edge_types import BUILT_IN
from graph.files.cells import as_written, harmless, packed, packed_pairs, unpacked, unpacked_pairs
from graph.files.extract import of_day, whole
from graph.files.formats import FORMATS
from graph.model import Actor, Case
from graph.snapshot import graph_at, snapshots

READ = [one for one in FORMATS.values() if one.read]


def test_the_formats_that_have_always_come_back_do():
    assert {one.id for one in READ} >= {"graphml", "gexf", "json", "csv", "xlsx", "case"}


@pytest.mark.parametrize("form", READ, ids=lambda one: one.id)
@settings(max_examples=25)
@given(case=full_cases())
def test_a_case_comes_back_as_it_was(form, case):
    assert form.read(f"case{form.suffix}", form.write(whole(case))) == case


@pytest.mark.parametrize("form", READ, ids=lambda one: one.id)
def test_the_tiny_case_comes_back_as_it_was(form, tiny):
    assert form.read(f"case{form.suffix}", form.write(whole(tiny))) == tiny


@pytest.mark.parametrize("form", READ, ids=lambda one: one.id)
@given(case=full_cases())
@settings(max_examples=15)
def test_one_day_of_a_case_is_a_case(form, case):
    day = of_day(case, graph_at(case, snapshots(case)[0].date))
    assert form.read(f"day{form.suffix}", form.write(day)) == day.case


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda one: one.id)
def test_the_same_case_gives_the_same_bytes(form, tiny):
    digests = {hashlib.sha256(form.write(whole(tiny))).hexdigest() for _ in range(2)}
    assert len(digests) == 1


@pytest.mark.parametrize("form", READ, ids=lambda one: one.id)
@pytest.mark.parametrize(
    "name",
    [
        "=1+1",
        "'=1+1",
        "''@x",
        "＝cmd",
        " =1",
        "_x000D_",
        "a;b\\",
        "-1",
        "NO",
        "010",
        "1e5",
        "true",
    ],
)
def test_a_name_that_looks_like_something_else_stays_what_it_is(form, name):
    case = Case(
        title=name,
        edge_types=BUILT_IN,
        actors=(Actor("a", name, "state", aliases=(name, "b")),),
    )
    (actor,) = form.read("x", form.write(whole(case))).actors
    assert (actor.name, actor.aliases) == (name, (name, "b"))


@given(full_cases())
@settings(max_examples=20)
@example(Case())
def test_every_format_can_write_every_case(case):
    for form in FORMATS.values():
        assert form.write(whole(case))


@given(full_cases())
@settings(max_examples=30)
def test_lists_and_mappings_come_back_out_of_one_text(case):
    for actor in case.actors:
        assert unpacked(packed(actor.aliases)) == actor.aliases
        assert unpacked_pairs(packed_pairs(actor.names)) == actor.names
        assert as_written(harmless(actor.summary)) == actor.summary


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda one: one.id)
def test_characters_that_no_file_may_hold_are_left_out(form):
    hostile = "a\x00\x1b\x85\u202e\ud800\uffffb"
    case = Case(title=hostile, actors=(Actor("a", hostile, "state", names=(("en", hostile),)),))
    written = form.write(whole(case))
    if form.read:
        assert form.read("x", written).actors[0].name == "ab"
