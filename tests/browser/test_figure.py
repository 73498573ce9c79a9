"""The Figure page by keyboard: what is chosen is what the preview shows and what is downloaded."""

from __future__ import annotations

from driving import until

IMAGE = ".stMain .stImage img"
PREVIEW = f"document.querySelector('{IMAGE}')"


def choose(page, label, word):
    """Choose from a list by typing, and wait for another preview."""
    before = page.evaluate(f"{PREVIEW}.src")
    box = page.get_by_role("combobox", name=label)
    box.focus()
    page.keyboard.type(word)
    page.keyboard.press("Enter")
    until(page, f"{PREVIEW} && {PREVIEW}.src !== {before!r}")


def test_kind_and_size_are_chosen_by_keyboard_and_the_file_is_what_the_preview_shows(visit, address):
    page = visit(f"{address}/figure", ready=PREVIEW)
    choose(page, "Kind of figure", "Timeline")
    assert page.locator(IMAGE).get_attribute("alt").startswith("Timeline of ")
    choose(page, "Size", "Slide")
    until(page, f"{PREVIEW}.naturalWidth / {PREVIEW}.naturalHeight > 1.7")
    until(page, "location.search.includes('size=slide')")
    button = page.get_by_role("button", name="SVG")
    button.focus()
    with page.expect_download() as downloaded:
        page.keyboard.press("Enter")
    assert downloaded.value.suggested_filename == "timeline.svg"
    assert "through time" in downloaded.value.path().read_text(encoding="utf-8")
