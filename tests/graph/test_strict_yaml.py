"""YAML is read as data only: text stays text, and every fault has its line and column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import strict_yaml
from graph.nodes import MappingNode, Scalar, SequenceNode
from graph.strict_yaml import MAX_DEPTH, MAX_RECOVERIES, parse


def read(text):
    """The tree as plain values, and the problems as (line, column, code)."""
    problems = []
    content = text if isinstance(text, bytes) else text.encode()
    root = parse("x.yaml", content, problems)
    return plain(root), [(problem.line, problem.column, problem.code) for problem in problems]


def plain(node):
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    if isinstance(node, MappingNode):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    return node and node.text


def places(node):
    """Every scalar's text with its line and column."""
    if isinstance(node, SequenceNode):
        return [place for item in node.items for place in places(item)]
    if isinstance(node, MappingNode):
        return [place for pair in node.entries.values() for item in pair for place in places(item)]
    return [(node.text, node.line, node.column)]


def test_text_stays_as_it_is_written():
    written = "[NO, on, 010, 12:30:00, 0x1F, 1e3, null, ~, 2024-13-01, 1_000, .inf, yes, 5]"
    assert read(written) == (written[1:-1].split(", "), [])


def test_lines_and_columns_count_from_one_in_characters():
    root = parse("x.yaml", "é: [ü, 'ß']\n\nb:\n  - نعم\n  - {k: 😀, l: z}\n".encode(), [])
    assert places(root) == [
        ("é", 1, 1), ("ü", 1, 5), ("ß", 1, 8), ("b", 3, 1), ("نعم", 4, 5),
        ("k", 5, 6), ("😀", 5, 9), ("l", 5, 12), ("z", 5, 15),
    ]  # fmt: skip


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_count_alike_in_files_of_every_system(line_break):
    assert read(line_break.join(["a: 1", "b: 2", "b: 3", ""])) == (
        {"a": "1", "b": "2"},
        [(3, 1, "duplicate-key")],
    )


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert read(b"\xef\xbb\xbfa: 1") == ({"a": "1"}, [])


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment only\n", "---\n# nothing\n", "\ufeff"])
def test_nothing_is_nothing(text):
    root, problems = read(text)
    assert not root
    assert problems == []


@pytest.mark.parametrize(
    ("text", "line", "column", "code"),
    [
        ("a: &x 1\n", 1, 4, "anchor"),
        ("a: 1\nb: !!python/object:os.system x\n", 2, 4, "tag"),
        ("a: !!str x\n", 1, 4, "tag"),
        ("a: ! x\n", 1, 4, "tag"),
        ("- a\n- *x\n", 2, 3, "alias"),
        ("b: 1\n<<: *x\n", 2, 5, "alias"),
        ("a: 1\nb: 2\na: 3\n", 3, 1, "duplicate-key"),
        ("a: 1\n'a': 3\n", 2, 1, "duplicate-key"),
        ("? [a, b]\n: 1\n", 1, 3, "bad-key"),
        ("{[a]: 1}\n", 1, 2, "bad-key"),
        ("a: 1\n---\nb: 2\n", 2, 1, "second-document"),
        ("a: 1\n...\n---\nb: 2\n", 3, 1, "second-document"),
        ("a: 1\n\tb: 2\n", 2, 1, "syntax"),
        ("é: x\x07y\n", 1, 5, "syntax"),
        ("a: x\x00y\n", 1, 5, "syntax"),
        ('é: "\\ud800"\n', 1, 7, "syntax"),
        ("a: b: c\n", 1, 5, "syntax"),
        ("a: @b\n", 1, 4, "syntax"),
        ("%YAML 3.0\n---\na: 1\n", 1, 1, "syntax"),
        ("é: a\u2028b\n", 1, 5, "hidden-character"),
    ],
)  # fmt: skip
def test_what_is_not_plain_data_is_reported_at_its_place(text, line, column, code):
    assert read(text)[1] == [(line, column, code)]


def test_the_value_of_a_duplicate_key_is_the_first():
    assert read("a: 1\na: {b: 2}\n")[0] == {"a": "1"}


def test_keys_that_are_no_words_are_left_out_and_reported_once_each():
    assert read("{[a]: 1, {b: c}: 2, d: 3}") == ({"d": "3"}, [(1, 2, "bad-key"), (1, 10, "bad-key")])


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_nesting_is_bounded(opening, closing):
    deepest = opening * MAX_DEPTH + "x" + closing * MAX_DEPTH
    assert read(deepest)[1] == []
    assert [code for *_, code in read(f"{opening}{deepest}{closing}")[1]] == ["too-deep"]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "[{a: ", "? "])
def test_a_hundred_thousand_levels_are_one_problem(opening):
    root, problems = read(opening * 100_000)
    assert root is None
    assert "too-deep" in [code for *_, code in problems]


def test_a_billion_laughs_are_refused_at_the_first():
    laughs = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdef", "bcdefg", strict=True)
    )
    assert read(laughs) == (None, [(2, 8, "alias"), (1, 4, "anchor"), (2, 4, "anchor")])


