"""`handout`: a lesson to hand out."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.command import Answer, Command, CommandError, add_output, written
from graph.load import load
from graph.problems import did_you_mean, shown
from graph.prose import listed
from graph.stage import stage_of


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lesson", metavar="LESSON", help="the id of a lesson")
    add_output(parser, ".html or .pdf")


def _run(arguments: argparse.Namespace) -> Answer:
    from graph.handout import HANDOUTS  # brings pyvis along, which few commands need

    path: Path = arguments.output
    case = load(arguments.case)
    write = HANDOUTS.get(path.suffix.lower())
    if write is None:
        raise CommandError(f"{path.name} names no format that is known: {listed(HANDOUTS)}.")
    lesson = case.lesson.get(arguments.lesson)
    if lesson is None:
        known = f"It has {listed(case.lesson)}." if case.lesson else "It has no lessons."
        hint = did_you_mean(arguments.lesson, case.lesson) or known
        raise CommandError(f"{shown(arguments.lesson)} is no lesson of the case. {hint}")
    try:
        content = write(stage_of(case), lesson)
    except ValueError as error:
        raise CommandError(str(error)) from None
    return written(path, content, {"lesson": lesson.id, "bytes": len(content)})


COMMAND = Command(
    "handout",
    "Write a lesson to hand out: its steps with figures, and the answers.",
    _add_arguments,
    _run,
)
