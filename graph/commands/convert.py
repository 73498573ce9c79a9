"""`convert`: tables, or another data file, as the YAML files of a case, and the other way."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.bring import Brought, brought
from graph.case_files import FILES
from graph.command import Answer, Command, cannot_read, cannot_write
from graph.files.extract import whole
from graph.files.formats import format_of
from graph.files.formats.case_zip import files_of
from graph.load import load
from graph.problems import CaseError
from graph.prose import counted
from graph.save import SaveError, save


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    words = "a new folder, or a file whose ending says the format"
    parser.add_argument("output", type=Path, metavar="OUT", help=words)


def _run(arguments: argparse.Namespace) -> Answer:
    source, target = Path(arguments.case), arguments.output
    try:
        found = _read(source)
    except (OSError, ValueError) as error:
        raise cannot_read(source, error) from None
    if found.problems:
        raise CaseError(found.problems, found.case)
    try:
        files = _write(found, target)
    except (OSError, ValueError, SaveError) as error:
        raise cannot_write(target, error) from None
    actors, edges = len(found.case.actors), len(found.case.edges)
    sizes = f"{counted(files, 'file')}, {counted(actors, 'actor')}, {counted(edges, 'edge')}"
    return Answer(
        data=lambda: {"output": str(target), "files": files, "actors": actors, "edges": edges},
        text=lambda: f"{target}: {sizes}",
    )


def _read(path: Path) -> Brought:
    """The case of a folder of YAML files, of a folder of CSV files, or of a file."""
    if not path.is_dir():
        return brought({path.name: path.read_bytes()})
    tables = {one.name: one.read_bytes() for one in sorted(path.iterdir()) if one.suffix.lower() == ".csv"}
    if tables and not (path / "actors.yaml").exists():
        return brought(tables)
    case = load(path)
    return Brought(files_of(whole(case)), case)


def _write(found: Brought, target: Path) -> int:
    format_ = format_of(target.name)
    if format_:
        target.write_bytes(format_.write(whole(found.case)))
        return 1
    if target.suffix:
        raise ValueError("its ending names no format that is known, and a folder has none")
    if there := [name for name in FILES if (target / name).exists()]:
        raise ValueError(f"it holds {there[0]} already; name a new folder")
    target.mkdir(parents=True, exist_ok=True)
    return len(save(target, found.content, {}))


COMMAND = Command(
    "convert",
    "Make the YAML files of a case from tables or another data file, or the other way.",
    _add_arguments,
    _run,
)
