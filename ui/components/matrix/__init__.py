"""A grid of who is connected with whom, each cell split into before and after; it can be read in grey."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("matrix")


def matrix(
    payload: Mapping[str, object],
    *,
    key: str,
    on_pair: Callable[[], None],
    on_select: Callable[[], None],
    height: str,
) -> None:
    """Show a matrix that scrolls within `height`, a CSS length.

    The payload has `caption`, `sentences`, `actors` of {"id", "name"} in the order of rows and columns,
    `cells` of {"row", "column", "before", "after", "change", "words"} (a half is {"letters", "sign"}),
    `legend`, and the `pair` of ids that is chosen. A cell leaves {"a", "b", "n"} in "pair" of
    `st.session_state[key]` and calls `on_pair`; a head leaves {"kind", "id", "n"} in "selected" and calls
    `on_select`.
    """
    _component(
        {**payload, "height": height},
        key=key,
        on_pair_change=on_pair,
        on_selected_change=on_select,
    )
