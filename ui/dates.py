"""The day of a view as a slider, and the axis of years that it shares with the timeline."""

from __future__ import annotations

import json
from functools import lru_cache, partial
from typing import Any

from graph.dates import day_in_words
from graph.model import Case
from graph.prose import counted
from graph.snapshot import UnknownDayError, day_of, snapshots
from graph.timeline import Stretch, change_days, span, stretches
from ui import state
from ui.address import View, day_as_word
from ui.components.dates import dates

PLAYING_MS = 450


def date_slider(case: Case, view: View) -> None:
    """Go to any day of the case, by hand or by playback; the view's `at` is the day shown."""
    at = day_of(case, view.at).isoformat()
    dates({"at": at}, shared=_of_case(case), key=state.DATES, on_change=partial(_take_day, case))


def _take_day(case: Case) -> None:
    word = str(((state.taken(state.DATES) or {}).get("day") or {}).get("day", ""))
    try:
        state.change(at=day_as_word(case, day_of(case, word)))
    except UnknownDayError:
        return


def axis_payload(case: Case, view: View) -> dict[str, Any]:
    """The span of a case, its named days and its changes, with the day of the view."""
    return {"at": day_of(case, view.at).isoformat(), **_axis(case)}


@lru_cache(maxsize=8)
def _of_case(case: Case) -> str:
    """What the slider shows on every day alike, as JSON; `days` count from the first day of the axis."""
    changes = change_days(case)
    first, _ = span(case)
    payload = {
        **_axis(case),
        "days": [(change.day - first).days for change in changes],
        "changes": [[len(change.began), len(change.ended)] for change in changes],
        "playing_ms": PLAYING_MS,
    }
    return json.dumps(payload)


def _axis(case: Case) -> dict[str, Any]:
    first, last = span(case)
    pieces = stretches(case)
    earlier, later = case.compare or ("", "")
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "snapshots": [
            {
                "id": one.id,
                "label": one.label,
                "date": one.date.isoformat(),
                "sentence": one.sentence,
                "side": (one.id == later) - (one.id == earlier),
            }
            for one in snapshots(case)
            if first <= one.date <= last
        ],
        "stretches": [{"first": one.first.isoformat(), "share": round(one.share, 5)} for one in pieces],
        "alt": _in_words(pieces),
    }


def _in_words(pieces: tuple[Stretch, ...]) -> str:
    began, ended = sum(one.began for one in pieces), sum(one.ended for one in pieces)
    most = max(pieces, key=lambda one: one.began + one.ended)
    return (
        f"Changes from {pieces[0].first.year} to {pieces[-1].last.year}: {counted(began, 'edge')} began, "
        f"{ended:,} ended; the most between {day_in_words(most.first)} and {day_in_words(most.last)}."
    )
