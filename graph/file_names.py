"""Names for files that every system takes, from titles that hold anything."""

from __future__ import annotations

import re
import unicodedata

MOST_BYTES = 90
"""How long a part of a name may be in UTF-8; systems take names of up to 255 bytes."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def file_name(*parts: str, suffix: str) -> str:
    """A file name from parts such as a title and a day; letters of any script stay, the rest becomes hyphens.

    A suffix without a dot in front ("edges.csv") is one more part.

    >>> file_name("Syria: before/after", "2024-12-08", suffix=".gexf")
    'syria-before-after-2024-12-08.gexf'
    >>> file_name("../..", suffix="edges.csv"), file_name("سوريا", suffix=".csv")
    ('edges.csv', 'سوريا.csv')
    """
    words = [word for part in parts if (word := _plain(part))]
    if not suffix.startswith("."):
        return "-".join([*words, suffix])
    name = "-".join(words) or "case"
    return f"{'_' if _RESERVED.fullmatch(name) else ''}{name}{suffix}"


def _plain(part: str) -> str:
    text = unicodedata.normalize("NFC", part).casefold()
    text = re.sub(r"[\W_]+", "-", text)
    return text.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").strip("-")
