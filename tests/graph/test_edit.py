"""Editing a case: only what was touched changes in its text, and the case says what was typed."""

from __future__ import annotations

import difflib
import string

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from places import ROOT, TINY

from graph.edit.document import EditError, document, plain
from graph.edit.draft import changed, draft_of, redone, undone
from graph.edit.sheet import SHEETS, Changes, in_sheet, rows, with_changes
from graph.edit.splice import with_field, with_record, without_record
from graph.fields import without_hidden
from graph.load import load
from graph.problems import CaseError

FILES = {path.name: path.read_bytes() for path in sorted(TINY.glob("*.yaml"))}
STYLES = {
    "block": "# head\nedges:\n  # one\n  - id: x   # first\n    source: a\n    # between\n    statement: >-\n"
    "      Long words\n      go on.\n\n    target: b\n    type: ally\n\n  # two\n  - id: y\n    source: b\n"
    "    target: a\n    type: ally # !\n    support:\n      - arms\n      - money\n# foot\n",
    "flow": "edges:\n  - {id: x, source: a, target: b, type: ally}  # one\n  - {id: y, source: b,\n"
    "     target: a, type: 'ally'}\n",
    "one line": "edges: [{id: x, source: a, target: b, type: ally}, {id: y, source: b, target: a, type: a}]",
    "at the margin": "edges:\n- id: x\n  source: a\n  target: b\n  type: ally\n- id: y\n  source: b\n"
    "  target: a\n  type: ally",
    "windows": "\ufeffedges:\r\n  - id: x # ä\r\n    source: a\r\n    target: b\r\n    type: ally\r\n\r\n"
    "  - id: y\r\n    source: b\r\n    target: a\r\n    type: ally\r\n",
}
fields = st.sampled_from(["id", "source", "type", "start", "end", "statement", "note", "support"])
lines = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), max_size=30)
words = (
    st.text(string.printable.replace("\x0b", "").replace("\x0c", "").replace("\r", ""), max_size=30) | lines
)


def said(name, text):
    return plain(document(name, text).root)


def outside(text, number):
    """The text before and behind one record."""
    doc = document("edges.yaml", text)
    record = doc.record(number)
    return text[: doc.start(record)], text[doc.end(record) :]


def in_lists(field, value):
    return tuple(filter(None, value.split())) if field == "support" else value


@given(st.sampled_from(sorted(STYLES)), st.integers(0, 1), fields, words)
@example("block", 0, "id", "")
@example("block", 0, "statement", "New words: with a colon.")
@example("block", 1, "support", "")
@example("one line", 1, "type", "")
@example("windows", 0, "note", "=1+1")
@example("flow", 0, "start", "a: b}")
def test_setting_a_field_changes_nothing_else(style, number, field, value):
    text, value = STYLES[style], in_lists(field, value)
    try:
        new = with_field("edges.yaml", text, number, field, value)
    except EditError:
        assume(False)
    expected = said("edges.yaml", text)
    record = expected["edges"][number]
    if value:
        record[field] = list(value) if isinstance(value, tuple) else value
    else:
        record.pop(field, None)
    assert said("edges.yaml", new) == expected
    before, behind = outside(text, number)
    assert new.startswith(before)
    rest = new[len(before) :]
    assert rest.endswith((behind, behind.partition("\n")[2]))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("field", ["id", "source", "target", "type", "start", "statement", "support"])
def test_every_field_can_be_set_and_taken_out_in_every_style(style, field):
    for number in (0, 1):
        value = ("a; b", "c") if field == "support" else 'It\'s "so": [x] # not a comment'
        new = with_field("edges.yaml", STYLES[style], number, field, value)
        assert said("edges.yaml", new)["edges"][number][field] == (
            list(value) if field == "support" else value
        )
        gone = with_field("edges.yaml", new, number, field, "")
        assert field not in said("edges.yaml", gone)["edges"][number]


@given(st.sampled_from(sorted(STYLES)), st.dictionaries(fields, lines, min_size=1))
def test_a_new_record_stands_behind_the_others_and_leaves_them_alone(style, record):
    text = STYLES[style]
    record = {field: in_lists(field, value) for field, value in record.items()}
    try:
        new = with_record("edges.yaml", text, record)
    except EditError:
        assume(False)
    kept = {f: list(v) if isinstance(v, tuple) else v for f, v in record.items() if v}
    assert said("edges.yaml", new)["edges"] == [*said("edges.yaml", text)["edges"], kept]
    for number in (0, 1):
        doc, later = document("edges.yaml", text), document("edges.yaml", new)
        old, same = doc.record(number), later.record(number)
        assert new[: later.end(same)] == text[: doc.end(old)]
    assert said("edges.yaml", without_record("edges.yaml", new, 2)) == said("edges.yaml", text)


@pytest.mark.parametrize("comment", ["the second", "a - b", "-", "# -"])
def test_a_record_whose_dash_has_only_a_comment_behind_it_can_be_taken_out(comment):
    text = f"edges:\n  - {{source: a}} # - \n  - # {comment}\n    # {comment}\n    source: b\n"
    assert without_record("edges.yaml", text, 1) == "edges:\n  - {source: a} # - \n"


