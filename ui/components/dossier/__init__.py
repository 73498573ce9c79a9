"""The card of the chosen actor or edge: names, facts, and each edge with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from graph.components import module_of, style_of

_component = st.components.v2.component(
    "who_backs_whom_dossier",
    js=module_of("dossier"),
    css=style_of("dossier"),
)


def dossier(payload: Mapping[str, object], *, key: str, on_select: Callable[[], None], height: str) -> None:
    """Show the card of `payload["selected"]` and tell the canvas what is selected.

    A person who goes on to another actor, or closes the card, leaves {"kind", "id", "n"} in
    `st.session_state[key]["selected"]`, and `on_select` is called. Beside the canvas the card scrolls within
    `height`, a CSS length; on a narrow screen it is as high as it needs.
    """
    _component(key=key, data={**payload, "height": height}, on_selected_change=on_select)
