"""The slider and the Timeline page in a real browser."""

from __future__ import annotations

import pytest
from driving import until

READY = "globalThis.__wbwTimeline?.rows && globalThis.__wbwDates?.day"


@pytest.fixture
def timeline(visit):
    """Open the Timeline page of an app, with a query."""

    def opens(address, query="", **options):
        return visit(f"{address}/timeline{query}", ready=READY, **options)

    return opens


def day(page):
    return page.evaluate("__wbwDates.day")


def answered(page, day):
    """Wait until the server shows a day."""
    until(page, f"__wbwDates.day === {day!r} && __wbwDates.perf.answers === __wbwDates.perf.reports")


def test_the_slider_is_moved_by_keyboard_drag_and_click(timeline, address):
    page = timeline(address)
    thumb = page.get_by_role("slider", name="Date")
    assert thumb.get_attribute("aria-valuetext") == "31 May 2001, Before the change"
    thumb.focus()
    page.keyboard.press("ArrowRight")
    answered(page, "2001-06-10")
    until(page, "location.search.includes('at=2001-06-10')")
    page.keyboard.press("PageDown")
    answered(page, "2000-06-10")
    page.keyboard.press("Home")
    answered(page, "1980-01-01")
    page.keyboard.press("End")
    answered(page, "2005-12-31")
    box = page.locator(".track").bounding_box()
    place = page.evaluate("__wbwDates.places.after")
    x, y = box["x"] + place * box["width"], box["y"] + 40
    page.mouse.click(x + 4, y)
    answered(page, "2001-07-01")
    until(page, "location.search.includes('at=after')")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 300, y, steps=12)
    page.mouse.up()
    until(page, "__wbwDates.day < '2000'")
    answered(page, day(page))


def test_playback_walks_the_changes_and_stops_at_once(timeline, address):
    page = timeline(address)
    page.get_by_role("button", name="Play").click()
    until(page, "__wbwDates.perf.answers >= 3")
    page.get_by_role("button", name="Pause").click()
    stopped = day(page)
    assert stopped > "2001-05-31"
    page.wait_for_timeout(900)
    assert day(page) == stopped
    page.get_by_role("button", name="Previous change").click()
    until(page, f"__wbwDates.day < {stopped!r}")


def test_a_bar_is_chosen_by_click_and_by_keyboard_and_back_undoes_it(timeline, address):
    page = timeline(address)
    row = page.get_by_role("button", name="is patron of the Old Council, about 1980 to 15 June 2001")
    row.hover()
    page.get_by_role("tooltip").get_by_text("Avaria armed and paid the Old Council.").wait_for()
    row.click()
    until(page, "globalThis.__wbwDossier?.id === 'avaria-old-patron'")
    assert row.get_attribute("aria-current") == "true"
    until(page, "location.search.includes('edge=avaria-old-patron')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(page, "globalThis.__wbwDossier?.id !== 'avaria-old-patron'")
    until(page, "!location.search.includes('edge=avaria-old-patron')")
    page.wait_for_timeout(600)
    page.go_back()
    until(page, "globalThis.__wbwDossier?.id === 'avaria-old-patron'")


@pytest.mark.parametrize("width", [390, 1280])
def test_labels_do_not_overlap_and_nothing_is_wider_than_the_window(timeline, syria, width):
    page = timeline(syria, "?whose=~", width=width)
    page.wait_for_timeout(300)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    boxes = [one.bounding_box() for one in page.locator(".dates svg text").all()]
    assert len(boxes) > 4
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            below = one["y"] + one["height"] <= other["y"] + 1 or other["y"] + other["height"] <= one["y"] + 1
            assert beside or below


def test_with_reduced_motion_the_thumb_jumps(timeline, address):
    page = timeline(address, reduced_motion="reduce")
    page.get_by_role("button", name="Play").click()
    duration = page.locator(".thumb").evaluate("thumb => getComputedStyle(thumb).transitionDuration")
    assert duration == "0s"
