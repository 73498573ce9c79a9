"""Whatever a file holds, the loader answers with the place and the reason, and never breaks."""

import contextlib
import os
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from taught import files as taught_files

from graph.case_files import FILES, MAX_FILE_BYTES
from graph.load import load
from graph.problems import CaseError

TINY = taught_files()
ACTORS = "actors:\n  - {id: a, name: A, kind: state}\n  - {id: b, name: B, kind: state}\n"
EDGES = "edges:\n  - {source: a, target: b, type: ally}\n"


def problems_of(source):
    try:
        load(source)
    except CaseError as error:
        return error.problems
    return ()


def said(source):
    return [f"{p.file}:{p.line}:{p.column}: {p.code}" for p in problems_of(source)]


def case(**files):
    return {f"{name}.yaml": text for name, text in ({"actors": ACTORS, "edges": EDGES} | files).items()}


def actor(fields):
    """What is said of an actor "c" with these fields on a line of their own."""
    return said(case(actors=f"{ACTORS}  - id: c\n    name: C\n    kind: state\n    {fields}\n"))


def edge(fields):
    """What is said of an edge with these fields on a line of their own, line 4 of its file."""
    return said(case(edges=f"edges:\n  - source: a\n    target: b\n    {fields}\n"))


# Folders and files


@pytest.fixture
def folder(tmp_path):
    for name, text in case().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_missing_folder(tmp_path):
    missing = tmp_path / "nowhere"
    assert said(missing) == [f"{missing}:1:1: no-such-folder"]


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000, "a\nb", "\ud800"])
def test_a_name_that_no_folder_can_have(tmp_path, name):
    (problem,) = problems_of(tmp_path / name)
    assert problem.code == "no-such-folder"
    assert str(problem).isprintable()


def test_no_name_is_the_folder_one_stands_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert [problem.code for problem in problems_of("")] == ["no-such-file", "no-such-file"]


def test_a_file_in_place_of_a_folder(folder):
    assert said(folder / "actors.yaml") == [f"{folder}/actors.yaml:1:1: no-such-folder"]


@pytest.mark.parametrize("name", ["actors.yaml", "edges.yaml"])
def test_a_missing_file(folder, name):
    (folder / name).unlink()
    assert said(folder) == [f"{name}:1:1: no-such-file"]


def test_an_empty_folder(tmp_path):
    assert said(tmp_path) == said({}) == ["actors.yaml:1:1: no-such-file", "edges.yaml:1:1: no-such-file"]


def test_a_directory_in_place_of_a_file(folder):
    (folder / "actors.yaml").unlink()
    (folder / "actors.yaml").mkdir()
    assert said(folder) == ["actors.yaml:1:1: cannot-read"]


def test_a_link_that_leads_to_itself(folder):
    (folder / "edges.yaml").unlink()
    (folder / "edges.yaml").symlink_to(folder / "edges.yaml")
    assert said(folder) == ["edges.yaml:1:1: cannot-read"]


def test_a_pipe_in_place_of_a_file(folder):
    os.mkfifo(folder / "case.yaml")
    assert said(folder) == ["case.yaml:1:1: cannot-read"]


