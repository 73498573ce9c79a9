"""The lessons of a case, from the records of `lessons.yaml`.

A lesson of which a step cannot be read, or points to what the case does not have, is left out of the sound
part.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.checks import Known
from graph.fields import MAX_NAME, Fields
from graph.lesson import Lesson, Question, Step, StepView
from graph.model import Case
from graph.nodes import Node, Scalar
from graph.problems import shown
from graph.snapshot import UnknownDayError, day_of

LESSON_FIELDS = frozenset({"id", "title", "summary", "steps"})
STEP_FIELDS = frozenset({"title", "text", "view", "edges", "question"})
VIEW_FIELDS = frozenset({"at", "from", "to", "focus", "steps", "outside", "show", "hide", "highlight"})
QUESTION_FIELDS = frozenset({"ask", "choices", "answer", "explanation"})
OUTSIDES = ("fade", "hide")
MOST_REACH = 9


@dataclass(frozen=True, slots=True)
class Place:
    """What lessons may point to: the sound case, what else its files mention, the ids of all edges."""

    case: Case
    known: Known
    edges: Collection[str]

    def lost(self, section: str, id_: str) -> bool:
        """Whether an id may belong to a record that is left out; "marks" are actors and edges."""
        if section == "marks":
            return self.lost("actors", id_) or self.lost("edges", id_)
        return self.known.lost(section, id_) or (section == "edges" and id_ in self.edges)


def lesson(record: Fields, place: Place) -> Lesson | None:
    """A lesson from its record; None, and the problems reported, when it is not sound."""
    before = len(record.problems)
    record.only(LESSON_FIELDS)
    id_, title = record.identifier(), record.required("title", MAX_NAME)
    summary = record.text("summary") or ""
    if "steps" not in record.node.entries:
        record.report(record.node, "missing-field", 'the field "steps" is missing')
    inner = list(record.records("steps"))
    if "steps" in record.node.entries and not inner and len(record.problems) == before:
        record.report(
            record.place("steps"), "empty-field", "a lesson needs a step", 'Begin it with "- title:".'
        )
    steps = [step(one, place) for one in inner]
    sound = [one for one in steps if one]
    if id_ is None or title is None or len(sound) < len(steps) or len(record.problems) > before:
        return None
    return Lesson(id_, title, tuple(sound), summary)


def step(record: Fields, place: Place) -> Step | None:
    """A step from its record; None when it is not sound."""
    before = len(record.problems)
    record.only(STEP_FIELDS)
    title, text = record.required("title", MAX_NAME), record.required("text")
    view = _view(record, place)
    edges = [(id_, node) for id_, node in record.placed_texts("edges")]
    are_there = [_points("edges", id_, node, record, place) for id_, node in edges]
    question = _question(record)
    if title is None or text is None or view is None or not all(are_there) or len(record.problems) > before:
        return None
    return Step(title, text, view, tuple(dict.fromkeys(id_ for id_, _ in edges)), question)


def _view(step: Fields, place: Place) -> StepView | None:
    record = step.inner("view")
    if record is None:
        if "view" not in step.node.entries:
            hint = "Say at: DAY, or from: DAY and to: DAY."
            step.report(step.node, "missing-field", 'the field "view" is missing', hint)
        return None
    record.only(VIEW_FIELDS)
    days = {name: _day(name, record, place) for name in ("at", "from", "to")}
    if set(days) & set(record.node.entries) not in ({"at"}, {"from", "to"}):
        message = "a view has either at, or from and to"
        record.report(record.node, "bad-value", message, "One day, or two to compare.")
    focus, is_there = record.text("focus") or "", True
    if focus:
        is_there = _points("actors", focus, record.place("focus"), record, place)
    reach = record.whole_number("steps", 1, range(1, MOST_REACH + 1))
    outside = record.choice("outside", OUTSIDES, "bad-value") or OUTSIDES[0]
    types, are_known = _types(record, place)
    lit, are_there = _highlighted(record, place)
    if not (is_there and are_known and are_there) or None in days.values():
        return None
    return StepView(
        days["at"] or "", days["from"] or "", days["to"] or "", focus, reach, outside, types, *lit
    )


def _day(name: str, record: Fields, place: Place) -> str | None:
    """The word for a day: "" when absent, None when the case has no such day."""
    node = record.place(name)
    if name not in record.node.entries:
        return ""
    if not isinstance(node, Scalar):
        record.report(node, "bad-date", f"{name} must be a day")
        return None
    word = node.text
    try:
        day_of(place.case, word)
    except UnknownDayError as error:
        if not place.lost("snapshots", word):
            record.report(record.place(name), "unknown-day", f"{name}: {str(error).rstrip('.')}")
        return None
    return word


def _types(record: Fields, place: Place) -> tuple[tuple[str, ...] | None, bool]:
    named = {name: list(record.placed_texts(name)) for name in ("show", "hide")}
    if all(name in record.node.entries for name in named):
        record.report(record.place("hide"), "bad-value", "a view has show or hide, not both", "Keep one.")
    found = [_points("edge_types", id_, node, record, place) for ids in named.values() for id_, node in ids]
    types = place.case.edge_types
    if "show" in record.node.entries:
        listed = {id_ for id_, _ in named["show"]}
        return tuple(one.id for one in types if one.id in listed), all(found)
    if "hide" in record.node.entries:
        listed = {id_ for id_, _ in named["hide"]}
        return tuple(one.id for one in types if one.id not in listed and one.at_first), all(found)
    return None, True


def _highlighted(record: Fields, place: Place) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], bool]:
    """The actors and the edges that are highlighted, and whether all of them are there."""
    words = list(record.placed_texts("highlight"))
    actors = tuple(dict.fromkeys(id_ for id_, _ in words if id_ in place.case.actor))
    others = [(id_, node) for id_, node in words if id_ not in place.case.actor]
    are_there = [_points("marks", id_, node, record, place) for id_, node in others]
    return (actors, tuple(dict.fromkeys(id_ for id_, _ in others))), all(are_there)


def _points(section: str, id_: str, node: Node, record: Fields, place: Place) -> bool:
    """Whether something of that id is in the sound part of a section; what nobody wrote is reported."""
    values, noun, code = _sections(place.case)[section]
    if id_ in values:
        return True
    if not place.lost(section, id_):
        hint = record.hint(id_, values)
        record.report(node, code, f"{shown(id_)} is {noun}", hint)
    return False


def _sections(case: Case) -> Mapping[str, tuple[Mapping[str, object], str, str]]:
    return {
        "actors": (case.actor, "not in actors.yaml", "unknown-actor"),
        "edges": (case.edge, "no edge of this case", "unknown-edge"),
        "marks": ({**case.actor, **case.edge}, "neither an actor nor an edge of this case", "unknown-edge"),
        "edge_types": (case.edge_type, "not an edge type of this case", "unknown-type"),
    }


def _question(step: Fields) -> Question | None:
    record = step.inner("question")
    if record is None:
        return None
    record.only(QUESTION_FIELDS)
    ask, answer = record.required("ask"), record.required("answer")
    choices = record.texts("choices")
    if len(set(choices)) < len(choices):
        record.report(record.place("choices"), "bad-value", "a choice stands twice", "Keep one of them.")
    if len(choices) == 1:
        record.report(record.place("choices"), "bad-value", "there is only one choice", "Give two or more.")
    if choices and answer is not None and answer not in choices:
        message, hint = f"answer {shown(answer)} is none of the choices", record.hint(answer, choices)
        record.report(record.place("answer"), "bad-value", message, hint)
    explanation = record.text("explanation") or ""
    return Question(ask, answer, choices, explanation) if ask and answer else None
