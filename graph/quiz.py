"""Questions that a case asks by itself, each with one right choice and the edge that explains it.

Nothing is asked that is not certain: no edge whose date is uncertain on the day, none that is attributed or
speculative. A wrong choice is one that no edge of the case makes right, however uncertain. What is asked is
what the case says, since it may be silent about what is so. The same case, days and seed give the same
questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from random import Random
from types import MappingProxyType

import networkx as nx

from graph.dates import day_in_words
from graph.model import Case, Edge
from graph.prose import edge_as_noun, listed, sentence
from graph.quiz_choices import is_telling, worth_asking, wrong_actors, wrong_types
from graph.snapshot import edges_of, graph_at

MOST_CHOICES = 4
_LEAST_CHOICES = 3
_MOST_DRAFTS = 300
"""How many questions of a kind are tried at most; where a large case has enough wrong choices, few are."""

_CERTAIN = ("", "established")
_WHEN: Mapping[tuple[bool, bool], str] = MappingProxyType(
    {(True, False): "first", (False, True): "second", (True, True): "both"}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: `right` is the place of the right one among `choices`.

    `kind` is "who", "type", "ended" or "when". `subjects` are what stands behind the choices: ids of actors,
    of edge types, or of edges; for "when" they are "first", "second" and "both". `edge` explains the answer,
    and holds on `day`.
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
    """A question before its choices are drawn: the right one, and what finds all wrong ones, by subject."""

    kind: str
    ask: str
    right: tuple[str, str]
    wrong: Callable[[], Mapping[str, str]]
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
    del found[_MOST_DRAFTS:]
    seeds = [random.random() for _ in found]
    return (
        asked
        for draft, seed in zip(found, seeds, strict=True)
        if (asked := _with_choices(draft, Random(seed)))
    )


def _with_choices(draft: _Draft, random: Random) -> Asked | None:
    """The question with choices that read differently; None where too few are wrong."""
    by_label = {label: subject for subject, label in sorted(draft.wrong().items()) if label != draft.right[1]}
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
    """The edges worth asking that hold for certain on a day, of the types that the app shows at first."""
    for *_, data in G.edges(data=True):
        edge: Edge = data["edge"]
        is_usual = case.edge_type[edge.type].at_first and worth_asking(case, edge)
        if is_usual and not data["uncertain"] and edge.confidence in _CERTAIN:
            yield edge


def _who(case: Case, G: nx.MultiDiGraph) -> Iterator[_Draft]:
    """Which of these is patron of X? Which of these hosts forces of X?"""
    day = G.graph["date"]
    for edge in _sure(case, G):
        edge_type = case.edge_type[edge.type]
        if not is_telling(edge_type):
            continue
        sides = [
            (edge.source, edge.target, edge_type.forward),
            (edge.target, edge.source, edge_type.backward),
        ]
        for answer, about, phrase in sides:
            ask = f"{_on(day)}, which of these {phrase} {case.actor[about].name_in_text}?"
            wrong = partial(wrong_actors, case, G, edge, about)
            yield _Draft("who", ask, (answer, case.actor[answer].name), wrong, edge.id, day)


def _types(case: Case, G: nx.MultiDiGraph) -> Iterator[_Draft]:
    """Which edge type does the case have between X and Y?"""
    day = G.graph["date"]
    for edge in _sure(case, G):
        names = listed(case.actor[id_].name_in_text for id_ in (edge.source, edge.target))
        ask = f"{_on(day)}, which of these types of edge is there between {names}?"
        right = (edge.type, case.edge_type[edge.type].label)
        yield _Draft("type", ask, right, partial(wrong_types, case, G, edge), edge.id, day)


def _on(day: date) -> str:
    return f"By this case, on {day_in_words(day)}"


def _ended(case: Case, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph) -> Iterator[_Draft]:
    """Which of these ended on a day between the two?"""
    there_later = {edge.id for edge in edges_of(later)}
    gone = {_relation(case, edge) for edge in edges_of(earlier) if edge.id not in there_later}
    going_on = {_relation(case, edge) for edge in edges_of(later)}
    sure_later = {edge.id for edge in _sure(case, later)}
    kept = [edge for edge in _sure(case, earlier) if edge.id in sure_later]
    wrong = {edge.id: _noun(case, edge) for edge in kept if _relation(case, edge) not in gone}
    for edge in _sure(case, earlier):
        end = edge.period.end
        if end and end.exact and edge.id not in there_later and _relation(case, edge) not in going_on:
            ask = f"By this case, which of these ended {end.with_preposition}?"
            right = (edge.id, _noun(case, edge))
            yield _Draft("ended", ask, right, lambda: wrong, edge.id, earlier.graph["date"])


def _when(case: Case, earlier: nx.MultiDiGraph, later: nx.MultiDiGraph) -> Iterator[_Draft]:
    """On which of the two days does an edge hold? One that is renewed, or has a like, is not asked about."""
    graphs = (earlier, later)
    first, second = (day_in_words(G.graph["date"]) for G in graphs)
    labels = {"first": f"Only on {first}", "second": f"Only on {second}", "both": "On both days"}
    ids = [{edge.id for edge in edges_of(G)} for G in graphs]
    spells = {edge.id: edge for G in graphs for edge in edges_of(G)}
    count = Counter(_relation(case, edge) for edge in spells.values())
    unsure = {data["edge"].id for G in graphs for *_, data in G.edges(data=True) if data["uncertain"]}
    for G in graphs:
        for edge in _sure(case, G):
            if edge.id not in unsure and count[_relation(case, edge)] == 1:
                right = _WHEN[(edge.id in ids[0], edge.id in ids[1])]
                ask = f"On which of these days does this case have {edge_as_noun(case, edge)}?"
                yield _Draft("when", ask, (right, labels[right]), lambda: labels, edge.id, G.graph["date"])


def _relation(case: Case, edge: Edge) -> tuple[str, str, str]:
    """What two spells of the same have in common: the type and who stands to whom, wherever."""
    ends = (edge.source, edge.target) if case.edge_type[edge.type].directed else edge.pair
    return (edge.type, *ends)


def _noun(case: Case, edge: Edge) -> str:
    return sentence(edge_as_noun(case, edge))
