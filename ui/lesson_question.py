"""A question of a lesson: choices that answer at once, or an open answer to hold against one's own."""

from __future__ import annotations

import streamlit as st

from graph.lesson import Question
from ui.words import plain


def question(asked: Question, key: str) -> None:
    """Ask a question. What a person answers stays in the session and is part of no view."""
    with st.container(border=True):
        st.markdown(f"**{plain(asked.ask)}**")
        if asked.choices:
            chosen = st.radio(
                plain(asked.ask),
                asked.choices,
                index=None,
                format_func=plain,
                key=key,
                label_visibility="collapsed",
            )
            if chosen is not None:
                verdict(chosen == asked.answer, asked.answer, asked.explanation)
        else:
            st.text_area("Your answer", key=key, height=90)
            with st.expander("What a good answer says"):
                st.text(asked.answer)
                if asked.explanation:
                    st.text(asked.explanation)


def verdict(is_right: bool, answer: str, explanation: str) -> None:
    """Say whether an answer was right, and why."""
    if is_right:
        st.success(f"Right. {plain(explanation)}", icon=":material/check:")
    else:
        words = f"Not so. {plain(explanation)}" if explanation else f"Not so: {plain(answer)}"
        st.warning(words, icon=":material/close:")
