"""The canvas: a vis-network that is patched in place, with its toolbar, legend and picture download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ui.components.mount import mounted

_component = mounted("network")


def network(
    payload: Mapping[str, object],
    *,
    key: str,
    shared: str = "{}",
    on_select: Callable[[], None],
    answers: Mapping[str, Callable[[], None]] = MappingProxyType({}),
    height: str,
) -> None:
    """Draw a network; `height` is that of its canvas, a CSS length, `shared` the rest of the payload as JSON.

    A click leaves {"kind": "actor" | "edge" | "", "id": str, "n": int} in `st.session_state[key]["selected"]`
    and calls `on_select`. Two networks whose payloads have the same `link` move, zoom and choose together;
    one with an `alternative` shows that in its place on request, one that `fits` moves so that all whom it
    shows are in view when others come or move; one `aside` leaves away what is not needed of a
    picture beside something else. The payload must not hold the selection: an unchanged payload is not
    sent again.

    What else a person may ask for is what `answers` has an answer to: "focus", "legend", "look", "pair",
    "step" (see `ui.answers`).
    """
    callbacks: dict[str, Any] = {f"on_{name}_change": answer for name, answer in answers.items()}
    _component(
        {**payload, "height": height, "answers": list(answers)},
        shared=shared,
        key=key,
        on_selected_change=on_select,
        **callbacks,
    )
