"""The change log beside the canvas: sentences actor by actor, each of which selects its edge."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("changes")


def changes(payload: Mapping[str, object], *, key: str, on_select: Callable[[], None], height: str) -> None:
    """Show the log and mark what is selected in it; tell the canvas of `payload["selected"]`.

    A sentence that is pressed leaves {"kind", "id", "n"} in `st.session_state[key]["selected"]`, and calls
    `on_select`. Beside the canvas the log scrolls within `height`, a CSS length.
    """
    _component({**payload, "height": height}, key=key, on_selected_change=on_select)
