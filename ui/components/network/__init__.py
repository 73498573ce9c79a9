"""The canvas: a vis-network that is patched in place, with its toolbar, legend and picture download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_SCRIPTS = (
    "dom",
    "theme",
    "shapes",
    "ink",
    "labels",
    "patch",
    "places",
    "ask",
    "focus",
    "pair",
    "select",
    "view",
    "dates",
    "help",
    "keys",
    "tooltip",
    "link",
    "legend",
    "changes",
    "print",
    "png",
    "share",
    "toolbar",
    "blink",
    "boot",
    "main",
)
"""Plain scripts that make up one module; `main` holds its only export."""

_component = st.components.v2.component(
    "who_backs_whom_network",
    js="\n".join((_HERE / "js" / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS),
    css=(_HERE / "style.css").read_text(encoding="utf-8"),
)


def network(
    payload: Mapping[str, object],
    *,
    key: str,
    on_select: Callable[[], None],
    answers: Mapping[str, Callable[[], None]] = MappingProxyType({}),
    height: str,
) -> None:
    """Draw a network; `height` is that of its canvas, a CSS length.

    A click leaves {"kind": "actor" | "edge" | "", "id": str, "n": int} in `st.session_state[key]["selected"]`
    and calls `on_select`. Two networks whose payloads have the same `link` move, zoom and choose together;
    one with an `alternative` shows that in its place on request. The payload must not hold the selection: an
    unchanged payload is not sent again.

    What else a person may ask for is what `answers` has an answer to: "focus", "legend", "look", "pair",
    "step" (see `ui.answers`).
    """
    callbacks: dict[str, Any] = {f"on_{name}_change": answer for name, answer in answers.items()}
    _component(
        key=key,
        data={**payload, "height": height, "answers": list(answers)},
        on_selected_change=on_select,
        **callbacks,
    )
