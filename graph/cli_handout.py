"""A lesson to hand out, as its command asks for it."""

from __future__ import annotations

from pathlib import Path

from graph.handout import HANDOUTS
from graph.model import Case
from graph.problems import did_you_mean, shown
from graph.prose import listed
from graph.stage import stage_of


def content_for(case: Case, word: str, path: Path) -> bytes:
    """The handout of the lesson of that id, in the format that the file's ending means.

    Raises ValueError, saying what would be right, for another ending and for a lesson that is none.
    """
    write = HANDOUTS.get(path.suffix.lower())
    if write is None:
        raise ValueError(f"{path.name} names no format that is known: {listed(HANDOUTS)}.")
    if word not in case.lesson:
        known = f"It has {listed(case.lesson)}." if case.lesson else "It has no lessons."
        hint = did_you_mean(word, case.lesson) or known
        raise ValueError(f"{shown(word)} is no lesson of the case. {hint}")
    return write(stage_of(case), case.lesson[word])
