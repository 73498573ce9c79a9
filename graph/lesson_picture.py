"""The picture of a step of a lesson."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import networkx as nx

from graph.focus import Focus
from graph.lesson import StepView
from graph.model import CONFIDENCES, Case
from graph.plate_kind import Wish
from graph.plates import change, one
from graph.scene import Scene
from graph.select import UNSAID, Choice, narrowed
from graph.snapshot import day_of, graph_at
from graph.stage import Stage

_AT_FIRST = frozenset({UNSAID, *CONFIDENCES} - {"speculative"})


def step_scene(stage: Stage, view: StepView) -> Scene:
    """The picture of one day, or of what changed, with what is highlighted as it is and the rest fainter."""
    days = days_of(stage.case, view)
    wish = Wish(stage, days[0], days[0], days[-1], choice_of(stage.case, view), focus=focus_of(view))
    scene = change.scene_of(wish) if view.compares else one.scene_of(wish)
    return _highlighted(stage.case, scene, view) if view.actors or view.edges else scene


def days_of(case: Case, view: StepView) -> tuple[date, ...]:
    """The day of a view, or the two that it compares."""
    words = (view.earlier, view.later) if view.compares else (view.at,)
    return tuple(day_of(case, word) for word in words)


def choice_of(case: Case, view: StepView) -> Choice:
    """What a view lets through: its types, or those shown at first; nothing speculative."""
    at_first = (edge_type.id for edge_type in case.edge_types if edge_type.at_first)
    types = frozenset(at_first if view.types is None else view.types)
    return Choice(types=types, confidence=_AT_FIRST)


def focus_of(view: StepView) -> Focus:
    """The focus of a view; none without an actor."""
    return Focus(view.focus, view.reach, outside=view.outside) if view.focus else Focus()


def graphs_of(case: Case, view: StepView) -> tuple[nx.MultiDiGraph, ...]:
    """The days of a view as far as its types let them through."""
    choice = choice_of(case, view)
    return tuple(narrowed(graph_at(case, day), choice) for day in days_of(case, view))


def _highlighted(case: Case, scene: Scene, view: StepView) -> Scene:
    """Named edges stand out with their ends; so do named actors with the edges between them."""
    named, actors = set(view.edges), set(view.actors)
    lit = {edge.id for edge in scene.edges if edge.id in named or {edge.source, edge.target} <= actors}
    ends = {end for id_ in named for end in (case.edge[id_].source, case.edge[id_].target)}
    return replace(
        scene,
        nodes=tuple(replace(node, faint=node.id not in actors | ends) for node in scene.nodes),
        edges=tuple(replace(edge, faint=edge.id not in lit, lit=edge.id in lit) for edge in scene.edges),
        caption=f"{scene.caption} Edges on a broad band are what this step is about; the rest is fainter.",
    )
