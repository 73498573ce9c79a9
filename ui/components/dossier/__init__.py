"""The card of the chosen actor or edge: names, facts, and each edge with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("dossier")


def dossier(
    payload: Mapping[str, object],
    *,
    shared: str = "{}",
    key: str,
    on_select: Callable[[], None],
    height: str,
) -> None:
    """Show the card of `payload["selected"]` and tell the canvas what is selected; `shared` holds the rest of
    the payload as JSON.

    A person who goes on to another actor, or closes the card, leaves {"kind", "id", "n"} in
    `st.session_state[key]["selected"]`, and `on_select` is called. Beside the canvas the card scrolls within
    `height`, a CSS length; on a narrow screen it is as high as it needs.
    """
    _component({**payload, "height": height}, shared=shared, key=key, on_selected_change=on_select)
