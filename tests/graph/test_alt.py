"""Pictures in words, and the words inside the files."""

import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from graph.alt import MOST_EDGES, alt_of
from graph.diff import diff
from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.picture import change_picture, picture
from graph.snapshot import day_of, graph_at
from graph.stage import stage_of

ARABIC = "Network of 2 actors: هيئة تحرير الشام & Türkiye <b>."


@pytest.fixture
def day(tiny):
    G = graph_at(tiny, day_of(tiny, "before"))
    return picture(stage_of(tiny), G, G)


@pytest.fixture
def change(tiny):
    days = [graph_at(tiny, day_of(tiny, word)) for word in ("before", "after")]
    return change_picture(stage_of(tiny), *days, diff(*days))


def test_the_short_text_says_what_when_and_how_much(day, change):
    assert alt_of(day).short == (
        "The Sel Strait: a case <i>in small</i>. Network of 3 actors and 5 edges on 31 May 2001."
    )
    _, network, changes = alt_of(change).short.split(". ")
    assert network == "Network of what changed from 31 May 2001 to 1 July 2001"
    assert changes.startswith("Began ")


def test_the_long_text_tells_every_edge_what_changed_before_what_stayed(day, change):
    assert "The Avarian Republic is patron of the Old Council." in alt_of(day).long.splitlines()
    lines = alt_of(change).long.splitlines()
    assert len(lines) == 2 + len(change.edges)
    kept = [line for line in lines[2:] if not line.endswith(").")]
    assert lines[-len(kept) :] == kept


def test_of_many_edges_the_rest_is_counted(day):
    many = replace(day, edges=day.edges * 20)
    assert alt_of(many).long.endswith(f"And {len(many.edges) - MOST_EDGES} more edges.")


def test_every_file_carries_the_text_in_any_script(day):
    scene = replace(day, alt=ARABIC, title="الشام")
    written = {id_: EXPORTERS[id_].write(scene, FigureOptions()) for id_ in ("png", "svg", "pdf")}
    with Image.open(io.BytesIO(written["png"])) as png:
        assert (png.text["Title"], png.text["Description"]) == ("الشام", ARABIC)
    assert b"iTXt" in written["png"]
    root = ElementTree.fromstring(written["svg"])
    assert root.findtext("{http://www.w3.org/2000/svg}desc") == ARABIC
    metadata = PdfReader(io.BytesIO(written["pdf"])).metadata
    assert (metadata.title, metadata.subject) == ("الشام", ARABIC)
