"""Text from a case for Streamlit's labels and titles, which read Markdown."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
_ADDRESS = re.compile(r"(?<=http)(?=s?://)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
_JOINER = "\u2060"
"""A character that is not seen and does not part; an address with it in its midst is none."""


def plain(text: str) -> str:
    r"""A text as Markdown that shows just that text: no link, no image, no formula, no icon.

    Every ASCII punctuation mark may be escaped: https://spec.commonmark.org/0.31.2/#backslash-escapes. What
    looks like an address becomes a link all the same: https://github.github.com/gfm/#autolinks-extension-

    >>> plain("![a](b.c)")
    '\\!\\[a\\]\\(b\\.c\\)'
    """
    return _MARKUP.sub(r"\\\1", _ADDRESS.sub(_JOINER, " ".join(text.split())))
