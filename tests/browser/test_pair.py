"""The Pair page in a real browser."""

from __future__ import annotations

import pytest
from driving import click, until


def test_two_clicks_in_the_picture_make_a_pair(visit, address):
    page = visit(f"{address}/pair")
    click(page, "avaria")
    page.get_by_role("heading", name="Avaria and …").wait_for()
    click(page, "old-council")
    page.get_by_role("heading", name="Avaria and Old Council").wait_for()
    until(page, "location.search.includes('a=avaria') && location.search.includes('b=old-council')")
    until(page, "__wbw.edges.length === 4")
    page.locator("summary", has_text="is patron of the Old Council").click()
    page.get_by_role("link", name="Yearbook").first.wait_for()


def test_a_suggestion_makes_a_pair(visit, address):
    page = visit(f"{address}/pair")
    page.get_by_role("button", name="Avaria – Old Council").click()
    page.get_by_role("heading", name="Avaria and Old Council").wait_for()


def test_a_click_on_an_edge_of_the_pair_opens_it_in_what_one_reads(visit, address):
    page = visit(f"{address}/pair?a=avaria&b=old-council&edge=avaria-old-patron")
    page.get_by_text("Avaria armed and paid the Old Council.").wait_for()


def test_the_picture_fits_whom_another_date_shows(visit, address):
    page = visit(f"{address}/pair?a=avaria&b=front&at=after")
    before = page.evaluate("JSON.stringify([__wbw.network.getScale(), __wbw.nodes.getIds()])")
    page.get_by_role("radio", name="Before").click()
    until(page, "__wbw.edges.get('avaria-front-adversary')")
    page.wait_for_timeout(600)
    assert page.evaluate("JSON.stringify([__wbw.network.getScale(), __wbw.nodes.getIds()])") != before
    fitted = page.evaluate("__wbw.network.getScale()")
    page.get_by_role("button", name="Fit everything in view").click()
    page.wait_for_timeout(600)
    assert page.evaluate("__wbw.network.getScale()") == pytest.approx(fitted)
