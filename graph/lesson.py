"""What a lesson is: steps of text, each with a picture and perhaps a question. Frozen values.

Imports nothing of the house, since a case holds lessons.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StepView:
    """What the picture of a step shows, in the case's own words.

    A step shows the one day `at`, or what changed between `earlier` and `later`; each is the id of a snapshot
    or a day as YYYY-MM-DD. `focus` is an actor, `reach` how many steps around it are looked at, `outside`
    what becomes of the rest: "fade" or "hide". `types` are the ids of the edge types shown, None for those
    that the app shows at first. Where actors or edges are highlighted, everything else is fainter.
    """

    at: str = ""
    earlier: str = ""
    later: str = ""
    focus: str = ""
    reach: int = 1
    outside: str = "fade"
    types: tuple[str, ...] | None = None
    actors: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()

    @property
    def compares(self) -> bool:
        """Whether the step shows what changed between two days."""
        return not self.at


@dataclass(frozen=True, slots=True)
class Question:
    """What a step asks. With choices the answer is one of them; without, it is what a good answer says."""

    ask: str
    answer: str
    choices: tuple[str, ...] = ()
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a lesson; `edges` are the ids of those that carry what its text says."""

    title: str
    text: str
    view: StepView
    edges: tuple[str, ...] = ()
    question: Question | None = None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text in paragraphs, which blank lines divide; it is plain text, never markup."""
        return paragraphs(self.text)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson: at least one step, in the order in which they are read."""

    id: str
    title: str
    steps: tuple[Step, ...]
    summary: str = ""


def paragraphs(text: str) -> tuple[str, ...]:
    r"""A text in paragraphs, each on one line.

    >>> paragraphs("one\ntwo\n\nthree")
    ('one two', 'three')
    """
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def as_record(lesson: Lesson) -> dict[str, Any]:
    """A lesson as `lessons.yaml` has it."""
    said = {"id": lesson.id, "title": lesson.title, "summary": lesson.summary}
    return _filled(said) | {"steps": [_step(step) for step in lesson.steps]}


def _step(step: Step) -> dict[str, Any]:
    asked = step.question
    question = {"question": _question(asked)} if asked else {}
    said = {"title": step.title, "text": step.text, "view": _view(step.view), "edges": list(step.edges)}
    return _filled(said) | question


def _view(view: StepView) -> dict[str, Any]:
    said = {
        "at": view.at,
        "from": view.earlier,
        "to": view.later,
        "focus": view.focus,
        "outside": view.outside,
        "highlight": [*view.actors, *view.edges],
    }
    types = {} if view.types is None else {"show": list(view.types)}
    return _filled(said) | {"steps": view.reach} | types


def _question(question: Question) -> dict[str, Any]:
    said = {"choices": list(question.choices), "explanation": question.explanation}
    return {"ask": question.ask, "answer": question.answer} | _filled(said)


def _filled(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value}
