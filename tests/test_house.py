"""What holds for the house as a whole: who imports whom, what ships, what the linters say."""

from __future__ import annotations

import ast
import hashlib
import re
import shutil
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
from places import ROOT

DESIGN = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
CORE = sorted((ROOT / "graph").rglob("*.py"))


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def importers_of(package):
    return {
        path.relative_to(ROOT).as_posix()
        for path in [*CORE, *(ROOT / "ui").rglob("*.py"), ROOT / "app.py"]
        if any(name == package or name.startswith(package + ".") for name in imports(path))
    }


def test_the_core_knows_neither_streamlit_nor_the_shell():
    core = {path for path in importers_of("streamlit") | importers_of("ui") if path.startswith("graph/")}
    assert core == set()


@pytest.mark.parametrize(
    ("package", "doors"),
    [
        ("yaml", {"graph/strict_yaml.py"}),
        ("pyvis", {"graph/vis.py"}),
        ("scipy", {"graph/analysis/program.py"}),
    ],
)
def test_a_library_has_its_doors(package, doors):
    assert importers_of(package) == doors


def test_matplotlib_stays_with_the_figure():
    assert {path.rsplit("/", 1)[0] for path in importers_of("matplotlib")} == {"graph/figure"}


def test_numpy_stays_with_the_analysis():
    assert all(path.startswith("graph/analysis/") for path in importers_of("numpy"))


def test_views_do_not_import_views_nor_exporters_exporters():
    folders = ("ui/views", "graph/export", "graph/files/formats", "graph/analysis/measures", "graph/commands")
    for folder in folders:
        paths = [path for path in (ROOT / folder).glob("*.py") if path.name != "__init__.py"]
        assert paths
        for path in paths:
            others = folder.replace("/", ".") + "."
            assert not any(name.startswith(others) for name in imports(path)), path


def test_importing_the_core_and_validating_loads_none_of_the_heavy_libraries():
    code = (
        "import sys; import graph, graph.load, graph.cli; "
        "heavy = ('streamlit', 'pandas', 'matplotlib', 'pyvis', 'IPython', 'openpyxl', 'xlsxwriter'); "
        "print([m for m in heavy if m in sys.modules])"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert printed.stdout.strip() == "[]"


def test_the_pages_wait_with_the_heavy_libraries_until_one_is_needed():
    code = (
        "import sys; import ui.views; "
        "heavy = ('pandas', 'matplotlib', 'numpy', 'scipy', 'docx', 'openpyxl'); "
        "print([m for m in heavy if m in sys.modules])"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert printed.stdout.strip() == "[]"


def test_only_the_palette_writes_colours():
    for path in [*CORE, *(ROOT / "ui").rglob("*.py")]:
        if path.name != "palette.py":
            strings = [
                node.value
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            ]
            codes = [text for text in strings if text.startswith("#") and len(text) in (4, 7)]
            assert not codes, (path, codes)


OF_ONE_KIND = {"commands", "export", "plates", "views"}
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
        elif line.startswith(" " * 4):
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


def test_the_vis_network_that_ships_is_the_one_of_pyvis():
    shipped = ROOT / "static/vis-network.min.js"
    original = distribution("pyvis").locate_file("pyvis/lib/vis-9.1.2/vis-network.min.js")
    assert digest(shipped) == digest(Path(str(original)))


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_direct_dependencies_are_pinned():
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        wanted = [line for line in lines if line and not line.startswith(("#", "-r"))]
        assert wanted
        assert all("==" in line for line in wanted), wanted


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]],
    ids=["ruff", "format", "types"],
)
def test_the_code_is_clean(command):
    program = shutil.which(command[0], path=str(Path(sys.executable).parent))
    assert program, f"{command[0]} is not installed: pip install -r requirements-dev.txt"
    result = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
