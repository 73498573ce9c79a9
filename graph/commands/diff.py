"""`diff`: what changed between two days."""

from __future__ import annotations

import argparse

from graph import plain
from graph.command import Answer, Command, add_two_days, two_days
from graph.dates import day_in_words
from graph.diff import Diff, diff
from graph.load import load
from graph.prose import diff_in_words
from graph.snapshot import graph_at


def _run(arguments: argparse.Namespace) -> Answer:
    case = load(arguments.case)
    earlier, later = (graph_at(case, day) for day in two_days(case, arguments))
    difference = diff(earlier, later)
    return Answer(
        data=lambda: plain.diff(difference, earlier, later),
        text=lambda: "\n".join([case.title, _count(difference), *diff_in_words(case, difference)]),
    )


def _count(difference: Diff) -> str:
    days = f"{day_in_words(difference.earlier)} to {day_in_words(difference.later)}"
    numbers = {name: len(getattr(difference, name)) for name in ("began", "ended", "changed", "kept")}
    return f"{days}: {', '.join(f'{number} {name}' for name, number in numbers.items())}\n"


COMMAND = Command("diff", "Print what began, ended, changed and stayed between two days.", add_two_days, _run)
