"""The command line, as a person at a terminal meets it."""

import json
import subprocess
import sys

import pytest
from places import TINY

from graph.citation.formats import FORMATS
from graph.cli import main


def run(capsys, *arguments):
    code = main(list(map(str, arguments)))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_sound_case_has_no_problems(capsys):
    code, out, _ = run(capsys, "validate", TINY)
    assert code == 0
    assert out.endswith("no problems. Sound: 5 actors, 11 edges, 5 references.\n")
    assert run(capsys, "validate", TINY, "--json")[1] == '{\n  "problems": []\n}\n'


@pytest.fixture
def broken(tmp_path):
    (tmp_path / "actors.yaml").write_text("actors:\n- {id: hezbollah, name: H, kind: armed_group}\n")
    (tmp_path / "edges.yaml").write_text("edges:\n- {source: hezbolah, target: hezbollah, type: ally}\n")
    return tmp_path


def test_a_problem_is_printed_with_its_place_and_exits_1(capsys, broken):
    code, out, _ = run(capsys, "validate", broken)
    assert code == 1
    assert out.startswith(
        'edges.yaml:2:12: unknown-actor: source "hezbolah" is not in actors.yaml. Did you mean "hezbollah"?'
    )
    (problem,) = json.loads(run(capsys, "validate", broken, "--json")[1])["problems"]
    assert (problem["line"], problem["column"], problem["code"]) == (2, 12, "unknown-actor")


def test_every_other_command_refuses_a_case_with_problems_and_says_which(capsys, broken):
    code, out, err = run(capsys, "snapshot", broken)
    assert (code, out) == (1, "")
    assert "hezbolah" in err


def test_a_folder_that_is_not_there_exits_2(capsys, tmp_path):
    assert run(capsys, "validate", tmp_path / "nowhere")[0] == 2


def test_a_snapshot_as_sentences_and_as_data(capsys):
    code, out, _ = run(capsys, "snapshot", TINY, "--at", "after")
    assert code == 0
    assert "\n1 July 2001: 4 actors, 4 edges\n" in out
    assert "(date uncertain)." in out
    data = json.loads(run(capsys, "snapshot", TINY, "--at", "2001-07-01", "--json")[1])
    assert data["date"] == "2001-07-01"
    assert data["edges"][2] == {
        "id": "front-avaria-credit",
        "source": "front",
        "target": "avaria",
        "type": "credit",
        "start": None,
        "end": None,
        "uncertain": False,
        "confidence": None,
        "references": [],
    }


def test_a_diff_as_sentences_and_as_data(capsys):
    _, out, _ = run(capsys, "diff", TINY)
    assert "31 May 2001 to 1 July 2001: 2 began, 3 ended, 1 changed, 1 kept" in out
    assert "The Avarian Republic's patronage of the Old Council ended on 15 June 2001." in out
    data = json.loads(run(capsys, "diff", TINY, "--from", "before", "--to", "after", "--json")[1])
    assert [edge["id"] for edge in data["began"]] == ["avaria-new-adversary", "front-new-ally"]
    assert [edge["id"] for edge in data["ended"]] == [
        "avaria-old-basing",
        "avaria-old-patron",
        "front-old-adversary-2",
    ]
    assert data["changed"][0]["from"]["type"] == "adversary"
    assert data["changed"][0]["to"]["type"] == "ally"
    assert [edge["id"] for edge in data["kept"]] == ["front-avaria-credit"]


