"""The logic of the Matrix page, without a browser."""

from __future__ import annotations

import pytest
from apptest import dossier_of, page, query, read_case, sent, unfolded
from places import TINY

from ui.views import matrix


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return page("matrix")


def grid(test):
    return sent(test, "cells")[0]


def order(test):
    return [actor["id"] for actor in grid(test)["actors"]]


def cell(test, source, target):
    place = {"row": order(test).index(source), "column": order(test).index(target)}
    return next(one for one in grid(test)["cells"] if place.items() <= one.items())


def test_the_page_compares_the_pair_of_days_of_the_case(app):
    test = app()
    assert set(order(test)) == {"avaria", "front", "new-council", "old-council"}
    patron = cell(test, "avaria", "old-council")
    assert (patron["before"]["letters"], patron["after"]["letters"]) == (["P", "B"], [])
    assert patron["words"] == (
        "Avaria to Old Council: patron and basing rights on 31 May 2001, nothing on 1 July 2001: ended"
    )
    credit = cell(test, "front", "avaria")
    assert credit["words"].endswith("trade credit on 1 July 2001: changed")
    assert query(test) == {}


def test_what_stays_is_said_once(app):
    test = app(**{"from": "after"})
    assert cell(test, "avaria", "new-council")["words"] == "Avaria to New Council: rival on both days"


def test_the_order_is_chosen_and_goes_into_the_address(app):
    test = app()
    test.button_group(key="order").set_value("name").run()
    assert order(test) == ["avaria", "front", "new-council", "old-council"]
    assert query(test) == {"order": "name"}


def test_a_pair_from_the_address_is_explained_beside(app):
    test = app(a="avaria", b="old-council")
    assert grid(test)["pair"] == ["avaria", "old-council"]
    beside = dossier_of(test)
    assert beside["title"] == "Avaria and Old Council"
    assert [(group["label"], len(group["items"])) for group in beside["groups"]] == [
        ("On 31 May 2001 only", 2),
        ("At other times", 1),
    ]
    assert beside["groups"][0]["items"][0]["statement"] == "Avaria armed and paid the Old Council."


def test_a_pair_that_nothing_ties_says_so(app):
    beside = dossier_of(app(a="old-council", b="new-council"))
    assert beside["summary"] == "No edge of this case connects the two."


def test_what_is_selected_goes_before_the_pair(app):
    test = app(a="avaria", b="front", actor="front")
    assert dossier_of(test)["selected"] == {"kind": "actor", "id": "front"}


def test_a_filter_empties_cells(app):
    test = unfolded(app(), "filters")
    test.button_group(key="types").set_value(["patron"]).run()
    assert len(grid(test)["cells"]) == 1
    test.button(key="types-None").click().run()
    assert grid(test)["actors"] == grid(test)["cells"] == []


def test_the_legend_names_the_letters_that_are_there(app):
    test = unfolded(app(), "filters")
    test.button_group(key="types").set_value(["patron"]).run()
    assert grid(test)["legend"]["types"] == [{"letter": "P", "label": "Patron"}]


def test_who_has_no_room_is_counted(app, monkeypatch):
    monkeypatch.setattr(matrix, "MOST", 2)
    assert "2 actors with fewer edges left out" in grid(app())["sentences"][1]
