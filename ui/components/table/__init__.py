"""A table to read and to sort: every row of a picture, by keyboard and by screen reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("table")


def table(
    payload: Mapping[str, object],
    *,
    key: str,
    on_select: Callable[[], None],
    height: str,
) -> None:
    """Show a table that scrolls within `height`, a CSS length.

    The payload has `kind` ("actor" or "edge"), `caption`, `sentences` to stand above, `columns` of
    {"label", "type", "wide"} and `rows` of {"id", "label", "cells"}. A cell is {"text", "sort"?, "small"?},
    and by the type of its column it has "links", a list of {"text", "title", "url"}, or "names", a list of
    [language, name]. The button in a row's first cell leaves {"kind", "id", "n"} in
    `st.session_state[key]["selected"]` and calls `on_select`. The payload must not hold the selection: the
    table hears of it from the dossier.
    """
    _component(
        {**payload, "height": height},
        key=key,
        on_selected_change=on_select,
    )
