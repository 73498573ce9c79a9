"""`explain`: how two actors stand to each other on one day."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from graph import plain
from graph.analysis.explain import Explanation, explain
from graph.analysis.explain_words import headline, in_words
from graph.command import Answer, Command, CommandError, add_day, day
from graph.load import load
from graph.model import Case
from graph.prose import reference_in_words
from graph.select import actor_called
from graph.snapshot import graph_at


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    for name in ("first", "second"):
        parser.add_argument(name, metavar="ACTOR", help="an id, or a whole name or alias")
    add_day(parser)


def _run(arguments: argparse.Namespace) -> Answer:
    case = load(arguments.case)
    G = graph_at(case, day(case, arguments.at))
    try:
        first, second = (actor_called(case, word).id for word in (arguments.first, arguments.second))
        explanation = explain(case, G, first, second)
    except ValueError as error:
        raise CommandError(str(error)) from None
    return Answer(
        data=lambda: plain.explanation(explanation, G), text=lambda: "\n".join(_lines(case, explanation))
    )


def _lines(case: Case, explanation: Explanation) -> Iterator[str]:
    yield case.title
    yield headline(case, explanation)
    for section in in_words(case, explanation):
        yield f"\n{section.title}"
        yield from (f"  {sentence}" for sentence in section.sentences)
    known = [case.reference[id_] for id_ in explanation.references if id_ in case.reference]
    if known:
        yield "\nReferences"
        yield from (f"  {reference_in_words(one)} {one.url}".rstrip() for one in known)


COMMAND = Command("explain", "Print how two actors stand to each other on one day.", _add_arguments, _run)
