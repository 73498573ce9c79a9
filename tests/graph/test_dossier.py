"""What one can read about an actor and an edge."""

from datetime import date

import pytest

from graph.dossier import actor_dossier, edge_dossier, edge_on_day, overview
from graph.edge_types import BUILT_IN
from graph.model import Actor, Case, Edge
from graph.snapshot import day_of, graph_at


@pytest.fixture(scope="module")
def before(tiny):
    return graph_at(tiny, day_of(tiny, "before"))


def test_an_actor_is_read_at_the_day_then_earlier_then_later(tiny, before):
    dossier = actor_dossier(tiny, tiny.actor["avaria"], before)
    assert [(group.label, len(group.entries)) for group in dossier.groups] == [
        ("On 31 May 2001", 4),
        ("Earlier", 1),
        ("Later", 3),
    ]
    assert dossier.names == (("fr", "Avarie"), ("ar", "أفاريا"), ("ja", "アヴァリア"))
    assert ("Existed", "since about November 1918 (as of 31 December 2005)") in dossier.facts


def test_an_edge_reads_from_the_actor_whose_dossier_it_is(tiny, before):
    def phrase(actor):
        groups = actor_dossier(tiny, tiny.actor[actor], before).groups
        return next(entry.text for entry in groups[0].entries if entry.id == "avaria-old-patron")

    assert phrase("avaria") == "is patron of the Old Council"
    assert phrase("old-council") == "is client of the Avarian Republic"


def test_a_facility_lists_the_edges_whose_site_it_is(tiny, before):
    (group,) = actor_dossier(tiny, tiny.actor["port_Sel"], before).groups
    (entry,) = group.entries
    assert entry.text == "The Avarian Republic has basing rights in the Old Council (Port Sel)"
    assert entry.id == "avaria-old-basing"


def test_an_actor_that_is_not_there_on_the_day_says_so(tiny, before):
    assert ("On this day", "not there") in actor_dossier(tiny, tiny.actor["new-council"], before).facts


def test_an_edge_shows_dates_statement_references_and_what_else_ties_the_pair(tiny, before):
    dossier = edge_dossier(tiny, tiny.edge["avaria-old-patron"], before)
    assert dossier.title == "The Avarian Republic is patron of the Old Council"
    assert ("Period", "about 1980 to 15 June 2001") in dossier.facts
    assert dossier.summary == "Avaria armed and paid the Old Council."
    assert [link.url for link in dossier.links] == [
        "https://example.org/yearbook/1981",
        "http://example.org/archive?id=1&page=2",
    ]
    (also,) = dossier.groups
    assert [entry.id for entry in also.entries] == ["avaria-old-basing", "avaria-old-credit"]


def test_what_has_no_reference_says_so(tiny, before):
    facts = dict(edge_dossier(tiny, tiny.edge["avaria-old-credit"], before).facts)
    assert facts["References"] == "none: nothing in this case says where it is from"


def test_an_uncertain_date_is_said(tiny):
    after = graph_at(tiny, day_of(tiny, "after"))
    facts = dict(edge_dossier(tiny, tiny.edge["front-new-ally"], after).facts)
    assert facts["On this day"].startswith("uncertain on 1 July 2001")


def test_beside_a_day_it_says_where_it_is_not_there(tiny, before):
    over = edge_on_day(tiny, tiny.edge["avaria-old-credit"], before)
    assert over.facts[:2] == (("Period", "1999 to 2000"), ("On 31 May 2001", "not there"))
    there = tiny.edge["avaria-old-patron"]
    assert edge_on_day(tiny, there, before) == edge_dossier(tiny, there, before)


def test_with_nothing_selected_there_is_the_day_its_hubs_and_what_is_new(tiny, before):
    after = graph_at(tiny, day_of(tiny, "after"))
    dossier = overview(tiny, tiny.snapshot["after"], after, before)
    assert dossier.title == "1 July 2001"
    assert dossier.summary.startswith("The New Council governs")
    assert dossier.actors[0] == "avaria"
    assert [(group.label, len(group.entries)) for group in dossier.groups] == [
        ("Ended since 31 May 2001", 4),
        ("Began since 31 May 2001", 3),
    ]
    assert overview(tiny, tiny.snapshot["before"], before, None).groups == ()


def test_a_plural_name_takes_a_plural_verb():
    actors = (
        Actor("iran", "Iran", "state"),
        Actor("houthis", "Houthis", "armed_group", in_text="the Houthis"),
        Actor("us", "United States", "state", in_text="the United States"),
    )
    edges = (Edge("e", "houthis", "iran", "ally"), Edge("f", "us", "iran", "adversary"))
    case = Case(actors=actors, edge_types=BUILT_IN, edges=edges)
    G = graph_at(case, date(2020, 1, 1))
    assert edge_dossier(case, edges[0], G).title == "The Houthis are allied with Iran"
    assert edge_dossier(case, edges[1], G).title == "The United States is an adversary of Iran"


def test_what_changed_for_an_actor_between_two_days_comes_first(tiny):
    days = (day_of(tiny, "before"), day_of(tiny, "after"))
    groups = actor_dossier(tiny, tiny.actor["old-council"], graph_at(tiny, days[0]), days).groups
    assert groups[0].label == "Changed, 31 May 2001 to 1 July 2001"
    texts = {entry.id: entry.text for entry in groups[0].entries}
    assert texts.keys() == {"avaria-old-patron", "avaria-old-basing", "front-old-adversary-2"}
    assert texts["avaria-old-patron"].endswith("ended on 15 June 2001.")
    assert groups[1].label == "On 31 May 2001"
