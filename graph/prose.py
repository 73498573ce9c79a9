"""Sentences: an edge, what changed, a picture in words, a citation. The same words for all sides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import networkx as nx

from graph.dates import PartialDate, Period, day_in_words
from graph.diff import Change, Diff
from graph.model import Actor, Case, Edge, Reference

_ENDS = re.compile(r"\{(source|target)('s)?\}")
_MOST = 3
_IRREGULAR = {"is": "are", "has": "have", "does": "do"}


def possessive(name: str) -> str:
    """The possessive of a name as it reads in a text; plural names with an article take the apostrophe alone.

    >>> possessive("Russia"), possessive("Hamas"), possessive("the United States")
    ("Russia's", "Hamas's", "the United States'")
    """
    plural = name.startswith("the ") and name.endswith("s")
    return name + ("'" if plural else "'s")


def agreeing(actor: Actor, phrase: str) -> str:
    """A phrase that begins with a verb, in the plural when the actor's name is one.

    >>> houthis = Actor("houthis", "Houthis", "armed_group", in_text="the Houthis")
    >>> agreeing(houthis, "is client of"), agreeing(houthis, "occupies land of")
    ('are client of', 'occupy land of')
    """
    name = actor.name_in_text
    plural = (
        actor.kind == "armed_group" and name.startswith("the ") and (name.endswith("s") or " and " in name)
    )
    return _in_plural(phrase) if plural else phrase


def _in_plural(phrase: str) -> str:
    verb, _, rest = phrase.partition(" ")
    if verb in _IRREGULAR:
        verb = _IRREGULAR[verb]
    elif verb.endswith("ies"):
        verb = verb[:-3] + "y"
    elif verb.endswith(("sses", "xes", "ches", "shes")):
        verb = verb[:-2]
    else:
        verb = verb.removesuffix("s")
    return f"{verb} {rest}"


def sentence(text: str) -> str:
    """A text with a capital at its beginning and a full stop at its end."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")


