"""What a page shows, face by face: every named day, and what changed between two days.

A face holds everything that its filters could bring back; the page hides and counts by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import networkx as nx

from graph.dates import day_in_words
from graph.diff import Diff, diff, seen
from graph.dossier import overview
from graph.focus import focus_in_words, near
from graph.model import Case
from graph.page.opening import CHANGES, Opening, face_id
from graph.page.readings import Readings
from graph.payload import Payload
from graph.payload.changes import log_payload
from graph.payload.picture import picture_payload
from graph.payload.reading import dossier_payload
from graph.payload.rows import actor_table, edge_table
from graph.picture import change_picture, picture
from graph.scene import Scene
from graph.select import narrowed
from graph.shown import between, shown
from graph.snapshot import graph_at, held_against, named_on, snapshots
from graph.stage import Stage
from graph.tables import actor_rows, edge_rows, edge_rows_between


@dataclass(frozen=True, slots=True)
class _Page:
    stage: Stage
    opening: Opening
    readings: Readings

    @property
    def case(self) -> Case:
        return self.stage.case


def faces(stage: Stage, opening: Opening, readings: Readings) -> list[Payload]:
    """Every face of a page, the days in order of time, then the comparison."""
    page = _Page(stage, opening, readings)
    days = sorted({opening.at, *(snapshot.date for snapshot in snapshots(stage.case))})
    return [*(_day(page, day, days) for day in days), _comparison(page)]


def _label(case: Case, day: date) -> str:
    named = named_on(case, day)
    return named.label if named else day_in_words(day)


def _day(page: _Page, day: date, days: list[date]) -> Payload:
    case, opening, whole = page.case, page.opening, graph_at(page.case, day)
    first = shown(case, opening.choice, opening.focus, whole)
    (G,) = _with_all_types(page, whole)
    reached = near(case, opening.focus, first.G)
    as_opened = picture(page.stage, first.G, whole, reached, first.by_focus)
    network = picture_payload(picture(page.stage, G, whole, reached))
    words = [day_in_words(day)]
    named, place = named_on(case, day), days.index(day)
    since = held_against(case, day)
    text = overview(case, named, whole, graph_at(case, since.date) if since else None)
    return {
        "id": face_id(day),
        "label": _label(case, day),
        "network": network | _words(page, as_opened, reached) | _steps(case, days, place),
        "lead": " ".join(_lead(page, reached, named.sentence if named else "")),
        "tables": {
            "actors": actor_table(actor_rows(case, G), words),
            "edges": edge_table(edge_rows(case, G), words),
        },
        "overview": dossier_payload(case, text),
        "days": words[0],
        "dossiers": page.readings.on(whole),
    }


def _comparison(page: _Page) -> Payload:
    case, opening = page.case, page.opening
    old, new = (graph_at(case, day) for day in sorted((opening.earlier, opening.later)))
    first = between(case, opening.choice, opening.focus, old, new)
    parts = _with_all_types(page, old, new)
    reached = near(case, opening.focus, first.earlier, first.later)
    told = seen(diff(old, new), *parts)
    scene = change_picture(
        page.stage, first.earlier, first.later, first.difference, reached, first.hidden_changes
    )
    network = picture_payload(change_picture(page.stage, parts[0], parts[1], told, reached))
    days = [day_in_words(G.graph["date"]) for G in (old, new)]
    return {
        "id": CHANGES,
        "label": "What changed",
        "network": network | _words(page, scene, reached),
        "lead": " ".join(_lead(page, reached, f"What changed from {' to '.join(days)}.")),
        "tables": _tables(page, parts, told),
        "log": log_payload(case, told),
        "log_at_first": log_payload(case, first.difference),
        "pairs": [[change.before.id, change.after.id] for change in told.changed],
        "apart": _without_pairs(page, parts, told, reached),
        "days": " and ".join(days),
        "dossiers": page.readings.on(new),
    }


def _tables(page: _Page, parts: tuple[nx.MultiDiGraph, ...], told: Diff) -> Payload:
    days = [day_in_words(G.graph["date"]) for G in parts]
    earlier, later = parts
    return {
        "actors": actor_table(actor_rows(page.case, earlier, later), days),
        "edges": edge_table(edge_rows_between(page.case, earlier, later, told), days),
    }


def _without_pairs(
    page: _Page, parts: tuple[nx.MultiDiGraph, ...], told: Diff, reached: set[str] | None
) -> Payload:
    """What to tell of an edge that gave way to another, or took its place, where the other is hidden."""
    lone = {edge.id for change in told.changed for edge in (change.before, change.after)}
    told = replace(
        told,
        began=(*told.began, *(change.after for change in told.changed)),
        ended=(*told.ended, *(change.before for change in told.changed)),
        changed=(),
    )
    earlier, later = parts
    network = picture_payload(change_picture(page.stage, earlier, later, told, reached))
    return {
        "marks": [mark for mark in network["edges"] if mark["id"] in lone],
        "changes": network["changes"],
        "rows": [row for row in _tables(page, parts, told)["edges"]["rows"] if row["id"] in lone],
        "log": log_payload(page.case, told),
    }


def _with_all_types(page: _Page, *wholes: nx.MultiDiGraph) -> tuple[nx.MultiDiGraph, ...]:
    """The graphs of some days with what the legend can bring back."""
    opening = page.opening
    everything = replace(opening.choice, types=None, kinds=None)
    parts = tuple(narrowed(whole, everything) for whole in wholes)
    if opening.focus.outside == "fade":
        return parts
    reached = near(page.case, opening.focus, *(narrowed(whole, opening.choice) for whole in wholes))
    if reached is None:
        return parts
    return tuple(nx.freeze(nx.MultiDiGraph(part.subgraph(reached))) for part in parts)


def _lead(page: _Page, reached: set[str] | None, sentence: str) -> Iterator[str]:
    if reached is not None:
        yield focus_in_words(page.case, page.opening.focus, reached)
    if sentence:
        yield sentence


def _words(page: _Page, scene: Scene, reached: set[str] | None) -> Payload:
    """The words of the picture as it is at first, which say what its filters leave out."""
    focus = page.opening.focus
    return {
        "caption": " ".join(_lead(page, reached, scene.caption)),
        "alt": scene.alt,
        "focus": None
        if reached is None
        else {"actor": focus.actor, "outside": focus.outside, "near": sorted(reached)},
    }


def _steps(case: Case, days: list[date], place: int) -> Payload:
    earlier = _label(case, days[place - 1]) if place else None
    later = _label(case, days[place + 1]) if place + 1 < len(days) else None
    return {"dates": {"earlier": earlier, "later": later}}
