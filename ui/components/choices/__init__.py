"""Sentences in groups, of which one can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.components.mount import mounted

_component = mounted("choices")


def choices(payload: Mapping[str, object], *, key: str, on_choose: Callable[[], None], height: str) -> None:
    """Show groups of sentences and mark that of `payload["chosen"]`.

    A sentence that is pressed leaves {"id", "n"} in `st.session_state[key]["chosen"]`, with a blank id where
    it was the chosen one, and calls `on_choose`. The list scrolls within `height`, a CSS length.
    """
    _component({**payload, "height": height}, key=key, on_chosen_change=on_choose)
