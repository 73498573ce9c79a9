"""What stands around every page: its title in the browser, its style, the way to the other pages."""

from __future__ import annotations

from pathlib import Path
from threading import BoundedSemaphore

import streamlit as st

from ui.embed import embedded
from ui.front import NAME
from ui.views import PAGES

_HERE = Path(__file__).parent
_TURNS = BoundedSemaphore(8)
"""How many pages are made at a time; were more begun, all of them would be late instead of some."""


def draw() -> None:
    """Draw the page that the address names."""
    st.set_page_config(page_title=NAME, layout="wide")
    if embedded():
        st.html(_HERE / "embed.css")
    with _TURNS:
        _draw()


def _draw() -> None:
    pages = [page.streamlit() for page in PAGES]
    page = st.navigation(pages, position="hidden" if embedded() else "top")
    st.html(f'<style>:root {{ --page-name: "{page.title}"; }}</style>')
    page.run()
