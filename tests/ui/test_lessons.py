"""Following a lesson: step by step, away from it and back, without a browser."""

from __future__ import annotations

from datetime import date

import pytest
import taught
from apptest import canvas_of, page, query, read_case

from graph.bring import template
from graph.load import load
from graph.quiz import questions
from ui.lesson_view import view_of
from ui.rail import Rail

DAYS = (date(2001, 5, 31), date(2001, 7, 1))
lessons, explore = page("lessons"), page("explore")


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    for name, content in taught.files().items():
        (tmp_path / name).write_bytes(content)
    read_case(monkeypatch, tmp_path)
    return tmp_path


def press(test, key):
    next(button for button in test.button if button.key == key).click()
    test.run()
    assert not test.exception


def words(test):
    return [text.value for text in test.text]


def titles(test):
    return [one.value.replace("\\", "") for one in test.markdown]


def test_the_list_names_the_lessons_as_text_and_a_press_begins_one():
    test = lessons()
    assert [one.value.replace("\\", "") for one in test.subheader] == [
        "The change: a <i>lesson</i>",
        "Check yourself",
    ]
    press(test, "begin-the-change")
    assert query(test) == {"lesson": "the-change"}
    assert "1 of 3" in titles(test)


def test_next_and_back_go_through_the_steps_and_the_picture_follows():
    test = lessons(lesson="the-change")
    assert "<b>Not</b> bold." in words(test)
    assert canvas_of(test)["subtitle"] == "31 May 2001"
    press(test, "lesson-next")
    assert query(test) == {"lesson": "the-change", "step": "2"}
    assert canvas_of(test)["subtitle"] == "31 May 2001 to 1 July 2001"
    press(test, "lesson-next")
    assert next(button for button in test.button if button.key == "lesson-next").disabled
    press(test, "lesson-back")
    assert query(test)["step"] == "2"


def test_an_edge_that_carries_a_step_opens_its_dossier():
    test = lessons(lesson="the-change")
    press(test, "evidence-avaria-old-patron")
    assert query(test)["edge"] == "avaria-old-patron"
    press(test, "lesson-next")
    assert "edge" not in query(test)


def test_a_choice_is_answered_at_once():
    test = lessons(lesson="the-change")
    test.radio[0].set_value("The Front").run()
    assert "Not so" in test.warning[0].value
    test.radio[0].set_value("Avaria").run()
    assert "Avaria armed it" in test.success[0].value
    assert query(test) == {"lesson": "the-change"}


def test_an_open_question_has_an_answer_to_compare_with():
    test = lessons(lesson="the-change", step="3")
    assert test.text_area[0].label == "Your answer"
    assert "One sign of three is minus." in words(test)


def test_a_page_on_which_one_explores_leads_back_to_the_step():
    test = explore(lesson="the-change", step="2", at="after")
    assert query(test) == {"lesson": "the-change", "step": "2", "at": "after"}
    press(test, "leave-lesson")
    assert query(test) == {"at": "after"}


def test_without_a_lesson_nothing_leads_back():
    assert not [button for button in explore().button if button.key == "leave-lesson"]


def test_a_lesson_that_is_gone_is_left(folder):
    test = lessons(lesson="the-change", step="3")
    (folder / "lessons.yaml").write_bytes(b"lessons: []")
    test.run()
    assert not test.exception
    assert query(test) == {}


def test_a_case_without_lessons_says_where_to_write_one_and_shows_one_that_works(folder):
    (folder / "lessons.yaml").unlink()
    test = lessons()
    assert "on the page Edit" in test.info[0].value
    shown = test.code[0].value
    case = load({**template(), "lessons.yaml": shown.encode()})
    assert {step.view.compares for step in case.lessons[0].steps} == {True, False}
    assert {bool(step.question.choices) for step in case.lessons[0].steps if step.question} == {True, False}


def test_the_view_of_a_step_is_that_of_the_pages():
    case = load(taught.files())
    first, second, third = (step.view for step in case.lessons[0].steps)
    rail = Rail("the-change", 1)
    opened = view_of(case, first, rail)
    assert (opened.at, opened.focus.actor, opened.focus.steps) == ("before", "avaria", 2)
    assert (opened.selected.kind, opened.selected.id) == ("edge", "avaria-old-patron")
    assert opened.rail == rail
    assert "talks" not in view_of(case, second, rail).chosen["types"]
    assert view_of(case, third, rail).at == "after"
    assert set(view_of(case, third, rail).chosen["types"]) == {"ally", "adversary"}


def test_a_question_from_the_data_is_answered_once_and_explained_by_its_edge():
    test = lessons()
    caption = next(one.value for one in test.caption if "Question 1" in one.value)
    assert "0 right of 0 answered" in caption
    case = load(taught.files())
    asked = questions(case, DAYS)[0]
    test.radio[0].set_value(asked.right).run()
    assert not test.exception
    assert any("1 right of 1 answered" in one.value for one in test.caption)
    assert test.radio[0].disabled
    assert any(case.edge[asked.edge].statement in one for one in words(test))
    press(test, "quiz-next")
    assert any("Question 2" in one.value for one in test.caption)
    assert test.radio[0].value is None


def test_a_wrong_answer_is_said_and_not_counted_as_right():
    test = lessons()
    asked = questions(load(taught.files()), DAYS)[0]
    test.radio[0].set_value((asked.right + 1) % len(asked.choices)).run()
    assert "Not so" in test.warning[0].value
    assert any("0 right of 1 answered" in one.value for one in test.caption)
