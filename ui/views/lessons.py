"""The Lessons page: the lessons of the case; a lesson as steps of text beside the picture."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.bring import template
from graph.handout import HANDOUTS, MIMES
from graph.lesson import Lesson, Step
from graph.lesson_picture import days_of, step_scene
from graph.model import Case
from graph.prose import counted, edge_in_words, period_in_words
from graph.snapshot import graph_at
from ui import frame, state
from ui.address import View
from ui.check_yourself import check_yourself
from ui.components.dossier import dossier as dossier_component
from ui.components.network import network as network_component
from ui.lesson_question import question
from ui.lesson_view import view_of
from ui.page import Page, link
from ui.payloads import dossier_payload, focus_payload, network_payload
from ui.rail import step_at
from ui.reading import selected_dossier
from ui.words import plain

_DOSSIER_HEIGHT = "360px"


def draw() -> None:
    """Draw the page: the list of lessons, or the step of the lesson that is followed."""
    page = frame.begun()
    if page.view.rail.lesson:
        _lesson(page)
    else:
        _list(page.case)
        check_yourself(page.case, page.view)
    state.write_url(page.case, page.view)


def _list(case: Case) -> None:
    if not case.lessons:
        _how_to_write_one()
    for lesson in case.lessons:
        with st.container(border=True):
            st.subheader(plain(lesson.title), anchor=False)
            if lesson.summary:
                st.text(lesson.summary)
            st.button(
                f"Begin: {counted(len(lesson.steps), 'step')}",
                key=f"begin-{lesson.id}",
                on_click=state.follow,
                args=(lesson.id,),
            )


def _how_to_write_one() -> None:
    st.info(
        "This case has no lessons yet. Write them into its file lessons.yaml: on the page Edit, under YAML, "
        "or in its folder."
    )
    with st.expander("What a lesson looks like"):
        st.code(template()["lessons.yaml"].decode(), language="yaml", wrap_lines=True)
    link("edit", "Write one, on the page Edit", state.case_words())


def _lesson(page: frame.Frame) -> None:
    lesson, step = step_at(page.case, page.view.rail)
    with page.tools:
        _handout(page, lesson)
    text_side, picture_side = st.columns([1, 1.7], gap="medium")
    with text_side:
        _steps(lesson, page.view.rail.step)
        _text(page, lesson, step)
    with picture_side:
        _picture(page, step)


def _handout(page: frame.Frame, lesson: Lesson) -> None:
    with st.popover("Handout", width="content"):
        st.caption("The whole lesson for print: steps with figures, answers and references at the end.")
        for suffix, write in HANDOUTS.items():
            st.download_button(
                suffix.removeprefix(".").upper(),
                data=partial(write, page.stage, lesson),
                file_name=f"{lesson.id}{suffix}",
                mime=MIMES[suffix],
                key=f"handout{suffix}",
                on_click="ignore",
                width="stretch",
            )


def _steps(lesson: Lesson, number: int) -> None:
    """The way through the lesson, above the text, so that it stays in its place from step to step."""
    last = len(lesson.steps)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.subheader(plain(lesson.title), anchor=False, width="stretch")
        st.button("All lessons", key="all-lessons", type="tertiary", on_click=state.follow, args=("",))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _go(lesson, number - 1, "Back", "Shift+Left", number == 1)
        st.markdown(f"{number} of {last}", width="content")
        _go(lesson, number + 1, "Next", "Shift+Right", number == last)
    st.progress(number / last)


def _go(lesson: Lesson, number: int, label: str, shortcut: str, is_end: bool) -> None:
    st.button(
        label,
        key=f"lesson-{label.lower()}",
        shortcut=shortcut,
        disabled=is_end,
        on_click=state.follow,
        args=(lesson.id, number),
    )


def _text(page: frame.Frame, lesson: Lesson, step: Step) -> None:
    case, rail = page.case, page.view.rail
    st.markdown(f"##### {plain(step.title)}")
    for paragraph in step.paragraphs:
        st.text(paragraph)
    if step.question:
        question(step.question, f"answer-{lesson.id}-{rail.step}")
    if step.edges:
        with st.expander(f"What this rests on: {counted(len(step.edges), 'edge')}"):
            _evidence(case, step)
    _dossier(case, page.view, step)


def _evidence(case: Case, step: Step) -> None:
    """The edges that carry the step; a press opens the dossier of one, with its references."""
    for id_ in step.edges:
        edge = case.edge[id_]
        st.button(
            plain(f"{edge_in_words(case, edge)}, {period_in_words(case, edge.period)}"),
            key=f"evidence-{id_}",
            type="tertiary",
            wrap=True,
            on_click=state.select,
            args=("edge", id_),
        )


def _dossier(case: Case, view: View, step: Step) -> None:
    if not view.selected.kind:
        return
    G = graph_at(case, days_of(case, step.view)[-1])
    found = selected_dossier(case, view, G)
    if found:
        dossier_component(
            dossier_payload(case, found, view.selected),
            key=state.DOSSIER,
            on_select=partial(state.take_selection, state.DOSSIER),
            height=_DOSSIER_HEIGHT,
        )


def _picture(page: frame.Frame, step: Step) -> None:
    case, rail = page.case, page.view.rail
    network_component(
        {
            **network_payload(step_scene(page.stage, step.view), f"{rail.lesson}-{rail.step}.png"),
            **focus_payload(page.view.focus, None),
            "fits": True,
        },
        key=state.NETWORK,
        on_select=partial(state.take_selection, state.NETWORK),
        height=frame.HEIGHT,
    )
    there, name = ("compare", "Compare") if step.view.compares else ("explore", "Explore")
    words = state.words_of(case, view_of(case, step.view, rail))
    link(there, f"Explore this step freely, on the page {name}", words)


PAGE = Page("lessons", "Lessons", draw)
