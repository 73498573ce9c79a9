"""A view to the words of a URL and back. What is as it would be anyway is left out of the URL.

The URL names what is hidden, not what is shown, so that a link goes on to mean the same when a case grows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import quote, unquote

from graph.focus import Focus
from graph.matrix import ORDERS
from graph.model import Case
from graph.select import Choice, narrowed
from graph.snapshot import UnknownDayError, day_of, graph_at, snapshots
from ui.figure_choice import FigureChoice, from_words, to_words
from ui.filters import FILTERS, Filter
from ui.rail import OFF, Rail, rail_of, rail_words
from ui.study import OPENING, Study, study_of, study_words

LOOKS = ("difference", "side", "blink")
DIRECTIONS = ("both", "out", "in")
OUTSIDES = ("fade", "hide")
DAYS = ("one", "two")
ROWS = ("actors", "edges")
MOST_STEPS = 9
MOST_ACTORS_AT_FIRST = 300
"""A case with more actors opens on the ego network of one of them: all at once are a hairball."""

EVERYONE = "~"
_EVERYTHING = "-"
_NOBODY = "~"


@dataclass(frozen=True, slots=True)
class Selection:
    """The "actor" or "edge" whose dossier is open; nothing when both words are empty."""

    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Everything that determines what a person sees.

    `at` is the day of the pages that show one; `earlier` and `later` are those of the pages that compare two.
    Each is the id of a snapshot or a day as YYYY-MM-DD. `chosen` is what each filter lets through, `look` the
    way of comparing, `pair` the two actors to explain. Tables show `rows` of one or two `days`; a
    matrix has its rows in `order`. A timeline shows the spells of the actor `whose`, or of everyone.
    `study` is what is looked at on the Analysis page.
    `figure` is what was chosen for print, `rail` the lesson that is followed.
    """

    at: str
    earlier: str
    later: str
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    look: str = LOOKS[0]
    focus: Focus = field(default_factory=Focus)
    selected: Selection = Selection()
    pair: tuple[str, str] = ("", "")
    days: str = DAYS[0]
    rows: str = ROWS[0]
    order: str = next(iter(ORDERS))
    whose: str = ""
    study: Study = OPENING
    figure: FigureChoice = field(default_factory=FigureChoice)
    rail: Rail = OFF

    @property
    def choice(self) -> Choice:
        """What the filters let through, as the core takes it."""
        return Choice(**self.chosen)


@lru_cache(maxsize=8)
def opening_view(case: Case) -> View:
    """The view that the app opens with: the pair that the case compares, else its first and last snapshot.

    A large case opens on the ego network of whoever has the most edges on that day.
    """
    named = snapshots(case)
    earlier, later = case.compare or (named[0].id, named[-1].id)
    chosen = {one.key: one.opening(case) for one in FILTERS}
    view = View(earlier, earlier, later, MappingProxyType(chosen))
    return replace(view, focus=_hub(case, view)) if len(case.actors) > MOST_ACTORS_AT_FIRST else view


