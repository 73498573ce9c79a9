"""A case whose every text tries to become something else than text."""

from __future__ import annotations

from dataclasses import replace

from places import TINY

from graph.load import load
from graph.model import Case

HOSTILE = "</script><!--<img src=x onerror=alert(1)>]]>\u2028\u2029&lt;\"'"


def hostile_case() -> Case:
    """The tiny case with hostile texts and addresses, as if no loader had checked it."""
    case = load(TINY)
    return replace(
        case,
        title=HOSTILE,
        summary=HOSTILE,
        licence=HOSTILE,
        actors=tuple(replace(one, name=HOSTILE + one.name, summary=HOSTILE) for one in case.actors),
        edges=tuple(replace(one, statement=HOSTILE) for one in case.edges),
        references=tuple(replace(one, title=HOSTILE, url="javascript:alert(1)") for one in case.references),
        snapshots=tuple(replace(one, label=HOSTILE, sentence=HOSTILE) for one in case.snapshots),
    )