def test_an_unreadable_file(folder, monkeypatch):
    def refuse(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert [problem.message for problem in problems_of(folder)] == [
        "the file cannot be read: Permission denied"
    ] * 2


def test_an_unreadable_folder(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert said(folder) == [f"{folder}:1:1: no-such-folder"]


def test_a_file_of_another_name(folder):
    (folder / "edge.yaml").write_text("", encoding="utf-8")
    (folder / "actors.yml").write_text("", encoding="utf-8")
    assert said(folder) == ["actors.yml:1:1: unknown-file", "edge.yaml:1:1: unknown-file"]


@pytest.mark.parametrize("key", [5, None, ("a",), "\ud800", "a\nb", b"actors.yaml"])
def test_keys_that_are_no_names(key):
    problems = problems_of(case() | {key: b""})
    assert [problem.code for problem in problems] == ["unknown-file"]
    assert str(problems[0]).isprintable()


@pytest.mark.parametrize("value", [None, 5, 10**12, [1], object()])
def test_values_that_are_no_bytes(value):
    assert said(case() | {"edges.yaml": value}) == ["edges.yaml:1:1: cannot-read"]


# Bytes


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", "1:1: empty-file"),
        (b"\n\n", "1:1: empty-file"),
        (b"# nothing yet\n", "1:1: empty-file"),
        (b"---\n", "1:1: empty-file"),
        (b"edges:\n  - {note: \xe9}\n", "2:12: not-utf-8"),
        ("edges:\n  - {note: é".encode() + b"\xe9}\n", "2:13: not-utf-8"),
        ("edges: []".encode("utf-16"), "1:1: not-utf-8"),
        ("edges: []".encode("utf-16-le"), "1:2: syntax"),
        (b"edges: []\x00", "1:10: syntax"),
        (b"edges:\n\t- {}\n", "2:1: syntax"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "1:1: not-utf-8"),
        (b"\x7fELF\x02\x01\x01\x00", "1:1: syntax"),
        (b"PK\x03\x04\x14\x00", "1:3: syntax"),
        ("edges: [\ud800]".encode("utf-8", "surrogatepass"), "1:9: not-utf-8"),
        ("edges: [\ud800]", "1:9: not-utf-8"),
        (b"[" * 100_000, "1:13: too-deep"),
        (b"{" * 100_000, "1:13: too-deep"),
        (b"- " * 100_000, "1:25: too-deep"),
        (b"#" * (40 * 2**20), "1:1: too-large"),
        (b"- a\n- b\n", "1:1: not-a-mapping"),
        (b"edges\n", "1:1: not-a-mapping"),
        (b"edges: {a: b}\n", "1:8: not-a-list"),
        (b"edges: none\n", "1:8: not-a-list"),
        (b"edges:\n  - just text\n", "2:5: not-a-mapping"),
        (b"edges:\n  - [a, b, ally]\n", "2:5: not-a-mapping"),
        (b"edge:\n  - a\n", "1:1: unknown-field"),
        (b"edges: &x []\n", "1:8: anchor"),
        (b"edges: !!python/object/apply:os.system ['id']\n", "1:8: tag"),
        (b"edges: []\n---\nedges: []\n", "2:1: second-document"),
        (b"edges: []\nedges: []\n", "2:1: duplicate-key"),
    ],
)
def test_a_file_that_is_not_what_it_should_be(content, place):
    assert f"edges.yaml:{place}" in said(case(edges=content))


def test_a_file_of_the_greatest_size_is_read():
    assert said(case(edges=EDGES.encode() + b"#" * (MAX_FILE_BYTES - len(EDGES)))) == []


def test_a_billion_laughs():
    laughs = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(9))
    assert "edges.yaml:2:10: alias" in said(case(edges=laughs))


def test_merge_keys():
    edges = "edges:\n  - &e {source: a, target: b, type: ally}\n  - <<: *e\n    type: patron\n"
    assert said(case(edges=edges)) == ["edges.yaml:2:5: anchor", "edges.yaml:3:9: alias"]


