"""The case that ships drawn for print, beside plain matplotlib with as many marks."""

from __future__ import annotations

import io
import statistics
from collections.abc import Iterator
from pathlib import Path

from matplotlib.figure import Figure

from benchmarks.timing import median_ms, seconds
from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.load import load
from graph.paper import NAMED
from graph.plate import NetworkPanel, Plate
from graph.plates import KINDS, Wish
from graph.snapshot import day_of
from graph.stage import stage_of

ROOT = Path(__file__).parent.parent
ROUNDS = 5
DPI = 300
FORMS = ("png", "svg", "pdf")


def measured() -> Iterator[str]:
    plate, options = _plate()
    for form in FORMS:
        EXPORTERS[form].write(plate, options)
        pairs = [_pair(plate, options, form, n) for n in range(ROUNDS)]
        ours, plain = ([1000 * pair[side] for pair in pairs] for side in (0, 1))
        ratio = statistics.median(one / other for one, other in zip(ours, plain, strict=True))
        yield f"Syria on A4, {form}: {median_ms(ours)}; {ratio:.2f} times plain matplotlib with as many marks"


def _plate() -> tuple[Plate, FigureOptions]:
    case, paper = load(ROOT / "data"), NAMED["a4-width"].paper
    day = day_of(case, "before")
    wish = Wish(stage_of(case), day, day, day, width_in=paper.width_in)
    return KINDS["one"].build(wish), FigureOptions(paper.width_in, dpi=DPI, tallest_in=paper.tallest_in)


def _pair(plate: Plate, options: FigureOptions, form: str, n: int) -> tuple[float, float]:
    """Ours and the plain way, one after the other; the first to go takes turns."""
    runs = (lambda: EXPORTERS[form].write(plate, options), lambda: _plain(plate, options, form))
    order = (0, 1) if n % 2 == 0 else (1, 0)
    times = {side: seconds(runs[side]) for side in order}
    return times[0], times[1]


def _plain(plate: Plate, options: FigureOptions, form: str) -> bytes:
    """Every line, head, letter, shape and name as matplotlib's own commands draw them, nothing placed."""
    figure = Figure(figsize=(options.width_in, options.tallest_in or options.width_in))
    axes = figure.add_axes((0, 0, 1, 1))
    (panel,) = plate.panels
    assert isinstance(panel, NetworkPanel)
    spots = {node.id: (node.x, -node.y) for node in panel.nodes}
    for edge in panel.edges:
        start, end = spots[edge.source], spots[edge.target]
        axes.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "connectionstyle": "arc3,rad=0.1"})
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        axes.text(*middle, edge.letter, fontsize=6, bbox={"facecolor": "white", "linewidth": 0, "pad": 1})
    for node in panel.nodes:
        axes.plot(*spots[node.id], "o", markersize=node.size / 2)
        axes.text(*spots[node.id], node.label, fontsize=8, ha="center", va="top")
    for n, entry in enumerate((*plate.types, *plate.kinds)):
        axes.plot([0, 40], [-600 - 15 * n] * 2)
        axes.text(50, -600 - 15 * n, f"{entry.label} {entry.count}", fontsize=7)
    for n, text in enumerate((plate.title, plate.subtitle, plate.caption, plate.credits)):
        axes.text(0, -900 - 20 * n, text, fontsize=8)
    target = io.BytesIO()
    figure.savefig(target, format=form, dpi=options.dpi)
    return target.getvalue()
