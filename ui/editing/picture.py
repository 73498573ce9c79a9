"""The picture beside what one writes: the day of the view, patched as the draft changes."""

from __future__ import annotations

from functools import partial

from graph.draft_picture import draft_picture
from graph.snapshot import day_of, graph_at
from ui import state
from ui.address import View
from ui.components.network import network as network_component
from ui.data import Opened
from ui.payloads import network_payload


def picture(current: Opened, view: View, height: str) -> None:
    """Draw everyone of the day, whatever the view leaves out: what one has written is there."""
    G = graph_at(current.case, day_of(current.case, view.at))
    network_component(
        {**network_payload(draft_picture(current.stage, G), "draft.png"), "aside": True, "fits": True},
        key=state.NETWORK,
        on_select=partial(state.take_selection, state.NETWORK),
        height=height,
    )
