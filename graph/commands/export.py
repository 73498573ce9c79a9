"""`export`: the case, or one day of it, as a data file or as a page in one file."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from graph.command import Answer, Command, CommandError, add_day, add_output, add_two_days, day, written
from graph.files.extract import of_day, whole
from graph.files.formats import FORMATS, format_of
from graph.load import load
from graph.model import Case
from graph.prose import listed
from graph.snapshot import graph_at
from graph.stage import stage_of

_PAGE = ".html"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_day(parser, default="all of time")
    add_two_days(parser)
    add_output(parser, listed([*(one.suffix for one in FORMATS.values()), _PAGE]))


def _run(arguments: argparse.Namespace) -> Answer:
    path: Path = arguments.output
    if path.suffix.lower() == _PAGE:
        page = _page(load(arguments.case), arguments)
        return written(path, page, {"format": "html", "bytes": len(page)})
    format_ = format_of(path.name)
    if format_ is None:
        suffixes = [suffix for one in FORMATS.values() for suffix in one.suffixes]
        raise CommandError(f"{path.name} names no format that is known: {listed([*suffixes, _PAGE])}.")
    if arguments.earlier or arguments.later:
        raise CommandError(f"--from and --to are for a page ({_PAGE}); a data file takes --at.")
    case = load(arguments.case)
    extract = of_day(case, graph_at(case, day(case, arguments.at))) if arguments.at else whole(case)
    try:
        content = format_.write(extract)
    except ValueError as error:
        raise CommandError(f"{path} cannot be written: {error}") from None
    return written(path, content, {"format": format_.id, "bytes": len(content)})


def _page(case: Case, arguments: argparse.Namespace) -> bytes:
    """The page that opens with the day of --at, or with what changed from --from to --to."""
    from graph.page import one_file, opening_of  # brings along what no data file needs

    opening = opening_of(case)
    if arguments.at:
        opening = replace(opening, at=day(case, arguments.at))
    if arguments.earlier:
        opening = replace(opening, compares=True, earlier=day(case, arguments.earlier))
    if arguments.later:
        opening = replace(opening, compares=True, later=day(case, arguments.later))
    return one_file(stage_of(case), opening)


COMMAND = Command(
    "export", "Write the case, or one day of it, as a data file or as a page.", _add_arguments, _run
)
