"""The one-file page: the same for the same view, safe whatever the texts, no larger than it need be."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hostile import hostile_case
from hypothesis import given
from hypothesis import strategies as st
from places import ROOT, TINY

from graph.dossier import actor_dossier, edge_dossier
from graph.focus import Focus
from graph.load import load
from graph.page import one_file, opening_of
from graph.page.packing import in_script, packed
from graph.payload.reading import dossier_payload
from graph.select import Choice
from graph.snapshot import graph_at, snapshots
from graph.stage import stage_of

DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def unpacked(data):
    """What `unpack.js` makes of packed data."""
    made = []

    def built(part):
        if not isinstance(part, list):
            return part
        shape, *items = part
        if shape < 0:
            return made[-shape - 1]
        values = [built(item) for item in items]
        return dict(zip(data["shapes"][shape - 1], values, strict=True)) if shape else values

    for part in data["pool"]:
        made.append(built(part))
    return built(data["root"])


def data_of(page):
    return unpacked(json.loads(DATA.search(page.decode()).group(1)))


@pytest.fixture(scope="module")
def stage():
    return stage_of(load(TINY))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(values)
def test_what_is_packed_can_be_unpacked_and_stands_safely_in_a_script(value):
    text = in_script(packed([value, value]))
    assert unpacked(json.loads(text)) == [value, value]
    assert not set("<>&\u2028\u2029") & set(text)


def test_true_and_one_are_not_the_same():
    assert [type(part) for part in unpacked(packed([1, True, 1.0]))] == [int, bool, float]


def test_the_same_view_gives_the_same_bytes(stage):
    assert one_file(stage) == one_file(stage_of(load(TINY)))
    assert one_file(stage) != one_file(stage, replace(opening_of(stage.case), compares=True))


def test_every_named_day_and_the_comparison_are_in_it(stage):
    data = data_of(one_file(stage))
    days = [f"day-{snapshot.date}" for snapshot in snapshots(stage.case)]
    assert [face["id"] for face in data["faces"]] == [*days, "changes"]
    assert data["opened"]["face"] == days[0]


def test_a_day_without_a_name_is_in_it_when_it_is_asked_for(stage):
    view = replace(opening_of(stage.case), at=date(2001, 6, 10))
    data = data_of(one_file(stage, view))
    assert data["opened"]["face"] == "day-2001-06-10"
    assert "day-2001-06-10" in [face["id"] for face in data["faces"]]


def test_dossiers_are_those_of_the_app_on_every_day(stage):
    case = stage.case
    data = data_of(one_file(stage))
    between = (opening_of(case).earlier, opening_of(case).later)
    for face, snapshot in zip(data["faces"], snapshots(case), strict=False):
        G = graph_at(case, snapshot.date)
        told = data["dossiers"] | face["dossiers"]
        for actor in case.actors:
            dossier = actor_dossier(case, actor, G, between)
            expected = dossier_payload(case, dossier, ("actor", actor.id))
            assert told[f"actor {actor.id}"] == json.loads(json.dumps(expected))
        for edge in case.edges:
            expected = dossier_payload(case, edge_dossier(case, edge, G), ("edge", edge.id))
            assert told[f"edge {edge.id}"] == json.loads(json.dumps(expected))


def test_what_the_legend_hides_can_come_back_and_what_other_filters_hide_is_not_there(stage):
    case = stage.case
    view = replace(opening_of(case), choice=Choice(types=["patron"], confidence=["established"]))
    data = data_of(one_file(stage, view))
    drawn = {mark["id"] for face in data["faces"] for mark in face["network"]["edges"]}
    assert "patron" not in data["opened"]["hidden"]["types"]
    assert {case.edge[id_].type for id_ in drawn} > {"patron"}
    assert {case.edge[id_].confidence for id_ in drawn} == {"established"}


def first_network(stage, view):
    return data_of(one_file(stage, view))["faces"][0]["network"]


def test_the_focus_of_the_view_is_that_of_the_page(stage):
    view = replace(opening_of(stage.case), focus=Focus("avaria", 1, "both", "fade"))
    first = first_network(stage, view)
    assert first["focus"]["actor"] == "avaria"
    assert first["caption"].startswith("In focus: ")
    everyone = {node["id"] for node in first["nodes"]}
    hiding = replace(view, focus=Focus("old-council", 1, "out", "hide"))
    assert {
        node["id"] for node in data_of(one_file(stage, hiding))["faces"][0]["network"]["nodes"]
    } < everyone


def test_the_foot_says_what_is_left_out_and_how_to_cite(stage):
    view = replace(opening_of(stage.case), choice=Choice(types=["patron"], confidence=["established"]))
    foot = one_file(stage, view).decode().partition("<footer>")[2]
    assert "Opens with 31 May 2001. Hidden at first, until the legend shows them: Ally" in foot
    assert "Not in this page: " in foot
    assert "attributed edges" in foot
    assert "network of 31 May 2001" in foot
    assert "[Data set]" in foot


class _Reader(HTMLParser):
    """Elements and addresses of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.addresses, self.scripts = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action", "data")]

    def handle_data(self, data):
        if self.tags and self.tags[-1] == "script":
            self.scripts.append(data)


def test_texts_of_a_case_stay_texts(stage):
    page = one_file(stage_of(hostile_case())).decode()
    reader, usual = _Reader(), _Reader()
    reader.feed(page)
    usual.feed(one_file(stage).decode())
    assert set(reader.tags) <= set(usual.tags)
    assert reader.tags.count("script") == usual.tags.count("script") == 3
    assert "img" not in reader.tags
    assert not [address for address in reader.addresses if not address.startswith(("#", "http", "data:,"))]


def test_only_the_scripts_of_the_page_may_run(stage):
    page = one_file(stage).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', page).group(1)
    assert policy.startswith("default-src &#x27;none&#x27;;")
    assert "unsafe" not in policy
    running = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    assert len(running) == 3
    for text in running:
        assert b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
        assert "\r" not in text


def test_a_case_without_edges_has_a_page():
    bare = replace(load(TINY), edges=(), snapshots=(), compare=None)
    assert [face["id"] for face in data_of(one_file(stage_of(bare)))["faces"]][-1] == "changes"


def test_the_case_that_ships_fits_into_a_mail():
    assert len(one_file(stage_of(load(ROOT / "data")))) < 1_500_000
