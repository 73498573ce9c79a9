"""What is wrong with a case, said above the part of it that is sound."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from graph.problems import Problem
from graph.prose import counted

MOST = 200


def banner(problems: Sequence[Problem]) -> None:
    """List the problems, the first 200 of them; nothing is shown when there are none."""
    if not problems:
        return
    st.warning(f"This case has {counted(len(problems), 'problem')}. What you see is the part that is sound.")
    with st.expander("What is wrong, and where"):
        st.code("\n".join(map(str, problems[:MOST])), language=None, wrap_lines=True)
        if len(problems) > MOST:
            st.caption(f"{len(problems) - MOST:,} more; `python -m graph validate` prints them all.")
