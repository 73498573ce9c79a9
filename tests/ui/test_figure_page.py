"""The logic of the Figure page, without a browser; and a choice through its URL and back."""

from __future__ import annotations

import pytest
from apptest import page, query, read_case
from hypothesis import given
from hypothesis import strategies as st
from places import TINY
from strategies import figure_choices

from graph.export import EXPORTERS
from graph.plates import KINDS
from ui.figure_choice import FigureChoice, from_words, to_words


@given(figure_choices)
def test_a_choice_comes_back_from_its_words_unchanged(choice):
    words = {name: word for name, word in to_words(choice).items() if word}
    assert from_words(words) == choice


@given(st.dictionaries(st.sampled_from(list(to_words(FigureChoice()))), st.text()))
def test_any_words_are_a_choice(words):
    assert isinstance(from_words(words), FigureChoice)


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return page("figure")


def told(test):
    return " ".join(element.value for kind in (test.error, test.info, test.warning) for element in kind)


def alt(test):
    return test.code[0].value


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_preview_files_and_a_description(app, kind):
    test = app(fig=kind)
    assert len(test.get("image")) == 1
    assert len(test.get("download_button")) == len(EXPORTERS)
    assert alt(test)
    assert query(test) == ({} if kind == "one" else {"fig": kind})


def test_what_is_chosen_goes_into_the_address(app):
    test = app()
    test.selectbox(key="figure-kind").set_value("side").run()
    test.selectbox(key="figure-size").set_value("slide").run()
    test.toggle(key="figure-grey").set_value(True).run()
    test.text_input(key="figure-title").set_value("  My   title ").run()
    assert not test.exception
    assert query(test) == {"fig": "side", "size": "slide", "ink": "grey", "title": "My title"}
    assert alt(test).startswith("Two networks side by side.")


def test_the_view_decides_what_is_drawn(app):
    test = app(at="after", hide_types="ally")
    assert "on 1 July 2001" in alt(test)
    assert " ally" not in alt(test)
    test.selectbox(key="figure-at").set_value("before").run()
    assert "on 31 May 2001" in alt(test)


def test_an_ego_network_takes_its_actor_and_steps(app):
    test = app(fig="ego")
    test.selectbox(key="figure-ego").set_value("front").run()
    test.button_group(key="figure-steps").set_value(2).run()
    assert alt(test).startswith("Ego network of Front <b>Nord</b>")
    assert ", 2 steps. " in alt(test)
    assert query(test) == {"fig": "ego", "focus": "front", "steps": "2"}


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"size": "0cm"}, "must be between"),
        ({"size": "100m"}, "is no length"),
        ({"size": "<b>"}, "is no size"),
        ({"dpi": "10000"}, "not 10000"),
        ({"dpi": "0"}, "not 0"),
        ({"hide_types": "-~ally~patron~adversary~basing_rights~credit~rival~talks"}, ""),
        ({"fig": "ego", "focus": "new-council", "at": "before"}, "Nothing is left to draw"),
        ({"size": "40x40", "dpi": "600"}, "million pixels"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_words(app, asked, words):
    test = app(**asked)
    assert words in told(test)


@pytest.mark.parametrize("asked", [{"at": "nowhen"}, {"fig": "pie"}, {"sight": "x-ray"}, {"dpi": "many"}])
def test_what_means_nothing_is_left_aside(app, asked):
    test = app(**asked)
    assert query(test) == {}
    assert told(test) == ""


def test_a_size_of_ones_own_is_typed(app):
    test = app()
    test.selectbox(key="figure-size").set_value("other").run()
    test.text_input(key="figure-other-size").set_value("12cm").run()
    assert query(test) == {"size": "12cm"}
    assert "12 × " in test.caption[1].value
