"""An explanation of a pair in sentences. The same words for all sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.analysis.explain import MIXED, NO_SIGN, Chain, Chains, Explanation, Third, Thirds
from graph.dates import day_in_words
from graph.model import Case, Edge
from graph.prose import (
    agreeing,
    counted,
    edge_in_words,
    listed,
    period_in_words,
    place_in_words,
    sentence,
    short_reference,
)


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences under a heading."""

    title: str
    sentences: tuple[str, ...]


def pair_in_words(case: Case, explanation: Explanation) -> str:
    """The two names: "Russia and Iran"."""
    return f"{_name(case, explanation.first)} and {_name(case, explanation.second)}"


def headline(case: Case, explanation: Explanation) -> str:
    """The explanation in one sentence."""
    number = len(explanation.direct)
    edges = counted(number, "edge") if number else "no edge"
    sign = "" if explanation.sign == NO_SIGN else f", with a {explanation.sign} sign"
    connected = (
        f"{pair_in_words(case, explanation)} are connected by {edges} on {day_in_words(explanation.day)}"
    )
    return sentence(f"{connected}{sign}; they share {_shared(explanation)}")


def _shared(explanation: Explanation) -> str:
    shares = [
        counted(len(thirds), *words)
        for words, thirds in (
            (("ally", "allies"), explanation.shared_allies),
            (("patron",), explanation.shared_patrons),
            (("client",), explanation.shared_clients),
            (("adversary", "adversaries"), explanation.shared_adversaries),
        )
        if thirds
    ]
    others = counted(len({third.actor for third in explanation.differing}), "other actor")
    beyond = f", and {others} ha{'s' if others.startswith('1 ') else 've'} signed edges with both"
    shared = listed(shares) if shares else "no ally, patron, client or adversary"
    return shared + beyond * bool(explanation.differing)


def in_words(case: Case, explanation: Explanation) -> tuple[Section, ...]:
    """The whole explanation: the edges of the day, those before and after it, and what is around the two."""
    day = day_in_words(explanation.day)
    direct = [_edge_with_evidence(case, explanation, edge) for edge in explanation.direct]
    none = f"No edge connects {pair_in_words(case, explanation)} on {day}."
    over_time = [
        *(_edge_with_evidence(case, explanation, edge) for edge in explanation.earlier),
        *(_edge_with_evidence(case, explanation, edge) for edge in explanation.later),
    ]
    return (
        Section(f"On {day}", tuple(direct) or (none,)),
        Section("Earlier and later", tuple(over_time) or ("No other edge between the two is in this case.",)),
        *around_in_words(case, explanation),
    )


def around_in_words(case: Case, explanation: Explanation) -> tuple[Section, ...]:
    """What is around the edges of the two: presence, sign, third parties, chains of patronage."""
    sections = (
        Section("Presence", tuple(_absence(case, explanation, id_) for id_ in explanation.absent)),
        Section("Sign", (_sign(explanation),)),
        Section("Third parties", tuple(_third_parties(case, explanation))),
        Section("Common memberships", tuple(_memberships(case, explanation))),
        Section("Patronage", tuple(_patronage(case, explanation))),
        Section("Signed edges", tuple(_signed_edges(case, explanation))),
    )
    return tuple(section for section in sections if section.sentences)


def _name(case: Case, id_: str) -> str:
    return case.actor[id_].name_in_text


def _edge_with_evidence(case: Case, explanation: Explanation, edge: Edge) -> str:
    known = (case.reference.get(id_) for id_ in edge.references)
    references = "; ".join(short_reference(reference) for reference in known if reference)
    remarks = [
        *(["date uncertain"] if edge.id in explanation.uncertain else []),
        *([edge.confidence] if edge.confidence else []),
        f"references: {references}" if references else "no reference",
    ]
    period = period_in_words(case, edge.period)
    return sentence(f"{edge_in_words(case, edge)}, {period} ({'; '.join(remarks)})")


def _absence(case: Case, explanation: Explanation, id_: str) -> str:
    actor, day = case.actor[id_], day_in_words(explanation.day)
    period = period_in_words(case, actor.period)
    return sentence(f"{actor.name_in_text} {agreeing(actor, 'is not there')} on {day} ({period})")


def _sign(explanation: Explanation) -> str:
    if explanation.sign == NO_SIGN:
        return "The pair has no sign: no signed edge connects the two."
    if explanation.sign == MIXED:
        return (
            "The sign of the pair is mixed: the two have edges of both signs. Counts of signs leave it out."
        )
    return f"The sign of the pair is {explanation.sign}: so is every signed edge between the two."