@pytest.mark.parametrize("style", STYLES)
def test_records_can_be_taken_out_to_the_last(style):
    text = without_record("edges.yaml", STYLES[style], 0)
    assert [one["id"] for one in said("edges.yaml", text)["edges"]] == ["y"]
    text = without_record("edges.yaml", text, 0)
    assert not said("edges.yaml", text)["edges"]
    text = with_record("edges.yaml", text, {"id": "z", "source": "a"})
    assert said("edges.yaml", text)["edges"] == [{"id": "z", "source": "a"}]


@pytest.mark.parametrize("text", ["", "# nothing yet", "edges:", "edges: []\n", "edges: # none\n", "{}"])
def test_the_first_record_finds_its_place(text):
    if text == "{}":
        with pytest.raises(EditError, match="YAML view"):
            with_record("edges.yaml", text, {"id": "z"})
    else:
        assert said("edges.yaml", with_record("edges.yaml", text, {"id": "z"})) == {"edges": [{"id": "z"}]}


def test_lines_that_nobody_touched_stay_as_they_were_in_the_case_that_ships():
    text = (ROOT / "data/edges.yaml").read_bytes().decode()
    new = with_field("edges.yaml", text, 4, "end", "1999-12~")
    told = [line for line in difflib.ndiff(text.splitlines(), new.splitlines()) if line[0] in "+-"]
    assert told[-1] == "+     end: 1999-12~"
    assert len(told) <= 2


def test_a_folded_text_stays_folded():
    new = with_field("edges.yaml", STYLES["block"], 0, "statement", "Words. " * 30 + "The end.")
    assert "statement: >-\n      Words." in new
    assert max(map(len, new.splitlines())) <= 110


def test_the_name_of_an_actor_in_several_languages_changes_in_the_language_that_is_shown():
    text = FILES["actors.yaml"].decode()
    assert rows("actors.yaml", text)[0]["name"] == "Avaria"
    new = with_changes("actors.yaml", text, Changes({0: {"name": "Avariya"}}))
    assert new == text.replace("{en: Avaria,", "{en: Avariya,")


@pytest.mark.parametrize(
    "text", ["edges: [", "edges: [{id: a, id: b}]", "edges: [&a x, *a]", "a: 1\n---\nb: 2", "edges: [x]"]
)
def test_what_is_no_sound_yaml_is_not_touched(text):
    with pytest.raises(EditError, match="YAML view"):
        with_field("edges.yaml", text, 0, "id", "b")


def test_files_in_another_encoding_are_kept_byte_by_byte():
    content = {"actors.yaml": b"actors: []  # caf\xe9\r\n", "edges.yaml": b"\xef\xbb\xbfedges:\r"}
    assert draft_of(content).content == content


# Sheets


def test_cells_rows_and_new_rows_of_a_sheet_reach_the_case():
    text = FILES["edges.yaml"].decode()
    count = len(rows("edges.yaml", text))
    added = {"source": "avaria", "target": "front", "type": "ally", "start": "1950", "support": "arms; money"}
    changes = Changes({1: {"confidence": "attributed"}}, [added, {"source": None}], [0])
    case = load({**FILES, "edges.yaml": with_changes("edges.yaml", text, changes).encode()})
    assert len(case.edges) == count
    assert case.edges[0].confidence == "attributed"
    assert case.edges[-1].support == ("arms", "money")


def test_a_problem_is_said_by_row_and_column():
    text = with_changes("edges.yaml", FILES["edges.yaml"].decode(), Changes({2: {"start": "13 May 1950"}}))
    with pytest.raises(CaseError) as raised:
        load({**FILES, "edges.yaml": text.encode()})
    assert in_sheet(raised.value.problems[0], text).startswith(
        'edges, row 3, start: start "13 May 1950" is not a date.'
    )


@given(st.sampled_from(sorted(SHEETS)), st.data())
def test_what_is_typed_into_a_cell_is_what_the_cell_shows(name, data):
    text = FILES[name].decode()
    number = data.draw(st.integers(0, len(rows(name, text)) - 1))
    field = data.draw(st.sampled_from([one for one in SHEETS[name] if one not in ("aliases", "references")]))
    value = data.draw(lines.filter(lambda typed: ";" not in typed and "\\" not in typed).map(str.strip))
    assume(value or field != "name")  # without its English name an actor goes by its next one
    try:
        new = with_changes(name, text, Changes({number: {field: value}}))
    except EditError:
        assume(False)
    assert rows(name, new)[number][field] == without_hidden(value)


# History


@given(st.lists(st.sampled_from(["a", "b", "c", "undo", "redo"]), max_size=20))
def test_undo_and_redo_walk_along_what_was_written(steps):
    draft = draft_of({"edges.yaml": b""})
    line, here = [""], 0
    for step in steps:
        if step == "undo":
            draft, here = undone(draft), max(here - 1, 0)
        elif step == "redo":
            draft, here = redone(draft), min(here + 1, len(line) - 1)
        else:
            draft = changed(draft, {"edges.yaml": step})
            if line[here] != step:
                line[here + 1 :] = [step]
                here += 1
        assert draft.text("edges.yaml") == line[here]


def test_undo_gives_back_every_byte():
    draft = draft_of(FILES)
    text = with_field("edges.yaml", draft.text("edges.yaml"), 0, "note", "x")
    edited = changed(draft, {"edges.yaml": text})
    assert undone(edited).content == FILES
    assert redone(undone(edited)).content == edited.content
    assert changed(edited, {"edges.yaml": text}) is edited
