"""`cite`: the citation of a view and its data, and the references of the edges that it shows."""

from __future__ import annotations

import argparse
from datetime import date

import networkx as nx

from graph.command import Answer, Command, CommandError, add_day, add_two_days, day, two_days
from graph.load import load
from graph.model import Case
from graph.snapshot import graph_at

_STYLES = ("apa", "chicago", "mla", "bibtex", "ris", "csl")
"""The ids of `graph.citation.formats.FORMATS`, said here so that no other command loads what prints them."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_day(parser)
    add_two_days(parser)
    parser.add_argument("--style", default="apa", choices=_STYLES, help="default: apa")
    parser.add_argument("--references", action="store_true", help="also the references of the edges")
    parser.add_argument("--url", default="", help="where you saw the view")
    parser.add_argument("--accessed", metavar="YYYY-MM-DD", help="the day on which you saw it")


def _run(arguments: argparse.Namespace) -> Answer:
    from graph.citation import engine, formats, items  # brings lxml along, which no other command needs

    case = load(arguments.case)
    graphs = _graphs(case, arguments)
    days = tuple(sorted(G.graph["date"] for G in graphs))
    edges = [edge for G in graphs for *_, edge in G.edges(data="edge")]
    cited = items.references_of_edges(case, edges) if arguments.references else ()
    view = items.view_item(case, items.Shown(days, address=arguments.url, accessed=_accessed(arguments)))
    data, references = items.data_item(case), [items.reference_item(one) for one in cited]
    style, write = arguments.style, formats.FORMATS[arguments.style].write

    def text() -> str:
        if style not in engine.STYLES:
            return write([view, data, *references]).removesuffix("\n")
        parts = [f"This view\n{write([view])}", f"The data\n{write([data])}"]
        parts += [f"References\n{write(references)}"] * bool(references)
        return "\n".join(parts).removesuffix("\n")

    return Answer(
        data=lambda: {
            "style": style,
            "view": write([view]),
            "data": write([data]),
            "references": formats.in_pieces(style, references),
        },
        text=text,
    )


def _graphs(case: Case, arguments: argparse.Namespace) -> tuple[nx.MultiDiGraph, ...]:
    asked = arguments.earlier or arguments.later
    days = two_days(case, arguments) if asked else (day(case, arguments.at),)
    return tuple(graph_at(case, one) for one in days)


def _accessed(arguments: argparse.Namespace) -> date | None:
    try:
        return date.fromisoformat(arguments.accessed) if arguments.accessed else None
    except ValueError:
        raise CommandError(f"--accessed {arguments.accessed}: a day is written YYYY-MM-DD.") from None


COMMAND = Command(
    "cite",
    "Print how to cite one day, or two, the data, and the references of the edges.",
    _add_arguments,
    _run,
)