def _hub(case: Case, view: View) -> Focus:
    shown = narrowed(graph_at(case, day_of(case, view.at)), view.choice)
    hub, degree = min(shown.degree(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return Focus(hub, outside="hide") if degree else Focus()


def from_query(case: Case, query: Mapping[str, str]) -> View:
    """The view that a URL means; what it says that means nothing is left aside."""
    opening = opening_view(case)
    return View(
        at=_day(case, query.get("at"), opening.at),
        earlier=_day(case, query.get("from"), opening.earlier),
        later=_day(case, query.get("to"), opening.later),
        chosen=MappingProxyType({one.key: _chosen(one, case, query) for one in FILTERS}),
        look=_one_of(query.get("look"), LOOKS),
        focus=_focus(case, query, opening.focus),
        selected=_selection(case, query),
        pair=(_known(query.get("a", ""), case.actor), _known(query.get("b", ""), case.actor)),
        days=_one_of(query.get("days"), DAYS),
        rows=_one_of(query.get("rows"), ROWS),
        order=_one_of(query.get("order"), tuple(ORDERS)),
        whose=_known(query.get("whose", ""), {EVERYONE: None, **case.actor}),
        study=study_of(case, query),
        figure=from_words(query),
        rail=rail_of(case, query),
    )


def to_query(case: Case, view: View) -> dict[str, str]:
    """The words of the URL that mean a view."""
    opening = opening_view(case)
    query = {
        "at": "" if view.at == opening.at else view.at,
        "from": "" if view.earlier == opening.earlier else view.earlier,
        "to": "" if view.later == opening.later else view.later,
        "look": "" if view.look == LOOKS[0] else view.look,
        **_focus_words(view.focus, opening.focus),
        "a": view.pair[0],
        "b": view.pair[1],
        "days": "" if view.days == DAYS[0] else view.days,
        "rows": "" if view.rows == ROWS[0] else view.rows,
        "order": "" if view.order == opening.order else view.order,
        "whose": view.whose,
        **study_words(view.study),
        **to_words(view.figure),
        **rail_words(view.rail),
    }
    query |= {f"hide_{one.key}": _hidden(one, case, view) for one in FILTERS}
    if view.selected.kind:
        query[view.selected.kind] = view.selected.id
    return {name: word for name, word in query.items() if word}


def _focus(case: Case, query: Mapping[str, str], otherwise: Focus) -> Focus:
    if query.get("focus") == _NOBODY:
        return Focus()
    if query.get("focus") not in case.actor:
        return otherwise
    steps = query.get("steps", "")
    return Focus(
        actor=query["focus"],
        steps=int(steps) if steps in map(str, range(1, MOST_STEPS + 1)) else 1,
        direction=_one_of(query.get("direction"), DIRECTIONS),
        outside=_one_of(query.get("outside"), OUTSIDES),
    )


def _focus_words(focus: Focus, opening: Focus) -> dict[str, str]:
    if focus == opening:
        return {}
    if not focus.actor:
        return {"focus": _NOBODY if opening.actor else ""}
    return {
        "focus": focus.actor,
        "steps": "" if focus.steps == 1 else str(focus.steps),
        "direction": "" if focus.direction == DIRECTIONS[0] else focus.direction,
        "outside": "" if focus.outside == OUTSIDES[0] else focus.outside,
    }


def _hidden(one: Filter, case: Case, view: View) -> str:
    if set(view.chosen[one.key]) == set(one.opening(case)):
        return ""
    hidden = [_quoted(word) for word in one.options(case) if word not in view.chosen[one.key]]
    return "~".join(hidden) or _EVERYTHING


def _quoted(word: str) -> str:
    """A word that can stand between tildes, which `quote` leaves as they are."""
    return quote(word, safe="").replace("~", "%7E")


def _chosen(one: Filter, case: Case, query: Mapping[str, str]) -> tuple[str, ...]:
    words = {unquote(word) for word in query.get(f"hide_{one.key}", "").split("~")}
    if not words & {*one.options(case), _EVERYTHING}:
        return one.opening(case)
    return tuple(word for word in one.options(case) if word not in words)


def _selection(case: Case, query: Mapping[str, str]) -> Selection:
    if query.get("actor") in case.actor:
        return Selection("actor", query["actor"])
    return Selection("edge", query["edge"]) if query.get("edge") in case.edge else Selection()


def _day(case: Case, word: str | None, otherwise: str) -> str:
    try:
        day = day_of(case, word or "")
    except UnknownDayError:
        return otherwise
    named = {snapshot.date: snapshot.id for snapshot in snapshots(case)}
    return named.get(day, word or "")


def day_as_word(case: Case, day: date) -> str:
    """A day as a view says it: the id of its snapshot where it has one, else YYYY-MM-DD."""
    named = {snapshot.date: snapshot.id for snapshot in snapshots(case)}
    return named.get(day, day.isoformat())


def _known(word: str, known: Mapping[str, object]) -> str:
    return word if word in known else ""


def _one_of(word: str | None, words: tuple[str, ...]) -> str:
    return word if word in words else words[0]
