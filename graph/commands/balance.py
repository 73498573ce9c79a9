"""`balance`: how balanced the signed network of one day is."""

from __future__ import annotations

import argparse

from graph.command import Answer, Command, add_day, day
from graph.load import load
from graph.snapshot import graph_at


def _run(arguments: argparse.Namespace) -> Answer:
    from graph.analysis import balance as measure  # brings numpy along, which few commands need
    from graph.analysis import balance_words as words

    case = load(arguments.case)
    G = graph_at(case, day(case, arguments.at))
    found = measure.balance(case, G)

    def text() -> str:
        triangles = (f"  {told}" for told in words.triangles_in_words(case, found))
        return "\n".join([case.title, *words.in_words(case, found, G), *triangles])

    return Answer(data=lambda: measure.plain(found), text=text)


COMMAND = Command("balance", "Print how balanced the signed network of one day is.", add_day, _run)
