"""The command line: `python -m graph COMMAND [CASE_DIR]`.

A command is a function from its arguments to an exit code: 0 sound, 1 the case has problems, 2 something
could not be read, written or understood. To add one, write it and give it a parser in `_parser`.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx

from graph import cli_figure, cli_page, plain, prose
from graph.analysis.explain import explain
from graph.analysis.explain_words import headline, in_words
from graph.dates import day_in_words
from graph.diff import diff
from graph.editorial import editorial
from graph.files.extract import of_day, whole
from graph.files.formats import FORMATS, format_of
from graph.load import load
from graph.model import Case
from graph.problems import CaseError, Problem
from graph.schema import schemas, text_of
from graph.select import actor_called
from graph.snapshot import UnknownDayError, day_of, graph_at, snapshots

SOUND, PROBLEMS, CANNOT = 0, 1, 2
CITATIONS = ("apa", "chicago", "mla", "bibtex", "ris", "csl")
"""The ids of `graph.citation.formats.FORMATS`, said here so that no other command loads what prints them."""


class CommandError(Exception):
    """A command that cannot be carried out; the message says why."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; complaints go to standard error."""
    _speak_utf8()
    parsed = _parser().parse_args(arguments)
    try:
        code: int = parsed.command(parsed)
        sys.stdout.flush()
        return code
    except CaseError as error:
        if parsed.json:
            _print_json(plain.problems(error.problems))
        print(*error.problems, sep="\n", file=sys.stderr)
        return CANNOT if error.cannot_read else PROBLEMS
    except CommandError as error:
        print(error, file=sys.stderr)
        return CANNOT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOUND


def _validate(arguments: argparse.Namespace) -> int:
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
    if arguments.json:
        _print_json(plain.problems(problems))
        return code
    print(*(f"{problem}\n" for problem in problems), sep="", end="")
    sizes = [
        prose.counted(len(case.actors), "actor"),
        prose.counted(len(case.edges), "edge"),
        prose.counted(len(case.references), "reference"),
    ]
    found = prose.counted(len(problems), "problem") if problems else "no problems"
    print(f"{arguments.case}: {found}. Sound: {', '.join(sizes)}.")
    return code


def _snapshot(arguments: argparse.Namespace) -> int:
    case = load(arguments.case)
    G = graph_at(case, _day(case, arguments.at))
    if arguments.json:
        _print_json(plain.snapshot(G))
        return SOUND
    size = f"{prose.counted(len(G), 'actor')}, {prose.counted(G.number_of_edges(), 'edge')}"
    print(f"{case.title}\n{day_in_words(G.graph['date'])}: {size}\n")
    print(*(prose.actor_line(case, actor) for _, actor in sorted(G.nodes(data="actor"))), sep="\n")
    print()
    for *_, data in sorted(G.edges(keys=True, data=True), key=lambda item: item[2]):
        doubt = " (date uncertain)" * data["uncertain"]
        period = prose.period_in_words(case, data["edge"].period)
        print(f"{prose.edge_in_words(case, data['edge'])}, {period}{doubt}.")
    return SOUND


def _diff(arguments: argparse.Namespace) -> int:
    case = load(arguments.case)
    earlier, later = _two_graphs(case, arguments)
    difference = diff(earlier, later)
    if arguments.json:
        _print_json(plain.diff(difference, earlier, later))
        return SOUND
    days = f"{day_in_words(difference.earlier)} to {day_in_words(difference.later)}"
    numbers = {name: len(getattr(difference, name)) for name in ("began", "ended", "changed", "kept")}
    print(f"{case.title}\n{days}: {', '.join(f'{number} {name}' for name, number in numbers.items())}\n")
    print(*prose.diff_in_words(case, difference), sep="\n")
    return SOUND


def _balance(arguments: argparse.Namespace) -> int:
    from graph.analysis import balance as measure  # brings numpy along, which few commands need
    from graph.analysis import balance_words as words

    case = load(arguments.case)
    G = graph_at(case, _day(case, arguments.at))
    found = measure.balance(case, G)
    if arguments.json:
        _print_json(measure.plain(found))
        return SOUND
    print(case.title, *words.in_words(case, found, G), sep="\n")
    print(*(f"  {told}" for told in words.triangles_in_words(case, found)), sep="\n")
    return SOUND


