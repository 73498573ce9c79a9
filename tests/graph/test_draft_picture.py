"""The picture of a case that is being written."""

from __future__ import annotations

from graph.draft_picture import draft_picture
from graph.model import Case
from graph.picture import picture
from graph.snapshot import day_of, graph_at
from graph.stage import stage_of


def test_everyone_of_the_day_is_there_and_the_rest_of_the_case_is_counted(tiny):
    stage, G = stage_of(tiny), graph_at(tiny, day_of(tiny, "before"))
    scene = draft_picture(stage, G)
    assert [node.id for node in scene.nodes] == sorted(G)
    assert len(scene.nodes) == len(picture(stage, G, G).nodes) + 1
    assert sum(entry.count for entry in scene.kinds) == len(G)
    assert scene.caption == "4 actors and 5 edges on this day. On other days only: 1 actor and 6 edges."


def test_a_case_of_one_day_has_nothing_on_other_days(tiny):
    day = day_of(tiny, "before")
    G = graph_at(tiny, day)
    case = Case(
        actors=tuple(tiny.actor[id_] for id_ in sorted(G)),
        edge_types=tiny.edge_types,
        edges=tuple(edge for *_, edge in G.edges(data="edge")),
        as_of=tiny.as_of,
    )
    assert draft_picture(stage_of(case), graph_at(case, day)).caption == "4 actors and 5 edges on this day."
