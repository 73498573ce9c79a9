"""`schema`: the JSON Schemas of a case's files."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.command import Answer, Command, cannot_write
from graph.prose import counted
from graph.schema import schemas, text_of


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("schemas"), metavar="DIR", help="default: schemas"
    )


def _run(arguments: argparse.Namespace) -> Answer:
    folder: Path = arguments.output
    for name, schema in schemas().items():
        path = folder / name.replace(".yaml", ".schema.json")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text_of(schema), encoding="utf-8")
        except (OSError, ValueError) as error:
            raise cannot_write(path, error) from None
    return Answer(data=schemas, text=lambda: f"{folder}: {counted(len(schemas()), 'schema')}")


COMMAND = Command("schema", "Write the JSON Schemas of a case's files, for editors.", _add_arguments, _run)
