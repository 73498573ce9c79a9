"""Serving the app and driving a real browser: for the browser tests and for the benchmarks."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from places import ROOT
from playwright.sync_api import Browser, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 30.0


def chromium() -> str | None:
    """The path of a Chromium on this machine."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))


@contextmanager
def serving(app: Path, case: Path) -> Iterator[str]:
    """Run a Streamlit app over a case; gives its address."""
    with running(app, case) as (address, _):
        yield address


@contextmanager
def running(app: Path, case: Path, *words: str) -> Iterator[tuple[str, int]]:
    """Run a Streamlit app over a case; gives its address and the id of its process. `words` come last."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(app)]
    options = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    process = subprocess.Popen(
        [*command, *options, *words],
        cwd=ROOT,
        env={**os.environ, "WHO_BACKS_WHOM_CASE": str(case), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await_port(port)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait(10)


def _await_port(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the app did not start")


def until(page: Page, condition: str) -> None:
    """Wait until a JavaScript expression is true in the page."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if page.evaluate(f"!!({condition})"):
            return
        page.wait_for_timeout(20)
    raise TimeoutError(condition)


FIRST_PICTURE = "globalThis.__wbw?.perf?.['first-draw']"


def opened(page: Page, address: str, ready: str = FIRST_PICTURE) -> Page:
    """Open the app and wait until it is ready: until it shows the first picture, unless told otherwise."""
    page.goto(address)
    until(page, ready)
    return page


def on_screen(page: Page, actor: str, pane: str = "network") -> tuple[float, float]:
    """Where an actor is in the picture of a pane, in pixels of the window."""
    x, y = page.evaluate(
        """([pane, id]) => {
            const { network } = __wbwAll[pane]
            const { x, y } = network.canvasToDOM(network.getPosition(id))
            const frame = network.canvas.frame.getBoundingClientRect()
            return [frame.x + x, frame.y + y]
        }""",
        [pane, actor],
    )
    return x, y


def edges(page: Page, pane: str = "network") -> set[str]:
    """The edges that a pane draws."""
    return set(page.evaluate(f"__wbwAll.{pane}.edges.getIds()"))


def click(page: Page, actor: str, pane: str = "network") -> None:
    page.mouse.click(*on_screen(page, actor, pane))


def choose(page: Page, actor: str, pane: str = "network") -> None:
    """Click on an actor and wait for its dossier."""
    click(page, actor, pane)
    until(page, f"globalThis.__wbwDossier?.id === {actor!r}")


def drag(page: Page, start: tuple[float, float], right: float, down: float) -> None:
    x, y = start
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right, y + down, steps=4)
    page.mouse.up()


def switch(page: Page, label: str) -> None:
    """Press a date of the switch and wait until the canvas has come to rest with it."""
    patches = page.evaluate("__wbw.perf.patches")
    page.get_by_role("radio", name=label).click()
    until(page, f"__wbw.perf.patches > {patches} && __wbw.perf.settled >= __wbw.perf.patched")


def type_in_cell(page: Page, x: float, y: float, words: str) -> None:
    """Write over the cell of a sheet at a place, in pixels from the sheet's corner."""
    grid = page.get_by_test_id("stDataFrame")
    grid.locator("canvas").first.wait_for()
    until(page, FIRST_PICTURE)
    box = grid.bounding_box()
    assert box
    page.mouse.click(box["x"] + x, box["y"] + y)
    # The sheet chooses the cell a moment after the press, and a key before that goes nowhere.
    grid.locator("td[aria-selected=true]").wait_for(state="attached")
    page.keyboard.press("Enter")
    page.locator(".gdg-input").fill(words)
    page.keyboard.press("Enter")
