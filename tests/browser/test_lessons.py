"""A lesson in a browser: by keyboard, away from the rail and back, a link, a question, the handout."""

from __future__ import annotations

from pathlib import Path

import pytest
import taught
from driving import FIRST_PICTURE, edges, serving, switch, until
from places import ROOT

from graph.lesson_picture import step_scene
from graph.load import load
from graph.stage import stage_of

CASE = load(taught.files())
STEPS = CASE.lesson["the-change"].steps


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    """The address of the lesson of the tiny case, served by the app."""
    folder = tmp_path_factory.mktemp("taught")
    for name, content in taught.files().items():
        (folder / name).write_bytes(content)
    with serving(ROOT / "app.py", folder) as address:
        yield f"{address}/lessons?lesson=the-change"


def at_step(page, number):
    """Wait until a step is there with its picture, and hold the picture against the case."""
    page.get_by_text(f"{number} of {len(STEPS)}", exact=True).wait_for()
    scene = step_scene(stage_of(CASE), STEPS[number - 1].view)
    drawn, lit = ({edge.id for edge in scene.edges if edge.lit or every} for every in (True, False))
    until(page, f"__wbwAll.network.edges.length === {len(drawn)}")
    assert edges(page) == drawn
    banded = "__wbwAll.network.edges.get({ filter: (edge) => edge.band }).map((edge) => edge.id)"
    assert set(page.evaluate(banded)) == lit


def test_a_lesson_is_walked_by_keyboard_and_highlights_what_the_case_says(visit, lesson):
    page = visit(lesson)
    at_step(page, 1)
    for number in (2, 3):
        page.keyboard.press("Shift+ArrowRight")
        at_step(page, number)
        until(page, f"location.search.includes('step={number}')")
    page.keyboard.press("Shift+ArrowLeft")
    at_step(page, 2)


def test_the_steps_stay_in_their_place_from_step_to_step(visit, lesson):
    page = visit(lesson)
    forward, places = page.get_by_role("button", name="Next"), []
    for number in (1, 2, 3):
        at_step(page, number)
        places.append(forward.bounding_box())
        if number < len(STEPS):
            forward.click()
    assert places == [places[0]] * len(STEPS)


def test_who_left_the_rail_is_back_at_the_step_with_one_press(visit, lesson):
    page = visit(lesson)
    at_step(page, 1)
    page.get_by_role("link", name="Explore this step freely").click()
    back = page.get_by_role("link", name="Back to the lesson")
    back.wait_for()
    until(page, FIRST_PICTURE)
    switch(page, "After")
    until(page, "location.search.includes('at=after')")
    back.click()
    page.get_by_text("The change: a <i>lesson</i>", exact=True).wait_for()
    at_step(page, 1)


def test_a_question_is_answered_and_the_link_of_the_step_opens_it_again(visit, lesson):
    page = visit(f"{lesson}&step=1")
    page.get_by_text("The Front", exact=True).click()
    page.get_by_text("Not so. Avaria armed it.").wait_for()
    page.get_by_test_id("stRadio").get_by_text("Avaria", exact=True).click()
    page.get_by_text("Right. Avaria armed it.").wait_for()
    page.get_by_role("button", name="Next").click()
    at_step(page, 2)
    until(page, "location.search.includes('step=2')")
    at_step(visit(page.url), 2)


def test_the_handout_is_the_lesson(visit, lesson):
    page = visit(lesson)
    page.get_by_role("button", name="Handout").click()
    taken = {}
    for name in ("HTML", "PDF"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        taken[download.value.suggested_filename] = Path(download.value.path()).read_bytes()
    assert set(taken) == {"the-change.html", "the-change.pdf"}
    assert taken["the-change.pdf"].startswith(b"%PDF")
    assert all(
        f"{number}. {step.title}".encode() in taken["the-change.html"] for number, step in enumerate(STEPS, 1)
    )
