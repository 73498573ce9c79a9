"""What the Explore page shows of a day before anything is selected: the same for all who ask for the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial

import networkx as nx

from graph.dossier import overview
from graph.focus import Focus, focus_in_words
from graph.focus import near as near_in
from graph.model import Case
from graph.payload import Payload
from graph.picture import picture
from graph.scene import Scene
from graph.select import Choice
from graph.shown import Shown, shown
from graph.snapshot import graph_at, held_against, named_on
from graph.stage import Stage
from ui.payloads import focus_payload, legend_payload, network_payload, overview_json, steps_payload

KEPT = 12
"""The pictures of a case that are kept at most; a switch to and fro draws none anew."""


@dataclass(frozen=True, slots=True)
class Day:
    """The graph of a day, what is left of it, its scene; as JSON, what the canvas is sent and what is to be
    read about the day."""

    whole: nx.MultiDiGraph
    left: Shown
    scene: Scene
    payload: str
    overview: str


Days = Callable[[date, str, Choice, Focus], Day]
"""From a day and its word in the address, a choice and a focus to what is shown."""


def days_of(stage: Stage) -> Days:
    """The days of a stage, of which the last ones are kept as long as this function is."""
    return lru_cache(maxsize=KEPT)(partial(_day, stage))


def _day(stage: Stage, day: date, word: str, choice: Choice, focus: Focus) -> Day:
    case = stage.case
    whole = graph_at(case, day)
    left = shown(case, choice, focus, whole)
    near = near_in(case, focus, left.filtered)
    scene = _captioned(picture(stage, left.G, whole, near, left.by_focus), case, focus, near)
    payload: Payload = {
        **network_payload(scene, f"{word}.png"),
        **legend_payload(case, scene, whole, choice),
        **focus_payload(focus, near),
        **steps_payload(case, day),
    }
    earlier = held_against(case, day)
    about = overview(case, named_on(case, day), whole, graph_at(case, earlier.date) if earlier else None)
    return Day(whole, left, scene, json.dumps(payload), overview_json(case, about))


def _captioned(scene: Scene, case: Case, focus: Focus, near: Collection[str] | None) -> Scene:
    if near is None:
        return scene
    return replace(scene, caption=f"{focus_in_words(case, focus, near)} {scene.caption}")
