"""GEXF and GraphML keep to their standards, for every case that there may be."""

import pytest
from hypothesis import example, given, settings
from lxml import etree
from places import ROOT, TINY
from strategies import full_cases

from graph.files.extract import of_day, whole
from graph.files.formats import FORMATS
from graph.load import load
from graph.snapshot import graph_at, snapshots

SCHEMAS = {
    name: etree.XMLSchema(etree.parse(ROOT / "tests" / "schemas" / f"{name}.xsd"))
    for name in ("gexf", "graphml")
}


@pytest.mark.parametrize("name", SCHEMAS)
@given(case=full_cases())
@example(case=load(TINY))
@settings(max_examples=25)
def test_what_is_written_is_valid(name, case):
    extracts = [whole(case), *(of_day(case, graph_at(case, one.date)) for one in snapshots(case))]
    for extract in extracts:
        SCHEMAS[name].assertValid(etree.fromstring(FORMATS[name].write(extract)))


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (b'id="front-new-ally"', b'id="avaria-new-adversary"'),
        (b'source="front"', b'source="nobody"'),
        (b'<node id="front"', b'<node id="avaria"'),
    ],
)
def test_the_schema_would_notice(name, wrong, right, tiny):
    written = FORMATS[name].write(whole(tiny))
    assert wrong in written
    assert not SCHEMAS[name].validate(etree.fromstring(written.replace(wrong, right, 1)))


def test_spells_cover_every_day_that_the_dates_may_mean(tiny):
    root = etree.fromstring(FORMATS["gexf"].write(whole(tiny)))
    spells = {
        edge.get("id"): dict(edge.find(".//{*}spell").attrib)
        if edge.find(".//{*}spell") is not None
        else None
        for edge in root.iter("{*}edge")
    }
    assert spells["avaria-old-patron"] == {"start": "1980-01-01", "end": "2001-06-15"}
    assert spells["front-new-ally"] == {"start": "2001-07-01", "end": "2004-12-31"}
    assert spells["avaria-new-adversary"] == {"start": "2001-06-16"}
    assert spells["front-avaria-credit"] is None
    written = {
        one.get("for"): one.get("value")
        for one in root.find(".//{*}edge[@id='avaria-old-patron']").iter("{*}attvalue")
    }
    assert (written["start"], written["start_earliest"], written["start_latest"]) == (
        "1980~",
        "1980-01-01",
        "1980-12-31",
    )


def test_one_day_is_a_still_graph(tiny):
    root = etree.fromstring(FORMATS["gexf"].write(of_day(tiny, graph_at(tiny, tiny.snapshot["after"].date))))
    assert root.find("{*}graph").get("mode") == "static"
    assert not list(root.iter("{*}spell"))
