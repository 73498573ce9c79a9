"""What an editor's YAML extension marks is what the loader complains of, and nothing else."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from places import ROOT

from graph import records
from graph.case_files import FILES
from graph.load import load
from graph.problems import CaseError
from graph.schema import schemas, text_of

SCHEMAS = schemas()
FOLDERS = [ROOT / "data", *sorted(path for path in (ROOT / "cases").iterdir() if path.is_dir())]
SECTION = {
    "actors": records.ACTOR_FIELDS,
    "edges": records.EDGE_FIELDS,
    "edge_types": records.TYPE_FIELDS,
    "snapshots": records.SNAPSHOT_FIELDS,
    "references": records.REFERENCE_FIELDS,
}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schemas_that_ship_are_those_of_the_model(name):
    shipped = ROOT / "schemas" / name.replace(".yaml", ".schema.json")
    assert shipped.read_text(encoding="utf-8") == text_of(SCHEMAS[name])
    Draft7Validator.check_schema(SCHEMAS[name])


def test_every_file_of_a_case_has_a_schema_with_every_field():
    assert sorted(SCHEMAS) == sorted(FILES)
    for section, fields in SECTION.items():
        record = SCHEMAS[f"{section}.yaml"]["properties"][section]["anyOf"][0]["items"]
        assert set(record["properties"]) == fields
    assert set(SCHEMAS["case.yaml"]["properties"]) == records.CASE_FIELDS


class Plain(yaml.SafeLoader):
    """YAML 1.2, as editors read it: a date is a text."""


Plain.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_cases_that_ship_name_their_schema_and_pass_it(folder):
    files = sorted(path for path in folder.glob("*.yaml") if path.name in SCHEMAS)
    assert len(files) >= 5
    for path in files:
        text = path.read_text(encoding="utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert named, path
        schema = json.loads((folder / named[1]).read_text(encoding="utf-8"))
        assert schema == SCHEMAS[path.name]
        found = list(Draft7Validator(schema).iter_errors(yaml.load(text, Plain)))
        assert found == [], (path.name, found[0].json_path, found[0].message)


TEXTS = [
    "plain",
    "",
    " ",
    "two\nlines",
    "tab\there",
    "bell\x07",
    "turn\u202ed",
    "x" * 201,
    "x" * 4001,
    5,
    True,
    [],
    {},
]
DATES = [
    "2011",
    2011,
    "2011-10",
    "2011-10-04",
    "1979~",
    "0000",
    "11",
    "2011-13",
    "2011-10-32",
    "soon",
    5,
    True,
    [],
]
VALUES = {
    "id": ["fresh", "a_b-C9", "", "two words", "ü", "x" * 80, "x" * 81, 5, []],
    "name": [*TEXTS, {"en": "N"}, {"en": "N", "ar": "ن"}, {"en": 5}, {"en": ""}, {}],
    "kind": ["state", "State", "", 5, []],
    "ids": [{"cow": 365}, {"iso3": "RUS"}, {"cow": 0}, {"cow": -1}, {"cow": []}, {}, "Q1", []],
    "aliases": [["a", "b"], "a", [], [5], [["a"]], {"a": "b"}, ["bell\x07"]],
    "source": ["a"],
    "target": ["b"],
    "type": ["ally"],
    "site": ["a"],
    "confidence": ["established", "sure", 5, []],
    "references": [["r"], "r", "https://example.org/a", ["ftp://example.org"], ["two words"], [5], []],
    "date": ["2011-10-04", "2011-10", "2011", "2011-10-04~", "soon", 5, []],
    "published": DATES,
    "url": ["https://example.org/a", "http://example.org", "javascript:alert(1)", "https://", "a b", 5, []],
    "directed": [True, False, "yes", 1, []],
    "at_first": [True, False, "no", 0],
    "sign": [1, -1, 0, 2, "+", []],
    "colour": ["blue", "mauve", 5],
    "dash": ["dotted", "wavy"],
    "head": ["diamond", "hand"],
    "letter": ["Q", "9", "ab", "", "_", 5],
    "noun": ["the tie of {source}"],
    "start": DATES,
}
VALUES["support"] = VALUES["aliases"]
NEEDED = {
    "actors": {"id": "fresh", "name": "F", "kind": "state"},
    "edges": {"source": "a", "target": "b", "type": "ally", "start": "1950"},
    "edge_types": {"id": "fresh"},
    "snapshots": {"id": "fresh", "date": "2011-10-04"},
    "references": {"id": "fresh", "title": "T"},
}
ABSENT = object()


def pool(section, field):
    key = "published" if (section, field) == ("references", "date") else field
    return VALUES.get(key, TEXTS)


@st.composite
def files(draw):
    """A file with one record, of which up to three fields are anything, or are not there."""
    section = draw(st.sampled_from(sorted(SECTION)))
    record = dict(NEEDED[section])
    for field in draw(st.sets(st.sampled_from(sorted(SECTION[section] - {"end"})), max_size=3)):
        value = draw(st.sampled_from([*pool(section, field), ABSENT]))
        record.pop(field, None)
        if value is not ABSENT:
            record[field] = value
    if draw(st.integers(0, 9)) == 0:
        record["surplus"] = "x"
    return section, record


def verdict_of_the_loader(section, record):
    content = {
        "actors": [{"id": "a", "name": "A", "kind": "state"}, {"id": "b", "name": "B", "kind": "state"}],
        "edges": [],
        "references": [{"id": "r", "title": "R"}],
    }
    content[section] = [*content.get(section, []), record]
    try:
        load({f"{name}.yaml": json.dumps({name: rows}).encode() for name, rows in content.items()})
    except CaseError as error:
        return [str(problem) for problem in error.problems]
    return []


@settings(max_examples=600, deadline=None)
@given(files())
def test_the_verdict_of_a_schema_is_that_of_the_loader(file):
    section, record = file
    complaints = verdict_of_the_loader(section, record)
    found = [
        error.message
        for error in Draft7Validator(SCHEMAS[f"{section}.yaml"]).iter_errors({section: [record]})
    ]
    assert bool(found) == bool(complaints), (record, found, complaints)
