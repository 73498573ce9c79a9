"""The logic of the slider and the Timeline page, without a browser."""

from __future__ import annotations

from datetime import date

import pytest
from apptest import page, query, read_case, sent
from places import TINY

from graph.select import Choice
from graph.snapshot import day_of
from graph.timeline import all_bars
from ui import dates, state
from ui.address import opening_view
from ui.views import timeline


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return page("timeline")


def bars(test):
    return sent(test, "events")[0]


def ids(shown):
    return {bar["id"] for group in shown["groups"] for bar in group["bars"]}


def test_the_page_opens_with_the_spells_of_the_actor_of_most_edges(app):
    test = app()
    assert sent(test, "days")[0]["at"] == "2001-05-31"
    shown = bars(test)
    assert shown["title"] == "The Avarian Republic through time"
    assert "avaria-old-patron" in ids(shown)
    assert "front-new-ally" not in ids(shown)
    assert query(test) == {}


def test_another_actor_is_chosen_and_goes_into_the_address(app):
    test = app()
    test.selectbox(key="whose").set_value("front").run()
    assert "front-new-ally" in ids(bars(test))
    assert query(test)["actor"] == "front"


def test_all_actors_can_be_chosen(app):
    test = app()
    test.selectbox(key="whose").set_value("~").run()
    assert {"front-new-ally", "avaria-old-patron"} <= ids(bars(test))
    assert query(test) == {"whose": "~"}
    assert bars(app(whose="~"))["title"] == "All actors through time"


def test_the_timeline_stays_with_the_actor_when_an_edge_is_read_about(app):
    test = app(whose="front", edge="front-new-ally")
    shown = bars(test)
    assert shown["title"].startswith("Front ")
    assert shown["selected"] == "front-new-ally"


def test_an_edge_from_elsewhere_brings_a_timeline_that_holds_it(app):
    assert "front-new-ally" in ids(bars(app(edge="front-new-ally")))
    assert "avaria-old-patron" in ids(bars(app(edge="avaria-old-patron")))


def test_filters_take_bars_away_and_say_how_many(app):
    shown = bars(app(hide_types="credit~talks"))
    assert not any("credit" in id_ for id_ in ids(shown))
    assert "not shown because of filters" in shown["note"]


def test_the_slider_knows_every_day_of_change_and_the_named_days(app):
    slider = sent(app(at="2001-06-10"), "days")[0]
    assert slider["at"] == "2001-06-10"
    assert (slider["first"], slider["last"]) == ("1980-01-01", "2005-12-31")
    assert [one["label"] for one in slider["snapshots"]] == ["Before the change", "After the change"]
    assert (date(2001, 6, 16) - date(1980, 1, 1)).days in slider["days"]
    assert len(slider["changes"]) == len(slider["days"])


@pytest.mark.parametrize(
    ("sent", "at"), [("2001-07-01", "after"), ("2001-06-10", "2001-06-10"), ("2099-01-01", None), ("x", None)]
)
def test_a_day_from_the_slider_becomes_the_day_of_the_view(tiny, monkeypatch, sent, at):
    session = {state.DATES: {"day": {"day": sent, "n": 1}}}
    changes = []
    monkeypatch.setattr(state, "taken", session.get)
    monkeypatch.setattr(state, "change", lambda **parts: changes.append(parts))
    dates._take_day(tiny)
    assert changes == ([{"at": at}] if at else [])


def test_a_large_case_shows_the_pairs_with_the_most_spells(tiny):
    groups = all_bars(tiny, Choice())
    assert timeline._first(groups, 3) == groups[:1]
    assert timeline._first(groups, 1000) == groups


def test_the_axis_says_in_words_what_it_shows(tiny):
    axis = dates.axis_payload(tiny, opening_view(tiny))
    assert axis["alt"].startswith("Changes from 1980 to 2005: ")
    assert axis["at"] == day_of(tiny, "before").isoformat()
