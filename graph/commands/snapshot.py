"""`snapshot`: the actors and edges of one day."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import networkx as nx

from graph import plain
from graph.command import Answer, Command, add_day, day
from graph.dates import day_in_words
from graph.load import load
from graph.model import Case
from graph.prose import actor_line, counted, edge_in_words, period_in_words
from graph.snapshot import graph_at


def _run(arguments: argparse.Namespace) -> Answer:
    case = load(arguments.case)
    G = graph_at(case, day(case, arguments.at))
    return Answer(data=lambda: plain.snapshot(G), text=lambda: "\n".join(_lines(case, G)))


def _lines(case: Case, G: nx.MultiDiGraph) -> Iterator[str]:
    yield case.title
    size = f"{counted(len(G), 'actor')}, {counted(G.number_of_edges(), 'edge')}"
    yield f"{day_in_words(G.graph['date'])}: {size}\n"
    yield from (actor_line(case, actor) for _, actor in sorted(G.nodes(data="actor")))
    yield ""
    for *_, data in sorted(G.edges(keys=True, data=True), key=lambda item: item[2]):
        doubt = " (date uncertain)" * data["uncertain"]
        period = period_in_words(case, data["edge"].period)
        yield f"{edge_in_words(case, data['edge'])}, {period}{doubt}."


COMMAND = Command("snapshot", "Print the actors and edges of one day.", add_day, _run)
