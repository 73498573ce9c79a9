"""Random cases that the loader would accept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from graph.dates import PartialDate, Period
from graph.edge_types import BUILT_IN
from graph.model import CONFIDENCES, KINDS, Actor, Case, Edge, EdgeType, Reference, Snapshot
from graph.plates import KINDS as FIGURES
from graph.select import CERTAIN, UNCERTAIN, Choice
from graph.sight import SIGHTS
from ui.figure_choice import MOST_SIZE, MOST_TITLE, FigureChoice, short

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
FIRST, LAST = date(1990, 1, 1), date(1999, 12, 31)
days = st.dates(FIRST, LAST)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(days)
    month = draw(st.sampled_from([None, day.month]))
    return PartialDate(
        day.year, month, day.day if month and draw(st.booleans()) else None, draw(st.booleans())
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = draw(st.none() | partial_dates()), draw(st.none() | partial_dates())
    if start and end and end.last_day < start.first_day:
        start, end = end, start
    return Period(start, end)


@st.composite
def cases(draw: st.DrawFn, most_actors: int = 6, most_edges: int = 14) -> Case:
    ids = [f"a{n}" for n in range(draw(st.integers(2, most_actors)))]
    actors = tuple(
        Actor(id_, f"Actor {id_}", draw(st.sampled_from(list(KINDS))), period=draw(periods())) for id_ in ids
    )
    edges = []
    for n in range(draw(st.integers(0, most_edges))):
        source, target = draw(st.permutations(ids))[:2]
        type_ = draw(st.sampled_from(BUILT_IN)).id
        edges.append(Edge(f"e{n:02}", source, target, type_, draw(periods())))
    return Case(actors=actors, edge_types=BUILT_IN, edges=tuple(edges), as_of=draw(st.none() | st.just(LAST)))


choices = st.builds(
    Choice,
    types=st.none() | st.sets(st.sampled_from([edge_type.id for edge_type in BUILT_IN])),
    kinds=st.none() | st.sets(st.sampled_from(list(KINDS)), min_size=3),
    dates=st.none() | st.sampled_from([[CERTAIN], [UNCERTAIN]]),
)


_letters = st.characters(
    exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\u2028\u2029" + BIDI
)
lines = st.text(_letters, min_size=1, max_size=12).filter(lambda text: text.strip())
"""Texts on one line that a case may hold, those that look like formulas and markup among them."""
texts = st.text(_letters | st.sampled_from("\n\t=+-@'\"\\;:,<>&\ufeff_x"), max_size=20).map(
    lambda text: text.replace("\ufeff", "").rstrip("\n")
)
pairs = st.dictionaries(lines, lines, max_size=3).map(lambda found: tuple(found.items()))
lists = st.lists(texts.filter(bool), max_size=3).map(tuple)


@st.composite
def full_cases(draw: st.DrawFn) -> Case:
    """Cases that the loader would accept, with everything that a case can say."""
    ids = [f"a{n}" for n in range(draw(st.integers(2, 4)))]
    actors = [draw(_full_actors(id_)) for id_ in ids]
    actors.append(replace(draw(_full_actors("alone")), period=draw(periods())))
    references = tuple(draw(_references(f"r{n}")) for n in range(draw(st.integers(0, 2))))
    cited = st.lists(
        st.sampled_from([*(one.id for one in references), "http://example.org/a?b=1&c=2;3"]), unique=True
    ).map(tuple)
    own = EdgeType(
        "own-type", draw(lines), draw(lines), draw(lines), "the tie", draw(st.booleans()),
        draw(st.sampled_from([1, -1, 0])), "ochre", "dotted", "vee", "Z", at_first=draw(st.booleans()),
        definition=draw(texts),
    )  # fmt: skip
    restyled = replace(BUILT_IN[0], label=draw(lines), directed=draw(st.booleans()))
    types = (restyled, *BUILT_IN[1:], own)
    edges = []
    for n in range(draw(st.integers(0, 5))):
        source, target = draw(st.permutations(ids))[:2]
        type_ = draw(st.sampled_from(types)).id
        site, confidence = draw(st.sampled_from(["", "alone"])), draw(st.sampled_from(["", *CONFIDENCES]))
        edges.append(
            Edge(
                f"E{n}",
                source,
                target,
                type_,
                draw(periods()),
                draw(lists),
                site,
                confidence,
                draw(texts),
                draw(cited),
                draw(texts),
            )
        )
    known = {edge_type.id: edge_type for edge_type in types}
    spells = {
        (
            *((one.source, one.target) if known[one.type].directed else one.pair),
            one.type,
            one.period,
            one.site,
        ): one
        for one in edges
    }
    kept = tuple(spells.values())
    moments = [
        Snapshot(f"s{n}", draw(lines), day, draw(texts), draw(cited))
        for n, day in enumerate(sorted(draw(st.lists(days, max_size=3))))
    ]
    addresses = dict.fromkeys(id_ for one in (*kept, *moments) for id_ in one.references if ":" in id_)
    return Case(
        title=draw(lines),
        as_of=draw(st.none() | st.just(date(2000, 1, 1))),
        version=draw(texts),
        licence=draw(texts),
        authors=draw(lists),
        summary=draw(texts),
        actors=tuple(actors),
        edge_types=types,
        edges=kept,
        snapshots=tuple(moments),
        compare=("s1", "s0") if len(moments) > 1 else None,
        references=(*references, *(Reference(id_, url=id_) for id_ in addresses)),
        positions=tuple((id_, (draw(_places), draw(_places))) for id_ in ids if draw(st.booleans())),
    )


_places = st.decimals(-1000, 1000, places=3).map(float)


@st.composite
def _full_actors(draw: st.DrawFn, id_: str) -> Actor:
    names = draw(pairs)
    name = dict(names).get("en") or next((text for _, text in names), "") or draw(lines)
    begun = draw(st.sampled_from([None, PartialDate(1946), PartialDate(1918, 11, approximate=True)]))
    return Actor(
        id_, name, draw(st.sampled_from(list(KINDS))), names, draw(texts.filter(_on_one_line)),
        draw(texts.filter(_on_one_line)), draw(lists), Period(begun), draw(pairs), draw(texts), draw(texts),
    )  # fmt: skip


def _on_one_line(text: str) -> bool:
    return "\n" not in text and "\t" not in text


@st.composite
def _references(draw: st.DrawFn, id_: str) -> Reference:
    written = draw(st.just("") | partial_dates().map(str))
    return Reference(
        id_, draw(texts), draw(texts), written, "https://example.org/x?a=1;2", draw(texts), draw(texts)
    )


_lines = st.text().map(lambda text: short(text, MOST_TITLE))
figure_choices = st.builds(
    FigureChoice,
    kind=st.sampled_from(list(FIGURES)),
    size=st.text(min_size=1).map(lambda text: short(text, MOST_SIZE)).filter(bool),
    dpi=st.integers(0, 999_999),
    transparent=st.booleans(),
    grey=st.booleans(),
    references=st.booleans(),
    sight=st.sampled_from(["", *SIGHTS]),
    title=_lines,
    subtitle=_lines,
)
