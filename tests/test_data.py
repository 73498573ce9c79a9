"""What must hold of the case that ships."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date

import pytest
from places import ROOT

from graph.diff import diff
from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.load import load
from graph.prose import diff_in_words
from graph.select import actor_called
from graph.snapshot import graph_at


@pytest.fixture(scope="module")
def syria():
    return load(ROOT / "data")


def test_it_is_large_enough_and_every_edge_is_dated_and_sourced(syria):
    assert len(syria.actors) >= 60
    assert len(syria.edges) >= 220
    assert [edge.id for edge in syria.edges if not edge.references or not edge.period.start] == []


def test_every_reference_can_be_opened_and_is_used(syria):
    used = {id_ for item in (*syria.edges, *syria.snapshots) for id_ in item.references}
    without = {reference.id for reference in syria.references if not reference.url}
    assert without <= {"document-001", "document-002"}, "only the documents at hand may lack an address"
    opened = {reference.id for reference in syria.references if reference.url}
    assert [edge.id for edge in syria.edges if not opened & set(edge.references)] == []
    assert set(syria.reference) == used


def test_the_snapshots_are_there(syria):
    assert syria.snapshot["before"].date == date(2024, 11, 26)
    assert syria.snapshot["after"].date == date(2024, 12, 9)
    assert syria.snapshot["january-2026"].date >= date(2026, 1, 28)
    assert syria.compare == ("before", "after")
    assert len(syria.snapshots) >= 10
    assert all(snapshot.sentence and snapshot.references for snapshot in syria.snapshots)


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


CLAIMS = {"S000": 133, "S001": 27, "S002": 64, "S003": 27, "S004": 49}
"""How many claims each document makes; they are counted from 1."""


@pytest.fixture(scope="module")
def claims():
    with (ROOT / "docs" / "claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_claim_of_the_documents_is_carried_or_says_why_not(claims):
    assert list(claims[0]) == ["claim", "edge", "actor", "why"]
    made = [f"{document}-{n:03}" for document, number in CLAIMS.items() for n in range(1, number + 1)]
    assert sorted(row["claim"] for row in claims) == made
    carried = [row for row in claims if row["edge"] or row["actor"]]
    assert len(carried) >= 200
    assert [row["claim"] for row in claims if row not in carried and not row["why"].strip()] == []


def test_no_claim_points_to_what_is_not_there(syria, claims):
    assert {id_ for row in claims for id_ in row["edge"].split()} <= syria.edge.keys()
    assert {id_ for row in claims for id_ in row["actor"].split()} <= syria.actor.keys()


def test_patrons_say_what_they_give_and_basing_rights_name_the_site(syria):
    assert [edge.id for edge in syria.edges if edge.type == "patron" and not edge.support] == []
    assert [edge.id for edge in syria.edges if edge.type == "basing_rights" and not edge.site] == []


def test_every_type_is_defined_with_an_example_and_a_counter_example(syria):
    for edge_type in syria.edge_types:
        assert edge_type.definition, edge_type.id
        assert edge_type.example, edge_type.id
        assert edge_type.counter_example, edge_type.id


def test_nothing_in_it_is_later_than_its_as_of_date(syria):
    late = [reference.id for reference in syria.references if reference.date > syria.as_of.isoformat()]
    assert late == []


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Hayat Tahrir al-Sham", "hts"), ("Hay'at Tahrir al-Sham", "hts"), ("Turkey", "turkiye"),
        ("Türkiye", "turkiye"), ("Hmeimim", "khmeimim-air-base"), ("Khmeimim", "khmeimim-air-base"),
        ("Tartous", "tartus-naval-facility"), ("Daesh", "isis"), ("Jolani", "ahmed-al-sharaa"),
    ],
)  # fmt: skip
def test_an_actor_is_found_by_every_spelling(syria, name, actor):
    assert any(name in known for known in syria.actor[actor].known_as)


def test_every_state_and_government_has_an_arabic_name(syria):
    official = [actor for actor in syria.actors if actor.kind in ("state", "government")]
    assert [actor.id for actor in official if "ar" not in dict(actor.names)] == []


@pytest.mark.parametrize(
    ("word", "actor"),
    [
        ("روسيا", "russia"),
        ("إيران", "iran"),
        ("ايران", "iran"),
        ("تركيا", "turkiye"),
        ("ישראל", "israel"),
        ("الصين", "china"),
        ("الحوثيون", "houthis"),
        ("Россия", "russia"),
        ("İncirlik Hava Üssü", "incirlik"),
    ],
)
def test_who_writes_another_script_finds_whom_they_mean(syria, word, actor):
    assert actor_called(syria, word).id == actor


@pytest.mark.parametrize("form", [one for one in FORMATS.values() if one.read], ids=lambda one: one.id)
@pytest.mark.parametrize("folder", ["data", "cases/great-powers", "cases/pakistan"])
def test_every_case_that_ships_comes_back_out_of_a_file(form, folder):
    case = load(ROOT / folder)
    back = case if form.id == "case" else replace(case, lessons=())
    assert form.read(f"case{form.suffix}", form.write(whole(case))) == back
