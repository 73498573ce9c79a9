"""The part of the Edit page that shows actors or edges in a sheet, which keeps its place while one types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from graph.edit.base import with_done
from graph.edit.document import EditError
from graph.edit.draft import Draft, changed
from graph.edit.sheet import SHEETS, Changes
from graph.model import CONFIDENCES, KINDS, Case
from ui import library, state
from ui.editing.mounted import Mounted, Picks, anew, mounted
from ui.words import plain

HEIGHT = 420
"""How high a sheet is, in pixels."""

_DATE = "YYYY, YYYY-MM or YYYY-MM-DD, with a trailing ~ for about"
_LIST = "Several are parted by semicolons"


def sheet(draft: Draft, name: str, case: Case) -> None:
    """Show the records of a file as rows to type into, or what stands in the way of that."""
    before = state.sheet()
    held = _changes(state.seen(before.key), len(before.base.rows)) if before else Changes()
    try:
        one = mounted(before, name, draft.text(name), picks(name, case), held)
    except EditError as error:
        st.warning(plain(str(error)))
        return
    state.keep_sheet(one)
    st.data_editor(
        [dict(cells) for cells in one.base.rows] or [dict.fromkeys(SHEETS[name], "")],
        num_rows="dynamic",
        hide_index=True,
        column_order=SHEETS[name],
        column_config=_columns(one.picks),
        height=HEIGHT,
        key=one.key,
        on_change=_take,
        args=(one,),
    )


def picks(name: str, case: Case) -> Picks:
    """What the columns of a sheet offer to pick from; nothing that one changes in the sheet itself."""
    actors = tuple(actor.id for actor in case.actors)
    offered = {
        "source": actors,
        "target": actors,
        "site": tuple(actor.id for actor in case.actors if actor.kind == "facility"),
        "kind": tuple(KINDS),
        "type": tuple(case.edge_type),
        "confidence": tuple(CONFIDENCES),
    }
    return {column: offered[column] for column in SHEETS[name] if column in offered}


def _columns(picks: Picks) -> dict[str, Any]:
    return {
        **{one: st.column_config.SelectboxColumn(options=list(options)) for one, options in picks.items()},
        **{one: st.column_config.TextColumn(help=_DATE) for one in ("start", "end")},
        **{one: st.column_config.TextColumn(help=_LIST) for one in ("aliases", "references", "support")},
    }


def _take(one: Mounted) -> None:
    draft = state.draft(library.OWN)
    if not draft:
        return
    try:
        base = with_done(one.base, _changes(state.taken(one.key), len(one.base.rows)))
    except EditError as error:
        state.keep_sheet(anew(one, one.base.name, one.base.now))
        st.toast(plain(str(error)))
        return
    state.keep_sheet(Mounted(base, one.picks, one.number))
    state.keep_draft(changed(draft, {base.name: base.now}))


def _changes(told: Mapping[str, Any] | None, count: int) -> Changes:
    """What an editor of that many rows tells; without records it shows one empty row, which is none yet."""
    if not told:
        return Changes()
    edited = {int(row): cells for row, cells in told["edited_rows"].items()}
    return Changes(
        {row: cells for row, cells in edited.items() if row < count},
        (*(cells for row, cells in edited.items() if row >= count), *told["added_rows"]),
        tuple(row for row in told["deleted_rows"] if row < count),
    )
