"""A case of one's own: what people bring, in whatever shape, and what is said when it is wrong."""

from __future__ import annotations

import io
import os

import openpyxl
import pytest
from places import TINY

from graph import bring
from graph.bring import brought, pasted, table_template, template
from graph.cli import main
from graph.editorial import editorial
from graph.files.archive import packed
from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.load import load
from graph.problems import CaseError

FILES = {path.name: path.read_bytes() for path in sorted(TINY.glob("*.yaml"))}
ACTORS = b"ID;Name;Kind;Start date\nn;North;state;1950\ns;South;state;\n"
EDGES = b"From;To;Relation;Start-Date\nn;s;ally;1950\n"
MUCH = {
    name: data + b"# and so on\n" * 400_000 + b"# " + os.urandom(30_000).hex().encode()
    for name, data in FILES.items()
}
"""A case that is small enough as a zip, and unpacked is not."""


def codes(call, *arguments):
    with pytest.raises(CaseError) as raised:
        call(*arguments)
    return [problem.code for problem in raised.value.problems]


def test_yaml_files_stay_the_bytes_that_they_are(tiny):
    found = brought(FILES)
    assert (found.content, found.case, found.problems) == (FILES, tiny, ())


def test_other_endings_capitals_and_folders_do_not_matter(tiny):
    names = {"my case/" + name.title().replace(".Yaml", ".yml"): data for name, data in FILES.items()}
    assert brought(names).case == tiny
    assert (
        brought({"case.zip": packed({f"folder/{name}": data for name, data in FILES.items()})}).case == tiny
    )


@pytest.mark.parametrize("format_", ["xlsx", "csv", "case", "graphml", "gexf"])
def test_every_file_that_holds_a_case_brings_it(tiny, format_):
    one = FORMATS[format_]
    found = brought({f"x{one.suffix}": one.write(whole(tiny))})
    assert found.case == tiny
    assert load(found.content) == tiny


def test_tables_that_people_made_themselves_are_read():
    found = brought({"My case - Actors.CSV": ACTORS, "my case - edges.csv": EDGES})
    assert [actor.name for actor in found.case.actors] == ["North", "South"]
    assert load(found.content).edges[0].type == "ally"


def test_what_is_wrong_with_tables_is_said_by_table_row_and_column():
    found = brought({"actors.csv": ACTORS, "edges.csv": EDGES + b"n;x;ally;13 May\n"})
    assert [(one.file, one.line, one.column) for one in found.problems] == [("edges.csv", 3, 4)]
    assert len(load(found.content).edges) == 1


def test_what_is_wrong_with_a_sheet_is_said_by_its_name():
    book = openpyxl.load_workbook(io.BytesIO(table_template("xlsx")))
    book["edges"]["D3"] = "enemy"
    target = io.BytesIO()
    book.save(target)
    found = brought({"mine.xlsx": target.getvalue()})
    assert [(one.file, one.line, one.column) for one in found.problems] == [("edges", 3, 4)]


@pytest.mark.parametrize("format_", ["xlsx", "csv"])
def test_the_tables_to_fill_in_are_the_template(format_):
    found = brought({f"t{FORMATS[format_].suffix}": table_template(format_)})
    case = load(template())
    assert found.problems == ()
    assert (found.case.actors, found.case.edges) == (case.actors, case.edges)


def test_the_template_is_what_an_editor_would_pass():
    case = load(template())
    assert (len(case.actors), len(case.edges)) == (3, 3)
    assert editorial(template()) == ()


def test_pasted_text_goes_to_the_files_with_its_comments(tiny):
    text = "\n".join(data.decode() for data in FILES.values())
    assert brought(pasted(text)).case == tiny
    assert b"# names in several languages" in pasted(text)["actors.yaml"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("actors: [", "syntax"),
        ("- a", "not-a-mapping"),
        ("", "not-a-mapping"),
        ("actors: []\nfoo: 1", "unknown-field"),
    ],
)
def test_pasted_text_that_is_no_case_is_said(text, code):
    assert codes(pasted, text) == [code]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "no-such-file"),
        ({f"{n}.yaml": b"" for n in range(21)}, "too-many"),
        ({"actors.yaml": b"#" * (bring.MAX_BYTES + 1)}, "too-large"),
        ({"a.zip": b"no"}, "not-a-zip"),
        ({"a.zip": packed({"readme.txt": b""})}, "no-such-file"),
        ({"a.zip": packed({"actors.yaml": b"#" * 3_000_000})}, "too-large"),
        ({"a.zip": packed(MUCH)}, "too-large"),
        ({"a.doc": b""}, "unknown-file"),
        ({"actors.csv": ACTORS, "edges.yaml": b"edges: []"}, "mixed"),
        ({"people.csv": ACTORS}, "unknown-file"),
        ({"actors.csv": ACTORS, "my actors.csv": ACTORS}, "duplicate-file"),
    ],
)
def test_what_holds_no_case_or_is_too_much_is_said(files, code):
    assert codes(brought, files) == [code]


def test_a_case_with_more_than_the_limits_allow_is_refused(monkeypatch):
    monkeypatch.setattr(bring, "MAX_ACTORS", 1)
    assert codes(brought, {"actors.csv": ACTORS, "edges.csv": EDGES}) == ["too-many"]


# The command line


def test_convert_goes_to_tables_and_back(tiny, tmp_path, capsys):
    for target in ("case.xlsx", "case.csv.zip"):
        folder = tmp_path / target.replace(".", "-")
        assert main(["convert", str(TINY), str(tmp_path / target)]) == 0
        assert main(["convert", str(tmp_path / target), str(folder)]) == 0
        assert load(folder) == tiny
    assert "5 actors, 11 edges" in capsys.readouterr().out
    assert main(["convert", str(tmp_path / "case.xlsx"), str(folder)]) == 2
    assert "already" in capsys.readouterr().err


def test_convert_takes_a_folder_of_csv_files_and_says_what_is_wrong(tmp_path, capsys):
    (tmp_path / "actors.csv").write_bytes(ACTORS)
    (tmp_path / "edges.csv").write_bytes(EDGES.replace(b"ally", b"enemy"))
    assert main(["convert", str(tmp_path), str(tmp_path / "out")]) == 1
    assert "edges.csv:2:3: unknown-type" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert main(["convert", str(tmp_path / "nowhere"), str(tmp_path / "out")]) == 2
    assert main(["convert", str(TINY), str(tmp_path / "x.doc")]) == 2
