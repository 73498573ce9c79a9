"""The slider over the years of a case: changes drawn above it, named days as ticks, steps and playback."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
AXIS_SCRIPT = (_HERE / "axis.js").read_text(encoding="utf-8")
"""What every picture with an axis of years shares: days, words, the scale, labels that make room."""

_component = st.components.v2.component(
    "who_backs_whom_dates",
    js=AXIS_SCRIPT + (_HERE / "main.js").read_text(encoding="utf-8"),
    css=(_HERE / "style.css").read_text(encoding="utf-8"),
)


def dates(payload: Mapping[str, object], *, key: str, on_change: Callable[[], None]) -> None:
    """Show the day `payload["at"]` (YYYY-MM-DD) on the axis of `ui.dates.axis_payload`.

    A person who goes to another day leaves {"day": YYYY-MM-DD, "n"} in `st.session_state[key]["day"]`, and
    `on_change` is called. The next day is sent when the payload for the last has come back, and not before
    120 ms have passed, so that dragging and playback go no faster than the server.
    """
    _component(key=key, data=dict(payload), on_day_change=on_change)
