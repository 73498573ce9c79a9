"""The change log beside the canvas: sentences actor by actor, each of which selects its edge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent

_component = st.components.v2.component(
    "who_backs_whom_changes",
    js=(_HERE / "main.js").read_text(encoding="utf-8"),
    css=(_HERE / "style.css").read_text(encoding="utf-8"),
)


def changes(payload: Mapping[str, object], *, key: str, on_select: Callable[[], None], height: str) -> None:
    """Show the log and mark what is selected in it; tell the canvas of `payload["selected"]`.

    A sentence that is pressed leaves {"kind", "id", "n"} in `st.session_state[key]["selected"]`, and calls
    `on_select`. Beside the canvas the log scrolls within `height`, a CSS length.
    """
    _component(key=key, data={**payload, "height": height}, on_selected_change=on_select)
