"""A data file taken away in a browser is the case."""

from pathlib import Path

from driving import opened
from places import TINY

from graph.files.formats import FORMATS
from graph.load import load


def test_a_workbook_of_all_of_time_is_the_case(browser, address):
    page = opened(browser.new_page(), address)
    page.get_by_role("button", name="Export").click()
    page.get_by_role("radio", name="Data").click()
    page.get_by_text("All of time", exact=True).click()
    page.get_by_text("the whole case, without filters.").wait_for()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download").click()
    assert taken.value.suggested_filename == "the-sel-strait-a-case-i-in-small-i-all-of-time.xlsx"
    assert FORMATS["xlsx"].read("taken", Path(taken.value.path()).read_bytes()) == load(TINY)
    page.close()
