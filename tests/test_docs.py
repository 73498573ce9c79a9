"""What the pages promise: every command in them works, every link leads somewhere."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys

import pytest
from places import ROOT, TINY

from graph import cli
from graph.commands import COMMANDS
from graph.export import EXPORTERS
from graph.files.formats import FORMATS
from graph.load import load
from graph.plates import KINDS

PAGES = [
    ROOT / "README.md",
    ROOT / "cases" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "benchmarks" / "README.md",
]
START = "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/streamlit run app.py"
TEST = "python3 -m venv .venv && .venv/bin/pip install -r requirements-dev.txt && .venv/bin/pytest"
GRAPH = ".venv/bin/python -m graph "
STREAMLIT = re.compile(r"(WHO_BACKS_WHOM_CASE=\S+ )?\.venv/bin/streamlit run app\.py")


def blocks(page, language):
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands():
    for page in PAGES:
        for block in blocks(page, "sh"):
            for line in block.splitlines():
                yield pytest.param(line, id=f"{page.name}: {line}")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder like a reader's: the case that ships, and the smallest case as the page writes it."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("data", "cases"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "my-case").mkdir()
    for text in blocks(ROOT / "docs" / "writing-a-case.md", "yaml"):
        name = re.match(r"# (\w+\.yaml)", text).group(1)
        (folder / "my-case" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", list(commands()))
def test_a_command_in_the_pages_works(command, desk):
    if command.startswith(GRAPH):
        arguments = [sys.executable, "-m", "graph", *command.removeprefix(GRAPH).split()]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        result = subprocess.run(
            arguments, cwd=desk, env=environment, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr
    elif match := re.fullmatch(r"\.venv/bin/python -m benchmarks(\.\w+)?( --inputs \d+)?", command):
        assert importlib.util.find_spec(f"benchmarks{match[1] or '.__main__'}")
    else:
        assert command in (START, TEST) or STREAMLIT.fullmatch(command), "no test runs this command"


def test_the_readme_has_the_two_commands_and_ci_calls_the_second():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert START in readme.splitlines()
    assert TEST in readme.splitlines()
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"grep -m1 -E '(.+?)' README.md", script).group(1)
    assert [line for line in readme.splitlines() if re.search(pattern, line)] == [TEST]


def test_the_smallest_case_of_the_page_is_a_case(desk):
    case = load(desk / "my-case")
    assert (len(case.actors), len(case.edges)) == (2, 1)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_somewhere(page):
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def table_of(name, heading):
    """The rows of the table of a page whose first column has that heading, as lists of cells."""
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    lines = (
        re.search(rf"^\| {heading} \|.*\n\|[-|]+\n((?:\|.*\n)+)", page, re.MULTILINE).group(1).splitlines()
    )
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def in_code(cell):
    return re.findall(r"`([^`]+)`", cell)


def test_the_page_of_files_has_every_format_and_says_which_come_back():
    rows = table_of("files.md", "format")
    endings = [ending for _, cell, *_ in rows for ending in in_code(cell)]
    returning = {ending for _, cell, _, back in rows if back for ending in in_code(cell)}
    assert sorted(endings) == sorted(suffix for one in FORMATS.values() for suffix in one.suffixes)
    assert returning == {suffix for one in FORMATS.values() if one.read for suffix in one.suffixes}


def test_the_page_of_figures_has_every_kind_and_every_format():
    assert [in_code(kind) for kind, *_ in table_of("figures.md", "kind")] == [[id_] for id_ in KINDS]
    page = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
    assert [one.id for one in EXPORTERS.values() if one.id.upper() not in page] == []


def test_the_pages_have_every_command():
    told = [in_code(command)[0].split()[0] for command, *_ in table_of("design.md", "command")]
    assert set(told) == set(COMMANDS)
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"{GRAPH}{name} " not in page] == []


KEYS_OF_A_STANDARD = {"schema"}
"""Commands whose data is a JSON Schema, which says its own keys."""


def keys_promised():
    """The keys of the JSON of each command, as the page lists them."""
    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    part = design[design.index("The keys of the JSON.") : design.index("## Pictures")]
    intro, *items = re.split(r"^- ", part, flags=re.MULTILINE)
    edge = set(re.findall(r"`(\w+)`", intro))
    promised = {}
    for item in items:
        command, *keys = re.findall(r"`(\w+)`", item)
        promised[command] = {*keys} | (edge if "*edge*" in item else set())
    return promised


def keys_of(value):
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    return set().union(*map(keys_of, value)) if isinstance(value, list) else set()


def run(capsys, command, *arguments):
    cli.main([command, *map(str, arguments), "--json"])
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def spoiled(tmp_path):
    (tmp_path / "actors.yaml").write_text("actors:\n- {id: a, name: A, kind: state}\n")
    (tmp_path / "edges.yaml").write_text("edges:\n- {source: a, target: b, type: ally}\n")
    return tmp_path


@pytest.fixture
def arguments(spoiled, tmp_path):
    """What to call each command with, so that all its lists hold something."""
    return {
        "validate": [spoiled],
        "snapshot": [TINY],
        "diff": [TINY],
        "balance": [TINY],
        "explain": [TINY, "avaria", "old-council", "--at", "before"],
        "figure": [TINY, "-o", tmp_path / "figure.svg"],
        "export": [TINY, "-o", tmp_path / "tiny.gexf"],
        "cite": [TINY, "--references"],
        "report": [TINY, "-o", tmp_path / "report.docx"],
        "convert": [TINY, tmp_path / "tiny.xlsx"],
        "handout": [ROOT / "cases" / "great-powers", "two-camps", "-o", tmp_path / "two-camps.html"],
    }


@pytest.mark.parametrize("command", sorted(keys_promised()))
def test_a_command_prints_the_keys_that_the_page_promises(capsys, arguments, command):
    assert keys_of(run(capsys, command, *arguments[command])) == keys_promised()[command]


def test_no_command_is_without_its_promise():
    assert set(COMMANDS) - KEYS_OF_A_STANDARD == set(keys_promised())
