"""Everything that a case can be written as, each by its name; the slow ones apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from graph.export import EXPORTERS
from graph.exporter import Exporter, FigureOptions
from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.handout import HANDOUTS
from graph.model import Case
from graph.pack.packs import PACKS
from graph.pack.report import report_of
from graph.pack.wish import WIDTH_IN, ReportWish, at_first
from graph.page import one_file, opening_of
from graph.plates import KINDS, PlateKind, Wish
from graph.snapshot import graph_at
from graph.stage import stage_of

Writer = Callable[[Case], object]

OPTIONS = FigureOptions(width_in=6, dpi=60, tallest_in=9)


def wish_of(case: Case) -> Wish:
    """The two days that the case compares, and the actor that stands first."""
    opening = opening_of(case)
    first = case.actors[0].id if case.actors else ""
    return Wish(stage_of(case), opening.at, opening.earlier, opening.later, whose=first, width_in=WIDTH_IN)


def figure(kind: PlateKind, exporter: Exporter, case: Case) -> None:
    """A figure, where the case has anything to draw."""
    plate = kind.build(wish_of(case))
    if not plate.is_empty:
        exporter.write(plate, OPTIONS)


def report(suffix: str, case: Case) -> None:
    """A report with its usual figures and every section, where the case has an edge to report on."""
    wish = wish_of(case)
    if any(graph_at(case, day).number_of_edges() for day in (wish.earlier, wish.later)):
        asked = ReportWish(wish, compares=True, figures=at_first(compares=True), about="Nothing is hidden.")
        PACKS[suffix](report_of(asked), lambda _done, _words: None)


def handout(suffix: str, case: Case) -> None:
    """Every lesson to hand out."""
    for lesson in case.lessons:
        HANDOUTS[suffix](stage_of(case), lesson)


QUICK: Mapping[str, Writer] = {
    id_: lambda case, write=format_.write: write(whole(case)) for id_, format_ in FORMATS.items()
}
SLOW: Mapping[str, Writer] = {
    "page": lambda case: one_file(stage_of(case)),
    **{
        f"{kind.id}{one.suffix}": partial(figure, kind, one)
        for kind in KINDS.values()
        for one in EXPORTERS.values()
    },
    **{f"report{suffix}": partial(report, suffix) for suffix in PACKS},
    **{f"handout{suffix}": partial(handout, suffix) for suffix in HANDOUTS},
}
