"""A view goes through its URL and back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import MappingProxyType

import pytest
import taught
from hypothesis import given
from hypothesis import strategies as st
from places import TINY
from strategies import figure_choices

from graph.analysis.measures import MEASURE_IDS
from graph.analysis.what_if import KINDS, Supposition, is_about
from graph.focus import Focus
from graph.load import load
from graph.matrix import ORDERS
from graph.model import Actor, Case
from graph.select import UNSAID
from ui import address
from ui.address import Selection, View, from_query, opening_view, to_query
from ui.filters import FILTERS
from ui.rail import Rail
from ui.study import MOST_SUPPOSED, TABS, Study

CASE = load(taught.files())
days = st.one_of(
    st.sampled_from(sorted(CASE.snapshot)),
    st.dates(max_value=CASE.as_of).map(str).filter(lambda day: day not in ("2001-05-31", "2001-07-01")),
)
actors = st.sampled_from(sorted(CASE.actor))
edges = st.sampled_from(sorted(CASE.edge))
steps = st.integers(1, address.MOST_STEPS)
focuses = st.just(Focus()) | st.builds(
    Focus, actors, steps, st.sampled_from(address.DIRECTIONS), st.sampled_from(address.OUTSIDES)
)
selections = (
    st.just(Selection())
    | st.builds(Selection, st.just("actor"), actors)
    | st.builds(Selection, st.just("edge"), edges)
)


def choices():
    parts = {}
    for one in FILTERS:
        options = tuple(one.options(CASE))
        parts[one.key] = st.lists(st.sampled_from(options), unique=True).map(
            lambda chosen, options=options: tuple(word for word in options if word in chosen)
        )
    return st.fixed_dictionaries(parts).map(MappingProxyType)


suppositions = st.builds(
    Supposition, st.sampled_from(KINDS), st.sampled_from([*CASE.actor, *CASE.edge])
).filter(partial(is_about, CASE))
studies = st.builds(
    Study,
    st.sampled_from(TABS),
    st.none() | st.lists(actors, min_size=3, max_size=3, unique=True).map(sorted).map(tuple),
    st.sampled_from(MEASURE_IDS),
    st.lists(suppositions, max_size=MOST_SUPPOSED, unique=True).map(tuple),
)
pairs = st.tuples(st.just("") | actors, st.just("") | actors)
rails = st.just(Rail()) | st.builds(Rail, st.just("the-change"), st.integers(1, 3))
views = st.builds(
    View,
    days,
    days,
    days,
    choices(),
    st.sampled_from(address.LOOKS),
    focuses,
    selections,
    pairs,
    st.sampled_from(address.DAYS),
    st.sampled_from(address.ROWS),
    st.sampled_from(list(ORDERS)),
    st.sampled_from(["", address.EVERYONE]) | actors,
    studies,
    figure_choices,
    rails,
)


@given(views)
def test_a_view_with_every_filter_set_comes_back_unchanged(view):
    back = from_query(CASE, to_query(CASE, view))
    assert replace(back, chosen=dict(back.chosen)) == replace(view, chosen=dict(view.chosen))


@given(st.dictionaries(st.text(), st.text()))
def test_any_address_is_a_view(query):
    assert isinstance(from_query(CASE, query), View)


def test_the_opening_view_has_a_clean_address():
    assert to_query(CASE, opening_view(CASE)) == {}


def test_a_link_goes_on_to_mean_the_same_when_the_case_gains_a_type():
    link = to_query(CASE, from_query(CASE, {"hide_types": "patron"}))
    files = {path.name: path.read_bytes() for path in TINY.iterdir()}
    files["edges.yaml"] += b"  - {source: front, target: new-council, type: basing_rights}\n"
    grown = load(files)
    assert "patron" not in from_query(grown, link).chosen["types"]
    assert "basing_rights" in from_query(grown, link).chosen["types"]


@pytest.mark.parametrize("word", ["yesterday", "2099-01-01", "2001-02", "<script>"])
def test_a_day_that_is_none_is_the_opening_day(word):
    assert from_query(CASE, {"at": word}).at == "before"


REGIONS = ("North~South", "-", "~", "a%7Eb", "East & West", "")


@given(st.lists(st.sampled_from(REGIONS), unique=True))
def test_regions_of_any_name_are_hidden_by_an_address(hidden):
    actors = tuple(Actor(f"a{n}", "A", "state", region=region) for n, region in enumerate(REGIONS))
    case = Case(actors=actors)
    opening = opening_view(case)
    words = {region or UNSAID for region in hidden}
    chosen = tuple(word for word in opening.chosen["regions"] if word not in words)
    view = replace(opening, chosen=MappingProxyType({**opening.chosen, "regions": chosen}))
    assert from_query(case, to_query(case, view)).chosen["regions"] == chosen


def test_a_day_that_has_a_name_is_known_by_it():
    assert from_query(CASE, {"at": "2001-07-01", "to": "2001-05-31"}).at == "after"
    assert from_query(CASE, {"at": "2001-07-01", "to": "2001-05-31"}).later == "before"


def test_of_an_actor_and_an_edge_in_one_address_the_actor_is_selected():
    both = from_query(CASE, {"edge": "avaria-old-patron", "actor": "front"})
    assert both.selected == Selection("actor", "front")


def test_a_step_that_the_lesson_does_not_have_is_its_first():
    assert from_query(CASE, {"lesson": "the-change", "step": "9"}).rail == Rail("the-change", 1)
    assert from_query(CASE, {"lesson": "another", "step": "2"}).rail == Rail()
