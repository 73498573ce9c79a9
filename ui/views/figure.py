"""The Figure page: the view drawn for print, its kind, paper, ink and words, a preview, files."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.matrix import ORDERS
from graph.matrix_words import ORDER_LABELS
from graph.model import Case
from graph.paper import NAMED
from graph.plate import Plate
from graph.plates import KINDS
from graph.select import search_label
from graph.sight import SIGHTS
from graph.snapshot import snapshots
from graph.timeline import busiest
from ui import controls, focus, frame, state
from ui.address import EVERYONE, View
from ui.figure_choice import MOST_SIZE, MOST_TITLE, NOTHING, FigureChoice, short
from ui.page import Page
from ui.studio import Preview, options_of, plate_of, previewed

_OTHER = "other"
_OTHER_SIZE = "17cmx12cm"
_STEPS = (1, 2, 3, 4)
_NOTHING_LEFT = "Nothing is left to draw. Choose another date, or let the filters and the focus show more."


def draw() -> None:
    """Draw the page."""
    page = frame.begun()
    case, view = page.case, page.view
    with page.tools:
        controls.actor_search(case)
        focus.menu(case, view)
        controls.filters(case, view)
    choices_side, picture_side = st.columns([1, 2.1], gap="medium")
    with choices_side:
        _what(case, view)
        _paper(view.figure)
        _words(view.figure)
        _sights(view.figure)
    with picture_side:
        _figure(page)
    state.write_url(case, view)


def _take(part: str, key: str) -> None:
    value = state.taken(key)
    if value is not None:
        state.refigure(**{part: value})


def _what(case: Case, view: View) -> None:
    """The kind, and what it needs to know."""
    kind = KINDS[view.figure.kind]
    st.selectbox(
        "Kind of figure",
        list(KINDS),
        format_func=lambda id_: KINDS[id_].label,
        key=state.held("figure-kind", kind.id),
        on_change=_take,
        args=("kind", "figure-kind"),
    )
    st.caption(kind.sentence)
    if "day" in kind.needs:
        _day(case, view)
    if "days" in kind.needs:
        controls.date_pair(case, view)
    if "actor" in kind.needs:
        _ego(case, view)
    if "whose" in kind.needs:
        _whose(case, view)
    if "order" in kind.needs:
        st.selectbox(
            "Order of the actors",
            list(ORDERS),
            format_func=lambda id_: ORDER_LABELS[id_],
            key=state.held("figure-order", view.order),
            on_change=state.change_part,
            args=("order", "figure-order"),
        )


def _day(case: Case, view: View) -> None:
    labels = {snapshot.id: snapshot.label for snapshot in snapshots(case)}
    st.selectbox(
        "Date",
        list(labels | {view.at: labels.get(view.at, view.at)}),
        format_func=lambda id_: labels.get(id_, id_),
        key=state.held("figure-at", view.at),
        on_change=state.change_part,
        args=("at", "figure-at"),
    )


def _ego(case: Case, view: View) -> None:
    actor = view.focus.actor or busiest(case).id
    st.selectbox(
        "Actor",
        [one.id for one in controls.by_name(case)],
        format_func=lambda id_: search_label(case.actor[id_]),
        key=state.held("figure-ego", actor),
        on_change=lambda: state.refocus(actor=state.taken("figure-ego")),
    )
    st.segmented_control(
        "Steps",
        sorted({*_STEPS, view.focus.steps}),
        key=state.held("figure-steps", view.focus.steps),
        on_change=lambda: state.refocus(actor=actor, steps=state.taken("figure-steps")),
        required=True,
    )


def _whose(case: Case, view: View) -> None:
    st.selectbox(
        "Whose edges",
        [EVERYONE, *(one.id for one in controls.by_name(case))],
        format_func=lambda id_: "All actors" if id_ == EVERYONE else search_label(case.actor[id_]),
        key=state.held("figure-whose", view.whose or busiest(case).id),
        on_change=state.change_part,
        args=("whose", "figure-whose"),
    )


def _paper(choice: FigureChoice) -> None:
    size, resolution = st.columns([2, 1], gap="small")
    with size:
        st.selectbox(
            "Size",
            [*NAMED, _OTHER],
            format_func=lambda id_: NAMED[id_].label if id_ in NAMED else "Another size …",
            key=state.held("figure-size", choice.size if choice.size in NAMED else _OTHER),
            on_change=_take_size,
        )
    with resolution:
        st.number_input(
            "Dots per inch",
            step=50,
            key=state.held("figure-dpi", choice.dpi),
            on_change=_take,
            args=("dpi", "figure-dpi"),
            help="Of a PNG. 300 is what printers ask for; SVG and PDF have none.",
        )
    if choice.size not in NAMED:
        st.text_input(
            "Width, or width x height",
            key=state.held("figure-other-size", choice.size),
            max_chars=MOST_SIZE,
            on_change=lambda: state.refigure(
                size=short(state.taken("figure-other-size"), MOST_SIZE) or _OTHER_SIZE
            ),
            help="17cm, 17cmx12cm, 800px, 6.5in. Without a height the figure is as high as it needs.",
        )
    with st.container(horizontal=True, gap="small"):
        _switch("Without colour", "grey", value=choice.grey)
        _switch("No background", "transparent", value=choice.transparent)
        _switch("References", "references", value=choice.references)


def _take_size() -> None:
    word = state.taken("figure-size")
    state.refigure(size=_OTHER_SIZE if word == _OTHER else word)


def _switch(label: str, part: str, *, value: bool) -> None:
    key = f"figure-{part}"
    st.toggle(label, key=state.held(key, value), on_change=_take, args=(part, key))


def _words(choice: FigureChoice) -> None:
    for part, label in (("title", "Title"), ("subtitle", "Subtitle")):
        key = f"figure-{part}"
        st.text_input(
            label,
            key=state.held(key, getattr(choice, part)),
            max_chars=MOST_TITLE,
            placeholder=f"Leave empty for the usual one, {NOTHING} for none",
            on_change=_take_words,
            args=(part, key),
        )


def _take_words(part: str, key: str) -> None:
    state.refigure(**{part: short(state.taken(key) or "", MOST_TITLE)})


def _figure(page: frame.Frame) -> None:
    """The preview with its files, or why there is none."""
    choice = page.view.figure
    try:
        options = options_of(choice)
        plate = plate_of(page.stage, page.view, options.shorter_in)
        if plate.is_empty:
            st.info(_NOTHING_LEFT)
            return
        preview = previewed(plate, choice)
    except ValueError as error:
        st.error(str(error))
        return
    _files(page.view, plate, options, preview)
    if preview.warning:
        st.warning(preview.warning)
    st.caption(" ".join([f"{preview.size}.", *preview.notes]))
    st.image(preview.png, width="stretch", alt=plate.alt)
    with st.expander("Description for those who do not see it"):
        st.code(plate.alt, language=None, wrap_lines=True)


def _files(view: View, plate: Plate, options: FigureOptions, preview: Preview) -> None:
    too_many = preview.has_too_many_pixels
    with st.container(horizontal=True, gap="small"):
        for exporter in EXPORTERS.values():
            st.download_button(
                exporter.label,
                data=partial(exporter.write, plate, options),
                file_name=f"{_name(view)}{exporter.suffix}",
                mime=exporter.mime,
                key=f"figure-{exporter.id}",
                on_click="ignore",
                icon=":material/download:",
                disabled=too_many and exporter.id == "png",
            )
    if too_many:
        st.warning(
            f"A PNG would have {preview.pixels / 1e6:,.0f} million pixels. "
            "Choose a lower resolution, or SVG or PDF, which have none."
        )


def _name(view: View) -> str:
    kind = KINDS[view.figure.kind]
    days = {"day": view.at, "days": f"{view.earlier}-{view.later}"}
    return "-".join([kind.id, *(days[need] for need in kind.needs if need in days)])


def _sights(choice: FigureChoice) -> None:
    st.selectbox(
        "Preview as seen",
        ["", *SIGHTS],
        format_func=lambda id_: SIGHTS[id_].label if id_ else "With all colours",
        key=state.held("figure-sight", choice.sight),
        on_change=_take,
        args=("sight", "figure-sight"),
        help="The files stay as they are.",
    )


PAGE = Page("figure", "Figure", draw)