@pytest.mark.parametrize("day", ["befor", "2001-02-30", "2099-01-01"])
def test_a_day_that_is_none_exits_2_with_one_line(capsys, day):
    code, out, err = run(capsys, "snapshot", TINY, "--at", day)
    assert (code, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(("suffix", "magic"), [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")])
def test_a_figure_is_written_in_the_format_of_its_name(capsys, tmp_path, suffix, magic):
    path = tmp_path / f"figure{suffix}"
    assert run(capsys, "figure", TINY, "--at", "before", "-o", path)[0] == 0
    assert path.read_bytes().startswith(magic)


def test_a_figure_of_what_changed(capsys, tmp_path):
    path = tmp_path / "change.svg"
    assert (
        run(capsys, "figure", TINY, "--from", "before", "--to", "after", "-o", path, "--size", "8x6")[0] == 0
    )
    assert "31 May 2001 to 1 July 2001" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [
        ["-o", "x.gif"],
        ["-o", "x.png", "--size", "wide"],
        ["-o", "x.png", "--dpi", "0"],
        ["-o", "no/where/x.png"],
        ["-o", "x.png", "--size", "0"],
        ["-o", "x.png", "--size", "100m"],
        ["-o", "x.png", "--dpi", "10000"],
        ["-o", "x.png", "--at", "nowhen"],
        ["-o", "x.png", "--kind", "ego", "--actor", "nobody"],
        ["-o", "x.png", "--kind", "ego", "--steps", "0"],
        ["-o", "x.png", "--kind", "ego", "--actor", "new-council", "--at", "before"],
        ["-o", "x.png", "--size", "40x40", "--dpi", "600"],
    ],
)
def test_a_figure_that_cannot_be_drawn_exits_2_with_one_line(capsys, monkeypatch, tmp_path, options):
    monkeypatch.chdir(tmp_path)
    code, _, err = run(capsys, "figure", TINY, *options)
    assert (code, err.count("\n")) == (2, 1)


@pytest.mark.parametrize("kind", ["one", "side", "difference", "ego", "matrix", "timeline", "multiples"])
def test_a_figure_of_every_kind(capsys, tmp_path, kind):
    path = tmp_path / f"{kind}.svg"
    options = ["--kind", kind, "--actor", "avaria", "--size", "a4-width", "--grey", "--title", "Mine"]
    code, out, _ = run(capsys, "figure", TINY, "-o", path, *options, "--json")
    assert code == 0
    assert json.loads(out)["alt"]
    assert ">Mine<" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("style", FORMATS)
def test_a_view_is_cited_in_every_style_there_is(capsys, style):
    code, out, _ = run(capsys, "cite", TINY, "--style", style)
    assert (code, out[-1]) == (0, "\n")
    assert out[-2:] != "\n\n"


def test_the_module_runs_and_speaks_utf8_whatever_the_terminal():
    environment = {"PYTHONIOENCODING": "latin-1", "PATH": ""}
    result = subprocess.run(
        [sys.executable, "-m", "graph", "snapshot", str(TINY), "--at", "after", "--json"],
        capture_output=True,
        env=environment,
        check=True,
    )
    assert json.loads(result.stdout.decode())["date"] == "2001-07-01"


def test_the_schemas_are_written_where_one_says(capsys, tmp_path):
    code, out, _ = run(capsys, "schema", "-o", tmp_path / "new" / "schemas")
    assert (code, out) == (0, f"{tmp_path / 'new' / 'schemas'}: 8 schemas\n")
    actors = json.loads((tmp_path / "new/schemas/actors.schema.json").read_text(encoding="utf-8"))
    assert "kind" in actors["properties"]["actors"]["anyOf"][0]["items"]["required"]


def test_schemas_that_cannot_be_written_are_one_line(capsys, tmp_path):
    (tmp_path / "file").write_text("")
    code, _, err = run(capsys, "schema", "-o", tmp_path / "file")
    assert (code, err.count("\n")) == (2, 1)


def test_a_figure_with_names_too_small_to_read_says_so(capsys, tmp_path):
    path = tmp_path / "timeline.svg"
    asked = ("figure", TINY, "--kind", "timeline", "-o", path, "--size")
    _, out, _ = run(capsys, *asked, "50cmx9cm")
    assert out.splitlines()[1].startswith("Names are ")
    assert "choose an actor with fewer edges" in out
    _, out, _ = run(capsys, *asked, "a4-width", "--json")
    assert json.loads(out)["warning"] == ""