# Fields


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ("type: aly", "4:11: unknown-type"),
        ("type: [ally]", "4:11: not-a-text"),
        ("type: {ally: 1}", "4:11: not-a-text"),
        ("type:", "4:10: empty-field"),
        ("type: ''", "4:11: empty-field"),
        ("note: x", "2:5: missing-field"),
        ("type: ally\n    stat: 1990", "5:5: unknown-field"),
        ("type: ally\n    start: 2024-13-01", "5:12: bad-date"),
        ("type: ally\n    start: 2023-02-29", "5:12: bad-date"),
        ("type: ally\n    start: 010", "5:12: bad-date"),
        ("type: ally\n    start: 12:30:00", "5:12: bad-date"),
        ("type: ally\n    start: now", "5:12: bad-date"),
        ("type: ally\n    start: [1990]", "5:12: bad-date"),
        ("type: ally\n    end:", "5:9: bad-date"),
        ("type: ally\n    start: " + "1" * 5000, "5:12: bad-date"),
        ("type: ally\n    start: 1991\n    end: 1990-12-31", "6:10: ends-before-start"),
        ("type: ally\n    id: é", "5:9: bad-id"),
        ("type: ally\n    id: NO", "5:9: unquoted"),
        ("type: ally\n    confidence: maybe", "5:17: unknown-confidence"),
        ("type: ally\n    site: c", "5:11: unknown-actor"),
        ("type: ally\n    references: [r]", "5:18: unknown-reference"),
        ("type: ally\n    references: ['javascript:alert(1)']", "5:18: bad-address"),
        ("type: ally\n    references: ['data:text/html,x']", "5:18: bad-address"),
        ("type: ally\n    references: ['//example.org']", "5:18: bad-address"),
        ("type: ally\n    references: ['https://']", "5:18: bad-address"),
        ("type: ally\n    references: ['https://@/x']", "5:18: bad-address"),
        ("type: ally\n    references: ['https://[x']", "5:18: bad-address"),
        ("type: ally\n    references: ['https://a b']", "5:18: bad-address"),
        ("type: ally\n    references: ['https://a/\">x']", "5:18: bad-address"),
        ("type: ally\n    references: {a: b}", "5:17: not-a-text"),
        ('type: ally\n    statement: "a\\u202eb"', "5:16: hidden-character"),
        ("type: ally\n    statement: a\u2066b", "5:16: hidden-character"),
        ('type: ally\n    statement: "a\\0b"', "5:16: hidden-character"),
        ('type: ally\n    statement: "a\\u2028b"', "5:16: hidden-character"),
        ("type: ally\n    statement: " + "x" * 4001, "5:16: too-long"),
        ("type: ally\n    statement: 12:30", "5:16: unquoted"),
    ],
)
def test_a_field_that_is_not_what_it_should_be(fields, place):
    assert edge(fields) == [f"edges.yaml:{place}"]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ("aliases: [on]", "7:15: unquoted"),
        ("aliases: [x, 010]", "7:18: unquoted"),
        ("aliases: [[x]]", "7:15: not-a-text"),
        ("aliases:", "7:13: empty-field"),
        ("summary: 12:30:00", "7:14: unquoted"),
        ("summary: 2024-12-08", "7:14: unquoted"),
        ("summary: null", "7:14: unquoted"),
        ("summary: ~", "7:14: unquoted"),
        ("ids: Q159", "7:10: not-a-mapping"),
        ("ids: {no: x}", "7:11: unquoted"),
        ("ids: {x: 007}", "7:14: unquoted"),
        ('ids: {"a\\nb": [x]}', "7:11: bad-value"),
        ('ids: {"a\\u202eb": x}', "7:11: hidden-character"),
        ('in_text: "a\\nb"', "7:14: bad-value"),
        ("in_text: " + "x" * 201, "7:14: too-long"),
    ],
)
def test_a_field_of_an_actor_that_is_not_what_it_should_be(fields, place):
    assert f"actors.yaml:{place}" in actor(fields)


