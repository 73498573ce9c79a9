"""A case of one's own in a browser: template, a cell, the text, undo, download."""

from pathlib import Path

import pytest
from driving import edges, serving, until
from places import ROOT

from graph.bring import template
from graph.case_files import FILES
from graph.files import archive

pytestmark = pytest.mark.browser


SCROLLER = "document.querySelector('[data-testid=stDataFrame] .dvn-scroller')"
ACTORS = "actors:\n  - {id: a, name: A, kind: state}\n  - {id: b, name: B, kind: state}\n"
YEARS = range(1901, 1961)


@pytest.fixture
def long_case(tmp_path):
    """The app over two actors with many more edges than a sheet shows at once, each of its own year."""
    records = "".join(
        f"  - {{id: e{year}, source: a, target: b, type: ally, start: {year}, end: {year}}}\n"
        for year in YEARS
    )
    for name, text in {"actors.yaml": ACTORS, "edges.yaml": f"edges:\n{records}"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with serving(ROOT / "app.py", tmp_path) as address:
        yield address


def test_a_cell_that_is_typed_reaches_the_text_and_undo_takes_it_back(visit, address):
    page = visit(f"{address}/your-case", ready="document.querySelector('h1')")
    page.get_by_role("tab", name="Start from a template").click()
    page.get_by_role("button", name="Start from the template").click()
    page.get_by_role("heading", name="My case").wait_for()
    page.get_by_role("link", name="Edit").first.click()
    page.get_by_text("3 actors and 3 edges, no problems.").wait_for()
    grid = page.get_by_test_id("stDataFrame")
    grid.locator("canvas").first.wait_for()
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 150, box["y"] + 52)
    page.keyboard.press("Enter")
    page.locator(".gdg-input").fill("Nordland")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Undo").and_(page.locator(":enabled")).wait_for()
    page.get_by_role("radio", name="YAML").click()
    page.get_by_role("combobox", name="File").fill("actors")
    page.keyboard.press("Enter")
    text = page.get_by_role("textbox", name="Text of the file")
    until(page, "document.querySelector('textarea').value.includes('name: Nordland')")
    old = template()["actors.yaml"].decode()
    assert text.input_value() == old.replace("name: North\n", "name: Nordland\n")
    page.get_by_role("button", name="Undo").click()
    until(page, "document.querySelector('textarea').value.includes('name: North\\n')")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the case").click()
    data = Path(download.value.path()).read_bytes()
    assert archive.unpacked("x.zip", data, FILES) == template()


def test_a_sheet_keeps_its_place_while_one_types_and_the_picture_follows(visit, long_case):
    page = visit(f"{long_case}/edit?at=1960-01-01", ready="document.querySelector('h1')")
    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_role("radio", name="Edges").click()
    until(page, f"{SCROLLER} && globalThis.__wbwAll?.network?.edges.length === 1")
    page.evaluate(f"globalThis.sheet = {SCROLLER}; globalThis.drawn = __wbwAll.network.network")
    box = page.get_by_test_id("stDataFrame").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 200)
    page.mouse.wheel(0, 1000)
    until(page, "sheet.scrollTop === 1000")
    page.mouse.click(box["x"] + 60, box["y"] + 200)
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    for drawn in (2, 3):
        page.keyboard.press("Enter")
        page.locator(".gdg-input").fill("1960")
        page.keyboard.press("Enter")
        until(page, f"__wbwAll.network.edges.length === {drawn}")
    shown = [int(id_.removeprefix("e")) for id_ in sorted(edges(page))]
    assert shown == [shown[0], shown[0] + 1, 1960]
    assert 1920 < shown[0] < 1950
    assert page.evaluate("sheet.isConnected && sheet.scrollTop === 1000")
    assert page.evaluate("drawn === __wbwAll.network.network")
