"""What damage and malice make of a file gives a case or problems, and what is sound can be written."""

from __future__ import annotations

import pytest
import taught
from hostile import hostile_case
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import mutated, mutated_within
from writers import QUICK, SLOW

from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.load import load
from graph.problems import CaseError

FILES = {name: data for name, data in taught.files().items() if name.endswith(".yaml")}
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


@given(chance=chances, name=st.sampled_from(sorted(FILES)), writer=st.sampled_from(list(QUICK)))
@settings(max_examples=150, deadline=None)
def test_a_mutated_file_of_a_case(chance, name, writer):
    QUICK[writer](sound(load, {**FILES, name: mutated(chance, FILES[name])}))


@given(chance=chances, name=st.sampled_from(sorted(FILES)), writer=st.sampled_from(list(SLOW)))
@settings(max_examples=30, deadline=None)
def test_a_mutated_file_of_a_case_as_a_figure_a_page_or_a_report(chance, name, writer):
    SLOW[writer](sound(load, {**FILES, name: mutated(chance, FILES[name])}))


@pytest.mark.parametrize("writer", SLOW)
def test_a_hostile_case_as_a_figure_a_page_or_a_report(writer):
    SLOW[writer](hostile_case())


@pytest.mark.parametrize("format_", READERS, ids=lambda one: one.id)
@pytest.mark.parametrize("spoil", [mutated, mutated_within])
@given(chance=chances)
@settings(max_examples=25, deadline=None)
def test_a_mutated_data_file(tiny, format_, spoil, chance):
    case = sound(format_.read, f"x{format_.suffix}", spoil(chance, format_.write(whole(tiny))))
    assert isinstance(FORMATS["case"].write(whole(case)), bytes)
