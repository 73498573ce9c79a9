"""The page in one file as the command `export` writes it: from its arguments to bytes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from graph.model import Case
from graph.stage import stage_of

SUFFIX = ".html"

DayOf = Callable[[Case, str | None], date]
"""What finds the day that a word means."""


def page(case: Case, arguments: argparse.Namespace, day_of: DayOf) -> bytes:
    """The page that opens with the day of --at, or with what changed from --from to --to."""
    from graph.page import one_file, opening_of  # brings along what no data file needs

    opening = opening_of(case)
    if arguments.at:
        opening = replace(opening, at=day_of(case, arguments.at))
    if arguments.earlier:
        opening = replace(opening, compares=True, earlier=day_of(case, arguments.earlier))
    if arguments.later:
        opening = replace(opening, compares=True, later=day_of(case, arguments.later))
    return one_file(stage_of(case), opening)
