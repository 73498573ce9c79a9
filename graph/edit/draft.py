"""A case that is being written: the text of its files now, before, and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.case_files import Content
from graph.edit.document import as_bytes, as_text

Files = tuple[tuple[str, str], ...]
MOST_STEPS, MOST_CHARACTERS = 100, 16 * 2**20
"""How far undo goes back: so many steps, and so much text that differs from step to step."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The files of a case as text, by name, and the texts that undo and redo lead to, nearest last."""

    files: Files
    past: tuple[Files, ...] = ()
    future: tuple[Files, ...] = ()

    def text(self, name: str) -> str:
        """The text of a file; nothing when there is none."""
        return dict(self.files).get(name, "")

    @property
    def content(self) -> dict[str, bytes]:
        """The files as bytes; those that nobody touched are the bytes that they were."""
        return {name: as_bytes(text) for name, text in self.files}


def draft_of(content: Content) -> Draft:
    """The draft of the files of a case, without a history.

    >>> draft_of({"actors.yaml": b"actors: []"}).text("actors.yaml")
    'actors: []'
    """
    return Draft(tuple((name, as_text(data)) for name, data in sorted(content.items())))


def changed(draft: Draft, texts: Mapping[str, str]) -> Draft:
    """The draft with other texts in some files, as one step; the same draft when nothing differs."""
    files = tuple(sorted({**dict(draft.files), **texts}.items()))
    if files == draft.files:
        return draft
    return Draft(files, _recent((*draft.past, draft.files), files))


def _recent(past: tuple[Files, ...], now: Files) -> tuple[Files, ...]:
    kept: list[Files] = []
    size, later = 0, dict(now)
    for files in reversed(past[-MOST_STEPS:]):
        size += sum(len(text) for name, text in files if later.get(name) != text)
        if size > MOST_CHARACTERS:
            break
        kept.append(files)
        later = dict(files)
    return tuple(reversed(kept))


def undone(draft: Draft) -> Draft:
    """The draft before its last step; the same where there is none."""
    if not draft.past:
        return draft
    return replace(draft, files=draft.past[-1], past=draft.past[:-1], future=(*draft.future, draft.files))


def redone(draft: Draft) -> Draft:
    """The draft with the step that was last undone; the same where there is none."""
    if not draft.future:
        return draft
    return replace(draft, files=draft.future[-1], past=(*draft.past, draft.files), future=draft.future[:-1])
