"""The ego network of an actor on one date."""

from __future__ import annotations

from dataclasses import replace

from graph.dates import day_in_words
from graph.focus import near
from graph.picture import picture
from graph.plate import Plate, plate_of
from graph.plate_kind import PlateKind, Wish, captioned, legend_of_several
from graph.prose import counted
from graph.shown import shown
from graph.snapshot import graph_at
from graph.timeline import busiest


def build(wish: Wish) -> Plate:
    """The picture of the actor in focus, or of the one with the most edges, and of those around it.

    A case without actors gives a plate without panels.
    """
    if not wish.case.actors:
        return legend_of_several(wish.case, ())
    focus = replace(wish.focus, actor=wish.focus.actor or busiest(wish.case).id, outside="hide")
    wish = replace(wish, focus=focus)
    whole = graph_at(wish.case, wish.at)
    part = shown(wish.case, wish.choice, focus, whole)
    around = near(wish.case, focus, part.filtered)
    scene = captioned(wish, picture(wish.stage, part.G, whole, by_focus=part.by_focus), around)
    name = wish.case.actor[focus.actor].name_in_text
    steps = counted(focus.steps, "step")
    return plate_of(
        replace(
            scene,
            title=f"Ego network of {name}",
            subtitle=f"{steps}, {day_in_words(wish.at)}",
            alt=f"Ego network of {name}, {steps}. {scene.alt}",
        )
    )


KIND = PlateKind(
    "ego",
    "Ego network",
    "One actor and who is within a few steps of it, on one date.",
    ("day", "actor"),
    build,
)
