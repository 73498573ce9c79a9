"""A report as DOCX. The only import of python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import singledispatch

from docx import Document
from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as Line
from docx.text.run import Run

from graph.citation.items import TOOL, one_line, printable
from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.files.archive import packed
from graph.pack.report import (
    Block,
    Changes,
    Facts,
    Heading,
    Listed,
    Paragraph,
    Picture,
    Progress,
    Report,
    Table,
)
from graph.pack.wish import WIDTH_IN
from graph.paper import CM
from graph.plates import KINDS

WIDTH_CM, TALLEST_CM, DPI = WIDTH_IN * CM, 19.5, 200
"""Of the figures: as wide as the text, as high as leaves room for a caption; dots per inch."""

OPTIONS = FigureOptions(width_in=WIDTH_IN, tallest_in=TALLEST_CM / CM, dpi=DPI)

_LETTERS = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_RIGHT_TO_LEFT = re.compile(rf"({_LETTERS}(?:[ \u200c-\u200f]+{_LETTERS})*)")
_HANGING = Cm(1.2)
_SMALL = Pt(7.5)


def as_docx(report: Report, progress: Progress) -> bytes:
    """The report as a document of A4 pages, with styles, numbered captions and described pictures."""
    document = _opened(report)
    document.add_heading(one_line(report.title), 0)
    document.add_paragraph(one_line(report.subtitle), "Subtitle")
    for number, block in enumerate(report.blocks):
        if isinstance(block, Picture):
            progress(number / len(report.blocks), f"Drawing: {KINDS[block.name].label}")
        _add(block, document)
    progress(1.0, "Done")
    return _stamped(document)


def _opened(report: Report) -> Docx:
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - WIDTH_CM) / 2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    _field(section.footer.paragraphs[0], "PAGE")
    properties = document.core_properties
    day = report.case.as_of
    when = datetime.combine(day, time(), tzinfo=UTC) if day else datetime(2000, 1, 1, tzinfo=UTC)
    properties.created = properties.modified = when.replace(tzinfo=None)
    properties.title, properties.subject = report.title[:255], report.subtitle[:255]
    properties.author = "; ".join(map(one_line, report.case.authors))[:255]
    properties.last_modified_by, properties.comments, properties.keywords = TOOL, "", ""
    return document


@singledispatch
def _add(block: Block, document: Docx) -> None:
    raise TypeError(f"{type(block).__name__} is no part of a report.")


@_add.register
def _(block: Heading, document: Docx) -> None:
    document.add_heading(one_line(block.text), 1)


@_add.register
def _(block: Paragraph, document: Docx) -> None:
    _write(document.add_paragraph(), block.text)


@_add.register
def _(block: Changes, document: Docx) -> None:
    _write(document.add_heading(level=2), block.actor)
    for told in block.sentences:
        _write(document.add_paragraph(style="List Bullet"), told)


@_add.register
def _(block: Listed, document: Docx) -> None:
    for entry in block.entries:
        line = document.add_paragraph()
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = _HANGING, -_HANGING
        for text, italic in entry:
            for run in _write(line, text):
                run.italic = italic or None


@_add.register
def _(block: Facts, document: Docx) -> None:
    for name, value in block.pairs:
        line = document.add_paragraph()
        line.add_run(f"{name}: ").bold = True
        _write(line, value)


@_add.register
def _(block: Picture, document: Docx) -> None:
    png = EXPORTERS["png"].write(block.plate, OPTIONS)
    line = document.add_paragraph()
    line.paragraph_format.keep_with_next = True
    shape = line.add_run().add_picture(io.BytesIO(png), width=Cm(WIDTH_CM))
    described = shape._inline.docPr
    described.set("descr", block.alt)
    described.set("name", f"Figure {block.name}")
    _caption(document, "Figure", block.caption)


@_add.register
def _(block: Table, document: Docx) -> None:
    _caption(document, "Table", block.caption, keep=True)
    table = document.add_table(rows=0, cols=len(block.header), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    widths = [Cm(WIDTH_CM * part / sum(block.widths)) for part in block.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, texts in enumerate([block.header, *block.rows]):
        row = table.add_row()
        marks = ["w:cantSplit", *["w:tblHeader"] * (number == 0)]
        row._tr.get_or_add_trPr().extend(map(OxmlElement, marks))
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(1)
            for run in _write(cell.paragraphs[0], text):
                run.bold = (number == 0) or None
                _shrink(run)
    document.add_paragraph()


def _caption(document: Docx, label: str, text: str, *, keep: bool = False) -> None:
    line = document.add_paragraph(style="Caption")
    line.paragraph_format.keep_with_next = keep
    line.add_run(f"{label} ")
    _field(line, f"SEQ {label} \\* ARABIC", str(_next(document, label)))
    line.add_run(". ")
    _write(line, text)


def _next(document: Docx, label: str) -> int:
    """The number of the caption that is being written, for programs that do not count fields themselves."""
    captions = (line for line in document.paragraphs if line.style and line.style.name == "Caption")
    return sum(line.text.startswith(f"{label} ") for line in captions)


def _field(line: Line, instruction: str, shown: str = "1") -> None:
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", shown), ("end", "")):
        run = line.add_run(text if kind == "shown" else "")
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif not kind:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {text} "
            run._r.append(code)


def _write(line: Line, text: str) -> list[Run]:
    """Add a text; what is written from the right is a run of its own that says so."""
    return [_run(line, piece) for piece in _pieces(printable(text))]


def _pieces(text: str) -> Iterator[str]:
    return (piece for piece in _RIGHT_TO_LEFT.split(text) if piece)


def _run(line: Line, text: str) -> Run:
    run = line.add_run(text)
    if _RIGHT_TO_LEFT.match(text):
        run.font.rtl = True
    return run


def _shrink(run: Run) -> None:
    """Make a run small in every script; Word keeps a size of its own for those written from the right."""
    run.font.size = _SMALL
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), str(round(_SMALL.pt * 2)))
    run._r.get_or_add_rPr().find(qn("w:sz")).addnext(size)


def _stamped(document: Docx) -> bytes:
    """The document without the time at which it was written."""
    target = io.BytesIO()
    document.save(target)
    with zipfile.ZipFile(target) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})
