"""What a person studies on the Analysis page, to the words of a URL and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.analysis.measures import MEASURE_IDS
from graph.analysis.triangles import Triangle
from graph.analysis.what_if import KINDS, Supposition, is_about
from graph.model import Case

TABS = ("triangles", "camps", "position", "if", "doubt")
"""The parts of the page, the first shown first."""

MOST_SUPPOSED = 20

_BETWEEN, _OF = "~", "."
"""Between ids, and between a kind and its id; no id contains either."""


@dataclass(frozen=True, slots=True)
class Study:
    """The part of the page that is open; the triangle, the measure and the suppositions that are looked
    at."""

    tab: str = TABS[0]
    triangle: Triangle | None = None
    measure: str = MEASURE_IDS[0]
    supposed: tuple[Supposition, ...] = ()


OPENING = Study()


def study_of(case: Case, query: Mapping[str, str]) -> Study:
    """The study that the words of a URL mean; what the case does not have is left aside."""
    words = query.get("suppose", "").split(_BETWEEN)
    pairs = (word.partition(_OF) for word in words)
    supposed = (Supposition(kind, id_) for kind, _, id_ in pairs if kind in KINDS)
    known = dict.fromkeys(one for one in supposed if is_about(case, one))
    tab, measure = query.get("study", ""), query.get("measure", "")
    return Study(
        tab=tab if tab in TABS else OPENING.tab,
        triangle=triangle_of(case, query.get("triangle", "")),
        measure=measure if measure in MEASURE_IDS else OPENING.measure,
        supposed=tuple(known)[:MOST_SUPPOSED],
    )


def study_words(study: Study) -> dict[str, str]:
    """The words of the URL that mean a study."""
    supposed = _BETWEEN.join(f"{one.kind}{_OF}{one.id}" for one in study.supposed)
    return {
        "study": "" if study.tab == OPENING.tab else study.tab,
        "triangle": triangle_word(study.triangle or ()),
        "measure": "" if study.measure == OPENING.measure else study.measure,
        "suppose": supposed,
    }


def triangle_of(case: Case, word: str) -> Triangle | None:
    """The three actors that a word names, in alphabetical order; None when they are not three of the case."""
    ids = sorted({id_ for id_ in word.split(_BETWEEN) if id_ in case.actor})
    return (ids[0], ids[1], ids[2]) if len(ids) == 3 else None


def triangle_word(triangle: Iterable[str]) -> str:
    """A triangle as one word.

    >>> triangle_word(("iran", "israel", "russia"))
    'iran~israel~russia'
    """
    return _BETWEEN.join(triangle)
