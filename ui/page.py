"""What a page is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name in the address, its label in the navigation, and the function that draws it."""

    id: str
    label: str
    draw: Callable[[], None]

    def streamlit(self) -> StreamlitPage:
        """The page as Streamlit's navigation takes it."""
        return st.Page(self.draw, title=self.label, url_path=self.id)
