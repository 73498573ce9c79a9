"""The slider over the years of a case: changes drawn above it, named days as ticks, steps and playback."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from graph.components import module_of, style_of

_component = st.components.v2.component(
    "who_backs_whom_dates",
    js=module_of("dates"),
    css=style_of("dates"),
)


def dates(payload: Mapping[str, object], *, key: str, on_change: Callable[[], None]) -> None:
    """Show the day `payload["at"]` (YYYY-MM-DD) on the axis of `ui.dates.axis_payload`.

    A person who goes to another day leaves {"day": YYYY-MM-DD, "n"} in `st.session_state[key]["day"]`, and
    `on_change` is called. The next day is sent when the payload for the last has come back, and not before
    120 ms have passed, so that dragging and playback go no faster than the server.
    """
    _component(key=key, data=dict(payload), on_day_change=on_change)