def _explain(arguments: argparse.Namespace) -> int:
    case = load(arguments.case)
    G = graph_at(case, _day(case, arguments.at))
    try:
        first, second = (actor_called(case, word).id for word in (arguments.first, arguments.second))
        explanation = explain(case, G, first, second)
    except ValueError as error:
        raise CommandError(str(error)) from None
    if arguments.json:
        _print_json(plain.explanation(explanation, G))
        return SOUND
    print(f"{case.title}\n{headline(case, explanation)}")
    for section in in_words(case, explanation):
        print(f"\n{section.title}", *section.sentences, sep="\n  ")
    known = [case.reference[id_] for id_ in explanation.references if id_ in case.reference]
    if known:
        references = [f"{prose.reference_in_words(one)} {one.url}".strip() for one in known]
        print("\nReferences", *references, sep="\n  ")
    return SOUND


def _figure(arguments: argparse.Namespace) -> int:
    path: Path = arguments.output
    try:
        exporter, options = cli_figure.exporter_for(path), cli_figure.options_of(arguments)
        plate = cli_figure.plate_for(load(arguments.case), arguments, options.shorter_in, _day)
        content = exporter.write(plate, options)
    except ValueError as error:
        raise CommandError(str(error)) from None
    return _written(arguments, content, {"format": exporter.id, "bytes": len(content), "alt": plate.alt})


def _export(arguments: argparse.Namespace) -> int:
    path: Path = arguments.output
    if path.suffix.lower() == cli_page.SUFFIX:
        page = cli_page.page(load(arguments.case), arguments, _day)
        return _written(arguments, page, {"format": "html", "bytes": len(page)})
    format_ = format_of(path.name)
    if format_ is None:
        suffixes = [suffix for one in FORMATS.values() for suffix in one.suffixes]
        known = prose.listed([*suffixes, cli_page.SUFFIX])
        raise CommandError(f"{path.name} names no format that is known: {known}.")
    if arguments.earlier or arguments.later:
        raise CommandError(f"--from and --to are for a page ({cli_page.SUFFIX}); a data file takes --at.")
    case = load(arguments.case)
    extract = of_day(case, graph_at(case, _day(case, arguments.at))) if arguments.at else whole(case)
    try:
        content = format_.write(extract)
    except ValueError as error:
        raise CommandError(f"{path} cannot be written: {error}") from None
    return _written(arguments, content, {"format": format_.id, "bytes": len(content)})


def _handout(arguments: argparse.Namespace) -> int:
    from graph import cli_handout  # brings pyvis along, which few commands need

    case = load(arguments.case)
    try:
        content = cli_handout.content_for(case, arguments.lesson, arguments.output)
    except ValueError as error:
        raise CommandError(str(error)) from None
    return _written(arguments, content, {"lesson": arguments.lesson, "bytes": len(content)})


def _written(arguments: argparse.Namespace, content: bytes, said: dict[str, Any]) -> int:
    path: Path = arguments.output
    try:
        path.write_bytes(content)
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise CommandError(f"{path} cannot be written: {reason}.") from None
    if arguments.json:
        _print_json({"file": str(path), **said})
    else:
        print(f"{path}: {len(content):,} bytes")
    return SOUND


def _schema(arguments: argparse.Namespace) -> int:
    for name, schema in schemas().items():
        path = arguments.output / name.replace(".yaml", ".schema.json")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text_of(schema), encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from None
    if arguments.json:
        _print_json(dict(schemas()))
    else:
        print(f"{arguments.output}: {prose.counted(len(schemas()), 'schema')}")
    return SOUND


def _cite(arguments: argparse.Namespace) -> int:
    from graph.citation import engine, formats, items  # brings lxml along, which no other command needs

    case = load(arguments.case)
    graphs = _graphs(case, arguments)
    days = tuple(sorted(G.graph["date"] for G in graphs))
    edges = [edge for G in graphs for *_, edge in G.edges(data="edge")]
    cited = items.references_of_edges(case, edges) if arguments.references else ()
    view = items.view_item(case, items.Shown(days, address=arguments.url, accessed=_accessed(arguments)))
    data, references = items.data_item(case), [items.reference_item(one) for one in cited]
    write = formats.FORMATS[arguments.style].write
    if arguments.json:
        texts = {"view": write([view]), "data": write([data])}
        listed = formats.in_pieces(arguments.style, references)
        _print_json({"style": arguments.style, **texts, "references": listed})
    elif arguments.style in engine.STYLES:
        print(f"This view\n{write([view])}\nThe data\n{write([data])}", end="")
        print(f"\nReferences\n{write(references)}" * bool(references), end="")
    else:
        print(write([view, data, *references]), end="")
    return SOUND