def listed(words: Iterable[str]) -> str:
    """Words in a row.

    >>> listed(["arms", "air power", "a veto"])
    'arms, air power and a veto'
    """
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def counted(number: int, one: str, many: str = "") -> str:
    """A number and its noun.

    >>> counted(1, "edge"), counted(1200, "edge")
    ('1 edge', '1,200 edges')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size_in_words(actors: int, edges: int) -> str:
    """How large a case or a network is.

    >>> size_in_words(3, 1)
    '3 actors and 1 edge'
    """
    return f"{counted(actors, 'actor')} and {counted(edges, 'edge')}"


def edge_in_words(case: Case, edge: Edge) -> str:
    """Who stands how to whom, and where: "Russia is patron of the Assad government"."""
    source, target = case.actor[edge.source], case.actor[edge.target]
    verb = agreeing(source, case.edge_type[edge.type].forward)
    text = f"{source.name_in_text} {verb} {target.name_in_text}"
    return text[:1].upper() + text[1:] + place_in_words(case, edge)


def edge_as_noun(case: Case, edge: Edge) -> str:
    """The edge as the subject of a sentence: "Russia's patronage of the Assad government"."""
    names = {"source": case.actor[edge.source].name_in_text, "target": case.actor[edge.target].name_in_text}

    def name(match: re.Match[str]) -> str:
        text = names[match.group(1)]
        return possessive(text) if match.group(2) else text

    return _ENDS.sub(name, case.edge_type[edge.type].noun) + place_in_words(case, edge)


def place_in_words(case: Case, edge: Edge) -> str:
    """The facility of an edge in brackets, with a blank before it; nothing where it has none."""
    return f" ({case.actor[edge.site].name_in_text})" if edge.site in case.actor else ""


def period_in_words(case: Case, period: Period) -> str:
    """A period as a reader says it; what has no end is said to last until the case's as_of date.

    >>> from datetime import date
    >>> period_in_words(Case(as_of=date(2026, 1, 31)), Period.parse("2017", None))
    'since 2017 (as of 31 January 2026)'
    """
    if period.end is None and period.start and case.as_of:
        return f"{period.in_words} (as of {day_in_words(case.as_of)})"
    return period.in_words


def diff_in_words(case: Case, difference: Diff) -> tuple[str, ...]:
    """What changed, one sentence an item: actors first, then edges that changed, ended and began."""
    return (
        *map(actor_end_in_words, difference.actors_ended),
        *map(actor_beginning_in_words, difference.actors_began),
        *(change_in_words(case, change) for change in difference.changed),
        *(end_in_words(case, edge) for edge in difference.ended),
        *(beginning_in_words(case, edge) for edge in difference.began),
    )


def actor_end_in_words(actor: Actor) -> str:
    """One sentence: "The Assad government ended on 8 December 2024."."""
    return sentence(f"{actor.name_in_text} {_ended(actor.period)}")


def actor_beginning_in_words(actor: Actor) -> str:
    """One sentence: what actor began, and when."""
    return sentence(f"{actor.name_in_text} {_began(actor.period)}")


def end_in_words(case: Case, edge: Edge) -> str:
    """One sentence: "Russia's patronage of the Assad government ended on 8 December 2024."."""
    return sentence(f"{edge_as_noun(case, edge)} {_ended(edge.period)}")


def beginning_in_words(case: Case, edge: Edge) -> str:
    """One sentence: what began, and when."""
    return sentence(f"{edge_as_noun(case, edge)} {_began(Period(beginning(case, edge)))}")


def beginning(case: Case, edge: Edge) -> PartialDate | None:
    """When an edge began: as it says, else when the later of its actors did."""
    starts = (case.actor[end].period.start for end in (edge.source, edge.target))
    return edge.period.start or max(filter(None, starts), key=lambda start: start.first_day, default=None)


def change_in_words(case: Case, change: Change) -> str:
    """One sentence: which edge gave way to which, and when."""
    before, after = edge_as_noun(case, change.before), edge_as_noun(case, change.after)
    end, start = change.before.period.end, change.after.period.start
    if start and start == end:
        return sentence(f"{before} gave way to {after} {start.with_preposition}")
    when = [f"until {_boundary(end)}"] * bool(end) + [f"from {_boundary(start)}"] * bool(start)
    dates = f" ({', '.join(when)})" if when else ""
    return sentence(f"{before} gave way to {after}{dates}")


def _boundary(boundary: PartialDate | None) -> str:
    return boundary.in_words if boundary else ""


def _ended(period: Period) -> str:
    return f"ended {period.end.with_preposition}" if period.end else "ended, on a date that is not known"


def _began(period: Period) -> str:
    return f"began {period.start.with_preposition}" if period.start else "began, on a date that is not known"


def type_count_in_words(case: Case, G: nx.MultiDiGraph) -> str:
    """How many edges of each type a graph has, the most frequent first."""
    counts = Counter(edge.type for *_, edge in G.edges(data="edge"))
    return listed(f"{count} {case.edge_type[id_].label.lower()}" for id_, count in counts.most_common())


def picture_in_words(case: Case, G: nx.MultiDiGraph) -> str:
    """The alternative text of a picture of one day: its size, its hubs, its types."""
    size = size_in_words(len(G), G.number_of_edges())
    text = f"Network of {size} on {day_in_words(G.graph['date'])}."
    if not G.number_of_edges():
        return text
    hubs = sorted(G.degree(), key=lambda item: (-item[1], item[0]))[:_MOST]
    most = listed(f"{case.actor[id_].name_in_text} ({degree})" for id_, degree in hubs)
    return f"{text} Most edges: {most}. By type: {type_count_in_words(case, G)}."


def short_reference(reference: Reference) -> str:
    """Publisher and year, as a line of references under a figure has it.

    >>> short_reference(Reference("r", publisher="AP", title="Rebels enter Damascus", date="2024-12-08"))
    'AP 2024'
    """
    name = reference.publisher or reference.title or reference.url
    return f"{name} {reference.date[:4]}".strip()


def reference_in_words(reference: Reference) -> str:
    """A reference as a list prints it: publisher, title, date.

    >>> reference_in_words(Reference("r", publisher="AP", title="Rebels enter Damascus", date="2024-12-08"))
    'AP: Rebels enter Damascus, 8 December 2024'
    """
    when = PartialDate.parse(reference.date).in_words if reference.date else ""
    what = ": ".join(part for part in (reference.publisher, reference.title) if part) or reference.url
    return f"{what}, {when}" if when else what


def credits_of(case: Case) -> str:
    """Where a picture comes from: case, version, last day, licence, authors."""
    parts = [case.title]
    if case.version:
        parts.append(f"version {case.version}")
    if case.as_of:
        parts.append(f"as of {day_in_words(case.as_of)}")
    if case.authors:
        parts.append(listed(case.authors))
    return " · ".join([*parts, *([case.licence] if case.licence else [])])


def actor_line(case: Case, actor: Actor) -> str:
    """An actor's name, and its period where one is known."""
    known = actor.period.start or actor.period.end
    return f"{actor.name}, {period_in_words(case, actor.period)}" if known else actor.name
