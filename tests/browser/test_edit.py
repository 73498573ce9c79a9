"""A case of one's own in a browser: template, a cell, the text, undo, download."""

import re
from pathlib import Path

import pytest
from driving import edges, serving, type_in_cell, until
from places import ROOT
from playwright.sync_api import expect

from graph.bring import template
from graph.case_files import FILES
from graph.files import archive

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
    type_in_cell(page, 150, 52, "Nordland")
    page.get_by_role("button", name="Undo").and_(page.locator(":enabled")).wait_for()
    page.get_by_role("radio", name="YAML").click()
    page.get_by_role("combobox", name="File").fill("actors")
    page.keyboard.press("Enter")
    text = page.get_by_role("textbox", name="Text of the file")
    expect(text).to_have_value(re.compile("name: Nordland"))
    old = template()["actors.yaml"].decode()
    assert text.input_value() == old.replace("name: North\n", "name: Nordland\n")
    page.get_by_role("button", name="Undo").click()
    expect(text).to_have_value(old)
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
    type_in_cell(page, 375, 200, "1960")
    until(page, "__wbwAll.network.edges.length === 2")
    page.keyboard.press("Enter")
    page.locator(".gdg-input").fill("1960")
    page.keyboard.press("Enter")
    until(page, "__wbwAll.network.edges.length === 3")
    shown = [int(id_.removeprefix("e")) for id_ in sorted(edges(page))]
    assert shown == [shown[0], shown[0] + 1, 1960]
    assert 1920 < shown[0] < 1950
    assert page.evaluate("sheet.isConnected && sheet.scrollTop === 1000")
    assert page.evaluate("drawn === __wbwAll.network.network")


@pytest.fixture
def yaml(visit, address):
    """The page with the edges of the tiny case as text, and the field that holds it."""
    page = visit(f"{address}/edit", ready="document.querySelector('h1')")
    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_role("radio", name="YAML").click()
    field = page.get_by_role("textbox", name="Text of the file")
    field.wait_for()
    return page, field


def select(field, words):
    field.evaluate(
        """(field, words) => {
            const at = field.value.indexOf(words)
            field.focus()
            field.setSelectionRange(at, at + words.length)
        }""",
        words,
    )


def caret(field):
    return field.evaluate("field => [field.selectionStart, field.selectionEnd]")


def test_a_problem_is_marked_at_its_line_and_gone_to(yaml):
    page, field = yaml
    text = field.input_value()
    select(field, "target: front")
    page.keyboard.insert_text("target: frnt")
    at = text.index("target: front")
    place = f"Line {text[:at].count(chr(10)) + 1}, column 13"
    item = page.get_by_role("button", name=place)
    item.wait_for()
    assert caret(field) == [at + len("target: frnt")] * 2
    assert page.locator(".line.wrong .wave").all_inner_texts() == ["frnt"]
    assert "Did you mean" in item.inner_text()
    expect(field).to_have_accessible_description(re.compile(f"{place} target .frnt. is not in actors.yaml"))
    field.evaluate("field => field.setSelectionRange(0, 0)")
    item.click()
    assert caret(field) == [at + len("target: ")] * 2
    page.locator(".wave").hover(force=True)
    page.locator(".tip.shown", has_text="Did you mean").wait_for()
    page.get_by_role("combobox", name="File").fill("actors")
    page.keyboard.press("Enter")
    page.get_by_text("1 problem in other files").wait_for()
    page.get_by_role("button", name="edges.yaml, line").click()
    expect(field).to_have_value(text.replace("target: front", "target: frnt", 1))
    expect(field).to_be_focused()
    assert caret(field) == [at + len("target: ")] * 2


def test_typing_goes_on_while_the_server_answers_and_the_own_undo_of_the_field_holds(yaml):
    page, field = yaml
    old = field.input_value()
    undo = page.get_by_role("button", name="Undo")
    select(field, "edges:")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("  # a")
    page.keyboard.press("Control+Enter")
    page.keyboard.type("b")
    expect(undo).to_be_enabled()
    page.keyboard.type("c")
    page.wait_for_timeout(1500)
    new = old.replace("edges:", "edges:  # abc", 1)
    assert field.input_value() == new
    assert new[: caret(field)[0]].endswith("  # abc")
    for _ in "  # abc":
        page.keyboard.press("Control+z")
    page.wait_for_timeout(1500)
    expect(field).to_have_value(old)
    expect(field).to_be_focused()
    undo.click()
    expect(field).to_have_value(new)


def test_undo_at_once_after_typing_takes_back_what_was_typed_last(yaml):
    page, field = yaml
    old, undo = field.input_value(), page.get_by_role("button", name="Undo")
    select(field, "edges:")
    page.keyboard.insert_text("# one\nedges:")
    page.keyboard.press("Control+Enter")
    expect(undo).to_be_enabled()
    page.keyboard.insert_text("  # two")
    undo.click()
    expect(field).to_have_value(old.replace("edges:", "# one\nedges:", 1))


def test_the_lines_behind_a_text_are_as_high_as_those_of_the_text(visit, address):
    for width in (390, 1280):
        page = visit(f"{address}/edit", ready="document.querySelector('h1')", width=width)
        page.get_by_role("button", name="Edit", exact=True).click()
        page.get_by_role("radio", name="YAML").click()
        field = page.get_by_role("textbox", name="Text of the file")
        field.fill(f"# {'long words ' * 40}\n\n{'x' * 400}\n\tأ{'ب' * 60} 😀 end   \n\n")
        heights = """field => {
            const lines = [...field.getRootNode().querySelectorAll('.line')]
            const padding = 2 * parseFloat(getComputedStyle(field).paddingTop)
            field.style.height = '0'
            return [lines.reduce((sum, line) => sum + line.offsetHeight, padding), field.scrollHeight]
        }"""
        lines, text = field.evaluate(heights)
        assert lines == text > 200
