"""The logic of the Explore page, without a browser."""

from __future__ import annotations

import pytest
from apptest import canvas_of, dossier_of, edge_ids, query, read_case, unfolded, whole_app
from places import TINY


@pytest.fixture
def app(monkeypatch):
    read_case(monkeypatch, TINY)
    return whole_app


def test_the_page_opens_at_the_first_of_the_pair_to_compare(app):
    test = app()
    assert canvas_of(test)["subtitle"] == "31 May 2001"
    assert "avaria-old-patron" in edge_ids(test)
    assert query(test) == {}


def test_the_switch_shows_the_other_date_and_goes_into_the_address(app):
    test = app()
    test.button_group(key="at").set_value("after").run()
    assert canvas_of(test)["subtitle"] == "1 July 2001"
    assert "avaria-new-adversary" in edge_ids(test)
    assert query(test) == {"at": "after"}


def test_actors_keep_their_places_between_the_dates(app):
    test = app()
    before = {node["id"]: (node["x"], node["y"]) for node in canvas_of(test)["nodes"]}
    test.button_group(key="at").set_value("after").run()
    after = {node["id"]: (node["x"], node["y"]) for node in canvas_of(test)["nodes"]}
    assert before.keys() & after.keys() == {"avaria", "front"}
    assert all(after[id_] == before[id_] for id_ in ("avaria", "front"))


def test_a_filter_takes_edges_away_and_goes_into_the_address(app):
    test = unfolded(app(), "filters")
    test.button_group(key="types").set_value(["patron", "basing_rights"]).run()
    assert edge_ids(test) == {"avaria-old-patron", "avaria-old-basing"}
    assert query(test) == {"hide_types": "ally~adversary~credit~talks"}
    assert "not shown because of filters" in canvas_of(test)["caption"]


def test_a_type_that_is_not_shown_at_first_waits_until_it_is_chosen(app, monkeypatch, tmp_path):
    for path in TINY.iterdir():
        text = path.read_text(encoding="utf-8").replace(
            "  - id: credit", "  - id: credit\n    at_first: false"
        )
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    read_case(monkeypatch, tmp_path)
    test = unfolded(app(), "filters")
    assert "front-avaria-credit" not in edge_ids(test)
    assert query(test) == {}
    test.button(key="types-All").click().run()
    assert "front-avaria-credit" in edge_ids(test)
    assert query(test) == {"hide_types": "-"}
    test.button(key="types-As at first").click().run()
    assert query(test) == {}


def test_what_is_speculative_waits_until_it_is_asked_for(app):
    test = unfolded(app(at="after"), "filters")
    assert "avaria-front-ally" not in edge_ids(test)
    test.button(key="confidence-All").click().run()
    assert "avaria-front-ally" in edge_ids(test)
    assert query(test) == {"at": "after", "hide_confidence": "-"}


def test_all_and_none_set_a_filter_at_once(app):
    test = unfolded(app(), "filters")
    test.button(key="types-None").click().run()
    assert edge_ids(test) == set()
    test.button(key="types-All").click().run()
    assert len(edge_ids(test)) == 5


def test_an_actor_found_by_name_opens_its_dossier(app):
    test = app()
    test.selectbox(key="find").set_value("avaria").run()
    assert dossier_of(test)["title"] == "Avaria"
    assert query(test) == {"actor": "avaria"}
    assert test.selectbox(key="find").value is None


def test_the_selection_is_not_sent_with_the_picture(app):
    before = canvas_of(app())
    assert canvas_of(app(actor="avaria")) == before


def test_a_whole_view_comes_back_from_its_address(app):
    test = app(
        at="after",
        hide_types="credit",
        hide_kinds="government",
        hide_confidence="-",
        edge="avaria-front-ally",
    )
    network, dossier = canvas_of(test), dossier_of(test)
    assert edge_ids(test) == {"avaria-front-ally"}
    assert network["subtitle"] == "1 July 2001"
    assert dossier["selected"] == {"kind": "edge", "id": "avaria-front-ally"}
    assert query(test) == {
        "at": "after",
        "hide_types": "credit",
        "hide_confidence": "-",
        "hide_kinds": "government",
        "edge": "avaria-front-ally",
    }


@pytest.mark.parametrize(
    "address",
    [{"at": "never"}, {"actor": "nobody"}, {"edge": "<script>"}, {"hide_types": "x.y", "hide_kinds": ""}],
)
def test_an_address_that_means_nothing_is_the_opening_view(app, address):
    test = app(**address)
    assert len(edge_ids(test)) == 5
    assert dossier_of(test)["selected"] == {"kind": "", "id": ""}
    assert query(test) == {}


def test_a_case_with_problems_shows_its_sound_part_under_a_banner(app, monkeypatch, tmp_path):
    for path in TINY.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "edges.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {source: front, target: avarai, type: ally}\n")
    read_case(monkeypatch, tmp_path)
    test = app()
    assert "1 problem" in test.warning[0].value
    assert 'Did you mean "avaria"?' in test.code[0].value
    assert len(edge_ids(test)) == 5


def test_a_folder_without_a_case_says_so_and_does_not_break(app, monkeypatch, tmp_path):
    read_case(monkeypatch, tmp_path / "nowhere")
    test = app()
    assert "there is no folder" in test.code[0].value


