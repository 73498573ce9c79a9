"""The edges of an actor, or of everyone, as bars along the years, with the named dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from graph.dates import day_in_words
from graph.marks import references_of, type_entries
from graph.model import Case
from graph.plate import AxisMark, BarGroup, BarMark, Plate, TimelinePanel
from graph.plate_kind import PlateKind, Wish
from graph.prose import counted, credits_of, listed
from graph.scene import TypeEntry
from graph.snapshot import snapshots
from graph.timeline import Bar, Bars, Stretch, all_bars, bars_of, span, stretches

_ONE_DAY = timedelta(days=1)


def build(wish: Wish) -> Plate:
    """The bars by type, with a label each where they are those of one actor."""
    case = wish.case
    actor = case.actor.get(wish.whose)
    groups = bars_of(case, actor, wish.choice) if actor else _by_type(case, all_bars(case, wish.choice))
    axis, (first, last) = stretches(case), span(case)
    edges = sorted({bar.edge for group in groups for bar in group.bars}, key=lambda edge: edge.id)
    entries = type_entries(case, edges)
    name = actor.name_in_text if actor else "all actors"
    size = counted(sum(len(group.bars) for group in groups), "edge")
    days = f"{day_in_words(first)} to {day_in_words(last)}"
    words = [
        f"{size} of {name}. A year is the wider the more changes in it; dotted lines are named dates. "
        "Paler ends: the day is not known exactly. Arrows: the edge goes on beyond the axis.",
        wish.filters,
    ]
    return Plate(
        title=f"{case.title}: {name} through time",
        subtitle=days,
        panels=(
            TimelinePanel(
                "",
                tuple(_group(case, group, axis, labelled=bool(actor)) for group in groups),
                _years(axis),
                _events(case, axis),
            ),
        ),
        caption=" ".join(filter(None, words)),
        credits=credits_of(case),
        references=references_of(case, edges),
        alt=_alt(f"Timeline of {size} of {name} from {days}.", entries, case),
    )


def _by_type(case: Case, groups: Iterable[Bars]) -> tuple[Bars, ...]:
    bars: dict[str, list[Bar]] = defaultdict(list)
    for group in groups:
        for bar in group.bars:
            bars[bar.edge.type].append(bar)
    return tuple(
        Bars(one.label, "", tuple(sorted(bars[one.id], key=lambda bar: (bar.start, bar.end, bar.edge.id))))
        for one in case.edge_types
        if bars[one.id]
    )


def _group(case: Case, group: Bars, axis: Sequence[Stretch], *, labelled: bool) -> BarGroup:
    label = f"{group.label}, {group.phrase}" if group.phrase else group.label
    return BarGroup(
        f"{label} ({len(group.bars)})", tuple(_bar(case, bar, axis, labelled=labelled) for bar in group.bars)
    )


def _bar(case: Case, bar: Bar, axis: Sequence[Stretch], *, labelled: bool) -> BarMark:
    edge_type = case.edge_type[bar.edge.type]
    return BarMark(
        id=bar.edge.id,
        label=bar.label if labelled else "",
        letter=edge_type.letter,
        colour=edge_type.colour,
        start=_place(axis, bar.start),
        end=_place(axis, bar.end + _ONE_DAY),
        doubts=tuple((_place(axis, a), _place(axis, b + _ONE_DAY)) for a, b in bar.uncertain),
        open_start=bar.open_start,
        open_end=bar.open_end,
    )


def _place(axis: Sequence[Stretch], day: date) -> float:
    """Where a day begins on the axis, 0 to 1."""
    before = 0.0
    for stretch in axis:
        if day <= stretch.last:
            share = (day - stretch.first).days / ((stretch.last - stretch.first).days + 1)
            return before + stretch.share * max(0.0, share)
        before += stretch.share
    return 1.0


def _years(axis: Sequence[Stretch]) -> tuple[AxisMark, ...]:
    firsts = [stretch.first for stretch in axis if (stretch.first.month, stretch.first.day) == (1, 1)]
    return tuple(AxisMark(_place(axis, day), str(day.year)) for day in firsts)


def _events(case: Case, axis: Sequence[Stretch]) -> tuple[AxisMark, ...]:
    first, last = span(case)
    named = [one for one in snapshots(case) if first <= one.date <= last]
    return tuple(AxisMark(_place(axis, one.date), one.label) for one in named)


def _alt(beginning: str, entries: Sequence[TypeEntry], case: Case) -> str:
    most = sorted(entries, key=lambda entry: -entry.count)
    types = listed(f"{entry.count} {entry.label.lower()}" for entry in most)
    named = listed(f"{one.label} ({day_in_words(one.date)})" for one in snapshots(case))
    return f"{beginning} By type: {types}. Named dates: {named}." if entries else beginning


KIND = PlateKind(
    "timeline",
    "Timeline",
    "The edges of an actor, or of everyone, as bars along the years.",
    ("whose",),
    build,
    fewer="choose an actor with fewer edges, or fewer types of edge",
)
