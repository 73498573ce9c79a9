"""The logic of the Compare page, without a browser."""

from __future__ import annotations

import pytest
from apptest import page, query, read_case, sent
from places import TINY

from ui import looks
from ui.address import LOOKS
from ui.views import compare

CHANGED = {"from": "2001-06-09", "to": "2001-06-30", "hide_confidence": "-"}
"""Two days between which Avaria and the Front turn from adversaries to allies."""


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return page("compare")


def canvases(test):
    return sent(test, "nodes")


def log(test):
    return next(one for one in sent(test, "summary") if "text" in one)


def dossiers(test):
    return sent(test, "lang_names")


def ids(canvas, kind="edges"):
    return {item["id"] for item in canvas[kind]}


def test_the_page_opens_with_the_difference_of_the_pair_that_the_case_compares(app):
    test = app()
    (canvas,) = canvases(test)
    assert canvas["subtitle"] == "31 May 2001 to 1 July 2001"
    assert {"avaria-old-patron", "avaria-new-adversary"} <= ids(canvas)
    assert query(test) == {}


def test_side_by_side_shows_the_same_actors_at_the_same_places_in_two_linked_panes(app):
    earlier, later = canvases(app(look="side"))
    assert (earlier["subtitle"], later["subtitle"]) == ("31 May 2001", "1 July 2001")
    assert earlier["link"] == later["link"]
    places = [{node["id"]: (node["x"], node["y"]) for node in pane["nodes"]} for pane in (earlier, later)]
    assert places[0] == places[1]
    assert "avaria-old-patron" in ids(earlier) - ids(later)
    assert [pane.get("legend", True) for pane in (earlier, later)] == [True, False]


def test_who_is_missing_on_one_side_is_a_ghost(app):
    earlier, later = canvases(app(look="side"))
    ghosts = [{node["id"] for node in pane["nodes"] if node["ghost"]} for pane in (earlier, later)]
    assert ghosts == [{"new-council"}, {"old-council"}]


def test_the_legend_of_two_panes_says_how_many_there_are_on_each_date(app):
    earlier, _ = canvases(app(look="side"))
    counts = {entry["id"]: entry["count_text"] for entry in earlier["types"]}
    assert counts["patron"] == "1 → 0"


def test_blink_holds_both_dates(app):
    (canvas,) = canvases(app(look="blink"))
    assert canvas["subtitle"] == "1 July 2001"
    assert canvas["alternative"]["subtitle"] == "31 May 2001"
    assert "avaria-old-patron" in ids(canvas["alternative"]) - ids(canvas)
    assert canvas["fade_ms"] == 0


def test_the_look_goes_into_the_address(app):
    test = app()
    test.button_group(key="look").set_value("side").run()
    assert len(canvases(test)) == 2
    assert query(test) == {"look": "side"}


def test_one_key_goes_round_the_looks():
    look, seen = LOOKS[0], []
    for _ in LOOKS:
        seen.append(look)
        look = looks.after(look)
    assert (look, tuple(seen)) == (LOOKS[0], LOOKS)


def test_swapping_exchanges_the_panes_but_not_the_order_of_time(app):
    test = app(look="side")
    sentences = log(test)["text"]
    test.button(key="swap-dates").click().run()
    assert [pane["subtitle"] for pane in canvases(test)] == ["1 July 2001", "31 May 2001"]
    assert log(test)["text"] == sentences
    assert query(test) == {"look": "side", "from": "after", "to": "before"}
    test.button_group(key="look").set_value("difference").run()
    assert canvases(test)[0]["subtitle"] == "31 May 2001 to 1 July 2001"


def test_any_date_can_be_compared(app):
    test = app()
    test.date_input(key="earlier-day").set_value("1999-05-01").run()
    assert canvases(test)[0]["subtitle"] == "1 May 1999 to 1 July 2001"
    assert query(test) == {"from": "1999-05-01"}
    assert test.selectbox(key="earlier").value == "1999-05-01"


def test_a_day_that_has_a_name_is_written_by_it(app):
    test = app(**CHANGED)
    test.date_input(key="later-day").set_value("2001-07-01").run()
    assert query(test)["from"] == "2001-06-09"
    assert "to" not in query(test)


def test_the_log_says_in_sentences_what_changed_and_names_the_edges(app):
    held = log(app(**CHANGED))
    entries = [entry for group in held["groups"] for entry in group["entries"]]
    changed = next(entry for entry in entries if entry["kind"] == "changed")
    assert changed["edges"] == ["avaria-front-adversary", "avaria-front-ally"]
    assert all(entry["text"] in held["text"] for entry in entries)
    assert "1 changed type" in held["summary"]


def test_filters_narrow_the_picture_and_the_log_alike(app):
    test = app(hide_types="ally~adversary~credit~talks")
    assert ids(canvases(test)[0]) == {"avaria-old-patron", "avaria-old-basing"}
    edges = {id_ for group in log(test)["groups"] for entry in group["entries"] for id_ in entry["edges"]}
    assert edges == {"avaria-old-patron", "avaria-old-basing"}


@pytest.mark.parametrize("look", LOOKS)
def test_a_focus_holds_for_both_dates(app, look):
    test = app(look=look, focus="old-council")
    assert len(canvases(test)) == (2 if look == "side" else 1)
    assert all("In focus: the Old Council" in canvas["caption"] for canvas in canvases(test))
    assert all("new-council" not in canvas["focus"]["near"] for canvas in canvases(test))


def test_what_is_selected_is_read_beside_the_log(app):
    assert dossiers(app()) == []
    test = app(edge="avaria-old-patron")
    assert dossiers(test)[0]["selected"] == {"kind": "edge", "id": "avaria-old-patron"}
    assert log(test)["selected"]["id"] == "avaria-old-patron"


def test_the_selection_is_not_sent_with_the_pictures(app):
    assert canvases(app(look="side", actor="avaria")) == canvases(app(look="side"))


def test_one_day_held_against_itself_changed_nothing(app):
    test = app(**{"from": "after"})
    assert log(test)["groups"] == []
    assert log(test)["summary"].startswith("No edge changed")


@pytest.mark.parametrize("look", LOOKS)
def test_a_comparison_comes_back_from_its_address(app, look):
    address = {"from": "1999-05-01", "to": "before", "edge": "avaria-old-patron", "hide_types": "credit"}
    address |= {} if look == LOOKS[0] else {"look": look}
    assert query(app(**address)) == address


def test_the_page_has_a_name_of_its_own():
    assert (compare.PAGE.id, compare.PAGE.label) == ("compare", "Compare")
