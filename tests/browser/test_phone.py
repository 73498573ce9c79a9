"""A narrow screen: the reader knows which page this is, and lists of names are as wide as names."""

from __future__ import annotations

AGENT = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
PHONE = {"width": 390, "height": 844, "user_agent": AGENT}


def test_the_button_of_the_menu_says_which_page_this_is_and_leads_to_the_others(visit, address):
    page = visit(f"{address}/compare", **PHONE)
    menu = page.get_by_role("button", name="Expand sidebar")
    assert "Compare" in menu.evaluate("button => getComputedStyle(button, '::after').content")
    menu.click()
    page.get_by_role("link", name="Tables").click()
    page.get_by_role("table").wait_for()
    assert "Tables" in menu.evaluate("button => getComputedStyle(button, '::after').content")


def test_a_list_of_actors_is_wider_than_its_box(visit, syria):
    page = visit(syria, **PHONE)
    box = page.get_by_role("combobox", name="Find an actor")
    box.click()
    names = page.get_by_role("listbox").bounding_box()
    assert names["width"] > 300 > box.bounding_box()["width"]
    assert names["x"] >= 0
