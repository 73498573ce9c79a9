"""What a page says of itself: what it opens with, what is left out, how to cite it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from graph.dates import day_in_words
from graph.model import KINDS, Case
from graph.page.opening import Opening
from graph.prose import counted, listed
from graph.select import CERTAIN, SOURCED, UNCERTAIN, UNSAID, UNSOURCED, Choice

STYLE = "apa"
_EVIDENCE = {SOURCED: "edges with a reference", UNSOURCED: "edges without a reference"}
_DOUBT = {CERTAIN: "edges that are certain on the day", UNCERTAIN: "edges whose date is uncertain"}


def view_in_words(case: Case, opening: Opening) -> str:
    """The view that the page opens with, in sentences."""
    days = " to ".join(map(day_in_words, _days(opening)))
    changed = "what changed from " if opening.compares else ""
    return " ".join([f"Opens with {changed}{days}.", *_focus(case, opening), *_hidden(case, opening.choice)])


def citations(case: Case, opening: Opening) -> dict[str, str]:
    """How to cite the view and the data, as HTML by what is cited."""
    from graph.citation.engine import as_html, entry  # brings lxml along, which waits until it is needed
    from graph.citation.items import Shown, data_item, view_item

    view, data = view_item(case, Shown(_days(opening))), data_item(case)
    return {"This view": as_html(entry(view, STYLE)), "The data": as_html(entry(data, STYLE))}


def _days(opening: Opening) -> tuple[date, ...]:
    if opening.compares:
        return (min(opening.earlier, opening.later), max(opening.earlier, opening.later))
    return (opening.at,)


def _focus(case: Case, opening: Opening) -> Iterator[str]:
    focus = opening.focus
    if focus.actor:
        rest = "nobody else is in the page" if focus.outside == "hide" else "the rest is fainter"
        name = case.actor[focus.actor].name_in_text
        yield f"In focus: {name} and who is within {counted(focus.steps, 'step')}; {rest}."


def _hidden(case: Case, choice: Choice) -> Iterator[str]:
    used = {edge.type for edge in case.edges}
    types = {one.id: one.label for one in case.edge_types if one.id in used}
    kinds = {id_: label for id_, label in KINDS.items() if id_ in {actor.kind for actor in case.actors}}
    later = [*_missing(types, choice.types), *_missing(kinds, choice.kinds)]
    if later:
        yield f"Hidden at first, until the legend shows them: {listed(later)}."
    regions = sorted({actor.region for actor in case.actors})
    confidences = sorted({edge.confidence for edge in case.edges})
    evidence = {SOURCED if edge.references else UNSOURCED for edge in case.edges}
    days = [day for edge in case.edges for day in (edge.period.start, edge.period.end) if day]
    doubt = _DOUBT if any(not day.exact for day in days) else {}
    gone = [
        *_missing({one or UNSAID: one or "actors without a region" for one in regions}, choice.regions),
        *_missing({one or UNSAID: f"{one or 'unrated'} edges" for one in confidences}, choice.confidence),
        *_missing({id_: words for id_, words in _EVIDENCE.items() if id_ in evidence}, choice.sources),
        *_missing(doubt, choice.dates),
    ]
    if gone:
        yield f"Not in this page: {listed(gone)}."


def _missing(labels: Mapping[str, str], chosen: Collection[str] | None) -> Iterable[str]:
    return [] if chosen is None else [label for id_, label in labels.items() if id_ not in chosen]
