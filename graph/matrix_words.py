"""A matrix in words: what it shows, what it leaves out, what its cells mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from graph.dates import day_in_words
from graph.matrix import MIXED, Half, Matrix
from graph.model import SIGN_SYMBOLS
from graph.plate import CellEntry
from graph.prose import counted, listed
from graph.tables import BEGAN, CHANGE_WORDS, CHANGED, ENDED, KEPT

ORDER_LABELS: Mapping[str, str] = MappingProxyType(
    {"sides": "By sides", "name": "By name", "kind": "By kind", "edges": "By edges"}
)
"""What the orders of `graph.matrix` are called where one chooses among them."""

ORDER_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "sides": "Actors with positive edges between them stand close, those with negative edges far apart.",
        "name": "Actors stand in alphabetical order.",
        "kind": "Actors stand by kind, then by name.",
        "edges": "Actors stand by their number of edges on the two days.",
    }
)
"""What the keys of `graph.matrix.ORDERS` do."""

_POSITIVE, _NEGATIVE, _BOTH = (Half(sign=sign) for sign in (SIGN_SYMBOLS[1], SIGN_SYMBOLS[-1], MIXED))

LOOKS = (
    CellEntry("halves", "first day | second day", Half(("1",)), Half(("2",)), KEPT),
    CellEntry("began", "began (thick)", Half(), Half(), BEGAN),
    CellEntry("ended", "ended (dashed)", Half(), Half(), ENDED),
    CellEntry("changed", "changed (double)", Half(), Half(), CHANGED),
    CellEntry("positive", "positive (grey)", _POSITIVE, _POSITIVE, KEPT),
    CellEntry("negative", "negative (hatched)", _NEGATIVE, _NEGATIVE, KEPT),
    CellEntry("mixed", "both signs (crossed)", _BOTH, _BOTH, KEPT),
)
"""What the looks of cells mean."""
SAME = CellEntry("same", "the same on both days", Half(("1",)), Half(("1",)), KEPT)
"""A cell that is not split, as a figure has it."""


def looks_in(table: Matrix) -> tuple[CellEntry, ...]:
    """The looks that cells of the matrix have in a figure."""
    changes = {cell.change for cell in table.cells.values()}
    signs = {half.sign for cell in table.cells.values() for half in (cell.before, cell.after)}

    def is_there(look: CellEntry) -> bool:
        if not look.before.sign and look.change == KEPT:
            return bool(changes)
        return look.before.sign in signs if look.before.sign else look.change in changes

    first, *others = LOOKS
    return tuple(look for look in (first, SAME, *others) if is_there(look))


def caption(table: Matrix) -> str:
    """One sentence: the days, the actors, what the cells say."""
    counts = Counter(cell.change for cell in table.cells.values())
    days = f"{day_in_words(table.earlier)} and {day_in_words(table.later)}"
    numbers = listed(f"{counts[change]} {words}" for change, words in CHANGE_WORDS.items())
    return f"Who with whom on {days}: {counted(len(table.actors), 'actor')}; of the cells {numbers}."


def letters_in(table: Matrix) -> set[str]:
    """The letters of the types that its cells show."""
    return {letter for cell in table.cells.values() for letter in (*cell.before.letters, *cell.after.letters)}
