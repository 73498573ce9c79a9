"""What a page shows as a file to look at: drawn for print, or as a page of its own."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.scene import Scene
from ui.one_file import Page
from ui.page import link


def pictures(scene: Scene, name: str, page: Page | None) -> None:
    """The picture in every format for print; and the view as a page, if something makes one."""
    st.caption("This view, drawn for print, with legend and references.")
    for exporter in EXPORTERS.values():
        st.download_button(
            exporter.label,
            data=partial(exporter.write, scene, FigureOptions()),
            file_name=f"{name}{exporter.suffix}",
            mime=exporter.mime,
            key=f"figure-{exporter.id}",
            on_click="ignore",
            width="stretch",
        )
    link("figure", "Other kinds, sizes, a preview")
    if page:
        st.caption("The view as a page in one file, which needs neither this app nor a network.")
        st.download_button(
            "HTML (one file)",
            data=page,
            file_name=f"{name}.html",
            mime="text/html",
            key="one-file",
            on_click="ignore",
            width="stretch",
        )
