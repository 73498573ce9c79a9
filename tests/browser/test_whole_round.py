"""A teacher's afternoon in a browser: a case from the template, edited, saved, reopened, taught, exported."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from driving import FIRST_PICTURE, running, type_in_cell, until
from places import ROOT
from playwright.sync_api import expect

from graph.bring import template
from graph.case_files import FILES
from graph.files import archive
from graph.load import load

READY = "document.querySelector('h1')"
TITLE, STEP, ACTOR = "How the coast made peace", "Who armed whom, 2010", "Nordland"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The app at home, where it may save to the folder: the template; folder and address."""
    folder = tmp_path_factory.mktemp("home") / "coast"
    folder.mkdir()
    for name, content in template().items():
        (folder / name).write_bytes(content)
    with running(ROOT / "app.py", folder, "--", "--edit") as (address, _):
        yield folder, address


def type_a_name(page):
    """Write over the name of the first actor in the sheet."""
    type_in_cell(page, 150, 52, ACTOR)
    page.get_by_role("button", name="Undo").and_(page.locator(":enabled")).wait_for()


def type_a_lesson(page):
    """Write over the lesson of the template in the text of its file."""
    page.get_by_role("radio", name="YAML").click()
    page.get_by_role("combobox", name="File").fill("lessons")
    page.keyboard.press("Enter")
    text = page.get_by_role("textbox", name="Text of the file")
    expect(text).to_have_value(re.compile("^# Lessons"))
    old = text.input_value()
    text.fill(old.replace("From war to alliance", TITLE).replace("An adversary's patron, 2010", STEP))
    text.press("Control+Enter")
    text.blur()


def taken(page, button):
    """The name and the bytes of what a button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_a_case_made_edited_saved_reopened_taught_and_exported_is_what_was_typed(visit, home):
    _, address = home
    packed = written(visit, address)
    files = archive.unpacked("my-case.zip", packed, FILES)
    expected = load(files)
    assert expected.actor["north"].name == ACTOR
    assert [lesson.title for lesson in expected.lessons] == [TITLE]
    page = reopened(visit, address, packed)
    follow_the_lesson(page, expected.lessons[0])
    exported(page, expected)


def written(visit, address):
    """The case that a first session makes from the template, as the zip that it downloads."""
    page = visit(f"{address}/your-case", ready=READY)
    page.get_by_role("tab", name="Start from a template").click()
    page.get_by_role("button", name="Start from the template").click()
    page.get_by_role("heading", name="My case").wait_for()
    page.get_by_role("link", name="Edit").first.click()
    page.get_by_text("3 actors and 3 edges, no problems.").wait_for()
    type_a_name(page)
    type_a_lesson(page)
    page.get_by_role("link", name="Lessons", exact=True).click()
    page.get_by_text(TITLE, exact=True).wait_for()
    page.get_by_role("link", name="Edit").first.click()
    name, packed = taken(page, "Download the case")
    assert name == "my-case.zip"
    return packed


def reopened(visit, address, packed):
    """A new session into which the zip is uploaded."""
    page = visit(f"{address}/your-case", ready=READY)
    file = {"name": "my-case.zip", "mimeType": "application/zip", "buffer": packed}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("3 actors and 3 edges, no problems.").wait_for()
    page.get_by_role("button", name="Open it").click()
    until(page, f"{FIRST_PICTURE} && __wbwAll.network.nodes.get('north')?.label === {ACTOR!r}")
    return page


def follow_the_lesson(page, lesson):
    page.get_by_role("link", name="Lessons", exact=True).click()
    page.get_by_role("button", name=f"Begin: {len(lesson.steps)} steps").click()
    for number, step in enumerate(lesson.steps, 1):
        page.get_by_text(f"{number} of {len(lesson.steps)}", exact=True).wait_for()
        page.get_by_role("heading", name=step.title).wait_for()
        if number < len(lesson.steps):
            page.keyboard.press("Shift+ArrowRight")
    page.get_by_role("button", name="Handout").click()
    _, handout = taken(page, "HTML")
    assert TITLE.encode() in handout
    assert STEP.encode() in handout
    page.keyboard.press("Escape")


def exported(page, case):
    """The figure, the page in one file, and the case as it was typed."""
    page.get_by_role("link", name="Explore this step freely").click()
    page.get_by_role("link", name="Back to the lesson").wait_for()
    page.get_by_role("button", name="Export").click()
    _, figure = taken(page, "SVG (editable drawing)")
    assert ACTOR.encode() in figure
    _, one_file = taken(page, "HTML (one file)")
    assert ACTOR.encode() in one_file
    page.get_by_role("radio", name="Data").click()
    page.get_by_text("All of time", exact=True).click()
    page.get_by_role("combobox", name="Format").fill("zip of YAML")
    page.keyboard.press("Enter")
    page.get_by_text("the whole case, without filters.").wait_for()
    name, packed = taken(page, "Download")
    assert name.endswith(".zip")
    again = load(archive.unpacked(name, packed, FILES))
    assert again.actors == case.actors
    assert again.edges == case.edges
    assert again.lessons == case.lessons


def test_what_is_typed_and_saved_at_home_is_in_the_folder(visit, home):
    folder, address = home
    page = visit(f"{address}/edit", ready=READY)
    page.get_by_role("button", name="Edit", exact=True).click()
    type_a_name(page)
    type_a_lesson(page)
    page.get_by_role("button", name="Save to coast").and_(page.locator(":enabled")).click()
    page.get_by_text(re.compile("Saved actors.yaml and lessons.yaml")).wait_for()
    old = template()
    assert (folder / "actors.yaml").read_text() == old["actors.yaml"].decode().replace(
        "name: North\n", f"name: {ACTOR}\n"
    )
    assert load(folder).lessons[0].title == TITLE
    assert (folder / "edges.yaml").read_bytes() == old["edges.yaml"]
