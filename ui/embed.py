"""The app inside a page of somebody else's: the picture, the switch and the source line, nothing else."""

from __future__ import annotations

import streamlit as st

HEIGHT = "clamp(200px, 100vh - 186px, 1200px)"
"""The canvas takes what the switch, the closed legend and the source line leave of the window."""


def embedded() -> bool:
    """Whether the page was opened with `?embed=true`."""
    return bool(st.context.is_embedded)
