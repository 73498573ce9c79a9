"""The numbers of the Analysis page, before and after, and the words of the theory."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from graph.analysis.balance import Balance
from graph.analysis.balance_words import number_in_words
from graph.prose import counted, listed

THEORY = (Path(__file__).parent / "theory.md").read_text(encoding="utf-8")

IN_SHORT = (
    "Structural balance asks whether the friend of a friend is a friend, and the enemy of a friend an enemy. "
    "Three actors of whom that is true are a balanced triangle; were it true of everyone, there would be two "
    "camps, with friends inside and enemies outside."
)
"""What somebody should know who has never heard of it."""

_TRIANGLES = (
    "The share of triangles that are balanced: +++ and +−−. Small numbers of triangles make it jump. "
    "Cartwright and Harary 1956."
)
_AGAINST = (
    "The frustration index: the fewest pairs that stand the wrong way round, however everyone is put into "
    "two camps. 0 would be two perfect blocs. Harary 1959; Aref, Mason and Wilson 2020."
)
_PAIRS = "Pairs of actors who have edges with a sign: + for allies and patrons, − for adversaries."
_WALKS = (
    "Balance counted over rings of any length, the longer the less. 1 is perfect balance. "
    "Estrada and Benzi 2014."
)


def metrics(before: Balance, after: Balance) -> None:
    """Four numbers, each of both days."""
    columns = st.columns(4, gap="small")
    numbers = (
        ("Balanced triangles", _share(before), _share(after), _TRIANGLES),
        ("Pairs against the camps", _index(before), _index(after), _AGAINST),
        ("Pairs with a sign", _pairs(before), _pairs(after), _PAIRS),
        ("Longer rings, 0 to 1", _walks(before), _walks(after), _WALKS),
    )
    for column, (label, first, second, words) in zip(columns, numbers, strict=True):
        column.metric(label, f"{first} → {second}", help=words, border=True)


def _share(found: Balance) -> str:
    return "none" if found.triangles.ratio is None else f"{found.triangles.ratio:.0%}"


def _index(found: Balance) -> str:
    return number_in_words(found.frustration.value, found.frustration.exact)


def _pairs(found: Balance) -> str:
    return str(len(found.network.pairs))


def _walks(found: Balance) -> str:
    return "none" if found.walks is None else f"{found.walks:.2f}"


def triangle_numbers(days: tuple[str, str], before: Balance, after: Balance) -> str:
    """The counts by sign on both days, one line a day."""
    told = (f"{day}: {_counts(found)}." for day, found in zip(days, (before, after), strict=True))
    return "  \n".join(told)


def _counts(found: Balance) -> str:
    count = found.triangles
    parts = (
        f"{count.ppp} all friends (+++)",
        f"{count.pnn} two friends with one enemy (+−−)",
        f"{count.ppn} two enemies with one friend (++−)",
        f"{count.nnn} all enemies (−−−)",
    )
    return f"{counted(count.total, 'triangle')}; {listed(parts)}"
