"""The values at the heart: what a case says, frozen.

Imports only the standard library, `graph.dates` and `graph.lesson`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from types import MappingProxyType

from graph.dates import ALWAYS, Period
from graph.lesson import Lesson

Pairs = tuple[tuple[str, str], ...]

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "state": "State",
        "government": "Government",
        "armed_group": "Armed group",
        "organisation": "Organisation",
        "bloc": "Bloc",
        "person": "Person",
        "facility": "Facility",
    }
)
UNTITLED = "Untitled case"
CONFIDENCES = ("established", "attributed", "speculative")
SIGN_SYMBOLS: Mapping[int, str] = MappingProxyType({1: "+", -1: "−", 0: "0"})
SIGN_WORDS: Mapping[int, str] = MappingProxyType({1: "positive", -1: "negative", 0: "none"})


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that backs, fights or hosts.

    `names` pairs a language code with the name in that language; `name` is the one to show.
    `in_text` is the name as it reads inside a sentence ("the United States").
    """

    id: str
    name: str
    kind: str
    names: Pairs = ()
    in_text: str = ""
    region: str = ""
    aliases: tuple[str, ...] = ()
    period: Period = ALWAYS
    ids: Pairs = ()
    summary: str = ""
    note: str = ""

    @property
    def name_in_text(self) -> str:
        """The name as it reads inside a sentence."""
        return self.in_text or self.name

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name and alias, the shown name first, none twice."""
        return tuple(dict.fromkeys([self.name, *(name for _, name in self.names), *self.aliases]))


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A kind of relation: its words, its sign and its look.

    `forward` reads from source to target ("is patron of"), `backward` the other way. `noun` makes a subject
    of it, with `{source}`, `{target}` and their possessives `{source's}`, `{target's}`. `colour`, `dash` and
    `head` are names that `graph.palette` knows. `at_first` says whether the app opens with the type shown.
    """

    id: str
    label: str
    forward: str
    backward: str
    noun: str
    directed: bool
    sign: int
    colour: str
    dash: str
    head: str
    letter: str
    definition: str = ""
    example: str = ""
    counter_example: str = ""
    at_first: bool = True


@dataclass(frozen=True, slots=True)
class Reference:
    """The published evidence for an edge; `url` is http or https."""

    id: str
    publisher: str = ""
    title: str = ""
    date: str = ""
    url: str = ""
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One dated relation of one type between two actors: a spell."""

    id: str
    source: str
    target: str
    type: str
    period: Period = ALWAYS
    support: tuple[str, ...] = ()
    site: str = ""
    confidence: str = ""
    statement: str = ""
    references: tuple[str, ...] = ()
    note: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """The two ends without direction, in alphabetical order."""
        return (self.source, self.target) if self.source <= self.target else (self.target, self.source)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A day that the case gives a name."""

    id: str
    label: str
    date: date
    sentence: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """Everything that one folder says. Equal content makes equal cases.

    `positions` pairs actor ids with the places the case wants for them, in pixels at scale 1, y pointing
    down; the layout finds a place for everybody else.
    """

    title: str = UNTITLED
    as_of: date | None = None
    version: str = ""
    licence: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""
    actors: tuple[Actor, ...] = ()
    edge_types: tuple[EdgeType, ...] = ()
    edges: tuple[Edge, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    compare: tuple[str, str] | None = None
    references: tuple[Reference, ...] = ()
    positions: tuple[tuple[str, tuple[float, float]], ...] = ()
    lessons: tuple[Lesson, ...] = ()

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Kept, so that what is remembered by case is found at once."""
        return hash(tuple(getattr(self, part.name) for part in fields(self)))

    @cached_property
    def actor(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return MappingProxyType({actor.id: actor for actor in self.actors})

    @cached_property
    def edge(self) -> Mapping[str, Edge]:
        """Edges by id."""
        return MappingProxyType({edge.id: edge for edge in self.edges})

    @cached_property
    def edge_type(self) -> Mapping[str, EdgeType]:
        """Edge types by id."""
        return MappingProxyType({edge_type.id: edge_type for edge_type in self.edge_types})

    @cached_property
    def reference(self) -> Mapping[str, Reference]:
        """References by id."""
        return MappingProxyType({reference.id: reference for reference in self.references})

    @cached_property
    def snapshot(self) -> Mapping[str, Snapshot]:
        """Named snapshots by id, oldest first."""
        return MappingProxyType({snapshot.id: snapshot for snapshot in self.snapshots})

    @cached_property
    def lesson(self) -> Mapping[str, Lesson]:
        """Lessons by id."""
        return MappingProxyType({lesson.id: lesson for lesson in self.lessons})
