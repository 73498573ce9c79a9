"""What an editor asks for, each with its place."""

from __future__ import annotations

import pytest
from places import ROOT, TINY

from graph.cli import main
from graph.editorial import CHECKS, editorial

ACTORS = """actors:
- {id: a, name: A, kind: state}
- {id: b, name: B, kind: state}
"""
REFERENCES = """references:
- {id: r, title: R, url: https://example.org/r}
"""


def found(edges, actors=ACTORS, references=REFERENCES):
    files = {"actors.yaml": actors, "edges.yaml": "edges:\n" + edges, "references.yaml": references}
    return [
        f"{problem.file}:{problem.line}:{problem.column}: {problem.code}"
        for problem in editorial({name: text.encode() for name, text in files.items()})
    ]


SOUND = "- {source: a, target: b, type: ally, start: 2001, references: [r]}\n"


def test_a_case_in_order_has_nothing_to_find():
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ("- {source: a, target: b, type: patron}\n", ["edges.yaml:3:3: no-reference"]),
        (
            "- {source: b, target: a, type: ally, start: 1999, end: 2001-05, references: [r]}\n",
            ["edges.yaml:3:45: overlapping-spells"],
        ),
        (
            "- {source: a, target: b, type: adversary, start: 2005, references: [r]}\n",
            ["edges.yaml:3:32: both-signs"],
        ),
        (
            '- {source: a, target: b, type: patron, references: [r], statement: "Props up a puppet."}\n',
            ["edges.yaml:3:68: loaded-word"],
        ),
        (
            f"- {{source: a, target: b, type: patron, references: [r], statement: {'x ' * 130}}}\n",
            ["edges.yaml:3:68: long-statement"],
        ),
    ],
    ids=["no reference", "overlap", "both signs", "loaded word", "long"],
)
def test_each_finding_has_its_place(edges, expected):
    assert found(SOUND + edges) == expected


def test_a_reference_without_use_is_found_where_it_stands():
    more = REFERENCES + "- {id: unused, title: U}\n"
    assert found(SOUND, references=more) == ["references.yaml:3:8: unused-reference"]


@pytest.mark.parametrize(
    "allowed",
    [
        "- {source: a, target: b, type: adversary, start: 2005, references: [r], note: They did both.}\n",
        "- {source: a, target: b, type: patron, references: [r], statement: 'The “regime”, B says.'}\n",
        "- {source: a, target: b, type: ally, start: 1999, end: 2000, references: [r]}\n",
        "- {source: b, target: a, type: patron, references: [r]}\n"
        "- {source: a, target: b, type: patron, references: [r]}\n",
    ],
    ids=["noted", "quoted", "one after the other", "both ways"],
)
def test_what_is_in_order_is_left_alone(allowed):
    assert found(SOUND + allowed) == []


def test_an_ongoing_edge_to_an_actor_that_has_ended_never_passes(capsys, tmp_path):
    (tmp_path / "actors.yaml").write_text(ACTORS + "- {id: c, name: C, kind: state, end: 1990}\n")
    (tmp_path / "edges.yaml").write_text("edges:\n- {source: a, target: c, type: ally}\n")
    assert main(["validate", str(tmp_path), "--strict"]) == 1
    assert "outlives-actor" in capsys.readouterr().out


def test_aliases_may_say_what_others_say():
    actors = ACTORS.replace("name: A,", "name: A, aliases: [The Regime],")
    assert found(SOUND, actors=actors) == []


def test_strict_validation_prints_findings_and_exits_1(capsys):
    assert main(["validate", str(TINY)]) == 0
    assert main(["validate", str(TINY), "--strict"]) == 1
    assert "no-reference" in capsys.readouterr().out


def test_every_check_says_what_it_looks_for():
    assert all(check.__doc__ for check in CHECKS)


def test_the_case_that_ships_passes():
    assert editorial(ROOT / "data") == ()
