"""What docs/design.md says of the house is so: its list of modules, the keys of the JSON."""

from __future__ import annotations

import argparse
import json
import re

import pytest
from places import ROOT, TINY

from graph import cli

DESIGN = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
OF_ONE_KIND = {"export", "views"}
"""Folders whose modules are all alike; a new one is one new file and no new line."""


def modules_listed():
    """What the list says stands in each folder: `{"graph": {"model.py": "frozen values", ...}, ...}`."""
    folders, entries, entry = {}, {}, ""
    for line in re.search(r"```\n(app\.py .*?)```", DESIGN, re.DOTALL).group(1).splitlines():
        if match := re.match(r"(\w+)/ ", line):
            entries = folders.setdefault(match.group(1), {})
        elif match := re.match(r"  (\S+) +(.*)", line):
            entry = match.group(1)
            entries[entry] = match.group(2)
        elif line.startswith(" " * 10):
            entries[entry] += " " + line.strip()
    return folders


def modules_there(folder):
    return {path.name for path in folder.glob("*.py")} - {"__init__.py"}


@pytest.mark.parametrize("name", ["graph", "ui"])
def test_every_module_is_in_the_list_and_the_list_has_no_other(name):
    folder, listed = ROOT / name, modules_listed()[name]
    folders = {f"{path.parent.name}/" for path in folder.glob("*/__init__.py")} | (
        {"components/"} if name == "ui" else set()
    )
    assert set(listed) == (modules_there(folder) - {"__main__.py"}) | folders


@pytest.mark.parametrize(
    ("name", "inner"),
    [
        (path.parent.parent.name, path.parent.name)
        for part in ("graph", "ui")
        for path in (ROOT / part).glob("*/__init__.py")
        if path.parent.name not in OF_ONE_KIND
    ],
)
def test_every_module_of_a_folder_is_named_in_its_line(name, inner):
    words = re.findall(r"\w+", modules_listed()[name][f"{inner}/"])
    assert {module.removesuffix(".py") for module in modules_there(ROOT / name / inner)} <= set(words)


def test_every_component_is_named():
    words = re.findall(r"\w+", modules_listed()["ui"]["components/"])
    components = {path.parent.name for path in (ROOT / "ui" / "components").glob("*/__init__.py")}
    assert components
    assert components <= set(words)


def keys_promised():
    """The keys of the JSON of each command, as the page lists them."""
    part = DESIGN[DESIGN.index("The keys of the JSON.") : DESIGN.index("## Pictures")]
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
        "cite": [TINY, "--references"],
    }


@pytest.mark.parametrize("command", sorted(keys_promised()))
def test_a_command_prints_the_keys_that_the_page_promises(capsys, arguments, command):
    assert keys_of(run(capsys, command, *arguments[command])) == keys_promised()[command]


def test_no_command_is_without_its_promise():
    parser = cli._parser()
    (commands,) = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    assert set(commands.choices) - {"schema"} == set(keys_promised())
