"""The change log beside the canvas: sentences actor by actor, each of which selects its edge."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from graph.components import module_of, style_of

_component = st.components.v2.component(
    "who_backs_whom_changes",
    js=module_of("changes"),
    css=style_of("changes"),
)


def changes(payload: Mapping[str, object], *, key: str, on_select: Callable[[], None], height: str) -> None:
    """Show the log and mark what is selected in it; tell the canvas of `payload["selected"]`.

    A sentence that is pressed leaves {"kind", "id", "n"} in `st.session_state[key]["selected"]`, and calls
    `on_select`. Beside the canvas the log scrolls within `height`, a CSS length.
    """
    _component(key=key, data={**payload, "height": height}, on_selected_change=on_select)
