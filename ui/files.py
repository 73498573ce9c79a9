"""What a page shows, or the whole case, as a data file."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import streamlit as st

from graph.dates import day_in_words
from graph.file_names import file_name
from graph.files.extract import Extract, of_day, whole
from graph.files.formats import FORMATS
from graph.model import Case
from graph.prose import counted, size_in_words

_WHAT, _FORMAT = "files-what", "files-format"
_FIRST = "xlsx"
_ALL = "all-of-time"


def data_files(case: Case, graphs: Sequence[nx.MultiDiGraph]) -> None:
    """Data files of the days as they are shown, filters and focus included, or of all of time.

    Nothing is written before a button is pressed.
    """
    days = {f"day-{number}": G for number, G in enumerate(graphs)}
    labels = {id_: day_in_words(G.graph["date"]) for id_, G in days.items()} | {_ALL: "All of time"}
    what = st.radio("What", list(labels), format_func=labels.__getitem__, key=f"{_WHAT}-{len(days)}")
    formats = list(FORMATS)
    format_ = FORMATS[
        st.selectbox(
            "Format",
            formats,
            formats.index(_FIRST),
            format_func=lambda id_: FORMATS[id_].label,
            key=_FORMAT,
        )
    ]

    def extract() -> Extract:
        return of_day(case, days[what]) if what in days else whole(case)

    st.caption(f"{_content(case, days.get(what))} Opened by {format_.opened_by}.")
    date = days[what].graph["date"].isoformat() if what in days else _ALL
    st.download_button(
        "Download",
        data=lambda: format_.write(extract()),
        file_name=file_name(case.title, date, suffix=format_.suffix),
        mime=format_.mime,
        on_click="ignore",
        width="stretch",
        key="files-download",
    )


def _content(case: Case, G: nx.MultiDiGraph | None) -> str:
    if G is None:
        return f"{size_in_words(len(case.actors), len(case.edges))}: the whole case, without filters."
    edges = counted(G.number_of_edges(), "edge")
    return f"{edges} and {counted(len(G), 'actor')}, with or without one: this day with your filters."
