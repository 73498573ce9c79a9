"""In a real browser: what a person does while exploring, each from the press to the painted canvas."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.first_visit import first_paint, large_folder
from benchmarks.loading import ACTORS, EDGES
from benchmarks.switching import naive
from benchmarks.timing import median_ms

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from driving import choose, launched, opened, serving, until  # noqa: E402

TIMES, LARGE_TIMES, VISITS, FADES = 12, 10, 5, 6
PLAYED_MS = 8_000
SIZE = {"width": 1280, "height": 900}
EVERYBODY = "focus=~"
_MARK = """() => {
    globalThis.__pressed = Infinity
    for (const event of ['pointerdown', 'keydown']) {
        addEventListener(event, () => { globalThis.__pressed = performance.now() }, true)
    }
}"""
_COUNT_FRAMES = """() => {
    globalThis.__frames = []
    const count = (now) => { __frames.push(now); requestAnimationFrame(count) }
    requestAnimationFrame(count)
}"""
_FRAMES_OF_FADE = """() => {
    const { patched, settled } = __wbw.perf
    return [__frames.filter((at) => at > patched && at <= settled).length, settled - patched]
}"""
_PAINTED = "Math.min(...Object.values(__wbwAll).map((pane) => pane.perf.patched ?? 0))"
_LAST_PAINTED = "Math.max(...Object.values(__wbwAll).map((pane) => pane.perf.patched ?? 0))"


def measured() -> Iterator[str]:
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield from _syria(browser)
        yield from _large(browser)
        browser.close()


def _syria(browser: Browser) -> Iterator[str]:
    reload = statistics.median(naive(browser.new_page(viewport=SIZE)))
    yield f"the naive reload: median {reload:.0f} ms"
    with serving(ROOT / "app.py", ROOT / "data") as address:
        page = _page(browser, f"{address}/?at=offensive")
        for label, act in _ACTIONS.items():
            times = _times(page, act, TIMES)
            ratio = reload / statistics.median(times)
            yield f"{label}: {median_ms(times)}; the naive reload takes {ratio:.1f} times that"
        yield f"fade after a switch: {_frames_a_second(page):.0f} frames a second"
        yield f"playback: {_playing(_page(browser, f'{address}/?at=2011-01-01'))}"
        single, side = (
            _times(_comparing(browser, address, look), _press_pill, TIMES) for look in ("difference", "side")
        )
        share = statistics.median(side) / statistics.median(single)
        yield f"compare, filter, one picture: {median_ms(single)}"
        yield f"compare, filter, side by side: {median_ms(side)}; {share:.2f} times the one picture"


def _large(browser: Browser) -> Iterator[str]:
    with large_folder() as folder, serving(ROOT / "app.py", folder) as address:
        _, *others = (first_paint(browser, address) for _ in range(1 + VISITS))
        yield f"{ACTORS:,} actors, {EDGES:,} edges, first paint of the next visitors: {median_ms(others)}"
        for query in ("", EVERYBODY):
            page = _page(browser, f"{address}/?{query}")
            nodes, edges = page.evaluate("[__wbw.nodes.length, __wbw.edges.length]")
            step = median_ms(_times(page, _switch, LARGE_TIMES))
            yield f"date step with {nodes:,} actors and {edges:,} edges drawn: {step}"
        yield f"panning with all of these drawn: {_panning(page):.0f} frames a second"


def _page(browser: Browser, address: str) -> Page:
    page = opened(browser.new_page(viewport=SIZE), address)
    page.wait_for_timeout(1500)
    page.evaluate(_MARK)
    return page


def _times(page: Page, act: Callable[[Page, int], None], count: int) -> list[float]:
    """From each press to the end of the first drawing of what it led to, in every pane, in milliseconds."""
    times = []
    for n in range(count):
        seen = page.evaluate(_LAST_PAINTED)
        act(page, n)
        until(page, f"{_PAINTED} > {seen}")
        times.append(float(page.evaluate(f"{_LAST_PAINTED} - __pressed")))
        page.wait_for_timeout(700)
    return times


def _switch(page: Page, n: int) -> None:
    page.get_by_role("radio", name=("After", "Before")[n % 2]).click()


def _step(page: Page, n: int) -> None:
    _key(page, ",."[n % 2])


def _filter(page: Page, n: int) -> None:
    page.locator('[data-key="types adversary"]').click()


def _focus(page: Page, n: int) -> None:
    if n == 0:
        _choose_hub(page)
    _key(page, "123"[n % 3])


def _choose_hub(page: Page) -> None:
    """A click on the largest actor, once its dossier is there."""
    hub = page.evaluate(
        """() => {
            const nodes = Object.values(__wbw.network.body.nodes).filter(({ options }) => options.shape)
            return nodes.reduce((one, other) => (other.options.size > one.options.size ? other : one)).id
        }"""
    )
    choose(page, hub)
    page.wait_for_timeout(1000)


def _key(page: Page, key: str) -> None:
    page.evaluate("__wbw.network.canvas.frame.closest('.stage').focus({ preventScroll: true })")
    page.keyboard.press(key)


def _press_pill(page: Page, n: int) -> None:
    page.get_by_role("button", name="Adversary", exact=True).first.click()


_ACTIONS = {
    "switch": _switch,
    "date step by key": _step,
    "filter by the legend": _filter,
    "focus by number key": _focus,
}


def _comparing(browser: Browser, address: str, look: str) -> Page:
    page = _page(browser, f"{address}/compare?look={look}")
    page.get_by_role("button", name="Filters").click()
    page.wait_for_timeout(700)
    return page


def _frames_a_second(page: Page) -> float:
    page.evaluate(_COUNT_FRAMES)
    frames, duration = 0, 0.0
    for n in range(FADES):
        _times(page, lambda page, _, n=n: _switch(page, n), 1)
        count, lasted = page.evaluate(_FRAMES_OF_FADE)
        frames, duration = frames + count, duration + lasted
    return 1000 * frames / duration


def _playing(page: Page) -> str:
    """Frames a second while the slider plays through some years, and the steps that it took meanwhile."""
    page.evaluate(_COUNT_FRAMES)
    page.get_by_role("button", name="Play").click()
    page.wait_for_timeout(PLAYED_MS)
    frames, steps = page.evaluate("[__frames, __wbwDates.perf.answers]")
    page.get_by_role("button", name="Pause").click()
    longest = max(later - earlier for earlier, later in pairwise(frames))
    rate = 1000 * (len(frames) - 1) / (frames[-1] - frames[0])
    return f"{rate:.0f} frames a second in {steps} steps, the longest frame {longest:.0f} ms"


def _panning(page: Page) -> float:
    """Frames a second while the picture is dragged by its upper border, where nobody stands."""
    x, y, width = page.evaluate(
        "(({ x, y, width }) => [x, y, width])(__wbw.network.canvas.frame.getBoundingClientRect())"
    )
    page.mouse.move(x + width / 2, y + 6)
    page.mouse.down()
    page.evaluate(_COUNT_FRAMES)
    for n in range(60):
        page.mouse.move(x + width / 2 + 3 * n, y + 6 + 2 * n)
        page.wait_for_timeout(16)
    frames = page.evaluate("__frames")
    page.mouse.up()
    return 1000 * (len(frames) - 1) / (frames[-1] - frames[0])
