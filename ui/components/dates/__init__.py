"""The slider over the years of a case: changes drawn above it, named days as ticks, steps and playback."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("dates")


def dates(payload: Mapping[str, object], *, shared: str, key: str, on_change: Callable[[], None]) -> None:
    """Show the day `payload["at"]` (YYYY-MM-DD) on an axis; `shared` holds the axis and its changes as JSON.

    A person who goes to another day leaves {"day": YYYY-MM-DD, "n"} in `st.session_state[key]["day"]`, and
    `on_change` is called. The next day is sent when the payload for the last has come back, and not before
    120 ms have passed, so that dragging and playback go no faster than the server.
    """
    _component(payload, shared=shared, key=key, on_day_change=on_change)
