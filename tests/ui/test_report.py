"""The report in the Export menu: what goes in is chosen, a press makes it, a download hands it out."""

from __future__ import annotations

import pytest
from apptest import edge_ids, page, read_case
from places import TINY


@pytest.fixture
def opened(monkeypatch):
    read_case(monkeypatch, TINY)

    def with_menu(name, **query):
        test = page(name)(**query)
        test.session_state["export"] = True
        test.session_state["export-part"] = "Report"
        return test.run()

    return with_menu


def downloads(test):
    return [one.proto.label for one in test.get("download_button")]


@pytest.mark.parametrize(("name", "compares"), [("explore", False), ("compare", True)])
def test_a_press_makes_the_report_of_the_days_shown(opened, name, compares):
    test = opened(name)
    labels = [box.label for box in test.checkbox]
    assert ("What changed" in labels) == ("Difference" in labels) == compares
    assert downloads(test) == []
    test.button(key="report-make").click().run()
    assert not test.exception
    assert [label.split(" (")[0] for label in downloads(test)] == ["Download"]
    test.checkbox(key=f"report-{compares}-actors").set_value(False).run()
    assert downloads(test) == []


def test_filters_that_leave_nothing_are_told(opened):
    test = opened("explore", at="1850-01-01")
    test.button(key="report-make").click().run()
    assert not test.exception
    assert [e.value for e in test.error] == ["There is nothing to report: no edge of the view holds then."]


def test_the_report_of_a_pair_holds_what_connects_the_two_and_says_so(opened):
    test = opened("pair", a="avaria", b="old-council")
    test.button(key="report-make").click().run()
    assert not test.exception
    wish, _, made = test.session_state["report-made"]
    assert made
    assert wish.about == "what connects Avaria and Old Council"
    assert {edge.id for edge in wish.view.case.edges} == edge_ids(test)
