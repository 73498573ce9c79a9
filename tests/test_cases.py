"""What must hold of the further cases."""

from __future__ import annotations

import csv

import pytest
from places import ROOT

from graph.analysis.signed import signed
from graph.editorial import editorial
from graph.load import load
from graph.snapshot import graph_at

CASES = sorted(path for path in (ROOT / "cases").iterdir() if path.is_dir())
POWERS = {
    "austria-hungary": "AUH",
    "france": "FRA",
    "germany": "DEU",
    "great-britain": "GBR",
    "italy": "ITA",
    "russia": "RUS",
}


@pytest.mark.parametrize("folder", CASES, ids=lambda path: path.name)
def test_an_editor_finds_nothing(folder):
    assert editorial(folder) == ()


@pytest.mark.parametrize("folder", CASES, ids=lambda path: path.name)
def test_every_edge_can_be_read_up(folder):
    case = load(folder)
    assert case.snapshots
    assert case.compare
    for edge in case.edges:
        assert any(case.reference[id_].url for id_ in edge.references), edge.id


@pytest.mark.parametrize(
    ("snapshot", "year"),
    [
        ("emperors", 1881),
        ("triple", 1882),
        ("lapse", 1890),
        ("franco-russian", 1894),
        ("cordiale", 1904),
        ("two-camps", 1907),
        ("eve", 1914),
    ],
)
def test_the_great_powers_stand_as_published(snapshot, year):
    case = load(ROOT / "cases" / "great-powers")
    found = signed(case, graph_at(case, case.snapshot[snapshot].date))
    with (ROOT / "tests/graph/known/wwi_antal2006.csv").open(encoding="utf-8", newline="") as file:
        drawn = {
            (frozenset({row["source"], row["target"]}), int(row["sign"]))
            for row in csv.DictReader(file)
            if int(row["start"]) <= year < int(row["end"])
        }
    said = {(frozenset(POWERS[id_] for id_ in pair), 1) for pair in found.positive}
    said |= {(frozenset(POWERS[id_] for id_ in pair), -1) for pair in found.negative}
    assert said == drawn
    assert not found.mixed
