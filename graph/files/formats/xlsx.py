"""A workbook, one sheet a table."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from graph.files import archive, rebuild
from graph.files.cells import as_written
from graph.files.columns import ABOUT, SECTIONS, Flat, Table, about, as_text, flat
from graph.files.extract import Extract
from graph.files.format import Format
from graph.files.tables import about_cells, case_of_tables, cells
from graph.model import Case
from graph.sections import MAX_RECORDS

MOST_IN_A_CELL = 32_767
"""How many characters a cell holds, by the limits that Excel states."""

_ALWAYS = datetime(1980, 1, 1, tzinfo=UTC)
_MOST_COLUMNS = 100


def write(extract: Extract) -> bytes:
    """A workbook whose cells are plain texts and numbers: no formula, no link, no macro.

    Raises ValueError for a text that is too long for a cell.
    """
    return workbook(extract, SECTIONS)


def workbook(extract: Extract, tables: Iterable[Table[Any]]) -> bytes:
    """A workbook of some tables, in the same way, and of what is said of the whole case."""
    import xlsxwriter

    target = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, plain) as book:
        book.set_properties({"title": as_text(flat(about(extract)["title"])), "created": _ALWAYS})
        bold = book.add_format({"bold": True})
        for table in tables:
            _fill(book.add_worksheet(table.name), cells(table, extract), bold)
        _fill(book.add_worksheet(ABOUT.name), about_cells(extract), bold)
    return target.getvalue()


def _fill(sheet: Any, lines: Iterable[Sequence[Flat]], bold: Any) -> None:
    sheet.freeze_panes(1, 1)
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            if isinstance(cell, bool):
                sheet.write_boolean(row, column, cell)
            elif not isinstance(cell, str):
                sheet.write_number(row, column, cell)
            elif len(cell) > MOST_IN_A_CELL:
                message = f"{sheet.get_name()}, row {row + 1}: the text has {len(cell)} characters"
                raise ValueError(f"{message}, a cell of a workbook holds {MOST_IN_A_CELL}.")
            elif cell:
                sheet.write_string(row, column, cell, None if row else bold)


def read(name: str, data: bytes) -> Case:
    """The case of a workbook with a sheet for actors and one for edges. Raises CaseError."""
    archive.check(name, data)
    book = _opened(name, data)
    sheets = {sheet.title.strip().lower().replace(" ", "_"): sheet for sheet in book.worksheets}
    try:
        return case_of_tables(sheets, str, lambda title, _: _lines(name, sheets[title]))
    finally:
        book.close()


def _opened(name: str, data: bytes) -> Any:
    import openpyxl
    from openpyxl.styles import cell_style

    # It prints an error before it raises it, among the answers of the command line.
    vars(cell_style)["print"] = lambda *_: None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        except Exception as error:  # noqa: BLE001 (a broken workbook raises whatever its parts do)
            kind = type(error).__name__
            raise rebuild.unreadable(name, "not-a-workbook", f"this is no XLSX workbook ({kind})") from None


def _lines(name: str, sheet: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MAX_RECORDS + 2, max_col=_MOST_COLUMNS, values_only=True)
    try:
        for number, row in enumerate(rows, 1):
            yield number, row if row.count(None) == len(row) else [_text(cell) for cell in row]
    except Exception as error:  # noqa: BLE001 (as above: the sheet is parsed only now)
        kind = type(error).__name__
        raise rebuild.unreadable(name, "not-a-workbook", f"a sheet cannot be read ({kind})") from None


def _text(cell: Any) -> Any:
    if isinstance(cell, datetime) and not cell.time().isoformat().strip("0:"):
        cell = cell.date()
    if isinstance(cell, (date, datetime)):
        return cell.isoformat()
    if isinstance(cell, str):
        return as_written(cell.replace("\r\n", "\n"))
    return cell if isinstance(cell, (bool, int, float)) or cell is None else str(cell)


FORMAT = Format(
    "xlsx",
    "Excel workbook",
    (".xlsx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Excel, LibreOffice, R, pandas",
    write,
    read,
)
