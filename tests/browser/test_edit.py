"""A case of one's own in a browser: template, a cell, the text, undo, download."""

from pathlib import Path

import pytest
from driving import until

from graph.bring import template
from graph.case_files import FILES
from graph.files import archive

pytestmark = pytest.mark.browser


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
