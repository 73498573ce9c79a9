"""The Analysis page in a browser: by keyboard, and as axe-core sees each of its parts."""

from __future__ import annotations

import pytest
from axe import findings
from driving import opened, until

from ui.study import TABS

READY = """document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning'
    && document.querySelector('.stMain [data-testid="stMetric"]')"""
LATER = "analysis?to=2001-08-01&hide_confidence=-"


def test_a_sentence_pressed_by_keyboard_leads_to_its_edges_and_back(visit, address):
    page = visit(f"{address}/{LATER}", ready=READY)
    sentence = page.get_by_role("button", name="who are against each other").first
    sentence.focus()
    page.keyboard.press("Enter")
    page.get_by_text("drawn to both sides of a conflict").wait_for()
    until(page, "location.search.includes('triangle=avaria~front~new-council')")
    assert sentence.get_attribute("aria-pressed") == "true"
    assert sentence.evaluate("node => node.getRootNode().activeElement === node")
    page.keyboard.press("Enter")
    until(page, "!location.search.includes('triangle')")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_grave_in_any_part(visit, address, width, scheme):
    page = visit(f"{address}/{LATER}", width=width, ready=READY, color_scheme=scheme)
    paths = [f"{LATER}&study={tab}&triangle=avaria~front~new-council&suppose=out.front" for tab in TABS]
    found = {}
    for path in paths:
        opened(page, f"{address}/{path}", READY)
        page.wait_for_timeout(700)
        found[path] = findings(page)
    assert found == {path: [] for path in paths}
