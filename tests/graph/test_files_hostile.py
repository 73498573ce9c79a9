"""Files that strangers made: everything wrong is said, by table, row and column, and nothing else happens."""

import contextlib
import io
import json
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.files import archive
from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.files.tables import case_of_csv
from graph.problems import CaseError

READ = {one.id: one for one in FORMATS.values() if one.read}


def problems(read, *arguments):
    with pytest.raises(CaseError) as raised:
        read(*arguments)
    return raised.value.problems


def csv_problems(actors, edges, **more):
    files = {"actors.csv": actors, "edges.csv": edges, **{f"{name}.csv": text for name, text in more.items()}}
    return problems(case_of_csv, {name: text.encode() for name, text in files.items()})


ACTORS = "id,name,kind\na,A,state\nb,B,state\n"


def test_a_pair_of_csv_files_by_hand_is_a_case():
    case = case_of_csv(
        {
            "actors.csv": "Name;ID;Kind;Aliases\nAvaria;a;state;A.R.; \nBorduria;b;state;\n".replace(
                "; \n", "\n"
            ).encode(),
            "edges.csv": b"target,source,type,start,support\nb,a,patron,1980~,arms; money\n",
        }
    )
    (edge,) = case.edges
    assert (edge.id, str(edge.period.start), edge.support) == ("a-b-patron-1980", "1980~", ("arms", "money"))
    assert case.actor["a"].aliases == ("A.R.",)


def test_everything_wrong_is_said_at_once_by_table_row_and_column():
    found = csv_problems(
        "id,name,kind,regoin\na,A,state,\nb,B,planet,\n",
        "source,target,edge_type,start\na,b,patron,1980-13\na,c,patron,\n",
    )
    assert [(one.file, one.line, one.column, one.code) for one in found] == [
        ("actors.csv", 1, 4, "unknown-column"),
        ("actors.csv", 3, 3, "unknown-kind"),
        ("edges.csv", 2, 4, "bad-date"),
        ("edges.csv", 3, 2, "unknown-actor"),
    ]
    assert found[0].hint == 'Did you mean "region"?'
    assert "not in actors.csv" in found[3].message


def test_the_sound_part_travels_with_the_problems():
    with pytest.raises(CaseError) as raised:
        case_of_csv({"actors.csv": ACTORS.encode(), "edges.csv": b"source,target,type\na,b,ally\na,x,ally\n"})
    assert [edge.id for edge in raised.value.sound.edges] == ["a-b-ally"]


@pytest.mark.parametrize(
    ("actors", "edges", "code", "place"),
    [
        ("id,kind\na,state\n", "source,target,type\n", "missing-column", ("actors.csv", 1, 1)),
        ("", "source,target,type\n", "missing-column", ("actors.csv", 1, 1)),
        (ACTORS, "source,target,type,Type\n", "duplicate-column", ("edges.csv", 1, 4)),
        (ACTORS, "source,target,type\na,b,ally,1990\n", "extra-cell", ("edges.csv", 2, 4)),
        (ACTORS, 'source,target,type\n"a,b,ally\n', "syntax", ("edges.csv", 2, 1)),
        (ACTORS + "A,again,state\n", "source,target,type\n", "duplicate-id", ("actors.csv", 4, 1)),
        ("id,name,names,kind\na,A,en: B,state\n", "source,target,type\n", "two-names", ("actors.csv", 2, 2)),
        ("id,name,ids,kind\na,A,Q1,state\n", "source,target,type\n", "not-a-mapping", ("actors.csv", 2, 3)),
        ("id,name,kind,x\na,A,state,1\n", "source,target,type\n", "bad-position", ("actors.csv", 2, 4)),
        (
            'id,name,kind\n"a","A\nA","state"\nb,B,x',
            "source,target,type\n",
            "unknown-kind",
            ("actors.csv", 4, 3),
        ),
    ],
)
def test_a_slip_in_a_table_is_named(actors, edges, code, place):
    found = csv_problems(actors, edges)
    assert (code, *place) in [(one.code, one.file, one.line, one.column) for one in found]


def test_a_table_that_is_not_there_or_not_utf8_is_named():
    (problem,) = problems(case_of_csv, {"actors.csv": ACTORS.encode()})
    assert (problem.file, problem.code) == ("edges.csv", "no-such-file")
    latin = {
        "actors.csv": "id,name,kind\na,é,state\n".encode("latin-1"),
        "edges.csv": b"source,target,type\n",
    }
    assert ("actors.csv", 2, "not-utf-8") in [(p.file, p.line, p.code) for p in problems(case_of_csv, latin)]


