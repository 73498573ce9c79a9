"""The one-file page as a file: it says what the app says, asks nobody, and lets nothing run."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations

import pytest
from axe import findings
from driving import choose, edges, until
from hostile import HOSTILE, hostile_case

from graph.diff import diff, seen
from graph.model import KINDS
from graph.page import one_file, opening_of
from graph.payload.changes import log_payload
from graph.payload.picture import picture_payload
from graph.payload.rows import actor_table, edge_table
from graph.picture import change_picture, picture
from graph.select import Choice, narrowed
from graph.snapshot import graph_at, snapshots
from graph.stage import stage_of
from graph.tables import actor_rows, edge_rows, edge_rows_between

PICKED = """([face, types, kinds]) =>
    picked(PAGE, FACES.get(face), { types: new Set(types), kinds: new Set(kinds) })"""


@pytest.fixture
def stage(tiny):
    return stage_of(tiny)


@pytest.fixture
def open_file(visit, tmp_path):
    """Write a page into a folder and open it there; nothing but the file itself may be asked for."""

    def opens(stage, opening=None, address="", **options):
        file = tmp_path / "page.html"
        file.write_bytes(one_file(stage, opening))
        asked, said = [], []

        def listen(page):
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: said.append(message.text))

        page = visit(file.as_uri() + address, prepare=listen, **options)
        page.wait_for_timeout(300)
        assert {url.partition("#")[0] for url in asked} == {file.as_uri()}
        assert said == []
        return page

    return opens


def ids(items):
    return sorted(item["id"] for item in items)


def by_id(items):
    return {item["id"]: item for item in items}


def counts(lines):
    return {line["id"]: line["count"] for line in lines if line["count"]}


def rows_of(table):
    return sorted((row["id"], [cell.get("text") for cell in row["cells"]]) for row in table["rows"])


def said_alike(found, network, tables):
    """Whether the page's own arithmetic comes to what the app would send."""
    assert ids(found["network"]["nodes"]) == ids(network["nodes"])
    assert {one["id"]: one for one in found["network"]["edges"]} == {
        one["id"]: one for one in network["edges"]
    }
    for part in ("types", "kinds", "changes"):
        assert counts(found["network"][part]) == counts(network[part])
    for name, table in tables.items():
        assert rows_of(found["tables"][name]) == rows_of(table)
        assert found["tables"][name]["caption"] == table["caption"]


def hidings(case):
    types = [edge_type.id for edge_type in case.edge_types]
    yield from (([type_], []) for type_ in types)
    yield from ((list(pair), []) for pair in combinations(types, 2))
    yield from (([], [kind]) for kind in sorted({actor.kind for actor in case.actors}))


def plain(value):
    return json.loads(json.dumps(value))


def test_what_the_legend_leaves_is_what_the_app_would_show(open_file, stage):
    case = stage.case
    page = open_file(stage)
    for types, kinds in [([], []), *hidings(case)]:
        choice = Choice(
            types=[one for one in case.edge_type if one not in types],
            kinds=[one for one in KINDS if one not in kinds],
        )
        for snapshot in snapshots(case):
            whole = graph_at(case, snapshot.date)
            G = narrowed(whole, choice)
            found = page.evaluate(PICKED, [f"day-{snapshot.date}", types, kinds])
            scene = picture(stage, G, whole)
            words = [scene.subtitle]
            tables = {
                "actors": actor_table(actor_rows(case, G), words),
                "edges": edge_table(edge_rows(case, G), words),
            }
            said_alike(found, plain(picture_payload(scene)), plain(tables))


def test_what_the_legend_leaves_of_a_comparison_is_what_the_app_would_show(open_file, stage):
    case = stage.case
    view = opening_of(case)
    old, new = graph_at(case, view.earlier), graph_at(case, view.later)
    page = open_file(stage)
    for types, kinds in [([], []), *hidings(case)]:
        choice = Choice(
            types=[one for one in case.edge_type if one not in types],
            kinds=[one for one in KINDS if one not in kinds],
        )
        earlier, later = narrowed(old, choice), narrowed(new, choice)
        told = seen(diff(old, new), earlier, later)
        scene = change_picture(stage, earlier, later, told)
        days = scene.subtitle.split(" to ")
        tables = {
            "actors": actor_table(actor_rows(case, earlier, later), days),
            "edges": edge_table(edge_rows_between(case, earlier, later, told), days),
        }
        found = page.evaluate(PICKED, ["changes", types, kinds])
        said_alike(found, plain(picture_payload(scene)), plain(tables))
        expected = log_payload(case, told)["groups"]
        assert log_lines(found["log"]["groups"]) == log_lines(expected)


def log_lines(groups):
    return sorted((group["actor"], entry["text"]) for group in groups for entry in group["entries"])


def test_one_switches_the_date_reads_and_filters_without_a_server(open_file, stage):
    page = open_file(stage)
    before = edges(page)
    page.get_by_role("radio", name="After the change").check(force=True)
    until(page, "__wbw.perf.settled >= __wbw.perf.patched")
    assert edges(page) != before
    choose(page, "avaria")
    page.get_by_role("heading", name="Avaria", exact=True).wait_for()
    assert page.locator("tbody tr.chosen button").inner_text() == "Avaria"
    page.get_by_title("Hide Ally").click()
    assert "The legend hides" in page.locator("#network .caption").inner_text()
    page.get_by_role("radio", name="What changed").check(force=True)
    page.get_by_role("heading", name="What changed").wait_for()
    assert page.evaluate("location.hash").startswith("#show=changes&actor=avaria&hide_types=")


def test_the_address_of_a_file_is_its_view(open_file, stage):
    page = open_file(stage, address="#show=changes&rows=edges&edge=avaria-old-patron")
    until(page, "__wbwDossier?.id === 'avaria-old-patron'")
    assert page.get_by_role("radio", name="What changed").is_checked()
    assert page.get_by_role("radio", name="Edges").is_checked()


def test_it_opens_with_the_view_that_it_was_made_of(open_file, stage):
    view = replace(opening_of(stage.case), compares=True, selected=("actor", "front"))
    page = open_file(stage, view)
    assert page.get_by_role("radio", name="What changed").is_checked()
    until(page, "__wbwDossier?.id === 'front'")


def test_hostile_texts_stay_texts(open_file):
    page = open_file(stage_of(hostile_case()))
    assert page.title().startswith("</script><!--<img")
    choose(page, "avaria")
    page.get_by_role("radio", name="What changed").check(force=True)
    page.get_by_role("radio", name="Edges").check(force=True)
    page.wait_for_timeout(300)
    assert page.locator("img").count() == 0
    addresses = page.evaluate("[...document.links].map(({ protocol }) => protocol)")
    assert set(addresses) <= {"http:", "https:", "file:"}
    assert page.locator("h1").text_content() == HOSTILE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_grave_in_the_file(open_file, stage, width, scheme):
    page = open_file(stage, width=width, color_scheme=scheme)
    found = findings(page)
    page.evaluate("location.hash = 'show=changes&rows=edges&actor=avaria'")
    page.wait_for_timeout(500)
    assert found + findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
