"""Positions: one measure at a time, ranked on both days, and the edges by type and direction."""

from __future__ import annotations

from functools import lru_cache, partial

import streamlit as st

from graph.analysis.degrees import degrees
from graph.analysis.measures import MEASURE_IDS, measures
from graph.analysis.ranking import Rank, ranking
from graph.model import Case
from graph.payload.analysis import degree_table, ranking_table
from graph.select import Choice
from graph.snapshot import day_of, graph_at
from ui import reading, state
from ui.analysis.compared import Compared, balance_on
from ui.components.table import table as table_component
from ui.frame import Frame

_MEASURE, _RANKS, _DEGREES = "measure", "table-ranks", "table-degrees"
_HEIGHT = "460px"


def draw(page: Frame, compared: Compared) -> None:
    """Draw the part."""
    case, view = page.case, page.view
    st.selectbox(
        "Measure",
        MEASURE_IDS,
        format_func=lambda id_: measures()[id_].label,
        key=state.held(_MEASURE, view.study.measure),
        on_change=_take_measure,
        width=280,
    )
    measure = measures()[view.study.measure]
    numbers = " Ranks of the two days compare better than the numbers." if measure.relative else ""
    st.markdown(
        f"{measure.sentence}  \n**When not to trust it.** {measure.caution}{numbers}  \n*{measure.reference}*"
    )
    rows = _ranked(case, measure.id, (view.earlier, view.later), view.choice)
    table_side, reading_side = st.columns([1.6, 1], gap="medium")
    with table_side:
        table_component(
            ranking_table(case, measure, rows, compared.days),
            key=_RANKS,
            on_select=partial(state.take_selection, _RANKS),
            height=_HEIGHT,
        )
    with reading_side:
        day = graph_at(case, max(day_of(case, word) for word in (view.earlier, view.later)))
        if view.selected.kind:
            reading.reading(case, view, day, _HEIGHT)
        else:
            st.info("Press a name to read about the actor, its edges and their references.")
    with st.expander("Edges by type and direction"):
        before, after = degrees(case, compared.earlier), degrees(case, compared.later)
        table_component(
            degree_table(case, before, after, compared.days),
            key=_DEGREES,
            on_select=partial(state.take_selection, _DEGREES),
            height=_HEIGHT,
        )


@lru_cache(maxsize=32)
def _ranked(case: Case, measure: str, days: tuple[str, str], choice: Choice) -> tuple[Rank, ...]:
    """The ranking of two days as a choice leaves them; kept, since every press asks again."""
    earlier, later = (balance_on(case, day, choice)[0] for day in sorted(day_of(case, word) for word in days))
    return ranking(case, measures()[measure], earlier, later)


def _take_measure() -> None:
    state.study(measure=state.taken(_MEASURE))