def test_a_document_of_too_many_values_is_refused(monkeypatch):
    monkeypatch.setattr(strict_yaml, "MAX_EVENTS", 10)
    assert [code for *_, code in read("[" + "a, " * 20 + "a]")[1]] == ["too-large"]


ITEMS = "list:\n  - id: a\n    name: A\n{}  - id: b\n    name: B\n"


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        ("    note: a: b\n", (4, 12, "syntax")),
        ("   note: x\n", (4, 4, "syntax")),
        ("\tnote: x\n", (4, 1, "syntax")),
        ('    note: "x\n', (4, 11, "syntax")),
        ("    note: 'x\n", (4, 11, "syntax")),
        ("    note: [x, y\n", (5, 7, "syntax")),
        ("    note: {x: y\n", (5, 7, "syntax")),
        ("    note: *x\n", (4, 11, "alias")),
        ("    note: %x\n", (4, 11, "syntax")),
        ("    note: x\x01\n", (4, 12, "syntax")),
        ('    note: "\\q"\n', (4, 12, "syntax")),
        ("    note: " + "[" * 50 + "\n", (4, 20, "too-deep")),
    ],
)
def test_one_fault_costs_one_item_and_is_one_problem(fault, place):
    assert read(ITEMS.format(fault)) == ({"list": [{"id": "b", "name": "B"}]}, [place])


def test_a_quote_left_open_is_looked_for_where_it_opens():
    root, problems = read(
        'list:\n  - id: a\n    name: "A\n  - id: b\n    name: "B"\n  - id: c\n    name: C\n'
    )
    assert root == {"list": [{"id": "b", "name": "B"}, {"id": "c", "name": "C"}]}
    assert problems == [(5, 12, "syntax")]


def test_an_item_whose_dash_stands_alone_is_set_aside_too():
    root, problems = read("list:\n-\n  id: a: b\n-\n  id: c\n")
    assert root == {"list": [{"id": "c"}]}
    assert problems == [(3, 8, "syntax")]


def test_a_fault_in_the_last_item_of_a_list_leaves_the_next_list():
    root, problems = read("one:\n  - a\n  - b: c: d\ntwo:\n  - e\n")
    assert root == {"one": ["a"], "two": ["e"]}
    assert problems == [(3, 9, "syntax")]


def test_what_else_is_wrong_beside_a_fault_is_reported_too():
    problems = read("list:\n  - {id: a, id: b}\n  - id: &x c\n    name: *x\n  - {id: d, id: e}\n")[1]
    assert sorted(problems) == [
        (2, 13, "duplicate-key"), (3, 9, "anchor"), (4, 11, "alias"), (5, 13, "duplicate-key"),
    ]  # fmt: skip


def test_too_many_faults_are_said_to_be_too_many_and_what_is_above_is_kept():
    faults = "".join(f"  - id: x{n}: y\n" for n in range(MAX_RECOVERIES + 5))
    root, problems = read(f"list:\n  - id: a\n{faults}  - id: b\n")
    assert root == {"list": [{"id": "a"}]}
    assert [code for *_, code in problems] == ["syntax"] * MAX_RECOVERIES + ["too-many"]
    assert problems[-1][0] == MAX_RECOVERIES + 2


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("NO", "a truth value"), ("on", "a truth value"), ("y", "a truth value"), ("True", "a truth value"),
        ("", "nothing"), ("~", "nothing"), ("Null", "nothing"),
        ("010", "a number"), ("0x1f", "a number"), ("0o17", "a number"), ("1_000", "a number"),
        ("-1.5e3", "a number"), (".5", "a number"), ("-.inf", "a number"), (".NaN", "a number"),
        ("12:30:00", "a number in base 60"), ("2024-12-08", "a date"),
    ],
)  # fmt: skip
def test_what_others_would_misread_is_known_when_it_stands_without_quotes(text, reading):
    assert Scalar(text, True, 1, 1).yaml_reading == reading
    assert Scalar(text, False, 1, 1).yaml_reading == ""


@pytest.mark.parametrize(
    "text",
    [
        "Norway", "no one", "online", "0abc", "0face-b", "1st", "3-0", "12:30 h", "at 12:30", "a:b",
        "1991-92", "10.1.2.3", "+1 (555) 010", "._", "-", "+", ".", "e5", "nullify", "~1979", "yEs",
        "2024-12", "MiG-29",
    ],
)  # fmt: skip
def test_what_everyone_reads_as_text_needs_no_quotes(text):
    assert Scalar(text, True, 1, 1).yaml_reading == ""


yamlish = st.lists(
    st.sampled_from(
        ["a", "b: ", "- ", "\n", "\n  ", "\n    - ", "[", "]", "{", "}", ", ", ": ", "? ", "'", '"', "#",
         "&x ", "*x", "!t ", "|\n", ">\n", "---\n", "...\n", "%", "\t", "\r", "\u2028", "\x85", "\ufeff", "é",
         "<<: ", "\\", "\x00"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(yamlish | st.text() | st.binary())
def test_no_document_does_anything_but_parse_or_be_reported_inside_the_file(text):
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    problems = []
    parse("x.yaml", content, problems)
    lines = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert len(set(problems)) == len(problems)
