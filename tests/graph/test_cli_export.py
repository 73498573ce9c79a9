"""`python -m graph export`, as a person at a terminal meets it."""

import json

import pytest
from places import TINY

from graph.cli import main
from graph.files.formats import FORMATS
from graph.load import load


def run(capsys, *arguments):
    code = main(["export", str(TINY), *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda one: one.id)
def test_the_ending_of_the_name_says_the_format(capsys, tmp_path, form):
    for suffix in form.suffixes:
        path = tmp_path / f"tiny{suffix}"
        code, out, _ = run(capsys, "-o", path)
        assert (code, out) == (0, f"{path}: {path.stat().st_size:,} bytes\n")


def test_the_whole_case_comes_back_and_a_day_is_a_part_of_it(capsys, tmp_path):
    path = tmp_path / "tiny.json"
    run(capsys, "-o", path)
    assert FORMATS["json"].read(path.name, path.read_bytes()) == load(TINY)
    code, out, _ = run(capsys, "--at", "after", "-o", path, "--json")
    assert (code, json.loads(out)) == (0, {"file": str(path), "format": "json", "bytes": path.stat().st_size})
    content = json.loads(path.read_bytes())
    assert (content["graph"]["date"], len(content["edges"])) == ("2001-07-01", 4)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["-o", "x.doc"], ".gexf"),
        (["-o", "x"], ".gexf"),
        (["-o", "no/where/x.gexf"], "cannot be written"),
        (["-o", "."], "names no format"),
        (["-o", "x.gexf", "--at", "befor"], 'Did you mean "before"?'),
        (["-o", "x.gexf", "--at", "2099-01-01"], "after 2005-12-31"),
        (["-o", "\0.gexf"], "cannot be written"),
    ],
)
def test_what_cannot_be_written_exits_2_with_one_line(capsys, monkeypatch, tmp_path, options, word):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *options)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert word in err
    assert list(tmp_path.iterdir()) == []


def test_a_page_opens_with_the_day_or_the_days_that_are_asked_for(capsys, tmp_path):
    path = tmp_path / "tiny.html"
    code, out, _ = run(capsys, "-o", path, "--at", "after", "--json")
    said = {"file": str(path), "format": "html", "bytes": path.stat().st_size}
    assert (code, json.loads(out)) == (0, said)
    assert "Opens with 1 July 2001." in path.read_text(encoding="utf-8")
    assert run(capsys, "-o", path, "--from", "before", "--to", "after")[0] == 0
    assert "Opens with what changed from 31 May 2001 to 1 July 2001." in path.read_text(encoding="utf-8")


def test_a_data_file_of_two_days_is_refused(capsys, tmp_path):
    code, _, err = run(capsys, "-o", tmp_path / "tiny.gexf", "--from", "before")
    assert (code, err) == (2, "--from and --to are for a page (.html); a data file takes --at.\n")
