"""`validate`: everything that is wrong with a case."""

from __future__ import annotations

import argparse

from graph import plain
from graph.command import CANNOT, PROBLEMS, SOUND, Answer, Command
from graph.editorial import editorial
from graph.load import load
from graph.model import Case
from graph.problems import CaseError, Problem
from graph.prose import counted


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="also what an editor would ask for")


def _run(arguments: argparse.Namespace) -> Answer:
    problems: tuple[Problem, ...] = ()
    code = SOUND
    try:
        case = load(arguments.case)
    except CaseError as error:
        case, problems = error.sound, error.problems
        code = CANNOT if error.cannot_read else PROBLEMS
    if arguments.strict and not problems:
        problems = editorial(arguments.case)
        code = PROBLEMS if problems else SOUND
    return Answer(
        data=lambda: plain.problems(problems),
        text=lambda: "\n".join([*map(str, problems), _count(arguments.case, case, problems)]),
        code=code,
    )


def _count(folder: str, case: Case, problems: tuple[Problem, ...]) -> str:
    sizes = [
        counted(len(case.actors), "actor"),
        counted(len(case.edges), "edge"),
        counted(len(case.references), "reference"),
    ]
    found = counted(len(problems), "problem") if problems else "no problems"
    return f"{folder}: {found}. Sound: {', '.join(sizes)}."


COMMAND = Command("validate", "Print everything that is wrong with a case.", _add_arguments, _run)
