"""Who with whom on two dates, each cell split into before and after."""

from __future__ import annotations

from collections import Counter

from graph.marks import references_of, type_entries
from graph.matrix import Matrix, matrix
from graph.matrix_words import ORDER_SENTENCES, caption, looks_in
from graph.plate import CellMark, MatrixPanel, Plate
from graph.plate_kind import PlateKind, Wish, days_of, pair_of
from graph.prose import counted, credits_of, listed
from graph.shown import Between
from graph.tables import CHANGE_WORDS

_POINTS = 72
_HEADS = 150.0
_LEAST_ROW = 11.0
_LEAST_ROWS = 8
_HUBS = 3


def build(wish: Wish) -> Plate:
    """The matrix of as many actors as the paper has room for, those with the most edges."""
    case, pair = wish.case, pair_of(wish)
    table = matrix(case, pair.earlier, pair.later, pair.difference, wish.order, _rows(wish.width_in))
    rank = {id_: n for n, id_ in enumerate(table.actors)}
    ids = {id_ for cell in table.cells.values() for id_ in (*cell.before.edges, *cell.after.edges)}
    edges = [case.edge[id_] for id_ in sorted(ids)]
    words = [
        caption(table),
        "A row is the source of an edge, a column its target.",
        ORDER_SENTENCES[wish.order],
        *_left_out(table),
        wish.filters,
    ]
    return Plate(
        title=case.title,
        subtitle=days_of(pair),
        panels=(
            MatrixPanel(
                "",
                tuple(case.actor[id_].name for id_ in table.actors),
                tuple(
                    CellMark(rank[cell.source], rank[cell.target], cell.before, cell.after, cell.change)
                    for cell in table.cells.values()
                ),
            ),
        ),
        types=type_entries(case, edges),
        cells=looks_in(table),
        caption=" ".join(filter(None, words)),
        credits=credits_of(case),
        references=references_of(case, edges),
        alt=_alt(wish, table, pair),
    )


def _rows(width_in: float) -> int:
    """How many rows a paper has room for with names that can be read."""
    larger = max(1.0, width_in / 10)
    return max(_LEAST_ROWS, int((width_in * _POINTS - _HEADS * larger) / (_LEAST_ROW * larger)))


def _left_out(table: Matrix) -> list[str]:
    return [f"{counted(table.left_out, 'actor')} with fewer edges left out."] * bool(table.left_out)


def _alt(wish: Wish, table: Matrix, pair: Between) -> str:
    counts = Counter(cell.change for cell in table.cells.values())
    rows = Counter(end for cell in table.cells.values() for end in {cell.source, cell.target})
    hubs = sorted(rows, key=lambda id_: (-rows[id_], id_))[:_HUBS]
    most = listed(f"{wish.case.actor[id_].name_in_text} ({rows[id_]})" for id_ in hubs)
    words = [
        f"Matrix of {counted(len(table.actors), 'actor')} on {days_of(pair)}, each cell split into before "
        f"and after: {listed(f'{counts[change]} cells {words}' for change, words in CHANGE_WORDS.items())}.",
        *([f"Most cells: {most}."] if hubs else []),
        *_left_out(table),
    ]
    return " ".join(words)


KIND = PlateKind(
    "matrix",
    "Matrix",
    "Who with whom on two dates: rows and columns, each cell split into before and after.",
    ("days", "order"),
    build,
)
