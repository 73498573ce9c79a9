"""An app whose networks are tucked away at first: one in a tab, one in a collapsed panel."""

from functools import partial

import streamlit as st

if __name__ == "__main__":
    from graph.load import load
    from graph.picture import picture
    from graph.snapshot import graph_at
    from graph.stage import stage_of
    from ui.components.network import network
    from ui.payloads import network_payload

    case = load("tests/tiny")
    G = graph_at(case, case.snapshot["before"].date)
    payload = network_payload(picture(stage_of(case), G, G), "network.png")
    show = partial(network, on_select=lambda: None, height="400px")

    words, graph = st.tabs(["Words", "Graph"])
    words.write("What comes first.")
    with graph:
        show({**payload, "pane": "tab"}, key="tab")
    with st.expander("More"):
        show({**payload, "pane": "panel"}, key="panel")
else:
    from ui.server import routes

    app = st.App(__file__, routes=routes())
