"""The very first visit of a new server, in a real browser and part by part on the processor."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from benchmarks.loading import ACTORS, EDGES, large_case
from benchmarks.timing import median_ms

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from driving import launched, opened, serving  # noqa: E402

SERVERS = 5
SIZE = {"width": 1280, "height": 900}
DATES = """snapshots:
  - {id: before, label: Before, date: 1980-06-15}
  - {id: after, label: After, date: 1990-06-15}
"""


def measured() -> Iterator[str]:
    with large_folder() as large, sync_playwright() as playwright:
        browser = launched(playwright)
        for name, folder in {f"{ACTORS:,} actors, {EDGES:,} edges": large, "Syria": ROOT / "data"}.items():
            visits = [_visit(browser, folder) for _ in range(SERVERS)]
            from_start, from_address, processor = (list(times) for times in zip(*visits, strict=True))
            yield f"{name}, first paint on a new server, from opening the address: {median_ms(from_address)}"
            yield f"{name}, from starting the server to that paint: {median_ms(from_start)}"
            yield f"{name}, the server's processor time for both: {median_ms(processor)}"
            yield f"{name}, of that: {_phases(folder)}"
        browser.close()


@contextmanager
def large_folder() -> Iterator[Path]:
    """The large case with two named days, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        for name, content in {**large_case(0), "snapshots.yaml": DATES.encode()}.items():
            (Path(folder) / name).write_bytes(content)
        yield Path(folder)


def first_paint(browser: Browser, address: str) -> float:
    """Milliseconds from the beginning of the navigation, of somebody who was never here."""
    context = browser.new_context(viewport=SIZE)
    paint = opened(context.new_page(), address).evaluate("__wbw.perf['first-draw']")
    context.close()
    return float(paint)


def _visit(browser: Browser, folder: Path) -> tuple[float, float, float]:
    """Milliseconds from the start of a server to the paint, from the address to it, and of processor time."""
    spent, start = _spent_by_servers(), time.perf_counter()
    with serving(ROOT / "app.py", folder) as address:
        until_address = 1000 * (time.perf_counter() - start)
        paint = first_paint(browser, address)
    return until_address + paint, paint, _spent_by_servers() - spent


def _spent_by_servers() -> float:
    """Milliseconds of processor time of the child processes that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (usage.ru_utime + usage.ru_stime)


def _phases(folder: Path) -> str:
    command = [sys.executable, "-m", "benchmarks.phases", str(folder)]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    run = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return ", ".join(f"{line} ms" for line in run.stdout.splitlines())
