"""How to cite what a page shows, and what it is in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit, urlunsplit

import networkx as nx
import streamlit as st

from graph.alt import alt_of
from graph.model import Case, Edge
from graph.prose import counted
from graph.scene import Scene
from ui import state
from ui.address import View
from ui.filters import filters_in_words

if TYPE_CHECKING:
    from graph.citation.items import Item

_FILES = ("bibtex", "ris", "csl")
_STYLE = "cite-style"


def narrowing(case: Case, view: View) -> str:
    """What the focus and the filters of a view make of a picture, in words."""
    actor, steps = view.focus.actor, counted(view.focus.steps, "step")
    focus = f"{case.actor[actor].name_in_text} within {steps}" if actor else ""
    return "; ".join(filter(None, [focus, filters_in_words(case, view.chosen)]))


def citations(case: Case, view: View, scene: Scene, graphs: Sequence[nx.MultiDiGraph], about: str) -> None:
    """The citation of a view, of its data, and of the references of its edges; and its alt text.

    `graphs` holds the days as they are shown, one or two; `about` says in words what else determines the
    picture.
    """
    from graph.citation.formats import FORMATS  # brings lxml along, which waits until it is needed

    items, references = _items(case, view, graphs, about)
    style = st.selectbox("Style", list(FORMATS), format_func=lambda id_: FORMATS[id_].label, key=_STYLE)
    write = FORMATS[style].write
    number = len(_edges(graphs))
    tabs = st.tabs(["This view", "The data", "References", "Alt text"])
    for tab, item in zip(tabs, items, strict=False):
        with tab:
            _copyable(write([item]))
    with tabs[2]:
        st.caption(f"{counted(len(references), 'reference')} of the {counted(number, 'edge')} shown.")
        if references:
            _copyable(write(references), 240)
    with tabs[3]:
        _alt(scene)
    st.caption("View, data and references as a file:")
    with st.container(horizontal=True, gap="small"):
        for id_ in _FILES:
            one = FORMATS[id_]
            st.download_button(
                one.suffix,
                data=partial(one.write, [*items, *references]),
                file_name=f"references{one.suffix}",
                mime=one.mime,
                key=f"cite-{id_}",
                help=one.label,
                on_click="ignore",
            )


def _items(
    case: Case, view: View, graphs: Sequence[nx.MultiDiGraph], about: str
) -> tuple[list[Item], list[Item]]:
    from graph.citation.items import Shown, data_item, reference_item, references_of_edges, view_item

    today = datetime.now(tz=UTC).date()
    days = tuple(G.graph["date"] for G in graphs)
    shown = Shown(days, about, address_of(case, view), today)
    data = data_item(case, _address(state.case_words()), today)
    cited = references_of_edges(case, _edges(graphs).values())
    return [view_item(case, shown), data], [reference_item(one) for one in cited]


def _edges(graphs: Sequence[nx.MultiDiGraph]) -> dict[str, Edge]:
    return {edge.id: edge for G in graphs for *_, edge in G.edges(data="edge")}


def _copyable(text: str, height: int | None = None) -> None:
    st.code(text.strip(), language=None, wrap_lines=True, height=height or "content")


def _alt(scene: Scene) -> None:
    alt = alt_of(scene)
    st.caption("Short, for an alt attribute")
    _copyable(alt.short)
    st.caption("Long, for a description beside the picture")
    _copyable(alt.long, 200)


def address_of(case: Case, view: View) -> str:
    """Where a view is to be found: the address of the page with the words of the case and the view."""
    return _address(state.words_of(case, view))


def _address(words: dict[str, str]) -> str:
    """The address of the page with these words alone: no user, no password, nothing else of the browser's."""
    parts = urlsplit(st.context.url or "")
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, urlencode(words), "")) if host else ""
