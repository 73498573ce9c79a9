"""What a file says of itself in a sentence."""

from __future__ import annotations

from graph.dates import day_in_words
from graph.files.columns import about, as_text, flat
from graph.files.extract import Extract


def stamp(extract: Extract) -> str:
    """Which case the file is from, which version of it, checked up to when, of which date, on what terms.

    >>> from graph.model import Case
    >>> stamp(Extract(Case(title="A case", version="1.0")))
    'A case, version 1.0. All of time.'
    """
    said = {name: as_text(flat(value)) for name, value in about(extract).items()}
    title = ", version ".join(filter(None, (said["title"], said.get("version", ""))))
    as_of = f"As of {day_in_words(extract.case.as_of)}" if extract.case.as_of else ""
    date = day_in_words(extract.day) if extract.day else "All of time"
    licence = f"Licence: {said['licence']}" if "licence" in said else ""
    return " ".join(f"{part}." for part in (title, as_of, date, licence) if part)
