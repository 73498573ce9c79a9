"""Files that strangers made: everything wrong is said, by table, row and column, and nothing else happens."""

import contextlib
import csv
import io
import json
import zipfile
from dataclasses import replace

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


ENTRIES = {"actors.csv": ACTORS.encode(), "edges.csv": b"source,target,type\na,b,ally\n"}


@pytest.mark.parametrize(
    "folder",
    ["", "../", "../../../", "/", "/etc/", "C:\\", "C:/Windows/", "\\\\host\\share\\", "a/../../b/", "./"],
)
def test_wherever_an_entry_says_it_belongs_only_its_name_counts_and_nothing_is_written(
    folder, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    case = READ["csv"].read("x.zip", zipped(**{folder + name: data for name, data in ENTRIES.items()}))
    assert [edge.id for edge in case.edges] == ["a-b-ally"]
    assert list(tmp_path.rglob("*")) == []


def test_a_link_in_a_zip_is_not_followed():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("edges.csv", ENTRIES["edges.csv"])
        link = zipfile.ZipInfo("actors.csv")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        made.writestr(link, "/etc/passwd")
    found = problems(READ["csv"].read, "x.zip", target.getvalue())
    assert {(one.file, one.code) for one in found} >= {("actors.csv", "missing-column")}
    assert not any("root" in str(one) for one in found)


def test_a_zip_in_a_zip_is_not_opened():
    inner = zipped(**ENTRIES)
    for _ in range(20):
        inner = zipped(**{"actors.csv": inner, "more.zip": inner})
        if len(inner) > 100_000:
            break
    assert problems(READ["csv"].read, "x.zip", inner)


def test_a_zip_that_lies_about_its_sizes_is_a_problem():
    honest = zipped(
        **{"actors.csv": b"id,name,kind\n" + b"\0" * 3_000_000, "edges.csv": ENTRIES["edges.csv"]}
    )
    true_size = (13 + 3_000_000).to_bytes(4, "little")
    lying = honest.replace(true_size, (10).to_bytes(4, "little"))
    assert lying != honest
    assert problems(READ["csv"].read, "x.zip", lying)


def test_an_encrypted_zip_is_a_problem():
    plain = bytearray(zipped(**ENTRIES))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = plain.find(signature)
        while start >= 0:
            plain[start + offset] |= 1
            start = plain.find(signature, start + 1)
    assert problems(READ["csv"].read, "x.zip", bytes(plain))[0].code == "cannot-read"


LAUGHS = b"<!DOCTYPE l [<!ENTITY a0 'ha'>%s]><graphml>&a9;</graphml>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
)
DTD = b'<!DOCTYPE graphml SYSTEM "http://elsewhere.invalid/g.dtd"><graphml><graph/></graphml>'
PARAMETER = b'<!DOCTYPE g [<!ENTITY %% x SYSTEM "file:///etc/passwd">%%x;]><graphml><graph/></graphml>'


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@pytest.mark.parametrize("document", [LAUGHS, DTD, PARAMETER], ids=["billion laughs", "outside", "parameter"])
def test_a_document_type_is_not_read(form, document):
    assert [one.code for one in problems(READ[form].read, "evil.xml", document)] == ["entities"]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_xml_nested_too_deeply_is_a_problem(form):
    deep = b"<graphml><graph>" + b"<node id='a'>" * 50_000 + b"</node>" * 50_000 + b"</graph></graphml>"
    assert [one.code for one in problems(READ[form].read, "deep.xml", deep)] == ["too-deep"]


TEXTS = {
    "a label of 1 MB": "x" * 2**20,
    "a name that turns the reading": "Avaria\u202e\u2066aivarA",
    "a lone surrogate": "A\ud800",
    "a NUL": "A\0B",
    "a huge number": "9" * 5_000,
    "a deep nest": "[" * 5_000,
    "a formula": '=HYPERLINK("http://elsewhere.invalid")',
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_that_means_harm_is_a_problem_or_goes_through_every_writer(text):
    table = f'id,name,kind\na,"{text.replace(chr(34), chr(34) * 2)}",state\nb,B,state\n'
    files = {**ENTRIES, "actors.csv": table.encode("utf-8", "surrogatepass")}
    try:
        case, found = case_of_csv(files), ()
    except CaseError as error:
        case, found = error.sound, error.problems
    assert all(str(problem).isprintable() and len(str(problem)) < 1_000 for problem in found)
    for form in FORMATS.values():
        form.write(whole(case))


@pytest.mark.parametrize("form", ["csv", "actors", "xlsx"])
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(form, text, tiny):
    first, *others = tiny.actors
    spoiled = replace(tiny, actors=(replace(first, summary=text), *others))
    data = FORMATS[form].write(whole(spoiled))
    if form == "xlsx":
        cells = [
            cell
            for sheet in openpyxl.load_workbook(io.BytesIO(data))
            for row in sheet.iter_rows()
            for cell in row
        ]
        assert not [cell for cell in cells if cell.data_type == "f"]
    else:
        if data[:2] == b"PK":
            data = zipfile.ZipFile(io.BytesIO(data)).read("actors.csv")
        cells = [
            cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row
        ]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and text in cell]
