"""The canvas: a vis-network that is patched in place, with its toolbar, legend and picture download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_SCRIPTS = (
    "dom",
    "theme",
    "shapes",
    "ink",
    "labels",
    "patch",
    "select",
    "view",
    "keys",
    "tooltip",
    "legend",
    "print",
    "png",
    "toolbar",
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
    on_navigate: Callable[[], None],
    height: str,
) -> None:
    """Draw a network; `height` is that of its canvas, a CSS length.

    A click leaves {"kind": "actor" | "edge" | "", "id": str, "n": int} in `st.session_state[key]["selected"]`
    and calls `on_select`. The browser's Back and Forward buttons leave the address's query in "navigated" and
    call `on_navigate`. The payload must not hold the selection: an unchanged payload is not sent again.
    """
    _component(
        key=key,
        data={**payload, "height": height},
        on_selected_change=on_select,
        on_navigated_change=on_navigate,
    )
