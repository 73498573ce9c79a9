"""Spells as bars on an axis of years, under headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("timeline")


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
        {**payload, "height": height},
        key=key,
        on_selected_change=on_select,
    )
