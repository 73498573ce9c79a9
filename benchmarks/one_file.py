"""The page in one file: how long it takes to make, and how large it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import collector_off, median_ms, seconds
from graph.load import load
from graph.page import one_file
from graph.stage import stage_of

DATA = Path(__file__).parent.parent / "data"
PAGES = 7


def measured() -> Iterator[str]:
    stage = stage_of(load(DATA))
    size = len(one_file(stage))
    with collector_off():
        times = [1000 * seconds(lambda: one_file(stage)) for _ in range(PAGES)]
    yield f"Syria as a page in one file: {median_ms(times)}, {size / 1e6:.2f} MB"
