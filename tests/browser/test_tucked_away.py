"""A network that is not to be seen at first draws itself right as soon as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from driving import on_screen, serving, until
from places import ROOT, TINY


@pytest.fixture
def page(browser, tmp_path):
    """The app, beside the files that its pages fetch."""
    app = shutil.copy(Path(__file__).with_name("tucked_away.py"), tmp_path)
    shutil.copytree(ROOT / "static", tmp_path / "static")
    with serving(Path(app), TINY) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 1100})
        page.goto(address)
        page.get_by_text("What comes first.").wait_for()
        yield page
        page.close()


@pytest.mark.parametrize(("pane", "name"), [("tab", "Graph"), ("panel", "More")])
def test_a_network_in_a_tab_or_a_panel_is_fitted_when_it_is_shown(page, pane, name):
    page.wait_for_timeout(1000)
    page.get_by_text(name, exact=True).click()
    until(page, f"globalThis.__wbwAll?.{pane}?.network.canvas.frame.clientWidth > 600")
    page.wait_for_timeout(500)
    seen = on_screens(page, pane)
    page.evaluate(f"__wbwAll.{pane}.network.canvas.frame.closest('.stage').focus()")
    page.keyboard.press("f")
    page.wait_for_timeout(700)
    assert seen == pytest.approx(on_screens(page, pane), abs=1)
    box = page.locator("canvas").nth(("tab", "panel").index(pane)).bounding_box()
    assert all(box["x"] < x < box["x"] + box["width"] for x in seen[0::2])
    assert all(box["y"] < y < box["y"] + box["height"] for y in seen[1::2])


def on_screens(page, pane):
    """Where the actors are, x and y of each."""
    actors = page.evaluate(f"__wbwAll.{pane}.nodes.getIds()")
    return [number for actor in actors for number in on_screen(page, actor, pane)]
