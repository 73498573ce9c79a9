"""Text from a case for Streamlit's labels and titles, which read Markdown."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    r"""A text as Markdown that shows just that text: no link, no image, no formula, no icon.

    Every ASCII punctuation mark may be escaped: https://spec.commonmark.org/0.31.2/#backslash-escapes

    >>> plain("![a](http://example.org)")
    '\\!\\[a\\]\\(http\\:\\/\\/example\\.org\\)'
    """
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
