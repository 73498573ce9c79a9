"""What damage and malice make of a file gives a case or problems, and what is sound can be written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import mutated, mutated_within
from places import TINY

from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.load import load
from graph.problems import CaseError

FILES = {path.name: path.read_bytes() for path in sorted(TINY.glob("*.yaml"))}
READERS = [one for one in FORMATS.values() if one.read]
chances = st.randoms(use_true_random=False)


def sound(read, *arguments):
    """What is sound of a case; any other error than the documented one goes on."""
    try:
        return read(*arguments)
    except CaseError as error:
        found = error
    assert found.problems
    assert all(str(problem).isprintable() for problem in found.problems)
    return found.sound


@given(chance=chances, name=st.sampled_from(sorted(FILES)), format_=st.sampled_from(list(FORMATS.values())))
@settings(max_examples=150, deadline=None)
def test_a_mutated_file_of_a_case(chance, name, format_):
    case = sound(load, {**FILES, name: mutated(chance, FILES[name])})
    assert isinstance(format_.write(whole(case)), bytes)


@pytest.mark.parametrize("format_", READERS, ids=lambda one: one.id)
@pytest.mark.parametrize("spoil", [mutated, mutated_within])
@given(chance=chances)
@settings(max_examples=25, deadline=None)
def test_a_mutated_data_file(tiny, format_, spoil, chance):
    case = sound(format_.read, f"x{format_.suffix}", spoil(chance, format_.write(whole(tiny))))
    assert isinstance(FORMATS["case"].write(whole(case)), bytes)
