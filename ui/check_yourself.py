"""*Check yourself*: questions from the data of the case, answered by an edge and its references."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from graph.model import Case
from graph.prose import edge_in_words, period_in_words, reference_in_words
from graph.quiz import Asked, questions
from graph.snapshot import day_of
from ui import controls, state
from ui.address import Selection, View, day_as_word
from ui.lesson_question import verdict
from ui.page import link
from ui.words import plain

_CHOICE = "quiz-choice"


def check_yourself(case: Case, view: View) -> None:
    """The questions about the two days of a view, one at a time."""
    st.subheader("Check yourself", anchor=False)
    st.text(
        "Questions from the data about two days. The answer is an edge of this case, with its references."
    )
    controls.date_pair(case, view)
    attempt = state.attempt()
    found = questions(
        case, tuple(sorted(day_of(case, word) for word in (view.earlier, view.later))), attempt.seed
    )
    if not found:
        st.info("Too little is certain on these days to ask about. Choose others.")
        return
    place = min(attempt.place, len(found) - 1)
    answered, right = attempt.score(found)
    with st.container(border=True):
        st.caption(f"Question {place + 1} of {len(found)} · {right} right of {answered} answered")
        _question(case, view, found[place])
        _onward(place, len(found))


def _question(case: Case, view: View, asked: Asked) -> None:
    given = state.attempt().answers.get(asked.ask)
    st.markdown(f"**{plain(asked.ask)}**")
    st.radio(
        plain(asked.ask),
        range(len(asked.choices)),
        format_func=lambda place: plain(asked.choices[place]),
        key=state.held(_CHOICE, given),
        index=None,
        disabled=given is not None,
        on_change=_take,
        args=(asked,),
        label_visibility="collapsed",
    )
    if given is not None:
        verdict(given == asked.right, asked.answer, "" if given == asked.right else f"It is: {asked.answer}")
        _explanation(case, view, asked)


def _take(asked: Asked) -> None:
    choice = state.taken(_CHOICE)
    if choice is not None:
        state.attempted(state.attempt().answered(asked, choice))


def _explanation(case: Case, view: View, asked: Asked) -> None:
    edge = case.edge[asked.edge]
    edge_type = case.edge_type[edge.type]
    st.text(f"{edge_in_words(case, edge)}, {period_in_words(case, edge.period)}.")
    if edge.statement:
        st.text(edge.statement)
    if asked.kind == "type" and edge_type.definition:
        st.text(f"{edge_type.label}: {edge_type.definition}")
    for id_ in edge.references:
        if id_ in case.reference:
            st.caption(plain(reference_in_words(case.reference[id_])))
    there = replace(view, at=day_as_word(case, asked.day), selected=Selection("edge", edge.id))
    link("explore", "Its dossier, on the page Explore", state.words_of(case, there))


def _onward(place: int, count: int) -> None:
    with st.container(horizontal=True, gap="small"):
        _button("Previous", place == 0, place=place - 1)
        _button("Next question", place == count - 1, place=place + 1)
        _button("Other questions", False, seed=state.attempt().seed + 1, place=0)


def _button(label: str, is_off: bool, **parts: int) -> None:
    change = partial(replace, state.attempt(), **parts)
    key = f"quiz-{label.split()[0].lower()}"
    st.button(label, key=key, disabled=is_off, on_click=lambda: state.attempted(change()))
