"""The three ways of looking at two dates, and their change log, as the plain data of the components."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.diff import Diff
from graph.model import Case
from graph.payload import Payload
from graph.payload.changes import log_payload
from graph.scene import Scene
from ui.address import LOOKS, View
from ui.payloads import network_payload

LABELS: Mapping[str, str] = {"difference": "Difference", "side": "Side by side", "blink": "Blink"}
HELP: Mapping[str, str] = {
    "difference": "D changes the look.",
    "side": "D changes the look.",
    "blink": "B swaps the dates, D changes the look.",
}
_FACE = ("nodes", "edges", "subtitle", "caption", "alt", "filename", "types", "kinds", "changes")


def after(look: str) -> str:
    """The look that comes after another when one goes round.

    >>> after("difference"), after("blink")
    ('side', 'difference')
    """
    return LOOKS[(LOOKS.index(look) + 1) % len(LOOKS)]


def difference_payload(scene: Scene, name: str) -> Payload:
    """One picture of what changed."""
    return network_payload(scene, f"{name}.png") | _of_look("difference")


def side_payloads(first: Scene, second: Scene, name: str) -> tuple[Payload, Payload]:
    """Two linked panes; the legend, of both dates, stands under the first."""
    one, other = (network_payload(scene, f"{name}.png") for scene in (first, second))
    linked = _of_look("side") | {part: _of_both(one[part], other[part]) for part in ("types", "kinds")}
    linked["link"] = "compare"
    return (
        one | linked | {"pane": "earlier"},
        other | linked | {"pane": "later", "legend": False},
    )


def blink_payload(first: Scene, second: Scene, name: str) -> Payload:
    """One picture with two faces: the second date, and the first in its place."""
    front, back = network_payload(second, f"{name}-later.png"), network_payload(first, f"{name}-earlier.png")
    return front | _of_look("blink") | {"fade_ms": 0, "alternative": {part: back[part] for part in _FACE}}


def _of_look(look: str) -> Payload:
    return {"next_look": after(look), "help": HELP[look]}


def _of_both(first: Sequence[Payload], second: Sequence[Payload]) -> list[Payload]:
    """The lines of two legends as one, with the counts of both."""
    counts = [{entry["id"]: entry["count"] for entry in entries} for entries in (first, second)]
    lines = {entry["id"]: entry for entry in (*first, *second)}
    return [
        line | {"count": sum(both), "count_text": " → ".join(map(str, both))}
        for id_, line in lines.items()
        if (both := [count.get(id_, 0) for count in counts])
    ]


def changes_payload(case: Case, view: View, difference: Diff) -> Payload:
    """The change log, and what is selected in it."""
    return log_payload(case, difference, (view.selected.kind, view.selected.id))
