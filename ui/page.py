"""What a page is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.words import plain


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name in the address, its label in the navigation, and the function that draws it."""

    id: str
    label: str
    draw: Callable[[], None]

    def streamlit(self) -> StreamlitPage:
        """The page as Streamlit's navigation takes it."""
        return st.Page(self.draw, title=self.label, url_path=self.id)


def link(id_: str, label: str, words: Mapping[str, str] | None = None) -> None:
    """A link to another page by its id; a page needs no import of another one for it.

    `words` are those of the view that the page opens with; without any it goes on with the one of now.
    """
    st.page_link(
        Page(id_, label, _elsewhere).streamlit(),
        label=plain(label),
        icon=":material/arrow_forward:",
        query_params=words,
    )


def go(id_: str) -> None:
    """Turn to another page by its id; the rest of this one is not drawn."""
    st.switch_page(Page(id_, id_, _elsewhere).streamlit())


def _elsewhere() -> None:
    """Stands for the page that the app's navigation has under the same id."""
