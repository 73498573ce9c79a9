"""A handout as PDF on A4: one step a page where it fits, text that can be selected and searched."""

from __future__ import annotations

from collections.abc import Iterator

from graph.handout.parts import answer_of, asked, evidence, figure_of, lettered
from graph.leaf import Leaf, Words
from graph.lesson import Lesson, Question, paragraphs
from graph.model import Case
from graph.prose import credits_of, reference_in_words
from graph.stage import Stage


def as_pdf(stage: Stage, lesson: Lesson) -> bytes:
    """The lesson as PDF."""
    from graph.figure import booklet_pdf

    return booklet_pdf(lesson.title, tuple(leaves(stage, lesson)))


def leaves(stage: Stage, lesson: Lesson) -> Iterator[Leaf]:
    """The pages: the steps, the answers where something was asked, and what all of it rests on."""
    for number, step in enumerate(lesson.steps, 1):
        words = (
            Words("running", f"{lesson.title} · {number} of {len(lesson.steps)}"),
            *(_opening(lesson) if number == 1 else ()),
            Words("heading" if number == 1 else "title", f"{number}. {step.title}"),
            *(Words("body", text) for text in step.paragraphs),
            *(_question(step.question) if step.question else ()),
        )
        yield Leaf(words, figure_of(stage, step))
    if asked(lesson):
        yield Leaf((Words("running", lesson.title), Words("title", "Answers"), *_answers(lesson)))
    yield Leaf((Words("running", lesson.title), Words("title", _RESTS), *_evidence(stage.case, lesson)))


def _opening(lesson: Lesson) -> Iterator[Words]:
    yield Words("title", lesson.title)
    if lesson.summary:
        yield Words("body", lesson.summary)


_RESTS = "What this rests on"


def _question(question: Question) -> Iterator[Words]:
    yield Words("ask", question.ask)
    for letter, choice in lettered(question):
        yield Words("choice", f"{letter}   {choice}")


def _answers(lesson: Lesson) -> Iterator[Words]:
    for number, step, question in asked(lesson):
        yield Words("heading", f"{number}. {step.title}")
        yield Words("small", question.ask)
        yield Words("body", answer_of(question))
        for text in paragraphs(question.explanation):
            yield Words("body", text)


def _evidence(case: Case, lesson: Lesson) -> Iterator[Words]:
    for one in evidence(case, lesson):
        yield Words("ask", one.sentence)
        if one.statement:
            yield Words("body", one.statement)
        for reference in one.references:
            yield Words("small", f"{reference_in_words(reference)}. {reference.url}".strip())
    yield Words("running", credits_of(case))
