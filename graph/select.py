"""From a graph to the part of it that one asks for; and the words by which an actor is found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import networkx as nx

from graph.model import Actor, Case, Edge
from graph.problems import did_you_mean, shown

UNSAID = "unsaid"
SOURCED, UNSOURCED = "sourced", "unsourced"
CERTAIN, UNCERTAIN = "certain", "uncertain"

_APOSTROPHES = "'`´‘’‛ʹʻʼʽʾʿˈ′＇"
_TYPED = str.maketrans(
    {"ı": "i", "-": " ", "‐": " ", "‑": " ", "–": " ", "ک": "ك", "ی": "ي", "ى": "ي", "ة": "ه", "ـ": ""}
    | dict.fromkeys(_APOSTROPHES, "")
)
_ARTICLE = re.compile(r"\b(?:al|ad|an|ar|as|at|ash) (?=\w)", re.IGNORECASE)


class UnknownActorError(ValueError):
    """A word that means no actor of the case, or several; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a view lets through: types and kinds by id, regions, confidences, words for evidence and doubt.

    `None` lets everything through. What has no region, or no confidence, counts as UNSAID; `sources` holds
    SOURCED or UNSOURCED, `dates` CERTAIN or UNCERTAIN.
    """

    types: Collection[str] | None = None
    kinds: Collection[str] | None = None
    regions: Collection[str] | None = None
    confidence: Collection[str] | None = None
    sources: Collection[str] | None = None
    dates: Collection[str] | None = None

    def without_doubts(self) -> Choice:
        """The same, whatever the confidence and however certain the date."""
        return replace(self, confidence=None, dates=None)


def narrowed(G: nx.MultiDiGraph, choice: Choice) -> nx.MultiDiGraph:
    """The part of a graph that a choice lets through, with every actor of its kinds and regions; frozen.

    >>> from graph.model import Case
    >>> len(narrowed(nx.MultiDiGraph(), Choice(kinds=["state"])))
    0
    """
    part = nx.MultiDiGraph(**G.graph)
    part.add_nodes_from(
        (id_, data)
        for id_, data in G.nodes(data=True)
        if _among(data["actor"].kind, choice.kinds) and _among(data["actor"].region or UNSAID, choice.regions)
    )
    part.add_edges_from(
        (source, target, id_, data)
        for source, target, id_, data in G.edges(keys=True, data=True)
        if source in part and target in part and _lets_through(choice, data["edge"], data["uncertain"])
    )
    return nx.freeze(part)


def _lets_through(choice: Choice, edge: Edge, uncertain: bool) -> bool:
    return (
        _among(edge.type, choice.types)
        and _among(edge.confidence or UNSAID, choice.confidence)
        and _among(SOURCED if edge.references else UNSOURCED, choice.sources)
        and _among(UNCERTAIN if uncertain else CERTAIN, choice.dates)
    )


def _among(word: str, chosen: Collection[str] | None) -> bool:
    return chosen is None or word in chosen


def within(case: Case, G: nx.MultiDiGraph, actor: str, steps: int, direction: str = "both") -> set[str]:
    """The ids of an ego network: an actor and those within some steps of it.

    `direction` is "out" (from source to target), "in" (from target to source) or "both"; edges of a type
    without a direction lead both ways. Empty when the actor is not in the graph.
    """
    if actor not in G:
        return set()
    walk = nx.DiGraph()
    walk.add_nodes_from(G)
    for *_, edge in G.edges(data="edge"):
        directed = case.edge_type[edge.type].directed
        if direction != "in" or not directed:
            walk.add_edge(edge.source, edge.target)
        if direction != "out" or not directed:
            walk.add_edge(edge.target, edge.source)
    return set(nx.single_source_shortest_path_length(walk, actor, cutoff=steps))


def with_edges(G: nx.MultiDiGraph) -> list[str]:
    """The ids of the actors that have an edge, in alphabetical order."""
    return sorted(id_ for id_, degree in G.degree() if degree)


@lru_cache(maxsize=10_000)
def search_label(actor: Actor) -> str:
    """An actor's line in a list that is searched by typing: every name, then as a keyboard has it.

    Names come again without accents, vowel signs and apostrophes, with blanks for hyphens, and with the
    Arabic article as "el"; letters that Arabic and Persian keyboards have in two forms come in one.

    >>> search_label(Actor("turkiye", "Türkiye", "state", aliases=("Turkey",)))
    'Türkiye · Turkey · Turkiye'
    >>> search_label(Actor("hts", "Hay\u2019at al-Sham", "armed_group"))
    'Hay\u2019at al-Sham · Hayat al Sham · Hayat el Sham'
    """
    spellings = (spelling for name in actor.known_as for spelling in _spellings(name))
    known, lines = {name.casefold() for name in actor.known_as}, list(actor.known_as)
    for spelling in spellings:
        if spelling.casefold() not in known:
            known.add(spelling.casefold())
            lines.append(spelling)
    return " · ".join(lines)


def _spellings(name: str) -> Iterator[str]:
    plain = " ".join(_as_typed(name).split())
    yield plain
    yield _ARTICLE.sub("el ", plain)


def _as_typed(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_TYPED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def actor_called(case: Case, word: str) -> Actor:
    """The actor that a word means: an id, else a whole name or alias as it may be typed, in any case.

    Raises UnknownActorError, with the nearest known word, or with the ids when the word means several.

    >>> case = Case(actors=(Actor("turkiye", "Türkiye", "state", aliases=("Turkey",)),))
    >>> actor_called(case, "turkey").id, actor_called(case, "Turkiye").id
    ('turkiye', 'turkiye')
    """
    if word in case.actor:
        return case.actor[word]
    typed = _typed_plainly(word)
    called = [
        actor
        for actor in case.actors
        if typed in map(_typed_plainly, (actor.id, actor.name_in_text, *actor.known_as))
    ]
    if len(called) == 1:
        return called[0]
    if called:
        raise UnknownActorError(
            f"{shown(word)} may mean {' or '.join(actor.id for actor in called)}. Write the id."
        )
    known = [name for actor in case.actors for name in (actor.id, *actor.known_as)]
    raise UnknownActorError(f"{shown(word)} is no actor of this case. {did_you_mean(word, known)}".strip())


def _typed_plainly(text: str) -> str:
    return " ".join(_as_typed(text).casefold().split())
