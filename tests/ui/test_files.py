"""The data files in the Export menu: what they are of the days that a page shows."""

from __future__ import annotations

import pytest
from apptest import page, read_case
from places import TINY

from graph.files.formats import FORMATS


@pytest.fixture
def opened(monkeypatch):
    read_case(monkeypatch, TINY)

    def with_menu(name, **query):
        test = page(name)(**query)
        assert not [box for box in test.selectbox if box.key == "files-format"]
        test.session_state["export"] = True
        test.session_state["export-part"] = "Data"
        return test.run()

    return with_menu


def captions(test):
    return " ".join(caption.value for caption in test.caption)


@pytest.mark.parametrize(
    ("name", "query", "days"),
    [
        ("explore", {}, ["31 May 2001"]),
        ("compare", {}, ["31 May 2001", "1 July 2001"]),
        ("tables", {"at": "after"}, ["1 July 2001"]),
        ("tables", {"days": "two"}, ["31 May 2001", "1 July 2001"]),
    ],
)
def test_the_menu_offers_each_day_shown_and_all_of_time_in_every_format(opened, name, query, days):
    test = opened(name, **query)
    (what,) = [one for one in test.radio if one.label == "What"]
    assert what.options == [*days, "All of time"]
    box = test.selectbox(key="files-format")
    assert box.options == [one.label for one in FORMATS.values()]
    for id_, form in FORMATS.items():
        test.selectbox(key="files-format").set_value(id_).run()
        assert not test.exception
        assert form.opened_by in captions(test)


def test_filters_count_for_a_day_but_not_for_all_of_time(opened):
    test = opened("explore", hide_types="basing_rights")
    assert "4 edges and 4 actors, with or without one: this day with your filters." in captions(test)
    (what,) = [one for one in test.radio if one.label == "What"]
    what.set_value("all-of-time").run()
    assert "5 actors and 11 edges: the whole case, without filters." in captions(test)
