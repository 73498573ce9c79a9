"""The parts of a handout: each step with its figure, the answers, the edges with their references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from string import ascii_uppercase

from graph.lesson import Lesson, Question, Step
from graph.lesson_picture import step_scene
from graph.marks import references_of
from graph.model import Case, Edge, Reference
from graph.plate import Plate, plate_of
from graph.prose import edge_in_words, period_in_words
from graph.stage import Stage


@dataclass(frozen=True, slots=True)
class Evidence:
    """An edge in a sentence, what it states, and its references."""

    sentence: str
    statement: str
    references: tuple[Reference, ...]


def figure_of(stage: Stage, step: Step) -> Plate:
    """The picture of a step; its references are those of the edges that carry the step."""
    plate = plate_of(step_scene(stage, step.view))
    edges = [stage.case.edge[id_] for id_ in step.edges]
    return replace(plate, title="", references=references_of(stage.case, edges))


def lettered(question: Question) -> tuple[tuple[str, str], ...]:
    """The choices, each with its letter."""
    return tuple(zip(_letters(len(question.choices)), question.choices, strict=True))


def answer_of(question: Question) -> str:
    """The answer, with its letter where there are choices."""
    letter = next((one for one, choice in lettered(question) if choice == question.answer), "")
    return f"{letter}: {question.answer}" if letter else question.answer


def asked(lesson: Lesson) -> tuple[tuple[int, Step, Question], ...]:
    """The steps that ask something, with their numbers."""
    steps = enumerate(lesson.steps, 1)
    return tuple((number, step, step.question) for number, step in steps if step.question)


def evidence(case: Case, lesson: Lesson) -> tuple[Evidence, ...]:
    """The edges that carry the lesson, each once, in the order in which they come up."""
    ids = dict.fromkeys(id_ for step in lesson.steps for id_ in step.edges)
    return tuple(_evidence(case, case.edge[id_]) for id_ in ids)


def _evidence(case: Case, edge: Edge) -> Evidence:
    sentence = f"{edge_in_words(case, edge)}, {period_in_words(case, edge.period)}."
    known = tuple(case.reference[id_] for id_ in edge.references if id_ in case.reference)
    return Evidence(sentence, edge.statement, known)


def _letters(count: int) -> Iterator[str]:
    for number in range(count):
        round_, place = divmod(number, len(ascii_uppercase))
        yield ascii_uppercase[place] * (round_ + 1)