def _graphs(case: Case, arguments: argparse.Namespace) -> tuple[nx.MultiDiGraph, ...]:
    if arguments.earlier or arguments.later:
        return _two_graphs(case, arguments)
    return (graph_at(case, _day(case, arguments.at)),)


def _accessed(arguments: argparse.Namespace) -> date | None:
    try:
        return date.fromisoformat(arguments.accessed) if arguments.accessed else None
    except ValueError:
        raise CommandError(f"--accessed {arguments.accessed}: a day is written YYYY-MM-DD.") from None


def _day(case: Case, word: str | None) -> date:
    if word is None:
        return snapshots(case)[-1].date
    try:
        return day_of(case, word)
    except UnknownDayError as error:
        raise CommandError(str(error)) from None


def _two_graphs(case: Case, arguments: argparse.Namespace) -> tuple[nx.MultiDiGraph, nx.MultiDiGraph]:
    defaults = case.compare or (None, None)
    earlier, later = arguments.earlier or defaults[0], arguments.later or defaults[1]
    if not earlier or not later:
        raise CommandError("Say the two days: --from A --to B.")
    return graph_at(case, _day(case, earlier)), graph_at(case, _day(case, later))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m graph", description="Who backs, fights and hosts whom, at any date."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Any, words: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument("case", nargs="?", default="data", metavar="CASE_DIR", help="default: data")
        command.add_argument("--json", action="store_true", help="print data instead of sentences")
        command.set_defaults(command=run)
        return command

    checked = add("validate", _validate, "Print everything that is wrong with a case.")
    checked.add_argument("--strict", action="store_true", help="also what an editor would ask for")
    day = "a snapshot's id or a date YYYY-MM-DD"
    at = add("snapshot", _snapshot, "Print the actors and edges of one day.")
    at.add_argument("--at", metavar="DAY", help=f"{day}; default: the latest snapshot")
    balanced = add("balance", _balance, "Print how balanced the signed network of one day is.")
    balanced.add_argument("--at", metavar="DAY", help=f"{day}; default: the latest snapshot")
    pair = add("explain", _explain, "Print how two actors stand to each other on one day.")
    for name in ("first", "second"):
        pair.add_argument(name, metavar="ACTOR", help="an id, or a whole name or alias")
    pair.add_argument("--at", metavar="DAY", help=f"{day}; default: the latest snapshot")
    between = add("diff", _diff, "Print what began, ended, changed and stayed between two days.")
    drawn = add("figure", _figure, "Draw a figure: one day, two days, an ego network, a matrix, a timeline.")
    cited = add(
        "cite", _cite, "Print how to cite one day, or two, the data, and the references of the edges."
    )
    data = add("export", _export, "Write the case, or one day of it, as a data file or as a page.")
    for command in (between, drawn, cited, data):
        command.add_argument("--from", dest="earlier", metavar="DAY", help=day)
        command.add_argument("--to", dest="later", metavar="DAY", help=day)
    drawn.add_argument("--at", metavar="DAY", help=f"{day}; default: the latest snapshot")
    cli_figure.add_arguments(drawn)
    cited.add_argument("--at", metavar="DAY", help=f"{day}; default: the latest snapshot")
    cited.add_argument("--style", default="apa", choices=CITATIONS, help="default: apa")
    cited.add_argument("--references", action="store_true", help="also the references of the edges")
    cited.add_argument("--url", default="", help="where you saw the view")
    cited.add_argument("--accessed", metavar="YYYY-MM-DD", help="the day on which you saw it")
    taught = add("handout", _handout, "Write a lesson to hand out: its steps with figures, and the answers.")
    taught.add_argument("lesson", metavar="LESSON", help="the id of a lesson")
    taught.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="it ends in .html or .pdf"
    )
    schema = add("schema", _schema, "Write the JSON Schemas of a case's files, for editors.")
    schema.add_argument(
        "-o", "--output", type=Path, default=Path("schemas"), metavar="DIR", help="default: schemas"
    )
    data.add_argument("--at", metavar="DAY", help=f"{day}; default: all of time")
    known = prose.listed([*(one.suffix for one in FORMATS.values()), cli_page.SUFFIX])
    data.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE",
        help=f"its ending says the format: {known}",
    )
    return parser


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_json(data: dict[str, Any]) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))
