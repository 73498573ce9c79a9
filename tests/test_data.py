"""What must hold of the case that ships."""

from __future__ import annotations

from datetime import date

import pytest
from places import ROOT

from graph.diff import diff
from graph.load import load
from graph.prose import diff_in_words
from graph.snapshot import graph_at


@pytest.fixture(scope="module")
def syria():
    return load(ROOT / "data")


def test_it_is_large_enough_and_every_edge_is_dated_and_sourced(syria):
    assert len(syria.actors) >= 40
    assert len(syria.edges) >= 120
    assert [edge.id for edge in syria.edges if not edge.references or not edge.period.start] == []


def test_every_reference_can_be_opened_and_is_used(syria):
    used = {id_ for item in (*syria.edges, *syria.snapshots) for id_ in item.references}
    assert [reference.id for reference in syria.references if not reference.url] == []
    assert set(syria.reference) == used


def test_the_snapshots_are_there(syria):
    assert syria.snapshot["before"].date == date(2024, 11, 26)
    assert syria.snapshot["after"].date == date(2024, 12, 9)
    assert syria.snapshot["january-2026"].date >= date(2026, 1, 28)
    assert syria.compare == ("before", "after")


def test_syria_is_three_actors_and_the_soviet_union_is_not_russia(syria):
    assert syria.actor["assad-government"].period.end.last_day == date(2024, 12, 8)
    assert syria.actor["transitional-government"].period.start.first_day == date(2024, 12, 8)
    assert syria.actor["syria"].kind == "state"
    assert {"soviet-union", "russia"} <= syria.actor.keys()


def test_the_fall_is_told_in_a_plain_sentence(syria):
    before, after = (graph_at(syria, syria.snapshot[id_].date) for id_ in ("before", "after"))
    said = diff_in_words(syria, diff(before, after))
    assert "Russia's patronage of the Assad government ended on 8 December 2024." in said


@pytest.mark.parametrize(
    "actor",
    [
        "russia", "iran", "hezbollah", "turkiye", "hts", "sdf", "united-states", "israel", "qatar",
        "saudi-arabia", "uae", "tartus-naval-facility", "khmeimim-air-base", "qamishli-airport",
        "ahmed-al-sharaa", "vladimir-putin", "pakistan", "india", "china",
    ],
)  # fmt: skip
def test_those_whom_the_documents_speak_of_are_there(syria, actor):
    assert any(actor in (edge.source, edge.target) for edge in syria.edges)
