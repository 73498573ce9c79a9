"""The tables of a case as CSV and XLSX show them, and back: whole cases, and the pairs that people write."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.case_files import MAX_FILE_BYTES, REQUIRED
from graph.files import rebuild
from graph.files.cells import as_written, harmless
from graph.files.columns import ABOUT, SECTIONS, Column, Flat, Table, Type, as_text, flat
from graph.files.extract import Extract
from graph.model import Case
from graph.problems import Problem

Lines = Iterable[tuple[int, Sequence[Any]]]

_STAMP: tuple[Column[Any], ...] = (
    Column("case", Type.TEXT, lambda extract, _: extract.case.title),
    Column("case_version", Type.TEXT, lambda extract, _: extract.case.version),
    Column("case_as_of", Type.WORD, lambda extract, _: str(extract.case.as_of or "")),
    Column("case_licence", Type.TEXT, lambda extract, _: extract.case.licence),
    Column("case_date", Type.TEXT, lambda extract, _: extract.date),
)
"""What says of every row which case it is from, since a CSV has no other place for it."""

_DELIMITERS = ",;\t"


def cells(table: Table[Any], extract: Extract) -> Iterator[list[Flat]]:
    """A table as lines of cells, the names of the columns first; no cell can be taken for a formula."""
    names = [column.name for column in table.columns_of(extract)]
    yield list(names)
    for row in table.rows(extract):
        yield [_cell(flat(row.get(name))) for name in names]


def about_cells(extract: Extract) -> Iterator[list[Flat]]:
    """What is said of the whole case, a line each."""
    yield ["key", "value"]
    (row,) = ABOUT.rows(extract)
    for name, value in row.items():
        yield [name, _cell(flat(value))]


def _cell(value: Flat) -> Flat:
    return harmless(value) if isinstance(value, str) else value


def stamped(table: Table[Any]) -> Table[Any]:
    """A table that says in every row which case it is from."""
    return replace(table, columns=(*table.columns, *_STAMP))


def as_csv(lines: Iterable[Sequence[Flat]]) -> bytes:
    """Lines of cells as CSV (RFC 4180): commas, UTF-8 with the mark by which Excel knows it."""
    target = io.StringIO(newline="")
    csv.writer(target).writerows([as_text(cell) for cell in line] for line in lines)
    return target.getvalue().encode("utf-8-sig")


def case_of_csv(files: Mapping[str, bytes]) -> Case:
    """The case of a few CSV files by name: actors.csv and edges.csv, and perhaps the others.

    Raises CaseError with everything that is wrong, by file, row and column.
    """
    return case_of_tables(
        files, "{}.csv".format, lambda name, problems: csv_lines(name, files[name], problems)
    )


def case_of_tables(
    present: Iterable[str],
    name_of: Callable[[str], str],
    lines_of: Callable[[str, list[Problem]], Lines],
) -> Case:
    """The case of tables that are present under some names, each given as numbered lines of cells."""
    present, tables = set(present), []
    problems: list[Problem] = []
    for table in SECTIONS:
        name = name_of(table.name)
        if name in present:
            tables.append(rebuild.sheet(table, name, lines_of(name, problems), problems))
        elif f"{table.name}.yaml" in REQUIRED:
            hint = f"A case needs {name_of('actors')} and {name_of('edges')}."
            problems.append(Problem(name, 1, 1, "no-such-file", f'the table "{name}" is missing', hint))
            tables.append(rebuild.Rows(table, name, lost=True))
    name = name_of(ABOUT.name)
    if name in present:
        tables.append(_about(name, lines_of(name, problems)))
    return rebuild.case_of(tables, problems)


def _about(name: str, lines: Lines) -> rebuild.Rows:
    said = {str(line[0]): (number, line[1]) for number, line in lines if len(line) > 1 and line[0]}
    said.pop("key", None)
    values = {key: value for key, (_, value) in said.items()}
    return rebuild.about(name, values, {key: number for key, (number, _) in said.items()})


def csv_lines(name: str, data: bytes, problems: list[Problem]) -> Iterator[tuple[int, Sequence[str]]]:
    """The records of a CSV file, each with its line; commas, semicolons or tabs part its cells."""
    text = _decoded(name, data, problems)
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    try:
        for line in reader:
            yield number, [as_written(cell.replace("\r\n", "\n")) for cell in line]
            number = reader.line_num + 1
    except csv.Error as error:
        hint = "What is broken may be a quote left open."
        problems.append(Problem(name, number, 1, "syntax", f"this is not CSV: {error}", hint))


def _decoded(name: str, data: bytes, problems: list[Problem]) -> str:
    if len(data) > MAX_FILE_BYTES:
        message = f"the file is too large: {MAX_FILE_BYTES // 2**20} MB are allowed"
        problems.append(Problem(name, 1, 1, "too-large", message))
        return ""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = 'In Excel, save it as "CSV UTF-8 (Comma delimited)".'
        problems.append(Problem(name, line, 1, "not-utf-8", "the file is not UTF-8 text", hint))
        return data.decode("utf-8-sig", "replace")
