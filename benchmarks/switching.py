"""In a real browser: the switch between dates against the naive way, and the click on an actor."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.timing import median_ms

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from driving import choose, launched, opened, serving, switch, until  # noqa: E402

SWITCHES, CLICKS = 12, 12
_MARK_PRESS = "addEventListener('pointerdown', () => { globalThis.__pressed = performance.now() }, true)"


def measured() -> Iterator[str]:
    with sync_playwright() as playwright:
        browser = launched(playwright)
        ours, clicks = _ours(browser.new_page(viewport={"width": 1280, "height": 900}))
        naive_times = naive(browser.new_page(viewport={"width": 1280, "height": 900}))
        browser.close()
    share = statistics.median(ours) / statistics.median(naive_times)
    yield f"switch, press to canvas: {median_ms(ours)}"
    yield f"switch, the naive way: {median_ms(naive_times)}; ours takes {share:.2f} of that"
    yield f"click on an actor to its dossier: {median_ms(clicks)}"


def _ours(page: Page) -> tuple[list[float], list[float]]:
    with serving(ROOT / "app.py", ROOT / "data") as address:
        opened(page, address)
        page.wait_for_timeout(1500)
        page.evaluate(_MARK_PRESS)
        switches = [_switch(page, "After" if n % 2 == 0 else "Before") for n in range(SWITCHES)]
        actors = page.evaluate("__wbw.nodes.getIds()")[:CLICKS]
        return switches, [_click(page, actor) for actor in actors]


def _switch(page: Page, label: str) -> float:
    switch(page, label)
    page.wait_for_timeout(700)
    return float(page.evaluate("__wbw.perf.patched - __pressed"))


def _click(page: Page, actor: str) -> float:
    choose(page, actor)
    page.wait_for_timeout(300)
    return float(page.evaluate("__wbwDossier.shown - __pressed"))


def naive(page: Page) -> list[float]:
    """From a press on a date to the canvas that pyvis's HTML draws anew, in milliseconds."""
    with serving(ROOT / "benchmarks" / "naive_app.py", ROOT / "data") as address:
        page.goto(address)
        until(page, "globalThis.__naive")
        page.wait_for_timeout(1500)
        page.evaluate(_MARK_PRESS)
        times = []
        for n in range(SWITCHES):
            at = "after" if n % 2 == 0 else "before"
            page.get_by_text(at, exact=True).click()
            until(page, f"__naive[0] === '{at}'")
            times.append(float(page.evaluate("__naive[1] - __pressed")))
            page.wait_for_timeout(700)
        return times
