"""How far a person is with the questions of *Check yourself*; it stays in the session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.quiz import Asked


@dataclass(frozen=True, slots=True)
class Attempt:
    """Which set of questions, the place in it, and the first answer to each question, by its words."""

    seed: int = 1
    place: int = 0
    answers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def answered(self, question: Asked, choice: int) -> Attempt:
        """The attempt with an answer; the first one to a question counts."""
        answers = {question.ask: choice, **self.answers}
        return Attempt(self.seed, self.place, MappingProxyType(answers))

    def score(self, questions: Iterable[Asked]) -> tuple[int, int]:
        """How many of the questions were answered, and how many of these were right."""
        given = [(self.answers[one.ask], one.right) for one in questions if one.ask in self.answers]
        return len(given), sum(choice == right for choice, right in given)
