"""A report: what is chosen goes in, texts stay texts, and Word's own structure carries it."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from hostile import HOSTILE, hostile_case
from places import TINY

from graph.citation.items import one_line
from graph.cli import main
from graph.model import Case
from graph.pack.packs import PACKS
from graph.pack.report import report_of
from graph.pack.wish import SECTIONS, ReportWish, kinds_for
from graph.plate_kind import Wish
from graph.select import Choice
from graph.snapshot import day_of
from graph.stage import stage_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def wish(case: Case, **wished) -> ReportWish:
    days = {"at": day_of(case, "after"), "earlier": day_of(case, "before"), "later": day_of(case, "after")}
    view = Wish(stage=stage_of(case), **(days | wished.pop("view", {})))
    return ReportWish(view, **({"compares": True, "figures": ("difference",)} | wished))


def made(wished: ReportWish, suffix: str = ".docx") -> bytes:
    return PACKS[suffix](report_of(wished), lambda _done, _words: None)


def opened(content: bytes):
    return Document(io.BytesIO(content))


def texts(document, style):
    return [line.text for line in document.paragraphs if line.style.name == style]


def test_the_document_has_words_own_structure(tiny):
    document = opened(made(wish(tiny, figures=("side", "difference"))))
    assert texts(document, "Heading 1") == ["What was chosen", "Figures", *SECTIONS.values()]
    captions = texts(document, "Caption")
    assert [one.split(".")[0] for one in captions] == ["Figure 1", "Figure 2", "Table 1", "Table 2"]
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(described) == 2
    assert all("31 May 2001" in one for one in described)
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
        assert table.rows[1]._tr.trPr.find(f"{W}tblHeader") is None
    page = document.sections[0]
    assert (round(page.page_width.cm), round(page.page_height.cm, 1)) == (21, 29.7)
    assert document.core_properties.title == tiny.title
    fields = [code.text.strip() for code in document.element.iter(f"{W}instrText")]
    assert fields == ["SEQ Figure \\* ARABIC"] * 2 + ["SEQ Table \\* ARABIC"] * 2


def test_a_name_in_arabic_is_a_run_from_the_right(tiny):
    named = replace(tiny.actors[0], names=(("en", tiny.actors[0].name), ("ar", "بحر سيل")))
    document = opened(made(wish(replace(tiny, actors=(named, *tiny.actors[1:])), figures=())))
    cells = (cell for row in document.tables[0].rows for cell in row.cells)
    (run,) = [run for cell in cells for run in cell.paragraphs[0].runs if run.text.startswith("بحر")]
    assert run.text == "بحر سيل"
    assert run.font.rtl


@pytest.mark.parametrize("suffix", PACKS)
def test_the_same_wish_gives_the_same_bytes(tiny, suffix):
    assert made(wish(tiny), suffix) == made(wish(tiny), suffix)


def test_the_references_are_those_of_the_edges_shown(tiny):
    everything, unhosted = (
        opened(made(wish(tiny, figures=(), sections=("references",), view={"choice": choice})))
        for choice in (Choice(), Choice(types=frozenset({"patron"})))
    )
    said = [" ".join(line.text for line in document.paragraphs) for document in (everything, unhosted)]
    assert "Treaty on Port Sel" in said[0]
    assert "Treaty on Port Sel" not in said[1]


def test_only_what_was_chosen_is_in_it_and_the_choice_is_said(tiny):
    chosen = wish(
        tiny,
        compares=False,
        figures=("one",),
        sections=("edges",),
        about="edge types: without Ally",
        address="http://localhost/?at=after",
        accessed=date(2024, 1, 2),
    )
    with zipfile.ZipFile(io.BytesIO(made(chosen, ".zip"))) as archive:
        assert archive.namelist() == [
            "README.txt",
            "report.docx",
            "figures/1-one.png",
            "figures/1-one.svg",
            "figures/1-one.txt",
            "tables/edges.csv",
        ]
        readme = archive.read("README.txt").decode()
    for words in ("Date: 1 July 2001", "without Ally", "?at=after", "2 January 2024", "Figures: One date"):
        assert words in readme


def test_a_zip_has_every_part_as_a_file(tiny):
    with zipfile.ZipFile(io.BytesIO(made(wish(tiny), ".zip"))) as archive:
        names = set(archive.namelist())
        assert "began" in archive.read("changes.txt").decode()
        assert archive.read("tables/actors.csv").decode("utf-8-sig").startswith("Actor,")
    assert {"references.txt", "references.bib", "references.ris", "figures/1-difference.svg"} < names


def test_progress_grows_to_the_end(tiny):
    heard = []
    PACKS[".zip"](report_of(wish(tiny)), lambda done, words: heard.append((done, words)))
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert heard[-1][0] == 1
    assert all(words for _, words in heard)


def test_filters_that_leave_nothing_give_no_report(tiny):
    with pytest.raises(ValueError, match="no edge of the view holds then"):
        report_of(wish(tiny, view={"choice": Choice(types=frozenset())}))


@pytest.mark.parametrize("suffix", PACKS)
def test_hostile_texts_stay_texts(suffix):
    content = made(wish(hostile_case(), figures=kinds_for(compares=True)), suffix)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        docx = content if suffix == ".docx" else archive.read("report.docx")
        assert all(not name.startswith(("/", ".")) and ".." not in name for name in archive.namelist())
    document = opened(docx)
    assert document.element.findall(f".//{W}hyperlink") == []
    external = [one for one in document.part.rels.values() if one.is_external]
    assert external == []
    assert texts(document, "Title") == [one_line(HOSTILE)]
    assert any(one_line(HOSTILE) in one_line(cell.text) for cell in document.tables[0].columns[0].cells)


def run(capsys, *arguments):
    code = main(list(map(str, arguments)))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_command_writes_both_files(capsys, tmp_path):
    for name in ("r.docx", "r.zip"):
        path = tmp_path / name
        code, out, _ = run(capsys, "report", TINY, "-o", path, "--figures", "difference", "--json")
        assert code == 0
        assert json.loads(out) == {"file": str(path), "format": name[2:], "bytes": path.stat().st_size}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-o", "r.odt"], "r.odt names no format that is known: .docx and .zip."),
        (["-o", "r.docx", "--at", "nowhen"], "nowhen"),
        (["-o", "r.docx", "--at", "after", "--to", "before"], "Say one day, --at, or two, --from and --to."),
        (["-o", "r.docx", "--at", "after", "--figures", "difference"], "difference compares two days"),
        (["-o", "r.docx", "--at", "1850-01-01"], "no edge of the view holds then"),
        (["-o", "no/such/folder/r.docx"], "cannot be written: No such file or directory."),
        (["-o", f"{'x' * 300}.docx"], "cannot be written: File name too long."),
    ],
)
def test_what_cannot_be_written_is_said(capsys, monkeypatch, tmp_path, arguments, complaint):
    monkeypatch.chdir(tmp_path)
    code, _, said = run(capsys, "report", TINY, *arguments)
    assert code == 2
    assert complaint in said
    assert "Traceback" not in said
