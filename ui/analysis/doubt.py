"""How far the numbers rest on what is not certain."""

from __future__ import annotations

import streamlit as st

from graph.analysis.balance_words import number_in_words
from graph.analysis.sensitivity import Reading, count_range, index_range, readings, share_range
from graph.prose import counted
from graph.select import narrowed
from graph.snapshot import day_of, graph_at
from ui.analysis.compared import Compared
from ui.frame import Frame

_WHAT = (
    "Not every edge is certain. Some are attributed or speculative; of some, the date leaves open whether "
    "they hold on the day. Here the numbers are computed again for every combination of two decisions: "
    "**whom to believe** (established edges only; attributed ones as well; speculative ones too) and "
    "**whether edges of uncertain date hold** (all of them, or none). The filters for confidence and dates "
    "are set aside for this; all others hold. The ranges are over these readings: other combinations might "
    "lie outside of them."
)


def draw(page: Frame, compared: Compared) -> None:
    """Draw the part."""
    case, view = page.case, page.view
    st.markdown(_WHAT)
    days = sorted(day_of(case, word) for word in (view.earlier, view.later))
    for column, label, day in zip(st.columns(2), compared.days, days, strict=True):
        choice = view.choice.without_doubts()
        found = readings(case, narrowed(graph_at(case, day), choice))
        with column:
            st.subheader(label, anchor=False)
            over = counted(len(found), "reading")
            st.markdown(
                f"- Balanced triangles: **{share_range(found)}**\n"
                f"- Pairs against the camps: **{index_range(found)}**\n"
                f"- Triangles: **{count_range(one.triangles.total for one in found)}**\n"
                f"- Pairs with a sign: **{count_range(one.pairs for one in found)}**\n\n"
                f"over {over}:"
            )
            st.markdown("\n".join(map(_line, found)))


def _line(one: Reading) -> str:
    """One reading as a line of a list, which fits a narrow screen as a table would not."""
    triangles = f"{one.triangles.balanced} of {counted(one.triangles.total, 'triangle')} balanced"
    index = number_in_words(one.index.value, one.index.exact)
    return f"- *{one.words}*: {counted(one.pairs, 'pair')}, {triangles}, {index} against the camps"
