"""Answers to what a person asks for in a canvas. What comes from the browser is checked as an address is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from graph.model import Case
from graph.snapshot import day_of, neighbours
from ui import state
from ui.address import DIRECTIONS, MOST_STEPS, OUTSIDES
from ui.filters import FILTERS

_FOCUS = {"steps": range(1, MOST_STEPS + 1), "direction": DIRECTIONS, "outside": OUTSIDES}
_LEGEND = {one.key: one for one in FILTERS if one.key in ("types", "kinds")}


def answers(case: Case, component: str) -> dict[str, Callable[[], None]]:
    """The callbacks by the name of what is asked, for the canvas of that key.

    "focus" asks with {"actor", "steps"?, "direction"?, "outside"?}, without an actor for everyone; "legend"
    with {"list": "types" | "kinds", "id", "only"} to hide, show, or show nothing else; "pair" with {"a", "b"}
    for the two actors to explain; "step" with -1 or 1 for the named date before or after.
    """
    by_name: dict[str, Callable[[Case, Any], None]] = {
        "focus": _focus,
        "legend": _legend,
        "pair": _pair,
        "step": _step,
    }
    return {name: partial(_answer, answer, name, case, component) for name, answer in by_name.items()}


def _answer(answer: Callable[[Case, Any], None], name: str, case: Case, component: str) -> None:
    asked = (state.taken(component) or {}).get(name)
    if asked is not None:
        answer(case, asked)


def _focus(case: Case, asked: Mapping[str, Any]) -> None:
    if asked.get("actor") not in case.actor:
        state.unfocus()
        return
    parts = {part: asked[part] for part, known in _FOCUS.items() if asked.get(part) in known}
    state.refocus(actor=asked["actor"], **parts)


def _legend(case: Case, asked: Mapping[str, Any]) -> None:
    one = _LEGEND[asked["list"]]
    chosen = state.current(case).chosen[one.key]
    pressed = (str(asked["id"]),)
    if asked.get("only"):
        chosen = one.opening(case) if chosen == pressed else pressed
    else:
        chosen = tuple(id_ for id_ in one.options(case) if (id_ in chosen) != (id_ in pressed))
    state.choose(one.key, lambda: chosen)


def _pair(case: Case, asked: Mapping[str, Any]) -> None:
    pair = (asked.get("a"), asked.get("b"))
    if pair[0] != pair[1] and all(id_ in case.actor for id_ in pair):
        state.change(pair=pair)


def _step(case: Case, asked: int) -> None:
    earlier, later = neighbours(case, day_of(case, state.current(case).at))
    to = earlier if asked < 0 else later
    if to:
        state.change(at=to.id)
