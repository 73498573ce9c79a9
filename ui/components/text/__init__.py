"""A file's text to write in, with its problems marked at their lines and listed below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("text")


def text(
    payload: Mapping[str, object],
    *,
    key: str,
    on_typed: Callable[[], None],
    on_asked: Callable[[], None],
    height: str,
) -> None:
    """Show the "text" of a "file" with its "problems", each a mapping of file, line, column and words.

    What was typed is left as {"file", "text", "n"} in `st.session_state[key]["typed"]` on a pause, on
    Ctrl+Enter and on leaving the field, upon which `on_typed` is called; "heard" is the last such number that
    was taken: what the page shows before it has heard all is older than the field. A problem of another file
    that is pressed leaves {"file", "line", "column", "n"} in "asked" and calls `on_asked`; one of this file
    is gone to at once. A "caret" with a "line", a "column" and a number "n" that is new puts the caret there.
    `height` is a CSS length.
    """
    _component({**payload, "height": height}, key=key, on_typed_change=on_typed, on_asked_change=on_asked)