@pytest.mark.parametrize(
    ("record", "places"),
    [
        ("{id: NO, name: C, kind: state}", ["4:10: unquoted"]),
        ("{id: 010, name: C, kind: state}", ["4:10: unquoted"]),
        ("{id: 12:30:00, name: C, kind: state}", ["4:10: bad-id", "4:10: unquoted"]),
        ("{id: '12:30:00', name: C, kind: state}", ["4:10: bad-id"]),
        ("{id: 'on', name: C, kind: state}", []),
        ("{id: c, name: on, kind: state}", ["4:19: unquoted"]),
        ("{id: c, name: 'on', kind: state}", []),
        ("{id: c, name: C, kind: stat}", ["4:28: unknown-kind"]),
        ("{id: c, name: C, kind: NO}", ["4:28: unknown-kind", "4:28: unquoted"]),
        ("{id: c, name: C, kind: [state]}", ["4:28: not-a-text"]),
        ("{id: c, name: C, kind: }", ["4:28: empty-field"]),
        ("{id: c, name: C}", ["4:5: missing-field"]),
        ("{id: c, name: {}, kind: state}", ["4:19: empty-field"]),
        ("{id: c, name: {en: }, kind: state}", ["4:19: empty-field", "4:24: empty-field"]),
        ("{}", ["4:5: missing-field"] * 3),
        ("{id: a, name: C, kind: state}", ["4:10: duplicate-id"]),
        ("{id: A, name: C, kind: state}", ["4:10: duplicate-id"]),
        ("{id: café, name: C, kind: state}", ["4:10: bad-id"]),
        ("{id: cafe\u0301, name: C, kind: state}", ["4:10: bad-id"]),
        ("{id: ｉｒａｎ, name: C, kind: state}", ["4:10: bad-id"]),
        ("{id: Ａ, name: C, kind: state}", ["4:10: bad-id"]),
        ("{id: \u0430, name: C, kind: state}", ["4:10: bad-id"]),
        ("{id: " + "c" * 81 + ", name: C, kind: state}", ["4:10: bad-id"]),
        ("{id: c, name: '<script>alert(1)</script>', kind: state}", []),
        ("{id: c, name: '</script><img src=x onerror=alert(1)>', kind: state}", []),
        ("{id: c, name: 'javascript:alert(1)', kind: state}", []),
        ("{id: c, name: 'a\u202eb', kind: state}", ["4:19: hidden-character"]),
        ("{id: c, name: !!python/name:os.system C, kind: state}", ["4:19: tag"]),
    ],
)
def test_an_actor_that_is_not_what_it_should_be(record, places):
    assert said(case(actors=f"{ACTORS}  - {record}\n")) == [f"actors.yaml:{place}" for place in places]


@pytest.mark.parametrize("id_", ["café", "cafe\u0301", "ＣＡＦＥ", "Café"])
def test_an_id_of_another_unicode_form_is_answered_with_the_plain_one(id_):
    problem = problems_of(case(actors=f"{ACTORS}  - {{id: {id_}, name: C, kind: state}}\n"))[0]
    assert problem.hint == 'Did you mean "cafe"?'


@pytest.mark.parametrize(
    ("edges", "places"),
    [
        ("{source: a, target: c, type: ally}", ["2:25: unknown-actor"]),
        ("{source: c, target: d, type: ally}", ["2:14: unknown-actor", "2:25: unknown-actor"]),
        ("{source: a, target: a, type: ally}", ["2:25: self-loop"]),
        (
            "{source: a, target: b, type: ally}\n  - {source: a, target: b, type: ally}",
            ["3:5: duplicate-spell"],
        ),
        (
            "{id: e, source: a, target: b, type: ally, start: 1990}\n"
            "  - {id: f, source: b, target: a, type: ally, start: 1990}",
            ["3:5: duplicate-spell"],
        ),
        (
            "{id: e, source: a, target: b, type: patron}\n  - {id: f, source: b, target: a, type: patron}",
            [],
        ),
        (
            "{id: x, source: a, target: b, type: ally}\n  - {id: X, source: a, target: b, type: patron}",
            ["3:10: duplicate-id"],
        ),
        (
            "{source: a, target: b, type: ally, end: 1990}\n  - {source: a, target: b, type: ally}",
            ["3:5: duplicate-id"],
        ),
    ],
)
def test_an_edge_that_does_not_fit_the_others(edges, places):
    assert said(case(edges=f"edges:\n  - {edges}\n")) == [f"edges.yaml:{place}" for place in places]


