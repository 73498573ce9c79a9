"""Sentences, as a reader meets them."""

from dataclasses import replace
from datetime import date

import pytest

from graph.dates import Period
from graph.diff import diff
from graph.edge_types import BUILT_IN
from graph.model import Actor, Case, Edge, Reference
from graph.prose import (
    credits_of,
    diff_in_words,
    edge_as_noun,
    edge_in_words,
    end_in_words,
    picture_in_words,
    reference_in_words,
    short_reference,
)
from graph.snapshot import day_of, graph_at

SYRIA = Case(
    actors=(
        Actor("russia", "Russia", "state"),
        Actor("assad", "Assad government", "government", in_text="the Assad government"),
    ),
    edge_types=BUILT_IN,
    edges=(Edge("p", "russia", "assad", "patron", Period.parse("2011-10-04", "2024-12-08")),),
)


def test_an_end_is_a_plain_sentence():
    said = "Russia's patronage of the Assad government ended on 8 December 2024."
    assert end_in_words(SYRIA, SYRIA.edges[0]) == said


def test_an_edge_is_a_plain_clause():
    assert edge_in_words(SYRIA, SYRIA.edges[0]) == "Russia is patron of the Assad government"


def test_everything_that_changed_is_said(tiny):
    change = diff(graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after")))
    assert diff_in_words(tiny, change) == (
        "The Old Council ended on 15 June 2001.",
        "The New Council began on 15 June 2001.",
        'The hostility between the Avarian Republic and Front <b>Nord</b> & "$x$" \\alpha_1 gave way to the '
        'alliance between Front <b>Nord</b> & "$x$" \\alpha_1 and the Avarian Republic (until 20 June 2001, '
        "from 10 June 2001).",
        "The Avarian Republic's basing rights in the Old Council (Port Sel) ended on 15 June 2001.",
        "The Avarian Republic's patronage of the Old Council ended on 15 June 2001.",
        'The hostility between the Old Council and Front <b>Nord</b> & "$x$" \\alpha_1 '
        "ended on 15 June 2001.",
        "The hostility between the Avarian Republic and the New Council began on 16 June 2001.",
        'The alliance between Front <b>Nord</b> & "$x$" \\alpha_1 and the New Council began in July 2001.',
    )


def test_braces_in_a_name_stay_braces():
    odd = replace(SYRIA.actors[0], name="{target} {0} {x!r}")
    case = replace(SYRIA, actors=(odd, SYRIA.actors[1]))
    assert edge_as_noun(case, case.edges[0]) == "{target} {0} {x!r}'s patronage of the Assad government"


def test_a_picture_is_told_to_those_who_do_not_see_it(tiny):
    text = picture_in_words(tiny, graph_at(tiny, day_of(tiny, "after")))
    assert text.startswith(
        "Network of 4 actors and 4 edges on 1 July 2001. Most edges: the Avarian Republic (3)"
    )
    assert "2 ally" in text


@pytest.mark.parametrize(
    ("reference", "short", "long"),
    [
        (Reference("r", "AP", "Title", "2024-12"), "AP 2024", "AP: Title, December 2024"),
        (Reference("r", title="Title"), "Title", "Title"),
        (Reference("r", url="https://e.org"), "https://e.org", "https://e.org"),
    ],
)
def test_a_reference_is_printed_from_what_is_known(reference, short, long):
    assert (short_reference(reference), reference_in_words(reference)) == (short, long)


def test_credits_name_version_day_and_licence(tiny):
    assert credits_of(tiny) == (
        "The Sel Strait: a case <i>in small</i> · version 1.0 · as of 31 December 2005 · "
        "A. Tester and Zoë Ünal · CC0-1.0"
    )
    assert credits_of(Case(as_of=date(2020, 1, 1))) == "Untitled case · as of 1 January 2020"
