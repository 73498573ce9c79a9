"""The loader: what a teacher writes becomes a case, or every problem at once beside the sound part."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from graph.dates import ALWAYS, PartialDate, Period
from graph.edge_types import BUILT_IN
from graph.load import load
from graph.model import UNTITLED
from graph.problems import CaseError

TINY = Path(__file__).parent.parent / "tiny"
ACTORS = "actors:\n  - {id: a, name: A, kind: state}\n  - {id: b, name: B, kind: state}\n"
EDGES = "edges:\n  - {source: a, target: b, type: ally}\n"


def case(**files):
    """The smallest case, with other files in place of or beside its own."""
    return load({f"{name}.yaml": text for name, text in ({"actors": ACTORS, "edges": EDGES} | files).items()})


def wrong(**files):
    with pytest.raises(CaseError) as caught:
        case(**files)
    return caught.value


def said(error):
    return [f"{p.file}:{p.line}:{p.column}: {p.code}" for p in error.problems]


def hints(error):
    return [problem.hint for problem in error.problems]


# What is sound


def test_two_actors_and_one_edge_are_a_case():
    smallest = case()
    assert [actor.name for actor in smallest.actors] == ["A", "B"]
    assert [edge.id for edge in smallest.edges] == ["a-b-ally"]
    assert smallest.edge_types == BUILT_IN
    assert (smallest.title, smallest.as_of, smallest.compare) == (UNTITLED, None, None)


def test_what_is_not_said_is_empty():
    edge = case().edges[0]
    assert edge.period == ALWAYS
    rest = (edge.support, edge.site, edge.confidence, edge.statement, edge.references, edge.note)
    assert not any(rest)


def test_a_folder_and_its_files_make_the_same_case():
    files = {path.name: path.read_bytes() for path in TINY.glob("*.yaml")}
    assert load(TINY) == load(str(TINY)) == load(files)


def test_files_that_are_as_yet_text_or_buffers_make_the_same_case():
    texts = {path.name: path.read_text(encoding="utf-8") for path in TINY.glob("*.yaml")}
    buffers = {path.name: memoryview(path.read_bytes()) for path in TINY.glob("*.yaml")}
    assert load(texts) == load(buffers) == load(TINY)


def test_a_case_that_was_read_is_not_read_again(tmp_path):
    assert load(TINY) is load(TINY)
    shutil.copytree(TINY, tmp_path / "copy")
    assert load(tmp_path / "copy") is load(TINY)


def test_a_case_that_changed_is_read_again(tmp_path):
    folder = shutil.copytree(TINY, tmp_path / "copy")
    load(folder)
    path = folder / "case.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("in small", "anew"), encoding="utf-8")
    assert "anew" in load(folder).title


def test_hidden_files_are_none_of_its_business(tmp_path):
    folder = shutil.copytree(TINY, tmp_path / "copy")
    (folder / "._edges.yaml").write_bytes(b"\x00\x05\x16\x07")
    (folder / "README.md").write_text("{", encoding="utf-8")
    assert load(folder) is load(TINY)


@pytest.mark.parametrize(
    ("fields", "id_"),
    [
        ("start: 1990", "a-b-ally-1990"),
        ("start: 1990~", "a-b-ally-1990"),
        ("start: 1990-05-01, end: 1991", "a-b-ally-1990-05-01"),
        ("end: 1991", "a-b-ally"),
        ("id: mine, start: 1990", "mine"),
    ],
)
def test_an_edge_without_an_id_is_named_by_what_it_says(fields, id_):
    assert case(edges=f"edges: [{{source: a, target: b, type: ally, {fields}}}]").edges[0].id == id_


def test_dates_are_kept_as_written(tiny):
    assert str(tiny.edge["avaria-old-patron"].period.start) == "1980~"
    assert str(tiny.edge["avaria-old-basing"].period.start) == "1995-03"
    assert tiny.reference["treaty-1995"].date == "1995-03"


def test_names_in_several_languages_show_the_english_one(tiny):
    avaria = tiny.actor["avaria"]
    assert avaria.name == "Avaria"
    assert dict(avaria.names)["ar"] == "أفاريا"
    assert avaria.known_as == ("Avaria", "Avarie", "أفاريا", "アヴァリア", "Avarian Republic", "A.R.")


def test_without_an_english_name_the_first_one_is_shown():
    actors = ACTORS.replace("name: A", "name: {ar: ألف, fr: Un}")
    assert case(actors=actors).actors[0].name == "ألف"


def test_text_that_looks_hostile_is_kept_as_it_is(tiny):
    assert tiny.actor["front"].name == 'Front <b>Nord</b> & "$x$" \\alpha_1'
    assert tiny.actor["front"].aliases == ("=Front", "</script>", "#1", "café")
    assert "onerror=alert(1)" in tiny.actor["front"].summary


def test_quoted_words_that_yaml_would_misread_are_text():
    actors = ACTORS.replace("name: A", 'name: "NO", aliases: ["on", "010"], summary: "12:30"')
    actor = case(actors=actors).actors[0]
    assert (actor.name, actor.aliases, actor.summary) == ("NO", ("on", "010"), "12:30")


def test_sentences_with_times_dates_and_numbers_need_no_quotes():
    edges = (
        "edges:\n  - source: a\n    target: b\n    type: ally\n    statement: At 12:30 on 2024-12-08 no 5.\n"
    )
    assert case(edges=edges).edges[0].statement == "At 12:30 on 2024-12-08 no 5."


def test_a_text_over_several_lines_loses_only_the_break_at_its_end(tiny):
    assert tiny.summary.endswith(
        "June 2001.\nThen the Old Council gives way to the New Council, and the pairs change."
    )


def test_words_in_other_scripts_may_hold_the_marks_that_they_need():
    name = "می‌خواهم ‏(الف)‎"
    assert case(actors=ACTORS.replace("name: A", f"name: '{name}'")).actors[0].name == name


def test_a_restyled_type_keeps_what_the_case_does_not_say(tiny):
    adversary = tiny.edge_type["adversary"]
    built_in = next(kind for kind in BUILT_IN if kind.id == "adversary")
    assert (adversary.label, adversary.colour, adversary.dash) == ("Rival", "ink", "long-dash")
    assert (adversary.sign, adversary.head, adversary.letter) == (-1, built_in.head, built_in.letter)
    assert adversary.definition == built_in.definition


def test_a_type_that_says_little_gets_a_look_and_words_of_its_own(tiny):
    talks = tiny.edge_type["talks"]
    assert (talks.sign, talks.directed, talks.backward) == (0, False, "holds talks with")
    looks = [(kind.dash, kind.head) for kind in tiny.edge_types]
    assert len(set(looks)) == len(looks)


def test_a_look_that_a_later_type_asks_for_is_left_to_it():
    types = ["{id: one}", "{id: two, dash: solid, head: vee, letter: O}", "{id: three, dash: dotted}"]
    one, two, three = case(edge_types=f"edge_types: [{', '.join(types)}]").edge_types[-3:]
    assert (two.dash, two.head, two.letter) == ("solid", "vee", "O")
    assert (one.dash, one.head) != ("solid", "vee")
    assert one.letter != "O"
    assert three.dash == "dotted"


def test_the_snapshots_stand_in_the_order_of_time_and_the_outermost_are_compared():
    snapshots = "snapshots:\n" + "".join(f"  - {{id: y{y}, date: {y}-01-01}}\n" for y in (1995, 1990, 2000))
    read = case(snapshots=snapshots)
    assert list(read.snapshot) == ["y1990", "y1995", "y2000"]
    assert read.compare == ("y1990", "y2000")
    assert read.snapshot["y1995"].date == date(1995, 1, 1)
    assert read.snapshot["y1995"].label == "y1995"


def test_the_named_pair_is_compared(tiny):
    assert tiny.compare == ("before", "after")


def test_plain_addresses_become_references(tiny):
    for address in ("http://example.org/archive?id=1&page=2", "https://example.org/2001/07/01"):
        assert tiny.reference[address].url == address


def test_an_actor_may_begin_on_the_day_that_another_ends(tiny):
    assert tiny.actor["old-council"].period.end == tiny.actor["new-council"].period.start


def test_an_edge_may_be_of_one_day(tiny):
    day = PartialDate.parse("2001-06-10")
    assert tiny.edge["avaria-front-talks-2001-06-10"].period == Period(day, day)


def test_empty_lists_are_sound():
    assert case(edges="edges: []").edges == case(edges="edges:\n").edges == ()


def test_optional_files_may_hold_nothing_but_comments():
    assert case(snapshots="# none yet\n", edge_types="", case="---\n") == case()


# What is wrong, and what is kept


def test_the_sound_part_is_kept():
    error = wrong(edges=EDGES + "  - {source: a, target: c, type: ally}\n")
    assert [edge.id for edge in error.sound.edges] == ["a-b-ally"]
    assert len(error.sound.actors) == 2
    assert not error.cannot_read


def test_all_problems_are_said_at_once_in_the_order_of_files_and_lines():
    error = wrong(
        references="references:\n  - {id: r}\n",
        edges=EDGES + "  - {source: a, target: b, type: aly}\n  - {source: a, target: a, type: ally}\n",
        actors=ACTORS + "  - {id: c, name: C, kind: stat, start: 2023-02-29}\n",
        case="titel: X\n",
        notes="x: 1",
    )
    assert said(error) == [
        "notes.yaml:1:1: unknown-file",
        "case.yaml:1:1: unknown-field",
        "actors.yaml:4:28: unknown-kind",
        "actors.yaml:4:41: bad-date",
        "edges.yaml:3:34: unknown-type",
        "edges.yaml:4:25: self-loop",
        "references.yaml:2:5: missing-field",
    ]
    assert str(error).splitlines() == [str(problem) for problem in error.problems]


SNAPSHOTS = "snapshots:\n  - {id: before, date: 1990-01-01}\n  - {id: after, date: 1991-01-01}\n"
REFERENCES = "references: [{id: unsc-2011, title: T}]"
ONE_MORE = "  - {id: c, name: C, kind: state}\n"


def pointing(actor, at):
    """The smallest case with an actor of one id and an edge that points to another."""
    return {"actors": ACTORS.replace("id: b", f"id: {actor}"), "edges": EDGES.replace("b,", f"{at},")}


@pytest.mark.parametrize(
    ("files", "nearest"),
    [
        (pointing("Borduria", "BORDURIA"), "Borduria"),
        (pointing("borduria", "bordura"), "borduria"),
        (pointing("cafe", "café"), "cafe"),
        (pointing("cafe", "cafe\u0301"), "cafe"),
        (pointing("iran", "ｉｒａｎ"), "iran"),
        ({"edges": EDGES.replace("ally", "Ally")}, "ally"),
        ({"edges": EDGES.replace("ally", "adversery")}, "adversary"),
        ({"edges": EDGES.replace("ally", "ally, confidence: establshed")}, "established"),
        (
            {"edges": EDGES.replace("ally", "ally, references: [unsc-2012]"), "references": REFERENCES},
            "unsc-2011",
        ),
        ({"actors": ACTORS + ONE_MORE.replace("state", "goverment")}, "government"),
        ({"actors": ACTORS + ONE_MORE.replace("name", "nmae: x, name")}, "name"),
        ({"actors": ACTORS + ONE_MORE.replace("id: c", "id: São Tomé")}, "sao-tome"),
        ({"snapshots": f"compare: [befor, after]\n{SNAPSHOTS}"}, "before"),
        ({"edge_types": "edge_types: [{id: t, colour: purpel}]"}, "purple"),
        ({"actor": "x: 1"}, "actors.yaml"),
    ],
)
def test_a_near_miss_is_answered_with_what_was_meant(files, nearest):
    assert hints(wrong(**files)) == [f'Did you mean "{nearest}"?']


def test_a_word_far_from_all_is_answered_with_what_is_known():
    assert (
        "state, government, armed_group"
        in hints(wrong(actors=ACTORS + "  - {id: c, name: C, kind: zzz}\n"))[0]
    )


def test_a_record_that_cannot_be_read_takes_its_edges_with_it_in_silence():
    error = wrong(actors=ACTORS.replace("name: B", "name: B: c"))
    assert said(error) == ["actors.yaml:3:20: syntax"]
    assert error.sound.edges == ()


@pytest.mark.parametrize("actors", ["", "[" * 50, "actors", b"\xff\xfea\x00", "a: ["])
def test_when_no_actor_can_be_read_no_edge_is_blamed_for_it(actors):
    error = wrong(actors=actors)
    assert {problem.file for problem in error.problems} == {"actors.yaml"}
    assert error.sound.edges == ()


def test_when_a_file_beside_the_edges_cannot_be_read_no_edge_is_blamed_for_it():
    edges = (
        EDGES.replace("ally", "credit, references: [r]")
        + "  - {source: b, target: a, type: ally, references: [r]}\n"
    )
    error = wrong(edges=edges, edge_types="edge_types: [", references="references: [")
    assert {problem.file for problem in error.problems} == {"edge_types.yaml", "references.yaml"}
    assert [(edge.id, edge.references) for edge in error.sound.edges] == [("b-a-ally", ())]


def test_an_id_in_a_text_does_not_hide_an_edge_that_leads_nowhere():
    error = wrong(
        actors=ACTORS.replace("name: A", "name: A, summary: 'once id: c'"), edges=EDGES.replace("b,", "c,")
    )
    assert said(error) == ["edges.yaml:2:25: unknown-actor"]


def test_every_edge_of_the_sound_part_leads_somewhere():
    error = wrong(
        actors=ACTORS + "  - {id: port, name: P, kind: x}\n",
        edges=EDGES.replace("ally", "ally, site: port"),
    )
    assert [edge.site for edge in error.sound.edges] == [""]


def test_an_edge_that_repeats_an_id_and_leads_nowhere_is_told_both():
    error = wrong(
        edges=EDGES.replace("source", "id: e, source") + "  - {id: E, source: a, target: c, type: ally}\n"
    )
    assert said(error) == ["edges.yaml:3:10: duplicate-id", "edges.yaml:3:32: unknown-actor"]


def test_problems_are_not_cached_away():
    assert said(wrong(actors=ACTORS + "  - x\n")) == said(wrong(actors=ACTORS + "  - x\n"))


def test_no_value_is_reported_twice():
    error = wrong(
        actors=ACTORS.replace("kind: state}\n  - {id: b", "kind: NO}\n  - {id: b"),
        edge_types='edge_types:\n  - {id: t, label: NO, directed: maybe, forward: x, letter: "ab"}\n',
        edges=EDGES.replace("ally", 'ally, references: ["a\\u202eb", zz]'),
    )
    assert len(set(error.problems)) == len(error.problems)
