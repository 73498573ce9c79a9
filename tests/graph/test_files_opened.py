"""The files in the programs they are for: what networkx, igraph, pydot and a spreadsheet find in them."""

import csv
import io
import json
import warnings
import zipfile

import igraph
import networkx as nx
import openpyxl
import pydot
import pytest

from graph.files.extract import of_day, whole
from graph.files.formats import FORMATS
from graph.select import Choice, narrowed
from graph.snapshot import graph_at

EDGE = ("avaria", "old-council", "avaria-old-patron")
PARALLEL = {"avaria-old-patron", "avaria-old-basing", "avaria-old-credit"}


@pytest.fixture(params=["graphml", "gexf", "json", "gml", "cyjs"])
def opened(request, tiny):
    """The tiny case as networkx reads it back from a format."""
    written = FORMATS[request.param].write(whole(tiny))
    readers = {
        "graphml": lambda: nx.parse_graphml(written.decode(), force_multigraph=True),
        "gexf": lambda: nx.read_gexf(io.BytesIO(written)),
        "json": lambda: nx.node_link_graph(json.loads(written), edges="edges"),
        "gml": lambda: nx.parse_gml(written.decode()),
        "cyjs": lambda: nx.cytoscape_graph(json.loads(written)),
    }
    return readers[request.param]()


def test_networkx_finds_everyone_and_every_edge_by_its_id(opened, tiny):
    assert set(opened) == set(tiny.actor)
    assert {key for *_, key in opened.edges(keys=True)} == set(tiny.edge)
    assert set(opened["avaria"]["old-council"]) == PARALLEL


def test_networkx_finds_types_signs_and_dates_with_their_precision(opened):
    edge = opened.edges[EDGE]
    assert (edge["edge_type"], edge["sign"], bool(edge["directed"])) == ("patron", 1, True)
    assert (edge["start"], edge["end"], edge["start_latest"]) == ("1980~", "2001-06-15", "1980-12-31")
    assert not opened.edges["avaria", "front", "avaria-front-adversary"]["directed"]
    assert opened.nodes["avaria"]["start"] == "1918-11~"
    assert "أفاريا" in str(opened.nodes["avaria"]["names"])


def test_igraph_reads_graphml(tmp_path, tiny):
    path = tmp_path / "tiny.graphml"
    path.write_bytes(FORMATS["graphml"].write(whole(tiny)))
    g = igraph.Graph.Read_GraphML(str(path))
    assert (g.vcount(), g.ecount(), g.is_directed()) == (5, 11, True)
    assert g.vs.find(name="Avaria")["id"] == "avaria"
    assert g.es.find(edge_id="front-avaria-credit")["edge_type"] == "credit"
    assert g["licence"] == "CC0-1.0"


def test_igraph_reads_gml(tmp_path, tiny):
    path = tmp_path / "tiny.gml"
    path.write_bytes(FORMATS["gml"].write(whole(tiny)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it leaves references to characters as they are, and says so
        g = igraph.Graph.Read_GML(str(path))
    assert (g.vcount(), g.ecount()) == (5, 11)
    assert g.vs.find(label="avaria")["name"] == "Avaria"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot's own, of its parser
def test_a_reader_of_dot_finds_every_edge(tiny):
    (graph,) = pydot.graph_from_dot_data(FORMATS["dot"].write(whole(tiny)).decode())
    assert len(graph.get_edges()) == 11
    front = next(node for node in graph.get_nodes() if node.get_name() == '"front"')
    assert front.get_label() == '"Front <b>Nord</b> & \\"$x$\\" \\\\alpha_1"'
    talks = next(one for one in graph.get_edges() if one.get("edge_type") == '"talks"')
    assert talks.get_dir() == '"none"'


def test_a_spreadsheet_finds_the_sheets_and_no_formula(tiny):
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(whole(tiny))))
    assert book.sheetnames == ["actors", "edges", "edge_types", "references", "snapshots", "about"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert "'=SUM(A1) is not a formula here; the Front says so on its site </script>." in [
        c.value for c in cells
    ]
    assert [cell.value for cell in book["about"]["A"]][1:4] == ["title", "version", "as_of"]


def test_csv_says_of_every_row_which_case_it_is_from(tiny):
    written = FORMATS["edges"].write(whole(tiny))
    assert written.startswith("\ufeffid,source,target,edge_type".encode())
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))
    assert len(rows) == 11
    assert {
        (row["case"], row["case_version"], row["case_as_of"], row["case_licence"], row["case_date"])
        for row in rows
    } == {("The Sel Strait: a case <i>in small</i>", "1.0", "2005-12-31", "CC0-1.0", "all of time")}
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+@" and cell]


def test_the_csv_pair_holds_actors_and_edges(tiny):
    with zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(whole(tiny)))) as archive:
        assert archive.namelist()[:2] == ["actors.csv", "edges.csv"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    "form", [one for one in FORMATS.values() if one.id not in ("csv", "xlsx", "case")], ids=lambda one: one.id
)
def test_every_format_of_one_text_says_which_case_and_which_day(form, tiny):
    text = form.write(of_day(tiny, graph_at(tiny, tiny.snapshot["after"].date))).decode()
    for word in ("The Sel Strait", "1.0", "CC0-1.0", "2001-07-01", "2005-12-31"):
        assert word in text or (form.id == "gexf" and word.startswith("20"))


def test_a_filter_of_the_view_leaves_its_mark_but_keeps_the_sites(tiny):
    G = graph_at(tiny, tiny.snapshot["before"].date)
    part = of_day(tiny, narrowed(G, Choice(types=["basing_rights"], kinds=["state", "government"])))
    assert [edge.id for edge in part.case.edges] == ["avaria-old-basing"]
    assert [actor.id for actor in part.case.actors] == ["avaria", "old-council", "port_Sel"]
    assert "treaty-1995" in part.case.reference
    later = of_day(tiny, graph_at(tiny, tiny.snapshot["after"].date))
    assert "front-new-ally" in later.uncertain