def test_editing_the_files_shows_on_the_next_run(app, monkeypatch, tmp_path):
    (tmp_path / "actors.yaml").write_text(
        "actors:\n- {id: a, name: A, kind: state}\n- {id: b, name: B, kind: state}\n"
    )
    (tmp_path / "edges.yaml").write_text("edges:\n- {source: a, target: b, type: ally}\n")
    read_case(monkeypatch, tmp_path)
    test = app()
    assert len(edge_ids(test)) == 1
    (tmp_path / "edges.yaml").write_text(
        "edges:\n- {source: a, target: b, type: ally}\n- {source: a, target: b, type: patron}\n"
    )
    test.run()
    assert len(edge_ids(test)) == 2


def test_steps_around_the_selected_actor_put_the_rest_out_of_focus(app):
    test = app(actor="old-council", hide_types="adversary~credit")
    assert canvas_of(test)["focus"] is None
    test.button_group(key="steps").set_value(1).run()
    network = canvas_of(test)
    assert network["focus"] == {"actor": "old-council", "outside": "fade", "near": ["avaria", "old-council"]}
    assert network["caption"].startswith("In focus: the Old Council and 1 actor within 1 step; the rest is")
    assert query(test) == {"hide_types": "adversary~credit", "focus": "old-council", "actor": "old-council"}
    test.button_group(key="steps").set_value(0).run()
    assert canvas_of(test)["focus"] is None


def test_the_outside_of_a_focus_can_be_hidden_and_the_direction_chosen(app):
    test = app(focus="old-council")
    everyone = {node["id"] for node in canvas_of(test)["nodes"]}
    test.button_group(key="direction").set_value("out").run()
    test.button_group(key="outside").set_value("hide").run()
    assert {node["id"] for node in canvas_of(test)["nodes"]} < everyone
    assert query(test) == {"focus": "old-council", "direction": "out", "outside": "hide"}


def test_the_caption_says_what_the_filters_hide_and_what_the_focus(app):
    words = canvas_of(app(focus="old-council", outside="hide", hide_types="adversary"))["caption"]
    assert "2 edges not shown because of filters. 1 edge not shown because of the focus." in words
    words = canvas_of(app(focus="old-council", direction="out", outside="hide"))["caption"]
    assert "not shown because of the focus." in words
    assert "not shown because of filters." not in words


def test_a_focus_of_more_steps_than_the_controls_offer_shows_in_them(app):
    test = app(focus="avaria", steps="7")
    assert test.button_group(key="steps").value == 7


def test_a_focus_on_whom_the_date_does_not_know_says_so(app):
    test = app(focus="new-council", outside="hide")
    network = canvas_of(test)
    assert network["nodes"] == []
    assert network["caption"].startswith("In focus: the New Council, not in this picture.")


def test_the_legend_goes_on_to_list_what_is_hidden(app):
    shown = canvas_of(app())
    network = canvas_of(app(hide_types="patron"))
    assert [entry["id"] for entry in network["types"]] == [entry["id"] for entry in shown["types"]]
    patron = next(entry for entry in network["types"] if entry["id"] == "patron")
    assert (patron["count"], patron["hidden"]) == (0, 1)
    network = canvas_of(app(hide_kinds="armed_group"))
    assert [entry["id"] for entry in network["kinds"]] == [entry["id"] for entry in shown["kinds"]]
    group = next(entry for entry in network["kinds"] if entry["id"] == "armed_group")
    assert (group["count"], group["hidden"]) == (0, 1)


def test_with_everything_hidden_the_legend_still_brings_it_back(app):
    test = unfolded(app(), "filters")
    test.button(key="types-None").click().run()
    network = canvas_of(test)
    assert network["edges"] == []
    assert {entry["id"] for entry in network["types"]} >= {"patron", "adversary"}
    assert all(entry["hidden"] for entry in network["types"])


def test_the_canvas_knows_the_dates_before_and_after(app):
    assert canvas_of(app())["dates"] == {"earlier": None, "later": "After the change"}
    assert canvas_of(app(at="2001-06-10"))["dates"] == {
        "earlier": "Before the change",
        "later": "After the change",
    }


def test_whom_the_case_no_longer_has_leaves_the_view(app, monkeypatch, tmp_path):
    people = [f"- {{id: {id_}, name: {id_}, kind: state}}\n" for id_ in ("a", "b", "c")]
    (tmp_path / "actors.yaml").write_text("actors:\n" + "".join(people))
    (tmp_path / "edges.yaml").write_text("edges:\n- {source: a, target: b, type: ally}\n")
    monkeypatch.setenv("WHO_BACKS_WHOM_CASE", str(tmp_path))
    test = app(a="b", b="c", focus="c", whose="c", actor="c")
    (tmp_path / "actors.yaml").write_text("actors:\n" + "".join(people[:2]))
    test.run()
    assert not test.exception
    assert query(test) == {"a": "b"}


def test_a_pair_has_a_way_to_its_page_and_can_be_cleared(app):
    test = app(a="avaria", b="front")
    links = [link.proto.label for link in test.get("page_link")]
    assert any(label.startswith("Avaria and Front") for label in links)
    test.button(key="clear-pair").click().run()
    assert query(test) == {}


def test_going_back_takes_the_view_from_the_address(app):
    test = app()
    test.selectbox(key="find").set_value("avaria").run()
    assert query(test) == {"actor": "avaria"}
    del test.query_params["actor"]
    test.run()
    assert dossier_of(test)["selected"] == {"kind": "", "id": ""}
    assert query(test) == {}


def test_who_is_quicker_than_the_address_loses_nothing(app):
    test = app()
    test.selectbox(key="find").set_value("avaria").run()
    del test.query_params["actor"]
    test.button_group(key="steps").set_value(1).run()
    assert query(test) == {"focus": "avaria", "actor": "avaria"}
