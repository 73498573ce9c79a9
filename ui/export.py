"""The menu of all that one takes along from a page: figures, data files, citations, a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx
import streamlit as st

from graph.model import Case
from graph.pack.wish import WIDTH_IN
from graph.plate_kind import Wish
from graph.scene import Scene
from graph.stage import Stage
from ui.address import View
from ui.citing import citations
from ui.files import data_files
from ui.one_file import Page
from ui.pictures import pictures
from ui.report import report
from ui.studio import wish_of

_PART = "export-part"


@dataclass(frozen=True)
class Shown:
    """What a page shows, for those who take it along.

    `scene` is its picture, `graphs` its one or two days as they are shown, `name` the beginning of the names
    of files, `about` what else determines the picture, in words. `page` makes it a page in one file. `wish`
    is what a report of it shows, where that is not all of the view's day.
    """

    stage: Stage
    view: View
    scene: Scene
    graphs: tuple[nx.MultiDiGraph, ...]
    name: str
    about: str
    page: Page | None = None
    wish: Wish | None = None

    @property
    def case(self) -> Case:
        """The case of the stage."""
        return self.stage.case


def export(shown: Shown) -> None:
    """The menu. Nothing is written or printed before it is open, nor more than the part that is open."""
    with st.popover("Export", width="content", key="export", on_change="rerun") as menu:
        if menu.open:
            part = st.segmented_control(
                "What to take along", list(_PARTS), default=next(iter(_PARTS)), key=_PART, required=True
            )
            _PARTS[part](shown)


def _pictures(shown: Shown) -> None:
    pictures(shown.scene, shown.name, shown.page)


def _data(shown: Shown) -> None:
    data_files(shown.case, shown.graphs)


def _citations(shown: Shown) -> None:
    citations(shown.case, shown.view, shown.scene, shown.graphs, shown.about)


def _report(shown: Shown) -> None:
    wish = shown.wish or wish_of(shown.stage, shown.view, WIDTH_IN)
    report(shown.case, shown.view, wish, shown.about, compares=len(shown.graphs) > 1)


_PARTS: Mapping[str, Callable[[Shown], None]] = {
    "Figure": _pictures,
    "Data": _data,
    "Citation": _citations,
    "Report": _report,
}
