"""What is known to hurt readers of files, each by its name, brought as a reader of the app brings it."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from places import TINY

from graph.bring import brought, pasted, table_template
from graph.files.archive import packed
from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.problems import CaseError

ACTORS = b"id,name,kind\na,A,state\nb,B,state\n"
EDGES = b"source,target,type\na,b,ally\n"
YAML = {name: (TINY / name).read_bytes() for name in ("actors.yaml", "edges.yaml")}


def codes(files):
    """What is wrong with what was brought; its problems stand on lines that can be printed."""
    try:
        problems = brought(files).problems
    except CaseError as error:
        problems = error.problems
    assert all(str(one).isprintable() and len(str(one)) < 2_000 for one in problems)
    return {one.code for one in problems}


def rezipped(data, **changed):
    """A zip with other bytes in some entries, named by the end of their names."""
    files = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            end = name.rsplit("/", 1)[-1].split(".")[0]
            files[name] = changed.get(end, lambda old: old)(archive.read(name))
    return packed(files)


@pytest.fixture
def template():
    return brought({"x.xlsx": table_template("xlsx")}).case


@pytest.fixture
def nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    yield
    assert list(tmp_path.rglob("*")) == []


# Zip


@pytest.mark.parametrize("name", ["case.zip", "x.csv.zip", "x.xlsx"])
def test_a_zip_bomb(name):
    assert codes({name: packed({"actors.yaml": b"#" * 30_000_000, "actors.csv": b"," * 30_000_000})}) == {
        "too-large"
    }


def test_a_zip_in_a_zip_in_a_zip():
    data = packed(YAML)
    for _ in range(30):
        data = packed({"case.zip": data, "actors.yaml.zip": data})
        if len(data) > 10**6:
            break
    assert codes({"case.zip": data}) == {"no-such-file"}


@pytest.mark.usefixtures("nothing_is_written")
@pytest.mark.parametrize(
    "folder", ["/etc/", "../../", "C:\\Windows\\", "C:/", "\\\\host\\share\\", "a/../../"]
)
def test_paths_that_lead_elsewhere(folder):
    files = {folder + name: data for name, data in YAML.items()}
    assert set(brought(files).content) == set(YAML)
    assert set(brought({"case.zip": packed(files)}).content) == set(YAML)


def test_a_link_in_a_zip():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        link = zipfile.ZipInfo("actors.yaml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        made.writestr(link, "/etc/passwd")
        made.writestr("edges.yaml", YAML["edges.yaml"])
    assert "not-a-mapping" in codes({"case.zip": target.getvalue()})


# XML

LAUGHS = b"<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
OUTSIDE = b"<!DOCTYPE l [<!ENTITY c SYSTEM 'file:///etc/passwd'>]>"


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE], ids=["billion laughs", "external entity"])
def test_entities(form, head):
    assert codes({f"x.{form}": head + b"<graphml><graph>&c;</graph></graphml>"}) == {"entities"}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_an_xinclude_is_an_element_like_any_other(form, tiny):
    include = (
        b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    )
    data = FORMATS[form].write(whole(tiny))
    found = brought({f"x.{form}": data.replace(b"</graph>", include + b"</graph>")})
    assert found.case == tiny
    assert not any(b"root:" in content for content in found.content.values())


# Workbooks


@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE], ids=["billion laughs", "external entity"])
@pytest.mark.parametrize("part", ["sheet1", "workbook", "sharedStrings", "styles"])
def test_entities_within_a_workbook(head, part, template):
    def spoiled(data):
        begin, end = data.split(b"?>", 1)
        return begin + b"?>" + head + end.replace(b">North<", b">&c;<")

    files = {"x.xlsx": rezipped(table_template("xlsx"), **{part: spoiled})}
    assert codes(files) in (set(), {"not-a-workbook"})
    if not codes(files):
        assert brought(files).case == template, "the entities were left alone"


def workbook(change):
    book = openpyxl.load_workbook(io.BytesIO(table_template("xlsx")))
    change(book)
    target = io.BytesIO()
    book.save(target)
    return {"x.xlsx": target.getvalue()}


def test_a_cell_at_the_far_end_of_a_sheet(template):
    def far(book):
        book["edges"]["XFD1048576"] = "here"

    assert brought(workbook(far)).case == template


def test_a_style_that_is_not_there_is_told_by_the_problem_alone(capsys):
    files = {
        "x.xlsx": rezipped(table_template("xlsx"), styles=lambda xml: xml.replace(b'xfId="0"', b'xfId="9"'))
    }
    assert codes(files) == {"not-a-workbook"}
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "value",
    ["=1+1", '=HYPERLINK("http://x.invalid")', "=cmd|' /C calc'!A0", '=WEBSERVICE("http://x.invalid")'],
)
def test_a_formula_that_is_brought_is_not_worked_out_and_not_handed_on(value):
    def formula(book):
        book["actors"]["B2"] = value

    found = brought(workbook(formula))
    data = FORMATS["xlsx"].write(whole(found.case))
    cells = [
        cell
        for sheet in openpyxl.load_workbook(io.BytesIO(data))
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert not [cell for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("value", [10**300, -1, 1e308, 99999999, True, "9" * 5_000])
def test_numbers_where_a_date_should_be(value):
    def number(book):
        book["edges"]["D2"] = value
        book["edges"]["E2"] = value

    assert codes(workbook(number))


# YAML


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("actors: &a [" + "x, " * 50 + "]\nedges: &b [*a, *a, *a]\n", "anchor"),
        ("actors:\n  - &a {id: a, name: A, kind: state}\n  - <<: *a\n    id: b\n", "anchor"),
        ("actors: !!python/object/apply:os.system ['touch hurt']\n", "tag"),
        ("actors: !!python/object/new:os.system ['touch hurt']\n", "tag"),
        ("actors: !!python/name:os.system\n", "tag"),
        ("actors: !<tag:yaml.org,2002:python/module:os> x\n", "tag"),
    ],
    ids=["anchors", "merge key", "apply", "new", "name", "long tag"],
)
@pytest.mark.usefixtures("nothing_is_written")
def test_yaml_that_is_more_than_data(text, code):
    assert code in codes({"actors.yaml": text.encode(), "edges.yaml": b"edges: []"})
    with pytest.raises(CaseError) as raised:
        pasted(text)
    assert code in {one.code for one in raised.value.problems}


# Text

TEXTS = {
    "NUL": "A\0B",
    "bidi": "Avaria\u202eairavA\u202c",
    "isolate": "A\u2066B\u2069",
    "line separator": "A\u2028B",
    "half a character": "A\ud800",
    "long line": "x" * 4_000_000,
    "huge number": "9" * 100_000,
    "many combining marks": "A" + "\u0301" * 10_000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text_that_hides_or_is_too_much(text):
    name = text.encode("utf-8", "surrogatepass")
    assert codes({"actors.csv": ACTORS.replace(b",A,", b"," + name + b","), "edges.csv": EDGES})
    yaml = b"actors:\n- {id: a, name: '" + name + b"', kind: state}\n- {id: b, name: B, kind: state}\n"
    assert codes({"actors.yaml": yaml, "edges.yaml": b"edges:\n- {source: a, target: b, type: ally}\n"})
