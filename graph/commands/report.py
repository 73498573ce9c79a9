"""`report`: figures, change log, tables and references of one view, to write around."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.command import (
    Answer,
    Command,
    CommandError,
    add_day,
    add_output,
    add_two_days,
    day,
    two_days,
    written,
)
from graph.load import load
from graph.pack.wish import SECTIONS, STYLES, WIDTH_IN, ReportWish, at_first, kinds_for
from graph.plate_kind import Wish
from graph.plates import KINDS
from graph.prose import listed
from graph.stage import stage_of


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_day(parser, "the two days of --from and --to")
    add_two_days(parser)
    add_output(parser, ".docx or .zip")
    add = parser.add_argument
    add("--figures", nargs="+", choices=list(KINDS), metavar="KIND", help=f"some of {listed(KINDS)}")
    add("--sections", nargs="*", choices=list(SECTIONS), default=list(SECTIONS), help="default: all")
    add("--style", default=STYLES[0], choices=STYLES, help="of the references; default: apa")
    add("--url", default="", help="where you saw the view")


def _run(arguments: argparse.Namespace) -> Answer:
    from graph.pack.packs import PACKS  # brings python-docx along, which no other command needs
    from graph.pack.report import report_of

    path: Path = arguments.output
    write = PACKS.get(path.suffix.lower())
    if write is None:
        raise CommandError(f"{path.name} names no format that is known: {listed(PACKS)}.")
    try:
        content = write(report_of(_wish(arguments)), lambda _done, _words: None)
    except ValueError as error:
        raise CommandError(str(error)) from None
    return written(path, content, {"format": path.suffix.lower()[1:], "bytes": len(content)})


def _wish(arguments: argparse.Namespace) -> ReportWish:
    case = load(arguments.case)
    compares = not arguments.at
    if not compares and (arguments.earlier or arguments.later):
        raise CommandError("Say one day, --at, or two, --from and --to.")
    earlier, later = sorted(two_days(case, arguments)) if compares else [day(case, arguments.at)] * 2
    figures = tuple(arguments.figures or at_first(compares=compares))
    impossible = [id_ for id_ in figures if id_ not in kinds_for(compares=compares)]
    if impossible:
        raise CommandError(f"{listed(impossible)} compares two days: say --from and --to instead of --at.")
    view = Wish(stage=stage_of(case), at=later, earlier=earlier, later=later, width_in=WIDTH_IN)
    return ReportWish(
        view, compares, figures, tuple(arguments.sections), arguments.style, address=arguments.url
    )


COMMAND = Command(
    "report",
    "Write a report: figures, what changed, tables and references, as DOCX or zip.",
    _add_arguments,
    _run,
)
