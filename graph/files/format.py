"""What a format of data files is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.files.extract import Extract
from graph.model import Case


@dataclass(frozen=True, slots=True)
class Format:
    """A file format for data.

    `id` is its name in data, `label` what people read, `mime` its media type, `opened_by` names programs.
    `suffixes` are the endings of a file name that mean it, the one to write first. `write` gives the bytes:
    the same for the same extract. `read` takes a file's name and bytes and gives back the case of an extract
    over all of time, or raises CaseError; it is None where the format cannot hold a whole case.
    """

    id: str
    label: str
    suffixes: tuple[str, ...]
    mime: str
    opened_by: str
    write: Callable[[Extract], bytes]
    read: Callable[[str, bytes], Case] | None = None

    @property
    def suffix(self) -> str:
        """The ending that a file of this format gets."""
        return self.suffixes[0]
