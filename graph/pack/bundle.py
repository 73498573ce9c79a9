"""A report as a zip: the DOCX, and beside it each of its parts as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator

from graph.citation.bibtex import bibtex
from graph.citation.engine import as_text
from graph.citation.ris import ris
from graph.export import EXPORTERS
from graph.files.archive import packed
from graph.files.cells import harmless
from graph.files.tables import as_csv
from graph.pack.report import Changes, Facts, Listed, Paragraph, Picture, Progress, Report, Table
from graph.pack.word import OPTIONS, as_docx

_CONTENT = """What is in this zip

report.docx      all of it as one document, to write around
figures/         the figures (SVG for print, PNG for slides), each with its caption and its description
tables/          the tables as CSV
changes.txt      what changed, in sentences
references.*     the references of exactly the edges shown: as text, BibTeX and RIS
"""


def as_zip(report: Report, progress: Progress) -> bytes:
    """The report as a document, as pictures, tables and texts, and a README that says what was chosen."""
    docx = as_docx(report, lambda done, words: progress(done / 2, words))
    files = {"README.txt": _readme(report).encode(), "report.docx": docx}
    progress(0.5, "Drawing for print")
    files |= dict(_files(report))
    progress(1.0, "Done")
    return packed(files)


def _readme(report: Report) -> str:
    facts = [pair for block in report.blocks if isinstance(block, Facts) for pair in block.pairs]
    lines = [report.title, report.subtitle, "", *(f"{name}: {value}" for name, value in facts)]
    return "\n".join([*lines, "", _CONTENT])


def _files(report: Report) -> Iterator[tuple[str, bytes]]:
    pictures = [block for block in report.blocks if isinstance(block, Picture)]
    for number, picture in enumerate(pictures, 1):
        name = f"figures/{number}-{picture.name}"
        for format_ in ("png", "svg"):
            exporter = EXPORTERS[format_]
            yield f"{name}{exporter.suffix}", exporter.write(picture.plate, OPTIONS)
        yield f"{name}.txt", f"Figure {number}. {picture.caption}\n\n{picture.alt}\n".encode()
    for block in report.blocks:
        if isinstance(block, Table):
            rows = ([harmless(cell) for cell in row] for row in (block.header, *block.rows))
            yield f"tables/{block.name}.csv", as_csv(rows)
        elif isinstance(block, Listed):
            yield "references.txt", "".join(f"{as_text(entry)}\n" for entry in block.entries).encode()
            yield "references.bib", bibtex(report.cited).encode()
            yield "references.ris", ris(report.cited).encode()
    changes = _changes(report)
    if changes:
        yield "changes.txt", changes.encode()


def _changes(report: Report) -> str:
    parts = []
    for block in report.blocks:
        if isinstance(block, Paragraph):
            parts.append(block.text)
        elif isinstance(block, Changes):
            parts.append("\n".join([block.actor, *(f"- {told}" for told in block.sentences)]))
    return "\n\n".join(parts) + "\n" if parts else ""