@pytest.mark.parametrize(
    ("period", "places"),
    [
        ("start: 1991, end: 1992-12", []),
        ("start: 1991-05-31, end: 1992", ["2:47: before-actor"]),
        ("start: 1992, end: 1993-01-01", ["2:58: outlives-actor"]),
        ("start: 1993, end: 1994", ["2:47: outlives-actor", "2:58: outlives-actor"]),
        ("end: 1990", ["2:45: before-actor"]),
        ("start: 1992", ["2:5: outlives-actor"]),
    ],
)
def test_an_edge_lies_within_the_lives_of_its_actors(period, places):
    actors = ACTORS.replace("name: A", "name: A, start: 1991-06, end: 1992")
    edges = f"edges:\n  - {{source: a, target: b, type: ally, {period}}}\n"
    assert said(case(actors=actors, edges=edges)) == [f"edges.yaml:{place}" for place in places]


@pytest.mark.parametrize(
    ("record", "places"),
    [
        ("{id: t, sign: 2}", ["2:19: bad-value"]),
        ("{id: t, sign: +-1}", ["2:19: bad-value"]),
        ("{id: t, sign: +1}", []),
        ("{id: t, directed: yes}", ["2:23: bad-value"]),
        ("{id: t, forward: x, directed: [no]}", ["2:35: bad-value"]),
        ("{id: t, letter: AB}", ["2:21: bad-value"]),
        ("{id: t, letter: p}", ["2:21: same-letter"]),
        ("{id: t, colour: red}", ["2:21: unknown-colour"]),
        ("{id: t, dash: solid, head: arrow}", ["2:19: same-look"]),
        ("{id: t, dash: solid, head: arrow}\n  - {id: patron, head: vee, dash: dotted}", []),
        ("{id: t, noun: '{source.__class__}'}", ["2:19: bad-value"]),
        ('{id: t, noun: "{source\'s} {target}"}', []),
        ("{id: Ally}", ["2:10: duplicate-id"]),
        ("{id: t, label: NO}", ["2:20: unquoted"]),
    ],
)
def test_an_edge_type_that_is_not_what_it_should_be(record, places):
    types = f"edge_types:\n  - {record}\n"
    assert said(case(edge_types=types)) == [f"edge_types.yaml:{place}" for place in places]


@pytest.mark.parametrize(
    ("snapshots", "places"),
    [
        ("snapshots: [{id: s}]", ["1:13: missing-field"]),
        ("snapshots: [{id: s, date: 1990}]", ["1:27: bad-date"]),
        ("snapshots: [{id: s, date: 1990-01-01~}]", ["1:27: bad-date"]),
        ("snapshots: [{id: s, date: 2001-01-01}]", ["1:27: after-as-of"]),
        ("snapshots: [{id: s, date: 1990-01-01}]\ncompare: [s]", ["2:10: bad-value"]),
        ("snapshots: [{id: s, date: 1990-01-01}]\ncompare: [s, t]", ["2:14: unknown-snapshot"]),
        ("snapshots: [{id: s, date: 1990-01-01}, {id: t, date: x}]\ncompare: [s, t]", ["1:54: bad-date"]),
        ("compare: [s, t]", ["1:1: missing-field"]),
    ],
)
def test_a_snapshot_that_is_not_what_it_should_be(snapshots, places):
    files = case(snapshots=snapshots, case="as_of: 2000-12-31")
    assert said(files) == [f"snapshots.yaml:{place}" for place in places]


@pytest.mark.parametrize(
    ("record", "places"),
    [
        ("{id: r, url: 'javascript:alert(1)'}", ["1:14: missing-field", "1:27: bad-address"]),
        ("{id: r, title: T, url: 'ftp://example.org'}", ["1:37: bad-address"]),
        ("{id: r, title: T, url: example.org}", ["1:37: bad-address"]),
        ("{id: r, title: T, url: HTTPS://Example.org/ü}", []),
        ("{id: r, title: T, date: 2023-02-30}", ["1:38: bad-date"]),
        ("{id: r, title: <b>T</b>}", []),
    ],
)
def test_a_reference_that_is_not_what_it_should_be(record, places):
    assert said(case(references=f"references: [{record}]")) == [f"references.yaml:{p}" for p in places]


