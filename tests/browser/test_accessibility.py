"""What axe-core finds on every page; and the table and the matrix by keyboard."""

from __future__ import annotations

import pytest
from axe import findings
from driving import opened, until

from ui.views import PAGES

READY = """document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning'
    && document.querySelector('.stMain [data-testid="stHeading"]')"""
SELECTED = "?actor=avaria&a=avaria&b=front"
WIDE = tuple(page.id + SELECTED for page in PAGES)
NARROW = ("explore?edge=avaria-old-patron", "tables?rows=edges&days=two", "matrix", "figure", "analysis")


def arrived(visit, url, **options):
    return settled(visit(url, ready=READY, **options))


def settled(page):
    """The page, once its widgets have stopped moving."""
    page.wait_for_timeout(700)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("paths", "width"), [(WIDE, 1280), (NARROW, 390)], ids=["wide", "narrow"])
def test_axe_finds_nothing_grave(visit, address, paths, width, scheme):
    page = visit(address, width=width, color_scheme=scheme)
    found = {path: findings(settled(opened(page, f"{address}/{path}", READY))) for path in paths}
    assert found == {path: [] for path in paths}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_grave_where_a_case_is_edited(visit, address, width, scheme):
    page = arrived(visit, f"{address}/edit", width=width, color_scheme=scheme)
    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_role("radio", name="Edges").click()
    page.get_by_test_id("stDataFrame").locator("canvas").first.wait_for()
    assert findings(settled(page)) == []
    page.get_by_role("radio", name="YAML").click()
    page.get_by_role("textbox", name="Text of the file").fill("edges:\n  - {source: avaria, type: ally}\n")
    page.get_by_role("button", name="Line 2").wait_for()
    assert findings(settled(page)) == []


def rows(page):
    return page.locator("tbody th button").all_inner_texts()


def test_a_header_sorts_by_keyboard_and_says_so(visit, address):
    page = arrived(visit, f"{address}/tables")
    header = page.get_by_role("columnheader", name="Edges", exact=True)
    header.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert header.get_attribute("aria-sort") == "descending"
    assert rows(page)[0] == "Avaria"
    page.keyboard.press("Enter")
    assert header.get_attribute("aria-sort") == "ascending"
    assert rows(page)[-1] == "Avaria"


def test_a_row_is_found_by_a_name_in_any_script_and_opens_its_dossier(visit, address):
    page = arrived(visit, f"{address}/tables")
    page.get_by_role("searchbox", name="Find in rows").fill("أفاريا")
    page.get_by_text("1 of 3 actors", exact=True).wait_for()
    page.get_by_role("button", name="Avaria", exact=True).first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Avaria", exact=True).wait_for()
    until(page, "location.search.includes('actor=avaria')")
    button = page.locator("tbody th button")
    assert button.get_attribute("aria-pressed") == "true"
    name = page.locator("td.names span[lang=ar]")
    assert name.evaluate("element => getComputedStyle(element).direction") == "rtl"


def test_the_rows_are_copied_for_a_spreadsheet_and_no_cell_is_a_formula(visit, address):
    page = arrived(visit, f"{address}/tables?rows=edges&at=after&hide_confidence=-")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy rows").click()
    page.get_by_text("Copied 4 rows.").wait_for()
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[0].startswith("From\tEdge\tTo")
    assert len(lines) == 5
    assert "\t'=SUM(A1) is not a formula here" in "\n".join(lines)


def test_the_matrix_is_walked_by_arrow_keys_and_a_cell_explains_its_pair(visit, address):
    page = arrived(visit, f"{address}/matrix?order=name")
    page.locator("table[role=grid] [tabindex='0']").focus()
    focused = """() => {
        let one = document.activeElement
        while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement
        return one.getAttribute('aria-label') ?? one.textContent
    }"""
    assert page.evaluate(focused).startswith("Avaria to Front")
    page.keyboard.press("End")
    assert page.evaluate(focused).startswith("Avaria to Old Council: patron and basing rights on 31 May 2001")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Avaria and Old Council").wait_for()
    until(page, "location.search.includes('a=avaria&b=old-council')")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Avaria", exact=True).wait_for()
    page.go_back()
    page.get_by_role("heading", name="Avaria and Old Council").wait_for()
