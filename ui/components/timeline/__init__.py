"""Spells as bars on an axis of years, under headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from ui.components.dates import AXIS_SCRIPT

_HERE = Path(__file__).parent

_component = st.components.v2.component(
    "who_backs_whom_timeline",
    js=AXIS_SCRIPT + (_HERE / "main.js").read_text(encoding="utf-8"),
    css=(_HERE / "style.css").read_text(encoding="utf-8"),
)


def timeline(
    payload: Mapping[str, object],
    *,
    key: str,
    on_select: Callable[[], None],
    height: str,
) -> None:
    """Show the bars of `payload["groups"]` on the axis of `ui.dates.axis_payload`.

    A click leaves {"kind": "edge", "id", "n"} in `st.session_state[key]["selected"]` and calls `on_select`.
    The bars scroll within `height`, a CSS length, below their axis.
    """
    _component(
        key=key,
        data={**payload, "height": height},
        on_selected_change=on_select,
    )