def workbook(**sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_workbook_by_hand_is_a_case_and_its_slips_are_named():
    import datetime

    day = datetime.datetime(2001, 6, 15)  # noqa: DTZ001 (as a spreadsheet keeps a day)
    actors = [["id", "name", "kind"], ["a", "A", "state"], [7, "B", "state"]]
    edges = [["source", "target", "edge type", "start", "end"], ["a", 7, "ally", 1971, day]]
    case = READ["xlsx"].read("x.xlsx", workbook(Actors=actors, Edges=edges))
    assert (str(case.edges[0].period.start), str(case.edges[0].period.end)) == ("1971", "2001-06-15")
    edges.append(["a", "c", "ally"])
    (problem,) = problems(READ["xlsx"].read, "x.xlsx", workbook(actors=actors, edges=edges))
    assert (problem.file, problem.line, problem.column) == ("edges", 3, 2)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<graphml><graph edgedefault="directed"><node id="&b;"/></graph></graphml>"""
OUTSIDE = (
    b'<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf version="1.3"><graph>&x;</graph></gexf>'
)


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@pytest.mark.parametrize("document", [BOMB, OUTSIDE])
def test_no_entity_is_expanded(form, document):
    (problem,) = problems(READ[form].read, "evil.xml", document)
    assert (problem.file, problem.code) == ("evil.xml", "entities")


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@pytest.mark.parametrize("document", [b"<x/>", b"<gexf", b"", b"<graphml><graph></graphml>"])
def test_what_is_no_graph_is_a_problem(form, document):
    assert len(problems(READ[form].read, "x.xml", document)) == 1


def zipped(**entries):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize("form", ["csv", "case", "xlsx"])
def test_a_zip_that_unpacks_to_too_much_is_not_unpacked(form):
    bomb = zipped(**{"actors.csv": b"\0" * 30_000_000, "xl/workbook.xml": b""})
    (problem,) = problems(READ[form].read, "bomb.zip", bomb)
    assert problem.code == "too-large"


@pytest.mark.parametrize("form", ["csv", "case"])
def test_a_zip_with_too_many_entries_is_not_unpacked(form):
    many = zipped(**{f"{n}.txt": b"" for n in range(archive.MAX_ENTRIES + 1)})
    (problem,) = problems(READ[form].read, "many.zip", many)
    assert problem.code == "too-large"


def test_no_path_of_a_zip_is_used(tiny):
    files = zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(whole(tiny))))
    elsewhere = zipped(**{f"../../etc/{name}": files.read(name) for name in files.namelist()})
    assert READ["csv"].read("x.zip", elsewhere) == tiny
    twice = zipped(**{"a/actors.csv": b"", "b/actors.csv": b""})
    assert problems(READ["csv"].read, "x.zip", twice)[0].code == "duplicate-file"


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b"[]",
        b'{"nodes": 3, "edges": []}',
        b'{"nodes": [2], "edges": [1, null]}',
        b'{"nodes": [{"id": {"a": 1}, "name": ["x"], "kind": 3, "aliases": 7}], "edges": []}',
        b'{"graph": {"references": [[]], "authors": 3}, "nodes": [], "edges": []}',
        b"[" * 200_000,
        b"9" * 10_000,
        b"\xff",
    ],
)
def test_json_that_is_not_a_case_is_a_problem(content):
    assert problems(READ["json"].read, "x.json", content)


@pytest.mark.parametrize("form", READ.values(), ids=lambda one: one.id)
@given(data=st.binary(max_size=60))
@settings(max_examples=30)
def test_any_bytes_give_problems_and_nothing_else(form, data):
    assert problems(form.read, f"x{form.suffix}", data)


@pytest.mark.parametrize("form", READ.values(), ids=lambda one: one.id)
@given(place=st.integers(0, 10**6), byte=st.integers(0, 255))
@settings(max_examples=30)
def test_a_broken_byte_gives_a_case_or_problems(form, place, byte, tiny):
    written = bytearray(form.write(whole(tiny)))
    written[place % len(written)] = byte
    with contextlib.suppress(CaseError):
        form.read("x", bytes(written))


def test_another_programs_json_with_links_and_numbers_is_read():
    data = {
        "nodes": [{"id": 1, "name": "A", "kind": "state"}, {"id": 2, "name": "B", "kind": "state"}],
        "links": [{"source": 1, "target": 2, "edge_type": "ally"}],
    }
    assert READ["json"].read("x.json", json.dumps(data).encode()).edges[0].id == "1-2-ally"
