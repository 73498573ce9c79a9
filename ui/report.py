"""A report of what a page shows, to write around: what goes in, how far it is, the file."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from graph.file_names import file_name
from graph.model import Case
from graph.pack.wish import CHANGES, SECTIONS, STYLES, ReportWish, at_first, kinds_for
from graph.plate_kind import Wish
from graph.plates import KINDS
from ui.address import View
from ui.citing import address_of
from ui.words import plain

_MADE = "report-made"
_SUFFIXES = {".docx": "DOCX: one document", ".zip": "Zip: document, figures, tables"}
_STYLE_LABELS = {"apa": "APA", "chicago": "Chicago", "mla": "MLA"}


def report(case: Case, view: View, shown: Wish, about: str, *, compares: bool) -> None:
    """What goes into the report of what is shown, of two days where it `compares`; a button that makes it."""
    st.caption("Figures, captions, sentences, tables and references of this view, ready to write around.")
    figures = _checked("Figures", {id_: KINDS[id_].label for id_ in kinds_for(compares=compares)}, compares)
    sections = _checked("Sections", dict(SECTIONS) if compares else _of_one_day(), compares)
    style = st.selectbox("Style", STYLES, format_func=_STYLE_LABELS.__getitem__, key="report-style")
    suffix = st.selectbox("File", list(_SUFFIXES), format_func=_SUFFIXES.__getitem__, key="report-file")
    today = datetime.now(tz=UTC).date()
    wish = ReportWish(
        shown,
        compares,
        figures,
        sections,
        style,
        about,
        address_of(case, view),
        today,
    )
    if st.button("Make the report", key="report-make", width="stretch"):
        st.session_state[_MADE] = (wish, suffix, _made(wish, suffix))
    made = st.session_state.get(_MADE)
    if made and made[:2] == (wish, suffix) and made[2]:
        _download(case, view, suffix, made[2], compares=compares)


def _of_one_day() -> dict[str, str]:
    return {id_: label for id_, label in SECTIONS.items() if id_ != CHANGES}


def _checked(label: str, options: dict[str, str], compares: bool) -> tuple[str, ...]:
    first = at_first(compares=compares) if label == "Figures" else tuple(options)
    st.caption(label)
    with st.container(horizontal=True, gap="small"):
        return tuple(
            id_
            for id_, words in options.items()
            if st.checkbox(words, value=id_ in first, key=f"report-{compares}-{id_}")
        )


def _made(wish: ReportWish, suffix: str) -> bytes:
    """The file, or nothing where there is no report; the reason is said, as is how far it is."""
    from graph.pack.packs import PACKS  # brings python-docx along, which waits until it is needed
    from graph.pack.report import report_of

    bar = st.progress(0.0, "Gathering")
    try:
        return PACKS[suffix](report_of(wish), lambda done, words: _tell(bar, done, words))
    except ValueError as error:
        st.error(str(error))
        return b""
    finally:
        bar.empty()


def _tell(bar: DeltaGenerator, done: float, words: str) -> None:
    bar.progress(done, plain(words))


def _download(case: Case, view: View, suffix: str, content: bytes, *, compares: bool) -> None:
    from graph.pack.packs import MIMES

    days = (view.earlier, view.later) if compares else (view.at,)
    st.download_button(
        f"Download ({len(content) / 1e6:.1f} MB)",
        data=content,
        file_name=file_name(case.title, *days, "report", suffix=suffix),
        mime=MIMES[suffix],
        key="report-download",
        on_click="ignore",
        width="stretch",
    )
