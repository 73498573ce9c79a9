"""Questions that a case asks by itself, each with one right choice and the edge that explains it.

Nothing is asked that is not certain: no edge whose date is uncertain on the day, none that is attributed or
speculative. A wrong choice is one that no edge of the case makes right, however uncertain. The same case,
days and seed give the same questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from random import Random
from types import MappingProxyType

import networkx as nx

from graph.dates import day_in_words
from graph.model import Case, Edge
from graph.prose import edge_as_noun, listed, sentence
from graph.select import with_edges
from graph.snapshot import graph_at

MOST_CHOICES = 4
_LEAST_CHOICES = 3
_CERTAIN = ("", "established")
_WHEN: Mapping[tuple[bool, bool], str] = MappingProxyType(
    {
        (True, False): "On the first day only",
        (False, True): "On the second day only",
        (True, True): "On both days",
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: `right` is the place of the right one among `choices`.

    `kind` is "who", "type", "ended" or "when". `subjects` are what stands behind the choices: ids of actors,
    of edge types, or of edges; for "when" the choices themselves. `edge` explains the answer, and holds on
    `day`.
    """

    kind: str
    ask: str
    choices: tuple[str, ...]
    right: int
    edge: str
    day: date
    subjects: tuple[str, ...]

    @property
    def answer(self) -> str:
        """The right choice."""
        return self.choices[self.right]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A question before its choices are drawn: the right one, and all that are wrong, each by its subject."""

    kind: str
    ask: str
    right: tuple[str, str]
    wrong: Mapping[str, str]
    edge: str
    day: date


@lru_cache(maxsize=16)
def questions(case: Case, days: tuple[date, ...], seed: int = 1, most: int = 10) -> tuple[Asked, ...]:
    """At most so many questions about one day, or about two in the order of time; of each kind about as many.

    There may be fewer, or none, where the case has too little that is certain.
    """
    graphs = [graph_at(case, day) for day in days]
    makers: list[Callable[[], Iterable[_Draft]]] = [
        lambda: (draft for G in graphs for draft in _who(case, G)),
        lambda: (draft for G in graphs for draft in _types(case, G)),
    ]
    if len(set(days)) > 1:
        makers += [lambda: _ended(case, graphs[0], graphs[-1]), lambda: _when(case, graphs[0], graphs[-1])]
    random = Random(f"{seed} {[day.isoformat() for day in days]}")
    return tuple(_in_turn([_drawn(make(), random) for make in makers], most))


def _in_turn(rows: Sequence[Iterator[Asked]], most: int) -> Iterator[Asked]:
    """One of each row after the other, none about an edge that was asked about."""
    left, asked, count = list(rows), set[str](), 0
    while left and count < most:
        row = left.pop(0)
        found = next((one for one in row if one.edge not in asked), None)
        if found:
            left.append(row)
            asked.add(found.edge)
            count += 1
            yield found


def _drawn(drafts: Iterable[_Draft], random: Random) -> Iterator[Asked]:
    found = sorted(drafts, key=lambda draft: (draft.day, draft.edge, draft.ask))
    random.shuffle(found)
    seeds = [random.random() for _ in found]
    return (
        asked
        for draft, seed in zip(found, seeds, strict=True)
        if (asked := _with_choices(draft, Random(seed)))
    )


def _with_choices(draft: _Draft, random: Random) -> Asked | None:
    """The question with choices that read differently; None where too few are wrong."""
    by_label = {label: subject for subject, label in sorted(draft.wrong.items()) if label != draft.right[1]}
    if len(by_label) < _LEAST_CHOICES - 1:
        return None
    labels = random.sample(sorted(by_label), min(MOST_CHOICES - 1, len(by_label)))
    choices = [draft.right, *((by_label[label], label) for label in labels)]
    random.shuffle(choices)
    return Asked(
        draft.kind,
        draft.ask,
        tuple(label for _, label in choices),
        choices.index(draft.right),
        draft.edge,
        draft.day,
        tuple(subject for subject, _ in choices),
    )


def _sure(case: Case, G: nx.MultiDiGraph) -> Iterator[Edge]:
    """The edges that hold for certain on a day, of the types that the app shows at first."""
    for *_, data in G.edges(data=True):
        edge: Edge = data["edge"]
        is_usual = case.edge_type[edge.type].at_first
        if is_usual and not data["uncertain"] and edge.confidence in _CERTAIN:
            yield edge


def _edges(G: nx.MultiDiGraph) -> list[Edge]:
    return [edge for *_, edge in G.edges(data="edge")]


def _who(case: Case, G: nx.MultiDiGraph) -> Iterator[_Draft]:
    """Which of these is patron of X? Which of these hosts forces of X?"""
    day = G.graph["date"]
    present = [case.actor[id_] for id_ in sorted(with_edges(G))]
    for edge in _sure(case, G):
        edge_type = case.edge_type[edge.type]
        sides = [
            (edge.source, edge.target, edge_type.forward),
            (edge.target, edge.source, edge_type.backward),
        ]
        for answer, about, phrase in sides:
            true = _answers(case, G, edge, about, about == edge.target)
            names = {case.actor[id_].name for id_ in true}
            wrong = {
                actor.id: actor.name
                for actor in present
                if actor.id != about and actor.name not in names and actor.kind == case.actor[answer].kind
            }
            ask = f"On {day_in_words(day)}, which of these {phrase} {case.actor[about].name_in_text}?"
            yield _Draft("who", ask, (answer, case.actor[answer].name), wrong, edge.id, day)


def _answers(case: Case, G: nx.MultiDiGraph, edge: Edge, about: str, is_target: bool) -> Collection[str]:
    """Who may stand to an actor as the edge has it, for certain or not."""
    found = set()
    is_directed = case.edge_type[edge.type].directed
    for other in _edges(G):
        if other.type == edge.type:
            if other.target == about and (is_target or not is_directed):
                found.add(other.source)
            if other.source == about and (not is_target or not is_directed):
                found.add(other.target)
    return found


def _types(case: Case, G: nx.MultiDiGraph) -> Iterator[_Draft]:
    """Which edge type does the case have between X and Y?"""
    day, edges = G.graph["date"], _edges(G)
    used = {edge.type for edge in case.edges}
    types = {one.id: one.label for one in case.edge_types if one.id in used and one.at_first}
    held: dict[tuple[str, str], set[str]] = {}
    for edge in edges:
        held.setdefault(edge.pair, set()).add(edge.type)
    for edge in _sure(case, G):
        labels = {case.edge_type[id_].label for id_ in held[edge.pair]}
        wrong = {id_: label for id_, label in types.items() if label not in labels}
        names = listed(case.actor[id_].name_in_text for id_ in (edge.source, edge.target))
        ask = f"On {day_in_words(day)}, which type of edge is there between {names}?"
        yield _Draft("type", ask, (edge.type, types[edge.type]), wrong, edge.id, day)


def _ended(case: Case, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph) -> Iterator[_Draft]:
    """Which of these ended on a day between the two?"""
    there_later = {edge.id for edge in _edges(later)}
    gone = {_relation(case, edge) for edge in _edges(earlier) if edge.id not in there_later}
    going_on = {_relation(case, edge) for edge in _edges(later)}
    sure_later = {edge.id for edge in _sure(case, later)}
    kept = [edge for edge in _sure(case, earlier) if edge.id in sure_later]
    wrong = {edge.id: _noun(case, edge) for edge in kept if _relation(case, edge) not in gone}
    for edge in _sure(case, earlier):
        end = edge.period.end
        if end and end.exact and edge.id not in there_later and _relation(case, edge) not in going_on:
            ask = f"Which of these ended {end.with_preposition}?"
            right = (edge.id, _noun(case, edge))
            yield _Draft("ended", ask, right, wrong, edge.id, earlier.graph["date"])


def _when(case: Case, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph) -> Iterator[_Draft]:
    """On which of the two days does an edge hold? One that is renewed, or has a like, is not asked about."""
    graphs = (earlier, later)
    days = " or ".join(day_in_words(G.graph["date"]) for G in graphs)
    ids = [{edge.id for edge in _edges(G)} for G in graphs]
    spells = {edge.id: edge for G in graphs for edge in _edges(G)}
    count = Counter(_relation(case, edge) for edge in spells.values())
    doubtful = {data["edge"].id for G in graphs for *_, data in G.edges(data=True) if data["uncertain"]}
    for G in graphs:
        for edge in _sure(case, G):
            if edge.id not in doubtful and count[_relation(case, edge)] == 1:
                right = _WHEN[(edge.id in ids[0], edge.id in ids[1])]
                wrong = {label: label for label in _WHEN.values() if label != right}
                ask = f"When does this hold, on {days}? {_noun(case, edge)}"
                yield _Draft("when", ask, (right, right), wrong, edge.id, G.graph["date"])


def _relation(case: Case, edge: Edge) -> tuple[str, str, str]:
    """What two spells of the same have in common: the type and who stands to whom, wherever."""
    ends = (edge.source, edge.target) if case.edge_type[edge.type].directed else edge.pair
    return (edge.type, *ends)


def _noun(case: Case, edge: Edge) -> str:
    return sentence(edge_as_noun(case, edge))
