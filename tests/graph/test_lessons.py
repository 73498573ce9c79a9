"""Lessons are read as strictly as the rest of a case, and their pictures show what they say."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from taught import LESSONS, files

from graph.editorial import editorial
from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.lesson import Lesson, Question, Step, StepView, as_record
from graph.lesson_picture import step_scene
from graph.lessons import LESSON_FIELDS, MOST_REACH, OUTSIDES, QUESTION_FIELDS, STEP_FIELDS, VIEW_FIELDS
from graph.load import load
from graph.problems import CaseError
from graph.schema import schemas
from graph.stage import stage_of


@pytest.fixture(scope="module")
def taught():
    return load(files())


def said(lessons):
    """Code and message of each problem that the loader finds in lessons."""
    try:
        load(files(lessons))
    except CaseError as error:
        return [str(problem).removeprefix("lessons.yaml:") for problem in error.problems]
    return []


def test_a_lesson_is_read_with_its_steps(taught):
    lesson = taught.lesson["the-change"]
    assert [step.title for step in lesson.steps] == ["Before", "What changed", "After"]
    assert lesson.steps[0].paragraphs == ("Avaria backs the Old Council. It says so.", "<b>Not</b> bold.")
    first, second, third = (step.view for step in lesson.steps)
    assert first == StepView(at="before", focus="avaria", reach=2, edges=("avaria-old-patron",))
    assert (second.compares, second.actors) == (True, ("avaria", "front"))
    assert "talks" not in second.types
    assert third.types == ("ally", "adversary")
    assert lesson.steps[0].question.answer == "Avaria"


@pytest.mark.parametrize(
    ("wrong", "right", "complaint"),
    [
        (
            "focus: avaria,",
            "focus: avarai,",
            'unknown-actor: "avarai" is not in actors.yaml. Did you mean "avaria"?',
        ),
        ("at: before", "at: befor", 'unknown-day: at: "befor" is neither a snapshot nor a date YYYY-MM-DD'),
        ("at: before", "from: before", "bad-value: a view has either at, or from and to"),
        ("at: before", "at: before, to: after", "bad-value: a view has either at, or from and to"),
        (
            "hide: [talks]",
            "hide: [talk]",
            'unknown-type: "talk" is not an edge type of this case. Did you mean "talks"?',
        ),
        ("hide: [talks]", "hide: [talks], show: [ally]", "bad-value: a view has show or hide, not both"),
        ("[avaria, front]", "[avaria, fornt]", 'unknown-edge: "fornt" is neither an actor nor an edge'),
        (
            "edges: [avaria-old-patron]",
            "edges: [avaria-old]",
            'unknown-edge: "avaria-old" is no edge of this case',
        ),
        ("steps: 2", "steps: 12", "bad-value: steps must be one of 1, 2"),
        (
            "answer: Avaria",
            "answer: Avarai",
            'bad-value: answer "Avarai" is none of the choices. Did you mean "Avaria"?',
        ),
        ("[Avaria, The Front]", "[Avaria]", "bad-value: there is only one choice"),
        ("[Avaria, The Front]", "[Avaria, Avaria]", "bad-value: a choice stands twice"),
        (
            "title: Before",
            "titel: Before",
            'unknown-field: there is no field "titel" here. Did you mean "title"?',
        ),
        ("view: {from: before", "look: {from: before", 'missing-field: the field "view" is missing'),
    ],
)
def test_what_is_wrong_with_a_lesson_is_said(wrong, right, complaint):
    assert wrong in LESSONS
    assert any(complaint in one for one in said(LESSONS.replace(wrong, right, 1)))


def test_a_problem_has_its_line_and_column():
    lines = LESSONS.splitlines()
    line = next(n for n, text in enumerate(lines, 1) if "focus: avaria" in text)
    (problem,) = said(LESSONS.replace("focus: avaria", "focus: nobody"))
    assert problem.startswith(f"{line}:{lines[line - 1].index('avaria') + 1}: unknown-actor")


@pytest.mark.parametrize("steps", ["steps: []", "steps: one", "steps: [one]", ""])
def test_a_lesson_needs_steps(steps):
    assert len(said(f"lessons: [{{id: a, title: A, {steps}}}]")) == 1


def test_two_lessons_of_one_id_are_one_too_many():
    one = "{id: a, title: A, steps: [{title: S, text: T, view: {at: before}}]}"
    assert "duplicate-id" in said(f"lessons: [{one}, {one}]")[0]


def test_a_faulty_lesson_leaves_the_rest_of_the_case_sound():
    broken = files(LESSONS.replace("at: before", "at: never"))
    with pytest.raises(CaseError) as raised:
        load(broken)
    assert raised.value.sound.lessons == ()
    assert len(raised.value.sound.edges) == 11


def test_what_is_wrong_with_an_edge_is_not_said_again_of_its_lesson():
    broken = files()
    broken["edges.yaml"] = broken["edges.yaml"].replace(b"type: patron", b"type: patorn")
    with pytest.raises(CaseError) as raised:
        load(broken)
    assert [problem.file for problem in raised.value.problems] == ["edges.yaml"]
    assert raised.value.sound.lessons == ()


def strict(lessons):
    return [f"{p.line}: {p.code}" for p in editorial(files(lessons)) if p.file == "lessons.yaml"]


def test_an_editor_asks_for_edges_and_for_neutral_words_and_for_what_is_highlighted():
    assert strict(LESSONS) == []
    lines = LESSONS.splitlines()

    def line(part):
        return next(n for n, text in enumerate(lines, 1) if part in text)

    loaded = LESSONS.replace("The Old Council ended.", "The regime ended.")
    assert strict(loaded) == [f"{line('The Old Council ended.')}: loaded-word"]
    assert strict(LESSONS.replace("        edges: [avaria-new-adversary]\n", "")) == [
        f"{line('title: After')}: step-without-edges"
    ]
    unseen = LESSONS.replace("highlight: [avaria-old-patron]", "highlight: [avaria-new-adversary]")
    assert strict(unseen) == [f"{line('focus: avaria')}: not-in-picture"]


def test_what_is_not_highlighted_is_fainter(taught):
    stage = stage_of(taught)
    steps = taught.lesson["the-change"].steps
    first, second, third = (step_scene(stage, step.view) for step in steps)
    assert [edge.id for edge in first.edges if not edge.faint] == ["avaria-old-patron"]
    assert [edge.id for edge in first.edges if edge.lit] == ["avaria-old-patron"]
    assert {node.id for node in first.nodes if not node.faint} == {"avaria", "old-council"}
    lit = {edge.id for edge in second.edges if not edge.faint}
    assert lit == {edge.id for edge in second.edges if {edge.source, edge.target} == {"avaria", "front"}}
    assert {edge.change for edge in second.edges} > {"ended"}
    assert {edge.type for edge in third.edges} <= {"ally", "adversary"}


def test_the_picture_of_a_step_shows_nothing_speculative(taught):
    after = step_scene(stage_of(taught), StepView(at="after"))
    assert "avaria-front-ally" not in {edge.id for edge in after.edges}


def test_a_case_in_a_zip_keeps_its_lessons(taught):
    form = FORMATS["case"]
    assert form.read("case.zip", form.write(whole(taught))) == taught


words = st.text("ab <&\"'=:#-", min_size=1, max_size=9).filter(lambda text: text.strip())
ends = st.sampled_from(["before", "after", "2001-06-12"])
views = st.builds(StepView, at=ends) | st.builds(StepView, earlier=ends, later=ends)


@st.composite
def full_views(draw, case):
    def some(ids):
        return draw(st.lists(st.sampled_from(sorted(ids)), max_size=2, unique=True).map(tuple))

    view, types = draw(views), [one.id for one in case.edge_types]
    focus = draw(st.sampled_from(["", *case.actor]))
    shown = draw(st.none() | st.sets(st.sampled_from(types)))
    return StepView(
        view.at, view.earlier, view.later, focus, draw(st.integers(1, MOST_REACH)),
        draw(st.sampled_from(OUTSIDES)),
        None if shown is None else tuple(id_ for id_ in types if id_ in shown),
        some(case.actor), some(case.edge),
    )  # fmt: skip


@settings(max_examples=40)
@given(data=st.data())
def test_any_lesson_comes_back_from_its_file(data, taught):
    choices = st.lists(words, min_size=2, max_size=3, unique=True).map(tuple)
    questions = st.builds(Question, words, words, explanation=words) | choices.map(
        lambda some: Question("Which?", some[0], some)
    )
    edges = st.lists(st.sampled_from(sorted(taught.edge)), unique=True, max_size=2).map(tuple)
    steps = st.builds(Step, words, words, full_views(taught), edges, st.none() | questions)
    some = data.draw(st.lists(steps, min_size=1, max_size=3).map(tuple))
    lesson = Lesson("one", data.draw(words), some, data.draw(words))
    record = {"lessons": [as_record(lesson)]}
    assert load(files(json.dumps(record))).lessons == (lesson,)
    assert list(Draft7Validator(schemas()["lessons.yaml"]).iter_errors(record)) == []


def test_the_schema_knows_every_field():
    lesson = schemas()["lessons.yaml"]["properties"]["lessons"]["anyOf"][0]["items"]
    step = lesson["properties"]["steps"]["items"]
    found = [lesson, step, step["properties"]["view"], step["properties"]["question"]]
    known = [LESSON_FIELDS, STEP_FIELDS, VIEW_FIELDS, QUESTION_FIELDS]
    assert [set(one["properties"]) for one in found] == known


RECORD = as_record(load(files()).lessons[0])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda r: r.pop("steps"),
        lambda r: r.update(steps=[]),
        lambda r: r.update(title=" "),
        lambda r: r.update(surplus="x"),
        lambda r: r["steps"][0].pop("view"),
        lambda r: r["steps"][0].pop("text"),
        lambda r: r["steps"][0].update(edges=[5]),
        lambda r: r["steps"][0]["view"].pop("at"),
        lambda r: r["steps"][0]["view"].update({"from": "before"}),
        lambda r: r["steps"][0]["view"].update(steps=0),
        lambda r: r["steps"][0]["view"].update(outside="gone"),
        lambda r: r["steps"][2]["view"].update(hide=["talks"]),
        lambda r: r["steps"][0]["question"].pop("answer"),
        lambda r: r["steps"][0]["question"].update(choices=["Avaria", "Avaria"]),
        lambda r: r["steps"][0]["question"].update(choices=["Avaria"]),
        lambda r: r["steps"][0]["question"].update(choices="Avaria"),
    ],
)
def test_schema_and_loader_refuse_the_same(spoil):
    record = json.loads(json.dumps(RECORD))
    spoil(record)
    text = {"lessons": [record]}
    assert said(json.dumps(text))
    assert list(Draft7Validator(schemas()["lessons.yaml"]).iter_errors(text))