def test_ten_thousand_problems_are_all_reported():
    edges = "edges:\n" + "  - {source: a, target: zz, type: aly, start: 1990-99, nme: x}\n" * 2500
    problems = problems_of(case(edges=edges))
    assert len(problems) == 5000
    edges = "edges:\n" + "  - {source: a, target: zz, type: aly}\n" * 5000
    problems = problems_of(case(edges=edges))
    assert len(problems) == 10_000
    assert problems[-1].line == 5001


# Anything at all


def lines_of(content):
    text = content.decode("utf-8-sig", "replace") if isinstance(content, bytes) else content
    return re.split("\r\n|\r|\n", text)


def require_answer(source):
    """The loader returns a case or says in printable lines what is wrong, and where in the file."""
    problems = problems_of(source)
    for problem in problems:
        assert str(problem).isprintable()
        lines = lines_of(source.get(problem.file, ""))
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert len(set(problems)) == len(problems)


names = st.sampled_from(FILES)
words = st.sampled_from(
    ["a", "b", "avaria", "front", "ally", "patron", "state", "1990", "1990-05~", "2001-06-15", "NO", "~",
     "''", "https://example.org", "<b>", "café", '"a\\u202eb"', "true", "-1", "solid", "vee", "blue",
     "x" * 300, "&x", "*x"]
)  # fmt: skip
keys = st.sampled_from(
    ["id", "name", "kind", "source", "target", "type", "start", "end", "references", "site", "label", "noun",
     "sign", "dash", "head", "letter", "date", "url", "title", "as_of", "compare", "aliases", "ids", "zz",
     "directed", "''"]
)  # fmt: skip
flow = st.recursive(
    words,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(st.tuples(keys, inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        )
    ),
    max_leaves=8,
)
records = st.lists(st.tuples(keys, flow), min_size=1, max_size=8).map(
    lambda pairs: "  - " + "\n    ".join(f"{key}: {value}" for key, value in dict(pairs).items())
)
sections = st.sampled_from(["actors", "edges", "edge_types", "snapshots", "references", "compare", "title"])
documents = st.tuples(sections, st.lists(records | flow, max_size=5)).map(
    lambda parts: "\n".join([f"{parts[0]}:", *parts[1]]) + "\n"
)
cases = st.dictionaries(names, st.binary() | st.text() | documents, max_size=6)


@given(cases)
@example({"actors.yaml": "actors: [{id: \x85}]", "edges.yaml": "\u2028"})
def test_any_files_are_answered(files):
    files = {
        name: text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        for name, text in files.items()
    }
    require_answer(files)


@given(st.tuples(documents, documents, documents, documents))
def test_any_records_are_answered(texts):
    sections_of = ("actors", "edges", "edge_types", "snapshots")
    files = {
        f"{name}.yaml": re.sub(r"^\w+:", f"{name}:", text)
        for name, text in zip(sections_of, texts, strict=True)
    }
    require_answer(files)


@given(names, st.data())
def test_the_tiny_case_with_some_bytes_changed_is_answered(name, data):
    content = bytearray(TINY[name])
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = start + data.draw(st.integers(0, 12))
        content[start:end] = data.draw(
            st.binary(max_size=6) | st.sampled_from([b"\n", b"- ", b": ", b'"', b"[", b"\t"])
        )
    require_answer(TINY | {name: bytes(content)})


@given(names, st.data())
def test_the_tiny_case_with_a_line_less_or_moved_is_answered(name, data):
    lines = TINY[name].decode().splitlines(keepends=True)
    line = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
    if data.draw(st.booleans()):
        indent = " " * data.draw(st.integers(0, 6))
        lines.insert(data.draw(st.integers(0, len(lines))), indent + line.lstrip())
    require_answer(TINY | {name: "".join(lines).encode()})


@given(
    st.text(max_size=20) | st.integers() | st.none(),
    st.binary(max_size=20) | st.none() | st.text(max_size=20),
)
def test_any_mapping_is_answered(key, value):
    with contextlib.suppress(CaseError):
        load({key: value})
