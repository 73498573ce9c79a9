"""The naive way, to be measured against: pyvis's own HTML in an iframe, made anew at every switch."""

from __future__ import annotations

import streamlit as st
from pyvis.network import Network

from graph.load import load
from graph.snapshot import graph_at

case = load("data")
at = st.radio("Date", list(case.snapshot), horizontal=True, index=list(case.snapshot).index("before"))
G = graph_at(case, case.snapshot[at].date)
net = Network(directed=True, height="640px", width="100%", cdn_resources="in_line")
for id_, actor in G.nodes(data="actor"):
    net.add_node(id_, label=actor.name, title=actor.name)
for source, target, edge in G.edges(data="edge"):
    net.add_edge(source, target, title=edge.statement)
html = net.generate_html()
mark = f"window.top.__naive = ['{at}', window.top.performance.now()]"
told = f"drawGraph(); network.once('afterDrawing', () => {{ {mark} }});"
st.iframe(html.replace("drawGraph();", told), height=660)
