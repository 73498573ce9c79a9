"""A case may say where actors stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.load import load
from graph.problems import CaseError
from graph.stage import stage_of

FILES = {
    "actors.yaml": "actors:\n  - {id: a, name: A, kind: state}\n  - {id: b, name: B, kind: state}\n",
    "edges.yaml": "edges:\n  - {source: a, target: b, type: ally}\n",
}


def case(positions):
    return load(FILES | {"positions.yaml": positions})


def wrong(positions):
    with pytest.raises(CaseError) as caught:
        case(positions)
    return caught.value


def said(error):
    return [f"{p.file}:{p.line}:{p.column}: {p.code}" for p in error.problems]


def test_an_actor_stands_where_the_case_says_and_the_others_where_they_stood(tiny):
    places = stage_of(tiny).places
    assert places["port_Sel"] == (-140.0, 95.5)
    without = stage_of(replace(tiny, positions=())).places
    assert {id_ for id_ in places if places[id_] != without[id_]} == {"port_Sel"}


def test_the_same_positions_in_another_order_of_writing_mean_the_same():
    block = case("positions:\n  a: [1, -2.5]\n  b: [+300, 0]\n")
    flow = case('positions: {"a": [1, -2.5], b: [300.0, 0]}\n')
    assert block == flow
    assert dict(block.positions) == {"a": (1.0, -2.5), "b": (300.0, 0.0)}


def test_two_actors_may_have_one_place():
    assert set(stage_of(case("positions: {a: [5, 5], b: [5, 5]}")).places.values()) == {(5.0, 5.0)}


def test_an_actor_that_is_unknown_is_a_problem_with_its_line():
    error = wrong("positions:\n  a: [1, 2]\n  bb: [3, 4]\n")
    assert said(error) == ["positions.yaml:3:3: unknown-actor"]
    assert dict(error.sound.positions) == {"a": (1.0, 2.0)}


@pytest.mark.parametrize(
    "written",
    ["[1]", "[1, 2, 3]", "12", "[1, x]", "[010, 2]", "[.nan, 2]", "[1e9, 2]", "[1, 100001]", "{}", ""],
)
def test_what_is_not_two_numbers_is_a_problem_with_its_line(written):
    error = wrong(f"positions:\n  b: {written}\n")
    assert [line for line in said(error) if line.endswith("bad-position")]
    assert all(line.startswith("positions.yaml:2:") for line in said(error))
    assert error.sound.positions == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("positions: [a]\n", "not-a-mapping"),
        ("positons: {a: [1, 2]}\n", "unknown-field"),
        ("- a\n", "not-a-mapping"),
        ("positions: {a: [1, 2], a: [3, 4]}\n", "duplicate-key"),
    ],
)
def test_a_file_of_another_form_is_a_problem(text, code):
    assert any(line.startswith("positions.yaml:1:") and line.endswith(code) for line in said(wrong(text)))


def test_an_actor_that_could_not_be_read_is_no_second_problem():
    spoiled = FILES | {"actors.yaml": FILES["actors.yaml"] + "  - {id: c, name: C, kind: planet}\n"}
    with pytest.raises(CaseError) as caught:
        load(spoiled | {"positions.yaml": "positions: {c: [1, 2]}\n"})
    assert [problem.code for problem in caught.value.problems] == ["unknown-kind"]
