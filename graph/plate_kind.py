"""What a kind of figure is, what may be wished of it, and the parts that kinds share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import networkx as nx

from graph.dates import day_in_words
from graph.focus import Focus, focus_in_words
from graph.marks import kind_entries, references_of, type_entries
from graph.matrix import ORDERS
from graph.model import Case, Pairs
from graph.plate import Panels, Plate
from graph.prose import credits_of
from graph.scene import Scene
from graph.select import Choice, with_edges
from graph.shown import Between, between
from graph.snapshot import edges_of, graph_at
from graph.stage import Stage


@dataclass(frozen=True, slots=True)
class Wish:
    """What a figure is to show of a case.

    `at` is the day of kinds that show one; `earlier` and `later`, in any order, those of kinds that compare
    two. `filters` says in a sentence what `choice` leaves out. `whose` is the actor of a timeline, "" for
    everyone. `order` is a key of `graph.matrix.ORDERS`. `width_in` is the shorter side of the paper, in
    inches.
    """

    stage: Stage
    at: date
    earlier: date
    later: date
    choice: Choice = field(default_factory=Choice)
    filters: str = ""
    focus: Focus = field(default_factory=Focus)
    whose: str = ""
    order: str = next(iter(ORDERS))
    width_in: float = 10.0

    @property
    def case(self) -> Case:
        """The case of the stage."""
        return self.stage.case


@dataclass(frozen=True, slots=True)
class PlateKind:
    """A kind of figure: its name in URLs and on the command line, what people read, and how it is made.

    `needs` names the parts of a wish that matter to it: "day", "days", "actor", "whose", "order".
    `fewer` says what to do where names get too small.
    """

    id: str
    label: str
    sentence: str
    needs: tuple[str, ...]
    build: Callable[[Wish], Plate]
    fewer: str = "show fewer actors, by filters or a focus"


def pair_of(wish: Wish) -> Between:
    """The two days that a wish compares."""
    earlier, later = (graph_at(wish.case, day) for day in sorted((wish.earlier, wish.later)))
    return between(wish.case, wish.choice, wish.focus, earlier, later)


def days_of(pair: Between) -> str:
    """The two days in words: "1 May 2001 and 1 July 2001"."""
    return " and ".join(day_in_words(G.graph["date"]) for G in (pair.earlier, pair.later))


def captioned(wish: Wish, scene: Scene, ids: Collection[str] | None) -> Scene:
    """The scene whose caption begins with the focus, where there is one, and ends with the filters."""
    words = [focus_in_words(wish.case, wish.focus, ids)] if ids is not None else []
    return replace(scene, caption=" ".join(filter(None, [*words, scene.caption, wish.filters])))


def legend_of_several(case: Case, graphs: Sequence[nx.MultiDiGraph]) -> Plate:
    """A plate that has only its legend, its credits and its references: those of several days together."""
    edges = {edge.id: edge for G in graphs for edge in edges_of(G)}
    actors = sorted({id_ for G in graphs for id_ in with_edges(G)})
    return Plate(
        title=case.title,
        subtitle="",
        panels=_NO_PANELS,
        types=type_entries(case, edges.values()),
        kinds=kind_entries(case, actors),
        tallies=_tallies(case, graphs),
        credits=credits_of(case),
        references=references_of(case, edges.values()),
    )


_NO_PANELS: Panels = ()


def _tallies(case: Case, graphs: Sequence[nx.MultiDiGraph]) -> Pairs:
    """The numbers of each day, as "9 → 7", or the least and the most of many days, as "3–9"."""
    counts: list[dict[str, int]] = []
    for G in graphs:
        types = {f"type-{entry.id}": entry.count for entry in type_entries(case, edges_of(G))}
        counts.append(
            types | {f"kind-{entry.id}": entry.count for entry in kind_entries(case, with_edges(G))}
        )
    names = sorted({name for one in counts for name in one})
    return tuple((name, _tally([one.get(name, 0) for one in counts])) for name in names)


def _tally(numbers: Sequence[int]) -> str:
    if len(set(numbers)) == 1:
        return str(numbers[0])
    if len(numbers) == 2:
        return " → ".join(map(str, numbers))
    return f"{min(numbers)}–{max(numbers)}"
