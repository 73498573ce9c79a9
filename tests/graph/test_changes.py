"""The change log: every change in a sentence, under everyone it concerns."""

from collections import Counter

import pytest
from hypothesis import given, settings
from strategies import cases, days

from graph.changes import actor_changes, as_text, log, of_actor, summary
from graph.diff import diff
from graph.snapshot import day_of, graph_at


@pytest.fixture(scope="module")
def difference(tiny):
    return diff(graph_at(tiny, day_of(tiny, "before")), graph_at(tiny, day_of(tiny, "after")))


def test_who_began_or_ended_comes_first_then_who_has_most_changes(tiny, difference):
    groups = log(tiny, difference)
    assert [(group.actor, group.change, len(group.entries)) for group in groups] == [
        ("old-council", "ended", 4),
        ("new-council", "began", 3),
        ("avaria", "", 4),
        ("front", "", 3),
    ]
    assert groups[2].name == "Avaria"


def test_an_actor_reads_its_own_end_then_what_changed_ended_and_began(tiny, difference):
    (council,) = of_actor(log(tiny, difference), "old-council")
    assert council.entries[0].sentence == "The Old Council ended on 15 June 2001."
    assert council.entries[0].edges == ()
    (avaria,) = of_actor(log(tiny, difference), "avaria")
    assert [(entry.kind, entry.edges) for entry in avaria.entries] == [
        ("changed", ("avaria-front-adversary", "avaria-front-ally")),
        ("ended", ("avaria-old-basing",)),
        ("ended", ("avaria-old-patron",)),
        ("began", ("avaria-new-adversary",)),
    ]


def test_a_change_has_its_dates_in_words(tiny, difference):
    when = {entry.edges: entry.when for entry in actor_changes(tiny, tiny.actor["front"], difference)}
    assert when == {
        ("avaria-front-adversary", "avaria-front-ally"): "until 20 June 2001, from 10 June 2001",
        ("front-old-adversary-2",): "15 June 2001",
        ("front-new-ally",): "July 2001",
    }


def test_both_ends_read_the_same_sentence(tiny, difference):
    ends = [actor_changes(tiny, tiny.actor[id_], difference) for id_ in ("avaria", "old-council")]
    mine, theirs = (next(e for e in entries if e.edges == ("avaria-old-patron",)) for entries in ends)
    assert mine == theirs


def test_an_actor_to_whom_nothing_happened_has_no_entry(tiny, difference):
    assert actor_changes(tiny, tiny.actor["port_Sel"], difference) == ()
    assert of_actor(log(tiny, difference), "port_Sel") == ()


def test_the_summary_says_how_much_ended_began_changed_and_stayed(tiny, difference):
    assert summary(tiny, difference) == (
        "3 edges ended, 2 began and 1 changed type between 31 May 2001 and 1 July 2001; 1 stayed. "
        "1 change of type also changed the sign."
    )


def test_the_summary_leaves_out_what_did_not_happen(tiny):
    G, later = graph_at(tiny, day_of(tiny, "2001-06-16")), graph_at(tiny, day_of(tiny, "2001-06-21"))
    assert summary(tiny, diff(G, G)) == (
        f"No edge changed between 16 June 2001 and 16 June 2001; {G.number_of_edges()} stayed."
    )
    assert summary(tiny, diff(G, later)) == ("1 edge ended between 16 June 2001 and 21 June 2001; 3 stayed.")


def test_the_log_can_be_copied_as_text(tiny, difference):
    lines = as_text(tiny, difference).splitlines()
    assert lines[:4] == [
        "The Sel Strait: a case <i>in small</i>",
        "What changed between 31 May 2001 and 1 July 2001",
        "",
        summary(tiny, difference),
    ]
    assert lines[5:7] == ["Old Council", "- The Old Council ended on 15 June 2001."]
    assert "version 1.0" in lines[-1]


@settings(max_examples=50)
@given(cases(), days, days)
def test_every_change_stands_under_both_its_ends(case, one, other):
    found = diff(graph_at(case, one), graph_at(case, other))
    groups = log(case, found)
    said = Counter((entry.kind, entry.edges) for group in groups for entry in group.entries if entry.edges)
    expected = {
        **{("began", (edge.id,)): 2 for edge in found.began},
        **{("ended", (edge.id,)): 2 for edge in found.ended},
        **{("changed", (change.before.id, change.after.id)): 2 for change in found.changed},
    }
    assert said == expected
    for group in groups:
        for entry in group.entries:
            assert all(group.actor in case.edge[id_].pair for id_ in entry.edges)
    own = {group.actor: group.change for group in groups if group.change}
    assert own == {
        **{actor.id: "began" for actor in found.actors_began},
        **{actor.id: "ended" for actor in found.actors_ended},
    }


@settings(max_examples=50)
@given(cases(), days, days)
def test_the_log_is_the_same_every_time_and_its_order_holds(case, one, other):
    earlier, later = graph_at(case, one), graph_at(case, other)
    groups = log(case, diff(earlier, later))
    assert log(case, diff(earlier, later)) == groups
    ranks = [(not group.change, -len(group.entries)) for group in groups]
    assert ranks == sorted(ranks)
    assert len({group.actor for group in groups}) == len(groups)
