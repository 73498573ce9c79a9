"""What a figure shows, before it has a size: panels of one kind under one title, with one legend."""

from __future__ import annotations

from dataclasses import dataclass

from graph.matrix import Half
from graph.model import Pairs
from graph.scene import ChangeEntry, EdgeMark, KindEntry, NodeMark, Scene, TypeEntry


@dataclass(frozen=True, slots=True)
class NetworkPanel:
    """A network. All panels of a plate have their actors at the same places, at the same scale.

    `named` says which actors have their name in the panel: "all", or "some", as many as there is room for.
    """

    heading: str
    nodes: tuple[NodeMark, ...]
    edges: tuple[EdgeMark, ...]
    named: str = "all"


@dataclass(frozen=True, slots=True)
class CellMark:
    """A cell of a matrix by its row and column, split in before and after; `change` as in `graph.tables`."""

    row: int
    column: int
    before: Half
    after: Half
    change: str


@dataclass(frozen=True, slots=True)
class MatrixPanel:
    """Who with whom: the names of the rows, which are those of the columns too, and what is not empty."""

    heading: str
    names: tuple[str, ...]
    cells: tuple[CellMark, ...]


@dataclass(frozen=True, slots=True)
class BarMark:
    """A spell along the axis; places run from 0 to 1. `doubts` are stretches in which it may not hold."""

    id: str
    label: str
    letter: str
    colour: str
    start: float
    end: float
    doubts: tuple[tuple[float, float], ...] = ()
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars under a heading. Where they have no labels, bars that do not meet may share a row."""

    label: str
    bars: tuple[BarMark, ...]


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A year or an event at its place along the axis, 0 to 1."""

    place: float
    label: str


@dataclass(frozen=True, slots=True)
class TimelinePanel:
    """Spells as bars along an axis with years and events."""

    heading: str
    groups: tuple[BarGroup, ...]
    years: tuple[AxisMark, ...]
    events: tuple[AxisMark, ...]


@dataclass(frozen=True, slots=True)
class CellEntry:
    """A line of a matrix's legend: a sample cell and what it means."""

    id: str
    label: str
    before: Half
    after: Half
    change: str


Panel = NetworkPanel | MatrixPanel | TimelinePanel
Panels = tuple[NetworkPanel, ...] | tuple[MatrixPanel, ...] | tuple[TimelinePanel, ...]


@dataclass(frozen=True, slots=True)
class Plate:
    """A figure before it has a size: title, panels, legend, and what stands below.

    The legend has the types, kinds, changes and cells that the panels show, and no others. `tallies` pairs
    the name of a legend line ("type-ally", "kind-state") with the words that stand for its number where one
    number is not enough. Caption, credits, references and `alt` are as in `graph.scene.Scene`.
    """

    title: str
    subtitle: str
    panels: Panels
    types: tuple[TypeEntry, ...] = ()
    kinds: tuple[KindEntry, ...] = ()
    changes: tuple[ChangeEntry, ...] = ()
    cells: tuple[CellEntry, ...] = ()
    tallies: Pairs = ()
    caption: str = ""
    credits: str = ""
    references: tuple[str, ...] = ()
    alt: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the panels show nothing."""
        return not any(_marks(panel) for panel in self.panels)


def _marks(panel: Panel) -> tuple[object, ...]:
    if isinstance(panel, NetworkPanel):
        return panel.nodes
    return panel.names if isinstance(panel, MatrixPanel) else panel.groups


def plate_of(scene: Scene) -> Plate:
    """A scene as a figure of one panel."""
    return Plate(
        title=scene.title,
        subtitle=scene.subtitle,
        panels=(NetworkPanel("", scene.nodes, scene.edges),),
        types=scene.types,
        kinds=scene.kinds,
        changes=scene.changes,
        caption=scene.caption,
        credits=scene.credits,
        references=scene.references,
        alt=scene.alt,
    )
