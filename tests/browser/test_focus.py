"""What one does with keys, legend, shift and drag in the Explore page of a real browser."""

from __future__ import annotations

import re

import pytest
from driving import choose, click, drag, on_screen, until


def legend(page, name):
    return page.locator(".legend").get_by_role("button", name=re.compile(name))


def in_address(page, words):
    until(page, f"location.search.includes({words!r})")


def test_number_keys_focus_and_zero_shows_everyone_again(visit, address):
    page = visit(f"{address}/?hide_types=adversary~credit")
    choose(page, "avaria")
    page.keyboard.press("2")
    in_address(page, "focus=avaria&steps=2")
    page.get_by_text("In focus: the Avarian Republic").wait_for()
    page.keyboard.press("o")
    in_address(page, "direction=out")
    page.keyboard.press("h")
    in_address(page, "outside=hide")
    page.keyboard.press("0")
    until(page, "!location.search.includes('focus=')")


def test_hiding_the_outside_takes_it_out_of_the_picture(visit, syria):
    page = visit(f"{syria}/?focus=hezbollah")
    everyone = page.evaluate("__wbw.nodes.length")
    page.locator(".stage").focus()
    page.keyboard.press("h")
    until(page, f"__wbw.nodes.length < {everyone}")
    assert page.get_by_role("radio", name="Hide").is_checked()
    page.get_by_role("radio", name="Show all").click()
    until(page, f"__wbw.nodes.length === {everyone}")


def test_a_key_without_a_chosen_actor_says_what_is_missing(visit, address):
    page = visit(address)
    page.locator(".stage").focus()
    page.keyboard.press("2")
    page.get_by_text("Choose an actor first").first.wait_for()


def test_the_legend_hides_shows_and_leaves_one_only(visit, address):
    page = visit(address)
    entry = legend(page, "^Patron")
    assert entry.get_attribute("aria-pressed") == "true"
    entry.focus()
    page.keyboard.press("Enter")
    until(page, "!__wbw.edges.get('avaria-old-patron')")
    entry = legend(page, "^Patron.*1 hidden")
    entry.wait_for()
    assert entry.get_attribute("aria-pressed") == "false"
    assert entry.evaluate("button => button.getRootNode().activeElement === button")
    page.keyboard.press("Enter")
    until(page, "__wbw.edges.get('avaria-old-patron')")
    legend(page, "Only Patron").click()
    until(page, "__wbw.edges.length === 1")


def test_two_shift_clicks_lead_to_the_page_of_the_pair(visit, address):
    page = visit(address)
    page.keyboard.down("Shift")
    click(page, "avaria")
    page.get_by_text("Avaria is marked").first.wait_for()
    click(page, "old-council")
    page.keyboard.up("Shift")
    in_address(page, "a=avaria&b=old-council")
    page.get_by_text("Avaria and Old Council: explain this pair").click()
    until(page, "location.pathname.endsWith('/pair') && location.search.includes('b=old-council')")


def test_a_pair_is_marked_by_keyboard_and_taken_back(visit, address):
    page = visit(f"{address}/?actor=avaria")
    page.locator(".stage").focus()
    page.keyboard.press("Shift+Enter")
    page.get_by_text("Avaria is marked").first.wait_for()
    page.keyboard.press("Escape")
    page.get_by_text("No actor is marked").first.wait_for()
    assert page.evaluate("__wbwSelected.id") == "avaria"


def test_a_dragged_actor_stays_there_on_return_and_goes_into_a_file(visit, address):
    page = visit(address)
    before = page.evaluate("__wbw.network.getPosition('front')")
    drag(page, on_screen(page, "front"), 40, 25)
    there = page.evaluate("__wbw.network.getPosition('front')")
    page.reload()
    until(page, "globalThis.__wbw?.perf?.['first-draw']")
    after = page.evaluate("__wbw.network.getPosition('front')")
    assert (round(after["x"]), round(after["y"])) == (round(there["x"]), round(there["y"]))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download where the actors stand").click()
    assert waiting.value.suggested_filename == "positions.yaml"
    written = waiting.value.path().read_text(encoding="utf-8")
    assert f"  front: [{there['x']:.1f}, {there['y']:.1f}]\n" in written
    assert "  old-council: [" in written
    page.get_by_role("button", name="Put the dragged actors back").click()
    assert page.evaluate("__wbw.network.getPosition('front')") == before


def test_the_link_is_copied(visit, address):
    page = visit(f"{address}/?at=after", permissions=["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Copy the link to this view")
    button.click()
    button.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/?at=after")


def test_a_full_screen_has_its_own_way_to_the_next_date(visit, address):
    page = visit(address)
    assert page.get_by_role("button", name="Later: After the change").count() == 0
    page.get_by_role("button", name="Full screen").click()
    page.get_by_role("button", name="Later: After the change").click()
    page.get_by_text("1 July 2001").first.wait_for()
    until(page, "__wbw.edges.get('avaria-new-adversary')")
    page.locator(".stage").focus()
    page.keyboard.press("PageUp")
    page.get_by_text("31 May 2001").first.wait_for()


def test_the_keys_are_listed(visit, address):
    page = visit(address)
    page.locator(".stage").focus()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    dialog.get_by_text("show everyone again").wait_for()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")


def test_back_and_forward_walk_the_views(visit, address):
    page = visit(address)
    choose(page, "avaria")
    in_address(page, "actor=avaria")
    page.keyboard.press("1")
    in_address(page, "focus=avaria")
    page.go_back()
    until(page, "!location.search.includes('focus=')")
    page.get_by_text("In focus: the Avarian Republic").wait_for(state="hidden")
    page.go_forward()
    page.get_by_text("In focus: the Avarian Republic").wait_for()


def test_inside_another_page_there_is_the_picture_the_switch_and_the_source_line(visit, address):
    page = visit(f"{address}/?embed=true&at=after&hide_types=credit")
    page.get_by_text("as of 31 December 2005").wait_for()
    assert page.get_by_role("radio", name="After").is_checked()
    for gone in ("heading", "combobox", "navigation"):
        assert page.get_by_role(gone).count() == 0, gone
    assert page.get_by_role("button", name="Filters").count() == 0
    there = page.get_by_role("link", name="Open this view").get_attribute("href")
    assert there == f"{address}/?at=after&hide_types=credit"
    page.get_by_role("radio", name="Before").click()
    until(page, "__wbw.edges.get('avaria-old-patron')")
    in_address(page, "embed=true")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hayat", "hts"),
        ("hay'at", "hts"),
        ("turkiye", "turkiye"),
        ("Россия", "russia"),
        ("سوريا", "syria"),
        ("jolani", "ahmed-al-sharaa"),
    ],
)
def test_an_actor_is_found_in_any_script_and_spelling(visit, syria, typed, found):
    page = visit(syria)
    page.get_by_role("combobox").first.click()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    until(page, f"globalThis.__wbwDossier?.id === {found!r}")
