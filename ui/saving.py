"""Saving a draft to the folder that it was read from, where the app was started with `-- --edit`.

On a machine that others use too nobody may write to its disk; then a draft is only downloaded.
"""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

from graph.case_files import Content, files_of
from graph.edit.draft import Draft
from graph.prose import listed
from graph.save import ChangedError, SaveError, save, sweep
from ui import library, state
from ui.editing.text import take_typed
from ui.words import plain

ALLOWED = "--edit"
"""What follows `streamlit run app.py --` on one's own machine."""


def offer(source: Path | Content) -> str:
    """What editing the case that is open will mean."""
    if _may_save(source):
        return "You can edit this case, and save it to its folder."
    return "This case is shared by everyone and stays as it is. You can edit a copy of your own."


def begin(source: Path | Content) -> None:
    """Make a draft of the case that is open: of its folder where saving is allowed, else of a copy."""
    content = files_of(source)[0]
    state.keep_copy(library.OWN, content)
    if isinstance(source, Path) and _may_save(source):
        sweep(source)
        state.keep_origin(source, content)


def _may_save(source: Path | Content) -> bool:
    return isinstance(source, Path) and ALLOWED in sys.argv


def saving(draft: Draft) -> None:
    """The button that saves, and what came of it; nothing for a draft that came from no folder."""
    origin = state.origin()
    if origin is None:
        return
    folder, as_read = origin
    st.button(
        f"Save to {plain(folder.name)}",
        key="edit-save",
        disabled=draft.content == as_read,
        on_click=_save,
        args=(folder, as_read),
    )


def outcome() -> None:
    """What the last press of the button came to, and what one can do where nothing was written."""
    origin, told = state.origin(), state.told()
    if told is None or origin is None:
        return
    st.info(plain(told.words))
    if told.conflict:
        st.button(
            "Read the folder again, without my changes", key="edit-reread", on_click=begin, args=origin[:1]
        )


def _save(folder: Path, as_read: Content) -> None:
    take_typed()
    draft = state.draft(library.OWN)
    if draft is None:
        return
    try:
        names = save(folder, draft.content, as_read)
    except ChangedError as error:
        way_on = "Download your case, or read the folder again."
        state.tell(state.Told(f"Nothing was written: {error}. {way_on}", conflict=True))
    except SaveError as error:
        state.tell(state.Told(f"Nothing was written: {error}."))
    else:
        state.keep_origin(folder, draft.content)
        state.tell(state.Told(f"Saved {listed(names)}."))
