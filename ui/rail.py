"""The lesson that a person follows and the step where they are, to the words of a URL and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.lesson import Lesson, Step
from graph.model import Case


@dataclass(frozen=True, slots=True)
class Rail:
    """The id of a lesson, "" for none, and the number of a step of it, from 1."""

    lesson: str = ""
    step: int = 1


OFF = Rail()


def rail_of(case: Case, query: Mapping[str, str]) -> Rail:
    """The rail that the words of a URL mean; a step that the lesson does not have is its first."""
    lesson = case.lesson.get(query.get("lesson", ""))
    if lesson is None:
        return OFF
    numbers = {str(number): number for number in range(1, len(lesson.steps) + 1)}
    return Rail(lesson.id, numbers.get(query.get("step", ""), 1))


def rail_words(rail: Rail) -> dict[str, str]:
    """The words of the URL that mean a rail."""
    return {"lesson": rail.lesson, "step": str(rail.step) if rail.lesson and rail.step > 1 else ""}


def known_rail(case: Case, rail: Rail) -> Rail:
    """The rail, as far as the case has its lesson and step: it may have been read anew."""
    return rail_of(case, rail_words(rail))


def step_at(case: Case, rail: Rail) -> tuple[Lesson, Step]:
    """The lesson and the step of a rail that is not off."""
    lesson = case.lesson[rail.lesson]
    return lesson, lesson.steps[rail.step - 1]
