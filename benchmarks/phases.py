"""What a first page costs the processor, part by part: `python -m benchmarks.phases DIR` in a new process."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent


def phases(folder: Path) -> Iterator[tuple[str, float]]:
    """Milliseconds of processor time for each part of the way to a first page, one after the other."""
    os.environ["WHO_BACKS_WHOM_CASE"] = str(folder)
    clock = _laps()
    next(clock)
    import streamlit.web.cli  # noqa: F401

    yield "Streamlit", next(clock)
    import ui.views  # noqa: F401

    yield "pages", next(clock)
    from graph.load import load

    load(folder)
    yield "reading", next(clock)
    from ui.data import prepare

    prepare(folder)
    yield "stage", next(clock)
    from streamlit.testing.v1 import AppTest

    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    next(clock)
    page.run()
    yield "first page", next(clock)
    page.run()
    yield "the page again", next(clock)


def _laps() -> Iterator[float]:
    before = time.process_time()
    while True:
        now = time.process_time()
        yield 1000 * (now - before)
        before = now


if __name__ == "__main__":
    for name, cost in phases(Path(sys.argv[1])):
        print(f"{name} {cost:.0f}")
