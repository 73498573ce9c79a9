"""What to draw, said once: marks with position and look, legend, title, caption.

The canvas, the figure, the legend and the alt text all read a `Scene`; none of them looks at the case again.
Positions and sizes are in pixels at scale 1, y pointing down. Colours, dashes, strokes, heads and shapes are
names that `graph.palette` turns into ink.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NodeMark:
    """One actor in the picture. `size` is the radius of its shape; the label stands below it.

    `change` is "began" or "ended" in a picture of what changed, else blank. A `ghost` is not there: its place
    is kept, as a faint outline without a fill, because a picture beside this one shows it.
    """

    id: str
    label: str
    kind: str
    shape: str
    fill: str
    size: float
    x: float
    y: float
    tooltip: str
    faint: bool = False
    change: str = ""
    ghost: bool = False


@dataclass(frozen=True, slots=True)
class EdgeMark:
    """One edge in the picture.

    `bend` is vis-network's roundness, positive when the curve leaves clockwise, 0 for a straight line (see
    `graph.geometry`). `head` stands at the target's end, `tail` at the source's. `letter` names the type
    where colour cannot. A `faint` edge is drawn fainter: its date is uncertain, or another matters more.
    In a picture of what changed `change` is "kept", "began", "ended", "changed_from" or "changed_to", else
    blank. `stroke` is how heavy the line is: "thin", "normal", "thick", or "double" for two lines. An edge
    that is `lit` lies on a broad band: it is what the picture is about.
    """

    id: str
    source: str
    target: str
    type: str
    colour: str
    dash: str
    head: str
    tail: str
    letter: str
    bend: float
    tooltip: str
    faint: bool = False
    change: str = ""
    stroke: str = "normal"
    lit: bool = False


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """A line of the legend: an edge type, its look, how many edges of it are in the picture."""

    id: str
    label: str
    colour: str
    dash: str
    head: str
    tail: str
    letter: str
    count: int


@dataclass(frozen=True, slots=True)
class KindEntry:
    """A line of the legend: an actor's kind, its look, how many actors of it are in the picture."""

    id: str
    label: str
    shape: str
    fill: str
    count: int


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """A line of the legend in a picture of what changed: a mark of change, and how many there are.

    `id` is "began", "ended", "changed" or "kept" for edges, "actor_began" or "actor_ended" for actors, whose
    `stroke` and `dash` are those of the outline. `letter` stands before a type's letter or an actor's name.
    """

    id: str
    label: str
    letter: str
    colour: str
    stroke: str
    dash: str
    count: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture before it has a medium.

    `caption` says in one or two sentences what is shown and what is left out; `credits` names the case, its
    version, licence and as-of date; `references` lists the publications behind the visible edges, shortest
    form, in alphabetical order; `alt` describes the picture for those who do not see it.
    """

    title: str
    subtitle: str
    nodes: tuple[NodeMark, ...]
    edges: tuple[EdgeMark, ...]
    types: tuple[TypeEntry, ...]
    kinds: tuple[KindEntry, ...]
    caption: str
    credits: str
    references: tuple[str, ...]
    alt: str
    changes: tuple[ChangeEntry, ...] = ()
