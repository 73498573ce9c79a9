"""`figure`: one day, two days, an ego network, a matrix, a timeline as a picture for print."""

from __future__ import annotations

import argparse
from dataclasses import replace
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
from graph.export import EXPORTERS
from graph.exporter import Exporter, FigureOptions
from graph.figure_words import too_small
from graph.focus import Focus
from graph.load import load
from graph.matrix import ORDERS
from graph.model import Case
from graph.paper import NAMED, NamedPaper, paper_of
from graph.plate import Plate
from graph.plates import KINDS, Wish
from graph.prose import listed
from graph.select import actor_called
from graph.stage import stage_of

_MOST_STEPS = 9


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_two_days(parser)
    add_day(parser)
    add_output(parser, listed(one.suffix for one in EXPORTERS.values()))
    add = parser.add_argument
    add("--kind", choices=list(KINDS), help="default: one, or difference with --from and --to")
    add("--actor", metavar="ACTOR", help="of an ego network or a timeline: an id, a name or an alias")
    add("--steps", type=int, default=1, metavar="N", help="how far an ego network reaches; default: 1")
    add("--order", choices=list(ORDERS), default=next(iter(ORDERS)), help="of the rows of a matrix")
    add("--size", default="10", metavar="SIZE", help=f"17cm, 17cmx12cm, 800px, 6.5in, or {listed(NAMED)}")
    add("--dpi", type=int, default=200, help="pixels per inch of a PNG; default: 200")
    add("--transparent", action="store_true", help="no background")
    add("--grey", action="store_true", help="without colour, for print in black")
    add("--title", help="instead of the title of the case; blank for none")
    add("--subtitle", help="instead of the date; blank for none")


def _run(arguments: argparse.Namespace) -> Answer:
    path: Path = arguments.output
    try:
        exporter, options = _exporter(path), _options(arguments)
        plate = _plate(load(arguments.case), arguments, options.shorter_in)
        content = exporter.write(plate, options)
        warning = _warning(plate, options, arguments)
    except ValueError as error:
        raise CommandError(str(error)) from None
    return written(
        path, content, {"format": exporter.id, "bytes": len(content), "alt": plate.alt, "warning": warning}
    )


def _exporter(path: Path) -> Exporter:
    """The exporter that a file's ending means. Raises ValueError."""
    exporter = next((one for one in EXPORTERS.values() if one.suffix == path.suffix.lower()), None)
    if exporter is None:
        known = listed(one.suffix for one in EXPORTERS.values())
        raise ValueError(f"{path.name} names no format that is known: {known}.")
    return exporter


def _options(arguments: argparse.Namespace) -> FigureOptions:
    """The paper that the arguments ask for. Raises ValueError."""
    paper = paper_of(arguments.size, arguments.dpi)
    return FigureOptions(
        width_in=paper.width_in,
        height_in=paper.height_in,
        dpi=arguments.dpi,
        transparent=arguments.transparent,
        grey=arguments.grey,
        tallest_in=paper.tallest_in,
    )


def _warning(plate: Plate, options: FigureOptions, arguments: argparse.Namespace) -> str:
    """That names are too small to read, or ""."""
    from graph.figure import measured

    def points_at(named: NamedPaper) -> float:
        paper = named.paper
        return measured(
            plate, FigureOptions(paper.width_in, paper.height_in, tallest_in=paper.tallest_in)
        ).name_points

    fewer = KINDS[_kind_id(arguments)].fewer
    return too_small(options.width_in, measured(plate, options).name_points, points_at, fewer)


def _kind_id(arguments: argparse.Namespace) -> str:
    return arguments.kind or ("difference" if arguments.earlier or arguments.later else "one")


def _plate(case: Case, arguments: argparse.Namespace, room_in: float) -> Plate:
    """The figure that the arguments ask for. Raises ValueError for what the case does not have."""
    kind = KINDS[_kind_id(arguments)]
    if not 1 <= arguments.steps <= _MOST_STEPS:
        raise ValueError(f"--steps must be between 1 and {_MOST_STEPS}, not {arguments.steps}.")
    actor = actor_called(case, arguments.actor).id if arguments.actor else ""
    at = day(case, arguments.at)
    earlier, later = two_days(case, arguments) if "days" in kind.needs else (at, at)
    wish = Wish(
        stage=stage_of(case),
        at=at,
        earlier=earlier,
        later=later,
        focus=Focus(actor, arguments.steps, outside="hide") if kind.id == "ego" else Focus(),
        whose=actor,
        order=arguments.order,
        width_in=room_in,
    )
    plate = kind.build(wish)
    if plate.is_empty:
        raise ValueError("There is nothing to draw: no edge holds then.")
    title = plate.title if arguments.title is None else arguments.title.strip()
    subtitle = plate.subtitle if arguments.subtitle is None else arguments.subtitle.strip()
    return replace(plate, title=title, subtitle=subtitle)


COMMAND = Command(
    "figure",
    "Draw a figure: one day, two days, an ego network, a matrix, a timeline.",
    _add_arguments,
    _run,
)
