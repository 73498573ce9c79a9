"""Two readers of one server, each with a case of their own, in two real browsers."""

from __future__ import annotations

from driving import opened, serving
from places import TINY

READY = """document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning'
    && document.querySelector('.stMain [data-testid="stHeading"]')"""
BRINGING = """
import streamlit as st

if __name__ == "__main__":
    from ui import library, state
    from ui.views.tables import PAGE

    name = st.query_params.get("mine", "")
    if name:
        state.bring(library.OWN, {
            "case.yaml": f"title: Case of {name}".encode(),
            "actors.yaml": f"actors: [{{id: a, name: {name}, kind: state}}, {{id: b, name: B, kind: bloc}}]"
            .encode(),
            "edges.yaml": b"edges: [{source: a, target: b, type: ally}]",
        })
    PAGE.draw()
else:
    from ui.server import routes

    app = st.App(__file__, routes=routes())
"""


def title(page):
    return page.get_by_test_id("stHeading").first.inner_text()


def test_neither_sees_the_case_of_the_other(browser, tmp_path):
    app = tmp_path / "app.py"
    app.write_text(BRINGING, encoding="utf-8")
    with serving(app, TINY) as address:
        first, second, third = (browser.new_context() for _ in range(3))
        one = opened(first.new_page(), f"{address}/?mine=Aland", READY)
        other = opened(second.new_page(), f"{address}/?mine=Bland", READY)
        none = opened(third.new_page(), f"{address}/?case=own", READY)
        for page, seen, unseen in ((one, "Aland", "Bland"), (other, "Bland", "Aland")):
            assert title(page) == f"Case of {seen}"
            assert page.get_by_role("button", name=seen, exact=True).count() > 0
            assert unseen not in page.content()
        assert "Sel Strait" in title(none)
        assert "land" not in title(none)
        assert "Aland" not in none.content()
        for context in (first, second, third):
            context.close()