def _third_parties(case: Case, explanation: Explanation) -> Iterator[str]:
    both, day = f"{pair_in_words(case, explanation)} are both", f"on {day_in_words(explanation.day)}"
    first, second = _name(case, explanation.first), _name(case, explanation.second)
    for role, thirds in (
        ("allies", explanation.shared_allies),
        ("clients", explanation.shared_patrons),
        ("patrons", explanation.shared_clients),
        ("adversaries", explanation.shared_adversaries),
    ):
        if thirds:
            yield sentence(f"{both} {role} of {_names(case, explanation, thirds)} {day}")
    if explanation.allies_of_first_against_second:
        yield _against(case, explanation, explanation.allies_of_first_against_second, first, second)
    if explanation.allies_of_second_against_first:
        yield _against(case, explanation, explanation.allies_of_second_against_first, second, first)
    for third in explanation.other_ties:
        yield sentence(f"{_both_ways(case, explanation, third)} {day}")
    if not set(explanation.thirds) - set(explanation.memberships):
        yield f"No actor has signed edges with both {day}."


def _against(case: Case, explanation: Explanation, thirds: Thirds, friend: str, foe: str) -> str:
    names, day = _names(case, explanation, thirds), day_in_words(explanation.day)
    if len(thirds) > 1:
        return sentence(f"{names} are allies of {friend} and adversaries of {foe} on {day}")
    verb = agreeing(case.actor[thirds[0].actor], "is an ally of")
    return sentence(f"{names} {verb} {friend} and an adversary of {foe} on {day}")


def _both_ways(case: Case, explanation: Explanation, third: Third) -> str:
    phrases = [_step(case, edge, third.actor) for edge in third.edges]
    return f"{_names(case, explanation, (third,))} {listed(dict.fromkeys(phrases))}"


def _names(case: Case, explanation: Explanation, thirds: Thirds) -> str:
    return listed(_name(case, third.actor) + _doubt(explanation, third.edges) for third in thirds)


def _doubt(explanation: Explanation, edges: tuple[Edge, ...]) -> str:
    doubts = [
        *(["date uncertain"] if any(edge.id in explanation.uncertain for edge in edges) else []),
        *(["speculative"] if any(edge.confidence == "speculative" for edge in edges) else []),
    ]
    return f" ({', '.join(doubts)})" if doubts else ""


def _memberships(case: Case, explanation: Explanation) -> Iterator[str]:
    if explanation.memberships:
        names = _names(case, explanation, explanation.memberships)
        day = day_in_words(explanation.day)
        yield sentence(f"{pair_in_words(case, explanation)} are both members of {names} on {day}")


def _patronage(case: Case, explanation: Explanation) -> Iterator[str]:
    there = (explanation.first, explanation.second, explanation.patronage)
    back = (explanation.second, explanation.first, explanation.patronage_back)
    for source, target, chains in (there, back):
        if chains.shortest:
            yield _chains(case, explanation, chains, source, target)
        else:
            ends = f"from {_name(case, source)} to {_name(case, target)}"
            yield f"On that day no patron edge leads {ends}, directly or through others."


def _chains(case: Case, explanation: Explanation, chains: Chains, source: str, target: str) -> str:
    steps = len(chains.shortest[0])
    walks = [_walked(case, explanation, chain, source) for chain in chains.shortest]
    if steps == 1:
        return sentence(f"{walks[0]}, without others between them")
    ends = f"of {steps} patron edges lead{'s' * (len(walks) == 1)} from {_name(case, source)} to"
    number = "More than " * chains.more + str(len(walks)) + " chains" if len(walks) > 1 else "A chain"
    return sentence(f"{number} {ends} {_name(case, target)}: {'; '.join(walks)}")


def _signed_edges(case: Case, explanation: Explanation) -> Iterator[str]:
    chains = explanation.signed_chain.shortest
    if not chains:
        yield "On that day no chain of signed edges connects the two."
    elif len(chains[0]) > 2:
        walk = _walked(case, explanation, chains[0], explanation.first)
        which = "A shortest" if len(chains) > 1 else "The shortest"
        yield sentence(f"{which} chain of signed edges has {len(chains[0])} steps: {walk}")


def _walked(case: Case, explanation: Explanation, chain: Chain, start: str) -> str:
    """A chain as one reads it from its start: "Iran is patron of Hezbollah, which is an adversary of ..."."""
    actor, phrases = start, []
    for edge in chain:
        phrases.append(_step(case, edge, actor) + _doubt(explanation, (edge,)))
        actor = edge.target if edge.source == actor else edge.source
    return f"{_name(case, start)} {', which '.join(phrases)}"


def _step(case: Case, edge: Edge, actor: str) -> str:
    edge_type = case.edge_type[edge.type]
    phrase = edge_type.forward if edge.source == actor else edge_type.backward
    other = edge.target if edge.source == actor else edge.source
    return f"{agreeing(case.actor[actor], phrase)} {_name(case, other)}{place_in_words(case, edge)}"
